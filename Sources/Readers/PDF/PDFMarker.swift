internal import DocumentModel

/// The bullet or number that a line begins with, if it looks like one: whether it is, the lines around tell.
struct PDFMarker: Hashable {
  var marker: Block.Marker
  /// Where the text of the item begins in the line.
  var contentStart: Int
  /// Stands in no sentence: a bullet.
  var isCertain: Bool

  init?(_ text: [UInt8]) {
    guard let found = Self.bullet(text) ?? Self.ordinal(text) else { return nil }
    self = found
  }

  private init(_ marker: Block.Marker, contentStart: Int, isCertain: Bool) {
    self.marker = marker
    self.contentStart = contentStart
    self.isCertain = isCertain
  }

  /// Whether a list that has reached this marker can go on with the other one.
  func isFollowed(by next: PDFMarker) -> Bool {
    switch (marker, next.marker) {
    case (.bullet, .bullet): true
    case (.ordinal(let number, _), .ordinal(let other, _)): other == number + 1
    default: false
    }
  }

  var isFirst: Bool { if case .ordinal(let number, _) = marker { number == 1 } else { true } }

  /// Signs that are bullets wherever they begin a line; the last ones are those of symbol fonts.
  private static let certain: [[UInt8]] = [
    "•", "◦", "▪", "▫", "■", "□", "●", "○", "‣", "⁃", "∙", "➢", "➤", "►", "▶", "✓", "✔", "❖", "◆", "◇", "⚫",
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F076}", "\u{F0A8}", "\u{2219}", "\u{22C4}",
  ].map { Array($0.utf8) }
  /// Signs that begin lines of sentences and programs, too.
  private static let uncertain: [[UInt8]] = ["-", "–", "—", "*", "·", "o", "∗", "⋄", "+", "−"].map {
    Array($0.utf8)
  }

  private static func bullet(_ text: [UInt8]) -> PDFMarker? {
    guard let first = text.first,
      first >= 0x80 || first == 0x2D || first == 0x2A || first == 0x6F || first == 0x2B
    else { return nil }
    if let sign = certain.first(where: { text.hasPrefix($0) }) {
      let start = text[sign.count...].firstIndex { !$0.isBlank } ?? text.count
      return PDFMarker(.bullet, contentStart: start, isCertain: true)
    }
    guard let sign = uncertain.first(where: { text.hasPrefix($0) }), sign.count + 1 < text.count,
      text[sign.count] == .space
    else { return nil }
    return PDFMarker(.bullet, contentStart: sign.count + 1, isCertain: false)
  }

  /// "3." or "(3)" or "3)", the same with a letter or a small Roman number.
  private static func ordinal(_ text: [UInt8]) -> PDFMarker? {
    let opening = text.first == UInt8(ascii: "(") ? 1 : 0
    let body = text[opening...].prefix(5).prefix { $0.isDigit || $0.isLetter }
    let end = body.endIndex
    guard !body.isEmpty, end + 1 < text.count, text[end + 1] == .space,
      text[end] == UInt8(ascii: ")") || opening == 0 && text[end] == UInt8(ascii: "."),
      let number = number(body, isClosed: text[end] == UInt8(ascii: ")"))
    else { return nil }
    let printed = String(decoding: text[...end], as: UTF8.self)
    return PDFMarker(.ordinal(number, printed: printed), contentStart: end + 2, isCertain: false)
  }

  private static func number(_ body: ArraySlice<UInt8>, isClosed: Bool) -> Int? {
    if body.allSatisfy(\.isDigit) {
      return body.count <= 3 ? body.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    if let roman = roman(body), body.count > 1 || body.first == UInt8(ascii: "i") { return roman }
    // "A. Smith" is a name.
    guard body.count == 1, let letter = body.first, isClosed || letter.isLowerLetter else { return nil }
    return Int(letter.lowercased) - 0x60
  }

  /// A small Roman number up to 39.
  private static func roman(_ body: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var last = 0
    for byte in body.reversed() {
      let digit: Int
      switch byte {
      case UInt8(ascii: "i"): digit = 1
      case UInt8(ascii: "v"): digit = 5
      case UInt8(ascii: "x"): digit = 10
      default: return nil
      }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }
}
