import Stet

/// The lines of a file in turn, without holding the file.
struct LineReader: ~Copyable {
  private let file: Files.Stream
  private var waiting: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// A line holds the text of a source, and JSON escapes take six bytes for one at worst; what is longer is no export.
  private static let longest = 256 << 20

  init(_ path: String) throws(CommandError) { file = try Files.stream(path) }

  /// The next line without its end; nil at the end of the file.
  mutating func next() throws(CommandError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(waiting[start..<end])
        start = end + 1
        return line
      }
      guard !isAtEnd else {
        guard start < waiting.count else { return nil }
        let line = Array(waiting[start...])
        start = waiting.count
        return line
      }
      waiting.removeFirst(start)
      start = 0
      searched = waiting.count
      guard waiting.count <= Self.longest else {
        throw .file(path: file.path, cause: "has a line that no export has", remedy: "check the file")
      }
      let chunk = try file.read()
      isAtEnd = chunk.isEmpty
      waiting += chunk
    }
  }
}
