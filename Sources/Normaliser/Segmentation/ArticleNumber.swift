import DocumentModel

/// The number in front of a title: "7.", "7)", "(7)", "7 –", a labelled one, or a bare "7" that is set apart in bold.
struct ArticleNumber {
  var value: Int
  /// The first token behind the number.
  var end: Int
  /// No sign tells that it is a number of an article and not the first word of the title.
  var isBare: Bool

  /// Publications do not count their articles beyond; larger numbers are years and quantities.
  static let largest = 999

  init?(_ passage: Passage, from start: Int = 0) {
    let tokens = passage.tokens
    var index = start
    if index < tokens.count, Self.sign(tokens[index], passage) == UInt8(ascii: "(") { index += 1 }
    let opened = index > start
    if let label = Self.label(passage, index) { index = label }
    let labelled = index > start && !opened
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].length <= 3,
      let value = Int(passage.printed(tokens[index])), value > 0, value <= Self.largest
    else { return nil }
    self.value = value
    var end = index + 1
    var marked = labelled
    if end < tokens.count, let sign = Self.sign(tokens[end], passage), Self.closes(sign, opened: opened),
      opened || !tokens[end].flags.contains(.gapBefore) || tokens[end].flags.contains(.hyphen)
    {
      marked = true
      end += 1
    } else if opened {
      return nil
    }
    // "3.5 Scope" and "5-year plan": what follows belongs to the number.
    if end < tokens.count, !tokens[end].flags.contains(.gapBefore), tokens[end].kind != .ideograph {
      return nil
    }
    self.end = end
    isBare = !marked && !Self.isSetApart(passage, tokens[index])
  }

  private static func sign(_ token: Token, _ passage: Passage) -> UInt8? {
    token.isPunctuation ? passage.text[Int(token.start)] : nil
  }

  private static func closes(_ sign: UInt8, opened: Bool) -> Bool {
    if opened { return sign == UInt8(ascii: ")") }
    // 0xe2 leads the UTF-8 of the dashes.
    return [
      UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"), 0xe2,
    ].contains(sign)
  }

  /// The token behind "No.", "Nr.", "N°" and the like.
  private static func label(_ passage: Passage, _ index: Int) -> Int? {
    let tokens = passage.tokens
    guard index + 1 < tokens.count, tokens[index].kind == .word,
      labels.contains(passage.printed(tokens[index]).lowercased())
    else { return nil }
    let isPoint = sign(tokens[index + 1], passage) == UInt8(ascii: ".")
    return isPoint ? index + 2 : index + 1
  }

  private static let labels: Set<String> = [
    "no", "nr", "nº", "n", "article", "artikel", "artículo", "articolo", "item",
  ]

  /// Whether a bold mark holds the number and nothing else.
  private static func isSetApart(_ passage: Passage, _ token: Token) -> Bool {
    passage.marks.contains { $0.kind == .strong && $0.utf8 == token.utf8 }
  }
}
