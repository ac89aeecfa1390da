/// What stet knows of words: numbers, dates, units, negations in several languages.
///
/// A word may have several meanings, also in one language.
struct Lexicon: Sendable {
  /// Made when the first edit is looked at: texts that agree never pay for it.
  static let shared = Lexicon()

  private var terms: [Term] = []
  /// For each term the index of the next meaning of its word, plus 1; 0 where there is none.
  private var next: [UInt16] = []
  private var hashes: [UInt64]
  /// For each slot the index of the first term, plus 1; 0 where it is free.
  private var slots: [UInt16]
  private let prefixes: TermPrefixes

  private init() {
    var reader = LexiconReader()
    for (table, languages) in Self.tables { reader.read(table, languages) }
    prefixes = reader.prefixes
    var capacity = 1
    while capacity < reader.entries.count * 2 { capacity *= 2 }
    hashes = Array(repeating: 0, count: capacity)
    slots = Array(repeating: 0, count: capacity)
    for entry in reader.entries where terms.count < Int(UInt16.max) - 1 { add(entry) }
  }

  private mutating func add(_ entry: LexiconReader.Entry) {
    let slot = slot(entry.hash)
    terms.append(entry.term)
    next.append(0)
    guard slots[slot] != 0 else {
      hashes[slot] = entry.hash
      slots[slot] = UInt16(terms.count)
      return
    }
    var last = Int(slots[slot]) - 1
    while next[last] != 0 { last = Int(next[last]) - 1 }
    next[last] = UInt16(terms.count)
  }

  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// A number for the word, for `term`; 0 where it is unknown.
  func entry(_ hash: TermHash) -> UInt16 { slots[slot(hash.value)] }

  /// The first meaning of a category in one of `languages`.
  func term(_ entry: UInt16, _ category: Term.Category, _ languages: Languages) -> Term? {
    var index = entry
    while index != 0 {
      let term = terms[Int(index) - 1]
      if term.category == category, !term.languages.isDisjoint(with: languages) { return term }
      index = next[Int(index) - 1]
    }
    return nil
  }

  /// Goes through the meanings of a word.
  func forEach(_ entry: UInt16, _ body: (Term) -> Void) {
    var index = entry
    while index != 0 {
      body(terms[Int(index) - 1])
      index = next[Int(index) - 1]
    }
  }

  /// Whether a term may begin with the letters of `hash` and have more of them.
  func goesOn(_ hash: TermHash) -> Bool { prefixes.contains(hash) }

  private static let tables: [(String, Languages)] = [
    (CLDRTerms.en, .english), (CLDRTerms.de, .german), (CLDRTerms.fr, .french), (CLDRTerms.es, .spanish),
    (CLDRTerms.it, .italian), (CLDRTerms.ru, .russian), (CLDRTerms.zh, .chinese), (CLDRTerms.ja, .japanese),
    (CLDRTerms.pt, .portuguese), (CLDRTerms.nl, .dutch),
    (NumberWords.en, .english), (NumberWords.de, .german), (NumberWords.fr, .french),
    (NumberWords.es, .spanish), (NumberWords.it, .italian), (NumberWords.ru, .russian),
    (NumberWords.pt, .portuguese), (NumberWords.nl, .dutch),
    (NumberWords.zhJa, .ideographic), (NumberWords.zh, .chinese), (NumberWords.ja, .japanese),
    (NumberWords.any, .all), (FractionWords.en, .english), (FractionWords.de, .german),
    (FractionWords.fr, .french), (FractionWords.es, .spanish), (FractionWords.it, .italian),
    (FractionWords.ru, .russian), (FractionWords.pt, .portuguese), (FractionWords.nl, .dutch),
    (AmountWords.en, .english), (AmountWords.de, .german), (AmountWords.fr, .french),
    (AmountWords.es, .spanish), (AmountWords.it, .italian), (AmountWords.ru, .russian),
    (AmountWords.pt, .portuguese), (AmountWords.nl, .dutch), (AmountWords.zh, .chinese),
    (AmountWords.ja, .japanese),
    (GrammarWords.en, .english), (GrammarWords.de, .german), (GrammarWords.fr, .french),
    (GrammarWords.es, .spanish), (GrammarWords.it, .italian), (GrammarWords.ru, .russian),
    (GrammarWords.pt, .portuguese), (GrammarWords.nl, .dutch),
    (GrammarWords.zh, .chinese), (GrammarWords.ja, .japanese),
  ]
}
