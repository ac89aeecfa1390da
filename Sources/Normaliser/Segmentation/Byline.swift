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
    guard passage.listDepth == 0, Self.mayBe(passage) else { return nil }
    let tokens = passage.tokens
    guard tokens.count >= 2, tokens.count <= Self.mostTokens, let start = Self.nameStart(passage),
      tokens[start].flags.contains(.capitalised), tokens[start].kind == .word,
      !Months.contains(passage.printed(tokens[start])),
      !Self.weekdays.contains(passage.printed(tokens[start]).lowercased())
    else { return nil }
    let date = tokens.indices.dropFirst().first { tokens[$0].kind == .number }
    let names = tokens[start..<max(start, date ?? tokens.count)].filter { $0.kind == .word }
    let small = names.filter { !$0.flags.contains(.capitalised) }
    guard small.allSatisfy({ Self.between.contains(passage.printed($0).lowercased()) }) else { return nil }
    if let last = tokens.last, last.kind == .punctuation, passage.text[Int(last.start)] != UInt8(ascii: ".") {
      return nil
    }
    text = passage.printed
    self.date = date.map { passage.printed(Self.dateStart(passage, $0)..<tokens.count) }
  }

  /// A paragraph, or a line in bold letters, which a PDF's reader takes for a heading: no title names author and day.
  private static func mayBe(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .paragraph: true
    case .heading:
      passage.tokens.contains { $0.kind == .number }
        && passage.tokens.contains { Months.contains(passage.printed($0)) }
    default: false
    }
  }

  /// The month may stand in front of the first number.
  private static func dateStart(_ passage: Passage, _ number: Int) -> Int {
    guard number > 2, Months.contains(passage.printed(passage.tokens[number - 1])) else { return number }
    return number - 1
  }

  /// The first token of the name: behind "By", or behind "Author:" and its like.
  private static func nameStart(_ passage: Passage) -> Int? {
    let tokens = passage.tokens
    let opener = passage.printed(tokens[0]).lowercased()
    let isColon = passage.text[tokens[1].utf8].elementsEqual([UInt8(ascii: ":")])
    if isColon { return tokens.count > 2 && (openers.contains(opener) || labels.contains(opener)) ? 2 : nil }
    return openers.contains(opener) ? 1 : nil
  }

  private static let openers: Set<String> = ["by", "von", "par", "por", "door", "av", "af"]
  /// Words that name the author only with a colon behind them.
  private static let labels: Set<String> = [
    "author", "autor", "autorin", "auteur", "autore", "автор", "text", "texte", "testo", "words", "di", "da",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let between: Set<String> = [
    "and", "on", "in", "the", "of", "for", "und", "am", "vom", "et", "le", "y", "e", "el", "il", "en", "de",
    "van",
    "von", "der", "den", "del", "della", "da", "la", "du", "i", "и", "at", "with", "mit", "avec", "con",
  ]
}
