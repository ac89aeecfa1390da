internal import DocumentModel

/// What a text says of itself where it is XML, but no web page.
struct XMLProlog {
  /// The encoding that the declaration names; nil where it names none.
  let encoding: String?
  /// Whether the document type declares entities, which nothing here expands.
  let declaresEntities: Bool

  /// Looks at the beginning of a text; nil where it is no XML.
  init?(_ text: [UInt8]) {
    let head = text.prefix(Self.looked).drop(while: \.isBlank)
    guard head.hasPrefix("<?xml") || Self.isDocumentType(head) || Self.isElement(text) else { return nil }
    let isDeclared = head.hasPrefix("<?xml")
    let declaration =
      isDeclared ? String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self) : ""
    encoding = Self.value(of: "encoding", in: declaration)
    declaresEntities = String(decoding: head, as: UTF8.self).contains("<!ENTITY")
  }

  /// Whether the text is one element as a whole: many feeds have no declaration.
  private static func isElement(_ text: [UInt8]) -> Bool {
    let start = text.prefix(looked).drop(while: \.isBlank)
    guard start.first == UInt8(ascii: "<"), start.dropFirst().first.map(isLetter) == true else {
      return false
    }
    let name = start.dropFirst().prefix { !$0.isBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    // The end may be blank for long; a name that fills all that is looked at is none of a text.
    let end = text.suffix(looked)
    guard let last = end.lastIndex(where: { !$0.isBlank }) else { return false }
    return name.count >= longestName
      || end[...last].suffix(name.count + 3).elementsEqual(Array("</".utf8) + name + [UInt8(ascii: ">")])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Bytes of a name that no vocabulary has.
  private static let longestName = 1024

  /// A document type that is not a page's has its elements, or declarations of its own.
  private static func isDocumentType(_ head: ArraySlice<UInt8>) -> Bool {
    head.hasPrefix("<!DOCTYPE ") && head.prefix(256).contains { $0 == UInt8(ascii: "[") }
  }

  private static func value(of name: String, in declaration: String) -> String? {
    // Between quotes of either kind, with blanks around the sign.
    let parts = declaration.split { $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace }
    guard let place = parts.firstIndex(of: Substring(name)), place + 1 < parts.count else { return nil }
    return String(parts[place + 1])
  }

  /// A document type stands at the beginning; its entities are declared in its first lines.
  private static let looked = 64 << 10
}

extension XMLProlog {
  /// The note of XML that is read plainly.
  static let note = Note(.unread, "XML that is no web page was read as plain text, tags and all")

  /// Refuses what would be read wrongly.
  func check() throws(ReaderError) {
    if declaresEntities { throw .notAPage(found: "an XML file whose DOCTYPE declares entities") }
    if let encoding, HTMLEncodingLabels.encoding(encoding.utf8) == nil, !Self.isKnown(encoding) {
      throw .unknownEncoding(encoding)
    }
  }

  /// Names that XML has and the labels of the web have not.
  private static func isKnown(_ encoding: String) -> Bool {
    let name = encoding.lowercased()
    return name.hasPrefix("utf-") || name.hasPrefix("iso-10646") || name.hasPrefix("ucs-")
  }
}
