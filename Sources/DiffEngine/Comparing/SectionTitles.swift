import DocumentModel

/// The titles of sections on both sides, which stand in front of articles and are part of none.
///
/// One that the other side has anywhere, as a title of a section, of an article, or inside of one, is not gone; of one that
/// stands several times, as many have to be there.
struct SectionTitles: Sendable {
  /// The words of the titles of sections.
  private let base: Set<[UInt32]>
  private let revised: Set<[UInt32]>
  /// How often all lines stand that may be titles, by their words; empty where no title of a section differs.
  private let baseLines: [[UInt32]: Int]
  private let revisedLines: [[UInt32]: Int]
  /// The headings of either side, by their words, where these stand once and the other side has them as the title of a
  /// section.
  private let baseHeadings: [[UInt32]: Passage]
  private let revisedHeadings: [[UInt32]: Passage]
  /// Posts have no sections: they have not lost those of the issue that they are from.
  private let areComparable: Bool

  /// `areOneText` tells that each side is a whole document, and not a choice of articles.
  init(base left: Comparison.Side, revised right: Comparison.Side, areOneText: Bool) {
    base = Self.titles(left)
    revised = Self.titles(right)
    areComparable =
      Self.differ(left, right) && (areOneText || !base.isDisjoint(with: revised))
    // What one of two documents has in its index alone is gone from its text.
    baseLines = areComparable ? Self.lines(left, withIndex: !areOneText) : [:]
    revisedLines = areComparable ? Self.lines(right, withIndex: !areOneText) : [:]
    baseHeadings = areOneText ? Self.headings(left, among: revised) : [:]
    revisedHeadings = areOneText ? Self.headings(right, among: base) : [:]
  }

  private static func headings(_ side: Comparison.Side, among titles: Set<[UInt32]>) -> [[UInt32]: Passage] {
    guard !titles.isEmpty else { return [:] }
    var found: [[UInt32]: Passage?] = [:]
    for article in side.articles {
      for passage in article.sectionTitles + [article.title].compactMap({ $0 }) + article.passages {
        guard case .heading = passage.kind, titles.contains(passage.wordKeys) else { continue }
        found[passage.wordKeys] = found[passage.wordKeys] == nil ? passage : .some(nil)
      }
    }
    return found.compactMapValues { $0 }
  }

  private static func titles(_ side: Comparison.Side) -> Set<[UInt32]> {
    Set(side.articles.flatMap { $0.sectionTitles.map(\.wordKeys) })
  }

  /// Whether the titles of sections are not the same ones as often.
  private static func differ(_ left: Comparison.Side, _ right: Comparison.Side) -> Bool {
    let counts = { (side: Comparison.Side) in
      side.articles.flatMap(\.sectionTitles).reduce(into: [[UInt32]: Int]()) {
        $0[$1.wordKeys, default: 0] += 1
      }
    }
    return counts(left) != counts(right)
  }

  /// Longer passages are no titles.
  static let longestTitle = 20

  private static func lines(_ side: Comparison.Side, withIndex: Bool) -> [[UInt32]: Int] {
    var lines: [[UInt32]: Int] = [:]
    for article in side.articles where withIndex || article.role != .index {
      for passage in article.sectionTitles + [article.title].compactMap({ $0 }) + article.passages
      where passage.words <= longestTitle {
        lines[passage.wordKeys, default: 0] += 1
      }
    }
    return lines
  }

  /// The titles in front of the articles of a match that the other side does not have.
  func differing(_ left: [Article], _ right: [Article]) -> (base: [Passage], revised: [Passage]) {
    guard areComparable else { return ([], []) }
    let (base, revised) = (left.flatMap(\.sectionTitles), right.flatMap(\.sectionTitles))
    return (
      base.filter { isLost($0, beside: revised, baseLines, revisedLines) },
      revised.filter { isLost($0, beside: base, revisedLines, baseLines) }
    )
  }

  /// Whether the other side lacks a title: it has none of it, or fewer and none in front of the same article.
  private func isLost(
    _ title: Passage, beside others: [Passage], _ own: [[UInt32]: Int], _ lines: [[UInt32]: Int]
  ) -> Bool {
    let key = title.wordKeys
    guard let count = lines[key] else { return true }
    return count < own[key] ?? 0 && !others.contains { $0.wordKeys == key }
  }

  /// The titles in front of the articles of a match and the same ones on the other side, where that has them once: in front
  /// of an article as well, or inside of one.
  ///
  /// Each is told by the article of the revised text that it stands in front of, else by that of the base.
  func common(_ left: [Article], _ right: [Article]) -> [(base: Passage, revised: Passage)] {
    right.flatMap(\.sectionTitles).compactMap { title in
      baseHeadings[title.wordKeys].map { (base: $0, revised: title) }
    }
      + left.flatMap(\.sectionTitles).compactMap { title in
        guard let other = revisedHeadings[title.wordKeys], !revised.contains(title.wordKeys) else {
          return nil
        }
        return (base: title, revised: other)
      }
  }

  /// Whether the other side has a passage of one side as the title of a section.
  func isTitle(_ passage: Passage, onOtherSideOf side: ReadSide) -> Bool {
    let others = side == .base ? revised : base
    return !others.isEmpty && others.contains(passage.wordKeys)
  }

  /// The side that a passage is from.
  enum ReadSide { case base, revised }
}
