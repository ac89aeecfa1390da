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

  /// So many are searched for numbers that show a habit; chosen, not measured.
  private static let sample = 4_096
  /// So many tell its language; chosen, not measured.
  private static let languageSample = 320

  /// The habits of `passages`, as far as they show; `fallback` for what they leave open.
  init(_ passages: [Passage], _ words: WordTable, fallback: Languages = .all) {
    var count = LanguageCount()
    var seen = 0
    for passage in passages where seen < Self.sample {
      let tokens = passage.tokens
      for index in tokens.indices {
        seen += 1
        if seen <= Self.languageSample { count.add(tokens[index], words) }
        switch tokens[index].kind {
        case .number: observe(words.vocabulary.key(tokens[index].key))
        case .punctuation where tokens[index].length == 1: observeSlash(tokens, index, words.vocabulary)
        default: break
        }
      }
    }
    languages = count.languages(fallback)
  }

  /// These habits with the languages that one passage shows of itself.
  func of(_ tokens: [Token], _ words: WordTable) -> WritingHabits {
    var count = LanguageCount()
    for token in tokens.prefix(Self.passageSample) { count.add(token, words) }
    var habits = self
    habits.languages = count.languages(languages)
    return habits
  }

  /// Tokens that tell the language of a passage.
  private static let passageSample = 120

  /// Figures with one sign that can only be the decimal one, or only stand between thousands.
  private mutating func observe(_ key: ArraySlice<UInt8>) {
    guard key.contains(where: { $0 == 0x2e || $0 == 0x2c }) else { return }
    let figures = Figures(key)
    guard figures.suffix.isEmpty, let shown = figures.shownSign else { return }
    // Texts that show both are read as their language has it.
    shownSign = shownSign == nil || shownSign == shown ? shown : .unknown
  }

  /// A stroke between two numbers of which only one can be a month.
  private mutating func observeSlash(_ tokens: [Token], _ index: Int, _ vocabulary: Vocabulary) {
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].kind == .number,
      tokens[index + 1].kind == .number,
      vocabulary.key(tokens[index].key).first == UInt8(ascii: "/"),
      let first = Figures(vocabulary.key(tokens[index - 1].key)).integer, first <= 31,
      let second = Figures(vocabulary.key(tokens[index + 1].key)).integer, second <= 31
    else { return }
    if first > 12, second <= 12 { shownOrder = .dayFirst }
    if second > 12, first <= 12 { shownOrder = .monthFirst }
  }
}
