/// Languages whose words stet knows; a set, since a short text may leave open which it is.
struct Languages: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let english = Languages(rawValue: 1)
  static let german = Languages(rawValue: 2)
  static let french = Languages(rawValue: 4)
  static let spanish = Languages(rawValue: 8)
  static let italian = Languages(rawValue: 16)
  static let russian = Languages(rawValue: 32)
  static let chinese = Languages(rawValue: 64)
  static let japanese = Languages(rawValue: 128)
  static let portuguese = Languages(rawValue: 256)
  static let dutch = Languages(rawValue: 512)
  static let all = Languages(rawValue: 1023)
  /// The number of languages.
  static let count = 10

  /// They write 1,234.5; the others of `all` write 1.234,5.
  static let withDecimalPoint: Languages = [.english, .chinese, .japanese]
  /// They join the words of a number: "dreiundzwanzig", "ventitré", "drieëntwintig".
  static let withNumberCompounds: Languages = [.german, .italian, .dutch]
  /// They have no capitals.
  static let ideographic: Languages = [.chinese, .japanese]
}
