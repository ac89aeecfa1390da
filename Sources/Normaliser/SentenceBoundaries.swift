import DocumentModel

/// Tells, token by token, where sentences begin.
///
/// A rule of thumb on signs and capitals is enough: boundaries only choose where lines of canonical text
/// break and where a capital is no evidence of a name; both sides are cut by the same rule.
struct SentenceBoundaries {
  private var isFirst: Bool
  /// A full stop, question mark or exclamation mark, possibly with closing signs, stands in front.
  private var afterEnd = false
  private var endIsWide = false
  /// The token in front, looked at only when a full stop follows it.
  private var previous: Token?

  /// `isFirst` says whether the next token is the first of its text; if not, a word stands in front of it.
  init(isFirst: Bool) { self.isFirst = isFirst }

  /// Whether `token` is the first of a sentence; to be asked for each token in order.
  @inline(__always)
  mutating func begins(with token: Token, text: borrowing Span<UInt8>) -> Bool {
    // Most tokens are words inside of a sentence.
    guard !isFirst, !afterEnd else { return look(at: token, text: text) }
    // Not `isPunctuation`: another module's property is called for each token.
    if case .punctuation = token.kind { return look(at: token, text: text) }
    previous = token
    return false
  }

  private mutating func look(at token: Token, text: borrowing Span<UInt8>) -> Bool {
    defer { isFirst = false }
    var starts = isFirst
    if afterEnd, endIsWide || token.flags.contains(.gapBefore), canStart(token, text) { starts = true }
    advance(over: token, text: text, started: starts)
    return starts
  }

  private func canStart(_ token: Token, _ text: borrowing Span<UInt8>) -> Bool {
    switch token.kind {
    case .word: token.flags.contains(.capitalised) || text[Int(token.start)] >= 0xd7
    case .number, .address: true
    case .ideograph: true
    case .punctuation: Self.opens(first(token, text))
    }
  }

  private mutating func advance(over token: Token, text: borrowing Span<UInt8>, started: Bool) {
    defer { previous = token }
    guard token.isPunctuation else {
      afterEnd = false
      return
    }
    switch first(token, text) {
    case 0x2e:
      afterEnd = !(previous.map { isAbbreviation($0, text) } ?? false)
      endIsWide = false
    case 0x21, 0x3f, 0x2026:
      afterEnd = true
      endIsWide = false
    case 0x3002, 0xff01, 0xff1f, 0xff0e:
      afterEnd = true
      endIsWide = true
    case let sign:
      if started || !Self.closes(sign) { afterEnd = false }
    }
  }

  private func first(_ token: Token, _ text: borrowing Span<UInt8>) -> UInt32 {
    UTF8Cursor.scalar(text, at: Int(token.start)).value
  }

  private func isAbbreviation(_ token: Token, _ text: borrowing Span<UInt8>) -> Bool {
    guard token.kind == .word, token.length <= 5 else { return false }
    if token.length == 1 { return true }
    var value: UInt64 = 0
    for index in token.utf8 { value = value << 8 | UInt64(text[index] | 0x20) }
    return Self.abbreviations.contains(value)
  }

  /// Signs that may close a sentence behind its full stop.
  private static func closes(_ sign: UInt32) -> Bool {
    switch sign {
    // U+201C and U+00AB close in German and Danish; where they open, a gap stands in front of them.
    case 0x22, 0x27, 0x29, 0x5d, 0x2019, 0x201c, 0x201d, 0xab, 0xbb, 0x203a, 0x300d, 0x300f, 0x3011, 0xff09:
      true
    default: false
    }
  }

  /// Signs that may open a sentence.
  private static func opens(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x22, 0x27, 0x28, 0x5b, 0x2018, 0x201c, 0x201e, 0xab, 0x2039, 0x300c, 0x300e, 0xbf, 0xa1, 0x2022,
      0x2013,
      0x2014:
      true
    default: false
    }
  }

  /// Abbreviations that stand in front of a capital or a number in the languages of the newsletters at hand.
  private static let abbreviations: Set<UInt64> = Set(
    [
      "dr", "mr", "mrs", "ms", "prof", "st", "no", "nr", "art", "sec", "fig", "vs", "cf", "ca", "inc", "ltd",
      "co", "jr", "sr", "gen", "col", "rev", "hon", "abs", "bd", "vol", "pp", "ed", "eds", "hr", "fr", "sen",
      "gov", "rep", "mme", "mlle", "sig", "ing", "ph", "al", "ch", "para", "approx",
    ].map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
}
