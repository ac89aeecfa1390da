import ChangeModel

/// Compares the facts on both sides of an edit: what differs, and whether only its form does.
struct FactComparison {
  enum Outcome: Hashable {
    /// No numbers or dates, or none that count.
    case none
    /// The same facts, printed in another way.
    case sameFacts(before: String, after: String)
    case differ(Verdict)
  }

  /// Both lists without what is the same at their beginnings and ends.
  private var removed: [Fact]
  private var added: [Fact]
  private let base: JoinedText
  private let revised: JoinedText

  init(_ removed: [Fact], _ added: [Fact], base: JoinedText, revised: JoinedText) {
    self.removed = removed.filter(\.isFigure)
    self.added = added.filter(\.isFigure)
    self.base = base
    self.revised = revised
  }

  func outcome() -> Outcome {
    guard !removed.isEmpty || !added.isEmpty else { return .none }
    var rest = self
    rest.trim()
    let left = rest.removed.count + rest.added.count
    if rest.removed.count != rest.added.count {
      // A word that is a number only beside another one counts for nothing alone.
      rest.removed.removeAll(where: \.isWeak)
      rest.added.removeAll(where: \.isWeak)
      rest.trim()
    }
    rest.dropUnlike()
    if let verdict = rest.verdict() { return .differ(verdict) }
    // What was dropped is a word like others, and no form of what stands in its place.
    let isSame = left == 0 && !removed.isEmpty && !added.isEmpty
    return isSame
      ? .sameFacts(before: base.printed(union(removed)), after: revised.printed(union(added))) : .none
  }

  /// The tokens from the first fact to the last.
  private func union(_ facts: [Fact]) -> Range<Int> {
    guard let first = facts.first, let last = facts.last else { return 0..<0 }
    return first.tokens.lowerBound..<last.tokens.upperBound
  }

  private mutating func trim() {
    while let one = removed.first, let other = added.first, one.relation(other) == .same {
      removed.removeFirst()
      added.removeFirst()
    }
    while let one = removed.last, let other = added.last, one.relation(other) == .same {
      removed.removeLast()
      added.removeLast()
    }
  }

  /// "one" and "second" are no numbers to each other: two words of other uses that met by chance.
  private mutating func dropUnlike() {
    guard removed.count == added.count else { return }
    let unlike = zip(removed, added).map { $0.isWeak && $1.isWeak && $0.isOrdinal != $1.isOrdinal }
    removed = zip(removed, unlike).filter { !$0.1 }.map { $0.0 }
    added = zip(added, unlike).filter { !$0.1 }.map { $0.0 }
  }

  // MARK: What differs

  private func verdict() -> Verdict? {
    guard let pair = gravestPair() else {
      if let fact = removed.first { return oneSided(fact, base, "is gone") }
      if let fact = added.first { return oneSided(fact, revised, "was added") }
      return nil
    }
    let (before, after) = (base.printed(pair.0.tokens), revised.printed(pair.1.tokens))
    let facet: Facet = pair.0.isDate || pair.1.isDate ? .date : .number
    switch pair.0.relation(pair.1) {
    case .same: return nil
    case .fuller:
      return Verdict(
        facet: .date, severity: .major,
        why: "the date “\(before)” became “\(after)”, with or without its weekday")
    case .perhaps:
      return Verdict(facet: facet, severity: .critical, why: doubt(pair.0, before, after))
    case .different:
      let why =
        facet == .date ? "the date “\(before)” became “\(after)”" : "the number \(before) became \(after)"
      return Verdict(facet: facet, severity: .critical, why: why)
    }
  }

  /// The first two facts that stand at the same place and differ; those that surely do are told first.
  private func gravestPair() -> (Fact, Fact)? {
    let pairs = Array(zip(removed, added))
    return pairs.first { $0.relation($1) == .different } ?? pairs.first { $0.relation($1) == .perhaps }
      ?? pairs.first { $0.relation($1) != .same }
  }

  private func oneSided(_ fact: Fact, _ text: JoinedText, _ verb: String) -> Verdict {
    let printed = text.printed(fact.tokens)
    let why = fact.isDate ? "the date “\(printed)” \(verb)" : "the number \(printed) \(verb)"
    return Verdict(facet: fact.isDate ? .date : .number, severity: .critical, why: why)
  }

  private func doubt(_ fact: Fact, _ before: String, _ after: String) -> String {
    fact.isDate
      ? "“\(before)” and “\(after)” are one date only if the day stands first in one and the month in the other"
      : "“\(before)” and “\(after)” are one number only if both set thousands apart, which the text does not tell"
  }
}
