/// Something in a text that can be wrong: a number, a date, a time, a negation, a name.
struct Fact {
  enum Kind: Hashable {
    case amount(Amount)
    /// "5–7".
    case range(Amount, Amount)
    case date(CalendarDate)
    /// Seconds since midnight.
    case time(Int64)
    /// Figures that name something and count nothing: a version, a section, a telephone number.
    case label(String)
    case negation(Negation)
    /// A run of katakana, which is marked as a whole.
    case name
  }

  /// How much a word negates.
  enum Negation: Hashable {
    case full
    /// Nothing without another beside it: French "ne".
    case companion
    /// A syllable in front of a word, which makes a word of its own as often.
    case prefix
    /// Nothing: the word only looks like a negation.
    case apparent
  }

  /// How two facts agree.
  enum Relation: Hashable {
    case same
    /// The same if one of them is read in another of its possible ways.
    case perhaps
    /// The same, but one says more that is true: the weekday of a date.
    case fuller
    case different
  }

  var kind: Kind
  /// The tokens that hold it, half-open.
  var tokens: Range<Int>
  /// Counts where the other side has a fact in its place, since its words have other uses: "one", "second".
  var isWeak = false

  var isNegation: Bool {
    if case .negation = kind { return true }
    return false
  }

  var isRange: Bool {
    if case .range = kind { return true }
    return false
  }

  /// Whether it says how much or when.
  var isFigure: Bool {
    switch kind {
    case .amount, .range, .date, .time, .label: true
    case .negation, .name: false
    }
  }

  var isOrdinal: Bool {
    if case .amount(let amount) = kind { return amount.isOrdinal }
    return false
  }

  func relation(_ fact: Fact) -> Relation {
    switch (kind, fact.kind) {
    case (.amount(let mine), .amount(let its)): mine.relation(its)
    case (.range(let low, let high), .range(let itsLow, let itsHigh)):
      Self.joined(low.relation(itsLow), high.relation(itsHigh))
    case (.date(let mine), .date(let its)): mine.relation(its)
    case (.label(let label), .amount(let amount)), (.amount(let amount), .label(let label)):
      amount.unit == 0 && amount.value.integer.map { String($0) } == label ? .same : .different
    case (.time(let seconds), .amount(let amount)), (.amount(let amount), .time(let seconds)):
      // "à 15 heures" is "à 15:00", and no length of time.
      amount.isTime(seconds)
        || amount.unit == Self.hour && amount.sign == 0 && amount.value.times(3_600)?.integer == seconds
        ? .same : .different
    default: kind == fact.kind ? .same : .different
    }
  }

  private static func joined(_ first: Relation, _ second: Relation) -> Relation {
    if first == .same && second == .same { return .same }
    return first == .different || second == .different ? .different : .perhaps
  }

  /// Whether a difference is one of dates.
  var isDate: Bool {
    switch kind {
    case .date, .time: true
    case .amount(let amount): amount.isYear || amount.unit == Self.quarter
    case .range(let low, let high): low.isYear && high.isYear
    case .label, .negation, .name: false
    }
  }

  /// The number of the unit in the lexicon.
  static let quarter = LexiconReader.unit("quarter")
  static let percent = LexiconReader.unit("percent")
  static let meter = LexiconReader.unit("meter")
  static let hour = LexiconReader.unit("hour")
  static let day = LexiconReader.unit("day")
  static let century = LexiconReader.unit("century")
  /// What "doubled" says.
  static let times = LexiconReader.unit("times")
  /// What "the nineties" says; a decade is also a length of time.
  static let decadeOfYears = LexiconReader.unit("decade-of-years")
}
