import DocumentModel

/// What the lexicon says of each key of a comparison, looked up once.
///
/// A class, since all scanners of a comparison fill the same table while they ask; it belongs to one thread.
final class WordTable {
  let vocabulary: Vocabulary
  private let lexicon = Lexicon.shared
  private var words: [Word]

  /// What one key is.
  struct Word {
    /// The number of its letters.
    fileprivate(set) var hash = TermHash()
    /// The first of its meanings in the lexicon; 0 where it has none.
    fileprivate(set) var entry: UInt16 = 0
    /// The languages in which it is a frequent word, and in which it is any other term.
    fileprivate(set) var frequent: Languages = []
    fileprivate(set) var special: Languages = []
    fileprivate(set) var traits: Traits = []
    /// One bit for each category that it has in any language.
    fileprivate var categories: UInt64 = 0

    func isAny(of categories: Categories) -> Bool { self.categories & categories.bits != 0 }
    func `is`(_ category: Term.Category) -> Bool { categories & Categories.bit(category) != 0 }
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// The key was looked up.
    fileprivate static let known = Traits(rawValue: 1)
    /// A term of several tokens may begin with it.
    static let goesOn = Traits(rawValue: 2)
    /// It is a Roman numeral.
    static let roman = Traits(rawValue: 4)
    /// A letter and a figure as in "Q3".
    static let quarter = Traits(rawValue: 8)
    /// It ends as the verb of "don't" does.
    static let endsInN = Traits(rawValue: 16)
    /// It may begin a fact, whatever stands behind it and whatever the language.
    static let beginsFact = Traits(rawValue: 32)
    /// It may begin a fact, whatever stands behind it, in the languages that it is a term of.
    static let isFact = Traits(rawValue: 64)
    /// "v" and figures, as in "v2.10".
    static let version = Traits(rawValue: 128)
  }

  /// A set of categories of terms.
  struct Categories {
    fileprivate let bits: UInt64

    init(_ categories: [Term.Category]) { bits = categories.reduce(0) { $0 | Self.bit($1) } }

    /// The letters of the categories are those of ASCII, from 0x40 to 0x7f.
    fileprivate static func bit(_ category: Term.Category) -> UInt64 { 1 << UInt64(category.rawValue & 63) }
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    words = Array(repeating: Word(), count: vocabulary.count)
  }

  /// The letters of the key with an id.
  func bytes(_ key: UInt32) -> ArraySlice<UInt8> { vocabulary.key(key) }

  /// What the key with an id is.
  subscript(key: UInt32) -> Word {
    let word = words[Int(key)]
    return word.traits.contains(.known) ? word : lookUp(key)
  }

  /// What makes a word the first of a fact: see the scanners of dates, numbers and negations.
  private static let factCategories = Categories([
    .weekday, .shortWeekday, .month, .minus, .unit, .cardinal, .weakCardinal, .multiplier, .ordinal,
    .quarter, .negation, .noNegation, .half, .multiple, .decade, .decadeOpener, .timeName,
  ])

  private func lookUp(_ key: UInt32) -> Word {
    let bytes = vocabulary.key(key)
    var word = Word()
    word.hash.add(bytes)
    word.entry = lexicon.entry(word.hash)
    lexicon.forEach(word.entry) { term in
      word.categories |= Categories.bit(term.category)
      if term.category == .frequent {
        word.frequent.formUnion(term.languages)
      } else {
        word.special.formUnion(term.languages)
      }
    }
    word.traits = .known
    if lexicon.goesOn(word.hash) { word.traits.insert(.goesOn) }
    if RomanNumeral.value(bytes) != nil || RomanNumeral.frenchOrdinal(bytes) != nil {
      word.traits.insert(.roman)
    }
    if bytes.count == 2, let figure = bytes.last, (0x31...0x34).contains(figure) {
      word.traits.insert(.quarter)
    }
    if isVersion(bytes) { word.traits.insert(.version) }
    if bytes.last == UInt8(ascii: "n") || bytes.last == UInt8(ascii: "N") { word.traits.insert(.endsInN) }
    // An apostrophe is passed by in terms, so that one may begin behind it.
    if !word.traits.isDisjoint(with: [.roman, .quarter, .version]) || NumberScanner.leadingSign(bytes) != nil
      || bytes.elementsEqual("'".utf8)
    {
      word.traits.insert(.beginsFact)
    }
    if word.isAny(of: Self.factCategories) { word.traits.insert(.isFact) }
    words[Int(key)] = word
    return word
  }

  private func isVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 1, bytes.first == UInt8(ascii: "v") || bytes.first == UInt8(ascii: "V") else {
      return false
    }
    return bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
