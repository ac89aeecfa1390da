import Foundation

/// Runs programs and waits for them.
enum Program {
  struct Result {
    var status: Int32
    var output: [UInt8]
    var complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// What stands on stderr, line by line.
    var complaints: [String] { complaint.split(separator: "\n").map(String.init) }
  }

  /// The binary `stet` beside the test bundle.
  static var stet: URL {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("stet")
  }

  static func stet(
    _ arguments: String..., in folder: URL = Repository.root, input: [UInt8] = []
  ) throws -> Result {
    try run(stet.path, arguments, in: folder, input: input)
  }

  /// Runs a program by its path, or by its name from the search path.
  static func run(_ program: String, _ arguments: [String], in folder: URL, input: [UInt8] = []) throws
    -> Result
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    // Files, not pipes: neither side can block the other, and no order of reading matters.
    return try Folder.with { scratch in
      let (output, complaint) = (scratch.file("output"), scratch.file("complaint"))
      process.standardInput = try FileHandle(forReadingFrom: scratch.write("input", input))
      process.standardOutput = try scratch.handle(output)
      process.standardError = try scratch.handle(complaint)
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationStatus, output: [UInt8](try Data(contentsOf: output)),
        complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
    }
  }

  static func isInstalled(_ program: String) -> Bool {
    (try? run(program, ["--version"], in: Repository.root))?.status == 0
  }
}
