import ChangeModel
import DocumentModel

/// Which paragraphs of an article begin with the numbers of clauses, and which of those differ for a reason that is told.
///
/// A number is one of a clause where another one counts on beside it, or the article has the number in front of the
/// point: "2.5 litres" is a number of something.
struct ClauseNumbers {
  /// For each passage of either side its number, and the one that its clauses begin to count with; empty where no number
  /// differs.
  private var base: [Clause?] = []
  private var revised: [Clause?] = []
  private let titles: (base: Int?, revised: Int?)

  private struct Clause {
    var number: ClauseNumber
    var first: Int
  }

  /// The numbers of two paragraphs that are compared with each other.
  struct Difference {
    let before: ClauseNumber
    let after: ClauseNumber
    /// It follows from clauses that came or went in front, or from the number of the article.
    let isExplained: Bool
  }

  /// - Complexity: O(passages).
  init(_ pair: AlignedPair) {
    titles = (pair.baseArticles.first?.number, pair.revisedArticles.first?.number)
    guard pair.groups.contains(where: { Self.differs($0, pair) }) else { return }
    base = Self.clauses(pair.base.passages, article: titles.base)
    revised = Self.clauses(pair.revised.passages, article: titles.revised)
  }

  /// The numbers of a group, if both sides begin with one and they differ.
  func difference(_ group: PassageGroup) -> Difference? {
    guard let one = group.base.first, let other = group.revised.first, base.indices.contains(one),
      revised.indices.contains(other), let before = base[one], let after = revised[other],
      before.number.parts != after.number.parts
    else { return nil }
    let (left, right) = (before.number.outer, after.number.outer)
    let isOfArticle =
      left.count == right.count && left.dropFirst() == right.dropFirst() && left.first == titles.base
      && right.first == titles.revised
    return Difference(
      before: before.number, after: after.number,
      isExplained: before.first == after.first && (left == right || isOfArticle))
  }

  /// The titles of two chapters without their numbers, if these differ and the sections in the chapters have them in
  /// front of theirs: "2" of "2 Requirements" above "2.1 Size".
  ///
  /// That the articles have other numbers is told of them.
  static func titles(_ pair: AlignedPair) -> (base: Passage, revised: Passage)? {
    let numbers = (pair.baseArticles.first?.number, pair.revisedArticles.first?.number)
    guard let before = pair.base.title, let after = pair.revised.title, let one = numbers.0,
      let other = numbers.1, one != other, begins(before, with: one), begins(after, with: other),
      isInFront(one, pair.base.passages), isInFront(other, pair.revised.passages)
    else { return nil }
    return (before.cut(1..<before.tokens.count), after.cut(1..<after.tokens.count))
  }

  /// The numbers of two titles, if these differ and have as many parts: "10.3" and "10.5".
  static func difference(_ title: Passage, _ other: Passage) -> Difference? {
    guard let before = ClauseNumber(title), let after = ClauseNumber(other), before.parts.count > 1,
      before.parts.count == after.parts.count, before.parts != after.parts
    else { return nil }
    return Difference(before: before, after: after, isExplained: false)
  }

  /// Whether the titles of two pairs count on from one to the other on both sides: in a book, and not in a list of releases,
  /// where the newest one stands first.
  static func countOn(_ one: AlignedPair, _ next: AlignedPair) -> Bool {
    countsOn(one.base.title, next.base.title) && countsOn(one.revised.title, next.revised.title)
  }

  private static func countsOn(_ title: Passage?, _ next: Passage?) -> Bool {
    guard let one = title.flatMap({ ClauseNumber($0) }), let other = next.flatMap({ ClauseNumber($0) }) else {
      return false
    }
    return one.isFollowed(by: other)
  }

  private static func begins(_ title: Passage, with number: Int) -> Bool {
    guard title.tokens.count > 1, title.tokens[1].flags.contains(.gapBefore) else { return false }
    return title.text[title.tokens[0].utf8].elementsEqual(String(number).utf8)
  }

  private static func isInFront(_ number: Int, _ passages: [Passage]) -> Bool {
    passages.contains { passage in
      guard case .heading = passage.kind, let clause = ClauseNumber(passage) else { return false }
      return clause.parts.count > 1 && clause.parts.first == number
    }
  }

  private static func differs(_ group: PassageGroup, _ pair: AlignedPair) -> Bool {
    guard let one = group.base.first, let other = group.revised.first,
      let before = ClauseNumber(pair.base.passages[one])
    else { return false }
    return ClauseNumber(pair.revised.passages[other]).map { $0.parts != before.parts } ?? false
  }

  private static func clauses(_ passages: [Passage], article: Int?) -> [Clause?] {
    var clauses: [Clause?] = passages.map { passage in
      ClauseNumber(passage).map { Clause(number: $0, first: $0.last) }
    }
    var isCounted = [Bool](repeating: false, count: clauses.count)
    // For each depth the last clause: those inside of it stand between it and the next one.
    var open: [Int: Int] = [:]
    for index in clauses.indices {
      guard let clause = clauses[index] else { continue }
      let depth = clause.number.parts.count
      if depth > 1, clause.number.parts.first == article { isCounted[index] = true }
      if let previous = open[depth], let before = clauses[previous],
        before.number.isFollowed(by: clause.number)
      {
        clauses[index]?.first = before.first
        (isCounted[previous], isCounted[index]) = (true, true)
      }
      open[depth] = index
    }
    return clauses.indices.map { isCounted[$0] ? clauses[$0] : nil }
  }
}
