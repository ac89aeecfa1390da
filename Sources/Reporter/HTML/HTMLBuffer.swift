internal import DocumentModel

/// HTML of our own making: a literal of the source code, which no text of a document can become.
///
/// There is no interpolation and no way from a `String`, so that what is not escaped does not compile.
struct Markup: ExpressibleByStringLiteral {
  fileprivate let text: String

  init(stringLiteral text: StaticString) { self.text = text.description }

  /// A file of this module.
  init(asset bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }
}

/// A page while it is written.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// How many bytes were written so far.
  var count: Int { bytes.count }

  mutating func markup(_ markup: Markup) { bytes.append(contentsOf: markup.text.utf8) }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// A number with a comma between groups of three digits.
  mutating func grouped(_ number: Int) { bytes.append(contentsOf: TextNames.grouped(number).utf8) }

  /// Text for the content of an element or a quoted attribute, whoever wrote it.
  ///
  /// It is escaped byte by byte: by characters, a quotation mark with an accent on it would be no quotation mark.
  mutating func text(_ text: String) { self.text(text.utf8) }

  mutating func text(_ utf8: some Collection<UInt8>, isEdit: Bool = false) {
    guard utf8.contains(where: Self.needsLook) else { return bytes.append(contentsOf: utf8) }
    var inert: [UInt8] = []
    GalleyEscaping.append(
      utf8.map { Self.isBlank($0) ? UInt8(ascii: " ") : $0 }, to: &inert, showsSoftHyphens: isEdit)
    for byte in inert { append(escaping: byte) }
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
    default: bytes.append(byte)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { (9...13).contains(byte) }

  private static func needsLook(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: byte < 0x20 || byte >= 0x7F
    }
  }
}
