package import DocumentModel

/// Tells the format of a source from its name and its content.
package enum FormatSniffer {
  /// A format, and the notes that say why where it was not plain from the name.
  package struct Verdict: Hashable, Sendable {
    package var format: SourceFormat
    package var notes: [Note]
  }

  /// The format of a source; content that contradicts the name wins.
  ///
  /// `bytes` may be a prefix of the source: no more than the first 256 KiB are looked at.
  package static func format(path: String, bytes: [UInt8]) -> Verdict {
    let named = formatByName(path)
    let head = bytes.prefix(headSize)
    if isPDF(bytes) { return verdict(.pdf, named: named, because: "the content begins as a PDF") }
    if isHTML(head) { return verdict(.html, named: named, because: "the content begins as a web page") }
    if let named { return Verdict(format: named, notes: []) }
    let signs = MarkdownSigns(head)
    guard let reason = signs.reason else { return Verdict(format: .text, notes: []) }
    return verdict(.markdown, named: nil, because: reason)
  }

  /// Whether the bytes begin as a PDF does; up to 1,024 bytes of rubbish may stand in front.
  package static func isPDF(_ bytes: [UInt8]) -> Bool {
    if bytes.hasPrefix("%PDF-") { return true }
    // Text about PDFs is no PDF: rubbish in front counts only if it is no text.
    let head = bytes.span.extracting(first: 1024)
    let end = head.count
    guard ByteSearch.first(0, in: head, 0..<end) < end || ByteSearch.firstHigh(in: head, from: 0) < end else {
      return false
    }
    var sign = ByteSearch.first(UInt8(ascii: "%"), in: head, 0..<end)
    while sign < end {
      if sign > 0, head[sign - 1] == .newline, bytes[sign..<end].hasPrefix("%PDF-") { return true }
      sign = ByteSearch.first(UInt8(ascii: "%"), in: head, sign + 1..<end)
    }
    return false
  }

  /// Enough to meet two headings of any newsletter; the sniff of a large file stays cheap.
  private static let headSize = 256 << 10

  private static func verdict(_ format: SourceFormat, named: SourceFormat?, because reason: String) -> Verdict
  {
    if format == named { return Verdict(format: format, notes: []) }
    return Verdict(format: format, notes: [Note(.format, "Read as \(format.rawValue): \(reason)")])
  }

  private static func formatByName(_ path: String) -> SourceFormat? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd": return .markdown
    case "html", "htm", "xhtml": return .html
    case "pdf": return .pdf
    default: return nil
    }
  }

  /// A document type or an `html` element, after white space, comments and an XML declaration.
  private static func isHTML(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head.prefix(4096).drop(while: \.isBlank)
    while rest.hasPrefix("<!--") || rest.hasPrefix("<?xml") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...].drop(while: \.isBlank)
    }
    let start = rest.prefix(14).map(\.lowercased)
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html>") || start.hasPrefix("<html ")
      || start.hasPrefix("<html\n")
  }
}
