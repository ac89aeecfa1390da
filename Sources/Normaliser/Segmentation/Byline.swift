import DocumentModel

/// The line that names who wrote an article, and often when.
struct Byline {
  var text: String
  var date: String?

  /// "By", "and", "on" and titles included; in the seeds at most eight.
  private static let mostTokens = 16

  /// Parses a passage that is a byline; nil when it is none.
  ///
  /// "By" or its like, then a capitalised name, then perhaps a date; no sentence.
  init?(_ passage: Passage) {
    guard case .paragraph = passage.kind, passage.listDepth == 0 else { return nil }
    let tokens = passage.tokens
    guard tokens.count >= 2, tokens.count <= Self.mostTokens, tokens[1].flags.contains(.capitalised),
      tokens[1].kind == .word, Self.openers.contains(passage.printed(tokens[0]).lowercased())
    else { return nil }
    let date = tokens.indices.dropFirst().first { tokens[$0].kind == .number }
    let names = tokens[1..<(date ?? tokens.count)].filter { $0.kind == .word }
    let small = names.filter { !$0.flags.contains(.capitalised) }
    guard small.allSatisfy({ Self.between.contains(passage.printed($0).lowercased()) }) else { return nil }
    if let last = tokens.last, last.kind == .punctuation, passage.text[Int(last.start)] != UInt8(ascii: ".") {
      return nil
    }
    text = passage.printed
    self.date = date.map { passage.printed(Self.dateStart(passage, $0)..<tokens.count) }
  }

  /// The month may stand in front of the first number.
  private static func dateStart(_ passage: Passage, _ number: Int) -> Int {
    guard number > 2, Months.contains(passage.printed(passage.tokens[number - 1])) else { return number }
    return number - 1
  }

  private static let openers: Set<String> = [
    "by", "von", "par", "por", "di", "da", "door", "av", "af", "автор", "text", "words", "autor", "autorin",
    "author",
  ]
  private static let between: Set<String> = [
    "and", "on", "in", "the", "of", "for", "und", "am", "vom", "et", "le", "y", "e", "el", "il", "en", "de",
    "van",
    "von", "der", "den", "del", "della", "da", "la", "du", "i", "и", "at", "with", "mit", "avec", "con",
  ]
}
