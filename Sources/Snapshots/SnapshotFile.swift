import DocumentModel
import PlainYAML

/// An article as a snapshot keeps it: a short header for people and programs, and the canonical text.
package struct SnapshotFile: Hashable, Sendable {
  /// The source that the article was read from, as the settings name it.
  package var source: String
  /// Of the source's bytes, in hexadecimal digits.
  package var sha256: String
  package var normaliser: Int
  package var role: String
  package var number: Int?
  package var section: String?
  package var byline: String?
  package var date: String?
  package var tags: [String] = []
  package var body: [UInt8]
  /// The lines in front of the body in what its places refer to.
  package var headerLines = 0

  package init(source: String, sha256: String, normaliser: Int, role: String, body: [UInt8]) {
    self.source = source
    self.sha256 = sha256
    self.normaliser = normaliser
    self.role = role
    self.body = body
  }

  /// The whole file.
  package var bytes: [UInt8] {
    var header = "---\nsource: \(YAMLText.quoted(source))\nsha256: \(sha256)\nnormaliser: \(normaliser)\n"
    if role != "article" { header += "role: \(role)\n" }
    if let number { header += "number: \(number)\n" }
    for (key, value) in [("section", section), ("byline", byline), ("date", date)] {
      if let value { header += "\(key): \(YAMLText.quoted(value))\n" }
    }
    if !tags.isEmpty { header += "tags: [\(tags.map(YAMLText.quoted).joined(separator: ", "))]\n" }
    return Array((header + "---\n").utf8) + body
  }

  /// Reads a file.
  ///
  /// - Throws: `SnapshotError.damaged` with the line.
  package init(_ bytes: [UInt8], path: String) throws(SnapshotError) {
    let (header, end, lines) = try Self.header(bytes, path: path)
    let root: YAMLNode?
    do {
      root = try YAMLReader().read(header)
    } catch {
      throw .damaged(path: path, line: error.mark.line + 1, message: error.message)
    }
    guard let source = root?["source"]?.text, let sha256 = root?["sha256"]?.text,
      let normaliser = root?["normaliser"]?.text.flatMap(Int.init)
    else { throw .damaged(path: path, line: 1, message: "its header names no source, sha256 and normaliser") }
    self.init(
      source: source, sha256: sha256, normaliser: normaliser, role: root?["role"]?.text ?? "article",
      body: Array(bytes[end...]))
    headerLines = lines
    number = root?["number"]?.text.flatMap(Int.init)
    section = root?["section"]?.text
    byline = root?["byline"]?.text
    date = root?["date"]?.text
    if case .sequence(let items) = root?["tags"]?.value { tags = items.compactMap(\.text) }
  }

  /// The lines between the first two `---`, where the body begins, and the lines in front of it.
  private static func header(_ bytes: [UInt8], path: String) throws(SnapshotError) -> ([UInt8], Int, Int) {
    let rule = Array("---\n".utf8)
    guard bytes.starts(with: rule) else {
      throw .damaged(path: path, line: 1, message: "it has no header")
    }
    var (start, lines) = (rule.count, 1)
    while start < bytes.count {
      lines += 1
      if bytes[start...].starts(with: rule) {
        return (Array(bytes[rule.count..<start]), start + rule.count, lines)
      }
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
    }
    throw .damaged(path: path, line: 1, message: "its header has no end")
  }
}
