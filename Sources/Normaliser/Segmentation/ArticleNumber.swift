import DocumentModel

/// The number in front of a title: "7.", "7)", "(7)", "7 –", a labelled one, or a bare "7" that is set apart in bold;
/// in Chinese and Japanese also "七、", "（七）" and "第七章".
struct ArticleNumber {
  var value: Int
  /// The first token behind the number.
  var end: Int
  /// No sign tells that it is a number of an article and not the first word of the title.
  var isBare: Bool

  /// Publications do not count their articles beyond; larger numbers are years and quantities.
  static let largest = 999

  init?(_ passage: Passage, from start: Int = 0) {
    if let counted = Self.ideographs(passage, start) {
      self = counted
      return
    }
    let tokens = passage.tokens
    var index = start
    if index < tokens.count, Self.opens(Self.sign(tokens[index], passage)) { index += 1 }
    let opened = index > start
    if let label = Self.label(passage, index) { index = label }
    let labelled = index > start && !opened
    guard index < tokens.count, let value = Self.digits(tokens[index], passage), value > 0,
      value <= Self.largest
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

  /// The value of up to three digits, which may be full-width.
  private static func digits(_ token: Token, _ passage: Passage) -> Int? {
    guard token.kind == .number, token.length <= 9 else { return nil }
    var value = 0
    var offset = token.utf8.lowerBound
    while offset < token.utf8.upperBound {
      let scalar = UTF8Cursor.scalar(passage.text.span, at: offset)
      let digit = scalar.value >= 0xff10 ? scalar.value - 0xff10 : scalar.value &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
      offset += scalar.length
    }
    return value
  }

  private init(value: Int, end: Int) {
    self.value = value
    self.end = end
    isBare = false
  }

  /// "七、", "（七）", "第七章": numerals that a sign or a word for the part marks as a count.
  private static func ideographs(_ passage: Passage, _ start: Int) -> ArticleNumber? {
    let tokens = passage.tokens
    guard start < tokens.count else { return nil }
    let opened = opens(sign(tokens[start], passage))
    if ideograph(tokens[start], passage) == ordinalSign { return part(passage, start + 1) }
    guard let count = IdeographCount(passage, from: opened ? start + 1 : start), count.end < tokens.count,
      let sign = sign(tokens[count.end], passage), closes(sign, opened: opened)
    else { return nil }
    return ArticleNumber(value: count.value, end: count.end + 1)
  }

  /// "七章" or "7章", behind 第.
  private static func part(_ passage: Passage, _ start: Int) -> ArticleNumber? {
    let tokens = passage.tokens
    guard start + 1 < tokens.count else { return nil }
    let count = IdeographCount(passage, from: start)
    let end = count?.end ?? start + 1
    guard let value = count?.value ?? digits(tokens[start], passage), value > 0, value <= largest,
      end < tokens.count, let part = ideograph(tokens[end], passage), parts.contains(part)
    else { return nil }
    return ArticleNumber(value: value, end: behindSign(passage, end + 1))
  }

  private static func behindSign(_ passage: Passage, _ index: Int) -> Int {
    guard index < passage.tokens.count, let sign = sign(passage.tokens[index], passage),
      closes(sign, opened: false)
    else { return index }
    return index + 1
  }

  /// 第, in front of ordinals.
  private static let ordinalSign: UInt32 = 0x7b2c
  /// 章 节 節 条 條 篇 部 回: what publications call their parts.
  private static let parts: Set<UInt32> = [
    0x7ae0, 0x8282, 0x7bc0, 0x6761, 0x689d, 0x7bc7, 0x90e8, 0x56de,
  ]

  private static func ideograph(_ token: Token, _ passage: Passage) -> UInt32? {
    guard token.kind == .ideograph else { return nil }
    return UTF8Cursor.scalar(passage.text.span, at: Int(token.start)).value
  }

  /// The first character of a sign; nil for other tokens.
  private static func sign(_ token: Token, _ passage: Passage) -> UInt32? {
    token.isPunctuation ? UTF8Cursor.scalar(passage.text.span, at: Int(token.start)).value : nil
  }

  private static func opens(_ sign: UInt32?) -> Bool { sign == 0x28 || sign == 0xff08 }

  private static func closes(_ sign: UInt32, opened: Bool) -> Bool {
    if opened { return sign == 0x29 || sign == 0xff09 }
    return closing.contains(sign)
  }

  /// Points, brackets, colons, bars and dashes; 、 ． ） and ： in Chinese and Japanese.
  private static let closing: Set<UInt32> = [
    0x2e, 0x29, 0x3a, 0x2d, 0x7c, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x3001, 0xff0e,
    0xff09, 0xff1a,
  ]

  /// The token behind "No.", "Nr.", "N°" and the like.
  private static func label(_ passage: Passage, _ index: Int) -> Int? {
    let tokens = passage.tokens
    guard index + 1 < tokens.count, tokens[index].kind == .word,
      labels.contains(passage.printed(tokens[index]).lowercased())
    else { return nil }
    let isPoint = sign(tokens[index + 1], passage) == 0x2e
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
