import DocumentModel

/// A small number in Chinese and Japanese numerals, as articles are counted with: 一 to 九十九.
struct IdeographCount {
  var value: Int
  /// The first token behind it.
  var end: Int

  /// Reads the numerals that begin at token `start`; nil where none stand.
  ///
  /// Publications do not count their articles in hundreds, and 百 begins titles.
  init?(_ passage: Passage, from start: Int) {
    let tokens = passage.tokens
    var tens: Int?
    var units: Int?
    var index = start
    while index < tokens.count, tokens[index].kind == .ideograph {
      let scalar = UTF8Cursor.scalar(passage.text.span, at: Int(tokens[index].start)).value
      if scalar == Self.ten, tens == nil {
        tens = units ?? 1
        units = nil
      } else if let digit = Self.digits[scalar], units == nil {
        units = digit
      } else {
        break
      }
      index += 1
    }
    guard tens != nil || units != nil else { return nil }
    value = (tens ?? 0) * 10 + (units ?? 0)
    end = index
  }

  /// The numeral 十.
  private static let ten: UInt32 = 0x5341
  /// The numerals 一 to 九.
  private static let digits: [UInt32: Int] = [
    0x4e00: 1, 0x4e8c: 2, 0x4e09: 3, 0x56db: 4, 0x4e94: 5, 0x516d: 6, 0x4e03: 7, 0x516b: 8, 0x4e5d: 9,
  ]
}
