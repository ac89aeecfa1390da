import DocumentModel

/// Which group each passage of a pair of texts is in: tells whether text that two passages share kept its place.
struct TextOrder {
  private var base: [Int: Int] = [:]
  private var revised: [Int: Int] = [:]
  private let groups: [PassageGroup]

  /// - Complexity: O(n) in the number of passages.
  init(_ groups: [PassageGroup]) {
    self.groups = groups
    for (position, group) in groups.enumerated() where group.elsewhere == nil {
      for index in group.base { base[index] = position }
      for index in group.revised { revised[index] = position }
    }
  }

  /// Whether a part of a passage of the base is a passage of its own in the revised text, with nothing but new passages in
  /// between: the passage was cut, and something put between its parts.
  func isCut(_ part: Range<Int>, of passage: Passage, at one: Int, in other: Int) -> Bool {
    guard let group = base[one].map({ groups[$0] }), !group.isMoved, !group.revised.isEmpty else {
      return false
    }
    return stands(part, of: passage, other, beside: group.revised) { index in
      revised[index].map { groups[$0].base.isEmpty } ?? true
    }
  }

  /// The same for a part of a passage of the revised text that is one of its own in the base.
  func isJoined(_ part: Range<Int>, of passage: Passage, at other: Int, in one: Int) -> Bool {
    guard let group = revised[other].map({ groups[$0] }), !group.isMoved, !group.base.isEmpty else {
      return false
    }
    return stands(part, of: passage, one, beside: group.base) { index in
      base[index].map { groups[$0].revised.isEmpty } ?? true
    }
  }

  private func stands(
    _ part: Range<Int>, of passage: Passage, _ place: Int, beside range: Range<Int>, isAlone: (Int) -> Bool
  ) -> Bool {
    if place >= range.upperBound {
      return passage.tokens[part.upperBound...].allSatisfy(\.isPunctuation)
        && (range.upperBound..<place).allSatisfy(isAlone)
    }
    return place < range.lowerBound && passage.tokens[..<part.lowerBound].allSatisfy(\.isPunctuation)
      && (place + 1..<range.lowerBound).allSatisfy(isAlone)
  }
}
