/// The canonical text of a source as a history keeps it: each piece with its metadata, and nothing of path or time.
///
/// Equal texts are equal bytes, wherever and whenever they were seen.
package struct CanonicalText: Hashable, Sendable {
  /// In the order of the source.
  package private(set) var pieces: [SnapshotFile]

  package init(_ pieces: [SnapshotFile]) {
    self.pieces = pieces
    place()
  }

  /// The places of a piece are lines of `printed`.
  private mutating func place() {
    var lines = 0
    for index in pieces.indices {
      pieces[index].headerLines = lines
      lines += pieces[index].body.count { $0 == UInt8(ascii: "\n") } + 1
    }
  }

  /// The text for people: Markdown, one sentence a line.
  package var printed: [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += piece.body
    }
    return bytes
  }

  // MARK: Bytes

  /// A line a field, only those that say something, then `text` with the length of the body, and the body.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      let fields: [(String, String?)] = [
        ("role", piece.role == Self.role ? nil : piece.role), ("number", piece.number.map(String.init)),
        ("section", piece.section), ("byline", piece.byline), ("date", piece.date),
      ]
      for (key, value) in fields + piece.tags.map({ ("tag", $0) }) {
        guard let value else { continue }
        bytes += key.utf8
        bytes.append(UInt8(ascii: " "))
        bytes += value.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
        bytes.append(UInt8(ascii: "\n"))
      }
      bytes += "text \(piece.body.count)\n".utf8
      bytes += piece.body
    }
    return bytes
  }

  private static let role = "article"

  /// Reads `bytes` back; nil where they are none of these.
  package init?(_ bytes: [UInt8]) {
    var pieces: [SnapshotFile] = []
    var piece = SnapshotFile(source: "", sha256: "", normaliser: 0, role: Self.role, body: [])
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let line = bytes[start..<end]
      let key = String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      let value = String(decoding: line.dropFirst(key.utf8.count + 1), as: UTF8.self)
      start = end + 1
      guard key == "text" else {
        guard Self.set(key, value, of: &piece) else { return nil }
        continue
      }
      guard let count = Int(value), count >= 0, count <= bytes.count - start else { return nil }
      piece.body = Array(bytes[start..<start + count])
      pieces.append(piece)
      piece = SnapshotFile(source: "", sha256: "", normaliser: 0, role: Self.role, body: [])
      start += count
    }
    self.init(pieces)
  }

  private static func set(_ key: String, _ value: String, of piece: inout SnapshotFile) -> Bool {
    switch key {
    case "role": piece.role = value
    case "number": piece.number = Int(value)
    case "section": piece.section = value
    case "byline": piece.byline = value
    case "date": piece.date = value
    case "tag": piece.tags.append(value)
    default: return false
    }
    return true
  }
}
