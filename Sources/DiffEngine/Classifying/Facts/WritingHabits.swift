import DocumentModel

/// How a text writes: its languages, its decimal sign, the order of day and month.
struct WritingHabits: Hashable {
  enum DecimalSign: UInt8, Hashable { case unknown, point, comma }
  enum DateOrder: UInt8, Hashable { case unknown, dayFirst, monthFirst }

  var languages: Languages = .all
  /// What other numbers of the text show; nil where none does.
  private var shownSign: DecimalSign?
  private var shownOrder: DateOrder = .unknown

  /// How numbers are read: as others of the text show, else as its language has it.
  var decimalSign: DecimalSign {
    if let shownSign { return shownSign }
    if languages.isSubset(of: .withDecimalPoint) { return .point }
    return languages.isDisjoint(with: .withDecimalPoint) ? .comma : .unknown
  }

  /// English is written with either order; the others have the day in front.
  var dateOrder: DateOrder {
    shownOrder == .unknown && languages.isDisjoint(with: [.english, .chinese, .japanese])
      ? .dayFirst : shownOrder
  }

  /// A sample of so many tokens tells the habits of a text.
  private static let sample = 4_096

  /// The habits of `passages`, as far as they show; `fallback` for what they leave open.
  init(_ passages: [Passage], _ vocabulary: Vocabulary, fallback: Languages = .all) {
    var count = LanguageCount()
    var left = Self.sample
    for passage in passages where left > 0 {
      let tokens = passage.tokens.prefix(left)
      left -= tokens.count
      for token in tokens {
        count.add(token, vocabulary)
        if case .number = token.kind { observe(vocabulary.key(token.key)) }
      }
      observeSlashes(tokens, vocabulary)
    }
    languages = count.languages(fallback)
  }

  /// These habits with the languages that one passage shows of itself.
  func of(_ tokens: [Token], _ vocabulary: Vocabulary) -> WritingHabits {
    var count = LanguageCount()
    for token in tokens.prefix(Self.passageSample) { count.add(token, vocabulary) }
    var habits = self
    habits.languages = count.languages(languages)
    return habits
  }

  /// Tokens that tell the language of a passage.
  private static let passageSample = 120

  /// Figures with one sign that can only be the decimal one, or only stand between thousands.
  private mutating func observe(_ key: ArraySlice<UInt8>) {
    let figures = Figures(key)
    guard figures.suffix.isEmpty, let shown = figures.shownSign else { return }
    // Texts that show both are read as their language has it.
    shownSign = shownSign == nil || shownSign == shown ? shown : .unknown
  }

  private mutating func observeSlashes(_ tokens: ArraySlice<Token>, _ vocabulary: Vocabulary) {
    var index = tokens.startIndex
    while index + 2 < tokens.endIndex {
      defer { index += 1 }
      guard tokens[index + 1].isPunctuation, vocabulary.key(tokens[index + 1].key).elementsEqual("/".utf8),
        let first = Figures(vocabulary.key(tokens[index].key)).integer, first <= 31,
        let second = Figures(vocabulary.key(tokens[index + 2].key)).integer, second <= 31
      else { continue }
      if first > 12, second <= 12 { shownOrder = .dayFirst }
      if second > 12, first <= 12 { shownOrder = .monthFirst }
    }
  }
}
