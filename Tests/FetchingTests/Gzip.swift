import Foundation

/// Bytes as the program gzip makes them.
enum Gzip {
  /// 16 MiB of one letter.
  static let bomb = [UInt8](compressed([UInt8](repeating: 0x41, count: 16 << 20)))

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("stet-gzip-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-c", file.path]
    process.standardOutput = output
    do {
      try Data(bytes).write(to: file)
      try process.run()
      let result = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return [UInt8](result)
    } catch {
      return []
    }
  }
}
