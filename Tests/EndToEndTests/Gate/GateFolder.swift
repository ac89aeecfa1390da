import Foundation
import Testing

/// A project with a stet.yml in a folder of its own, and the commands on it.
struct GateFolder {
  let folder: Folder

  /// The first seed as the issue, the second one as posts.
  static func withSeeds(_ body: (GateFolder) throws -> Void) throws {
    try Folder.with { folder in
      try folder.write("issue.md", try Seed.newsletter.bytes)
      try folder.write("posts/posts.txt", try Seed.web.bytes)
      try body(GateFolder(folder: folder))
    }
  }

  /// Two small posts beside their issue, with a snapshot.
  static func withNotes(_ settings: String = "", _ body: (GateFolder) throws -> Void) throws {
    try Folder.with { folder in
      let gate = GateFolder(folder: folder)
      try folder.write("issue.md", "# Issue\n\n## On hills\n\n\(hills)\n\n## On rivers\n\n\(rivers)\n")
      try folder.write("posts/rivers.md", "## On rivers\n\n\(rivers)\n")
      try folder.write("posts/hills.md", "## On hills\n\n\(hills)\n")
      try folder.write(
        "stet.yml", "comparisons:\n  - name: notes\n    base: issue.md\n    revised: posts/\n" + settings)
      #expect(try gate.run("snapshot").status == 0)
      try body(gate)
    }
  }

  static let rivers = """
    The river rises in the northern moor and reaches the sea after ninety miles of slow water. Its three locks
    were built by the canal company, and the last of them was closed in the summer of 1934.
    """
  static let hills = """
    From the old tower one sees four counties on a clear morning. The path was laid out by shepherds long ago, and
    walkers still keep to it because the ground beside it is soft.
    """

  func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(Program.stet.path, arguments, in: folder.url)
  }

  /// Runs on a day, as `2027-01-31` in seconds since 1970.
  func run(at seconds: Int, _ arguments: String...) throws -> Program.Result {
    try Program.run("SOURCE_DATE_EPOCH=\(seconds)", [Program.stet.path] + arguments, in: folder.url)
  }

  /// Replaces the first `old` of a file.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try Data(contentsOf: folder.file(name)), as: UTF8.self)
    let range = try #require(text.range(of: old), "\(old) is not in \(name)")
    try folder.write(name, text.replacingCharacters(in: range, with: new))
  }

  /// The ids that a check tells as new, each with its command.
  static func ids(_ result: Program.Result) -> [String] {
    result.text.matches(of: #/stet accept ([0-9a-f]{16}) /#).map { String($0.1) }
  }
}
