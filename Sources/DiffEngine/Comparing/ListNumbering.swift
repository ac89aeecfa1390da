import DocumentModel

/// Which items of lists have another number only because items in front of them came, went or moved.
///
/// A list that counts on from its first number on both sides is the same list; what is told of it are the items. Where a
/// list begins with another number, or counts anew in the middle, the numbers themselves differ.
struct ListNumbering {
  /// For each passage of either side the list that it is an item of; empty where no number differs.
  private var base: [Int?] = []
  private var revised: [Int?] = []
  /// The lists that are one list on both sides and begin with the same number.
  private var partners: [Int: Int] = [:]

  init(_ pair: AlignedPair) {
    guard pair.groups.contains(where: { Self.differs($0, pair) }) else { return }
    let (left, right) = (Lists(pair.base.passages), Lists(pair.revised.passages))
    (base, revised) = (left.list, right.list)
    var broken: (base: Set<Int>, revised: Set<Int>) = ([], [])
    var back: [Int: Int] = [:]
    for group in pair.groups where !group.isMoved && group.base.count == 1 && group.revised.count == 1 {
      guard let one = base[group.base.lowerBound], let other = revised[group.revised.lowerBound] else {
        continue
      }
      if partners[one, default: other] != other || left.first[one] != right.first[other] {
        broken.base.insert(one)
      }
      if back[other, default: one] != one { broken.revised.insert(other) }
      partners[one] = other
      back[other] = one
    }
    partners = partners.filter { !broken.base.contains($0.key) && !broken.revised.contains($0.value) }
  }

  /// Whether the number of a group's item follows from the items in front of it.
  func isExplained(_ group: PassageGroup) -> Bool {
    guard group.base.count == 1, group.revised.count == 1, base.indices.contains(group.base.lowerBound),
      revised.indices.contains(group.revised.lowerBound), let one = base[group.base.lowerBound],
      let other = revised[group.revised.lowerBound]
    else { return false }
    return partners[one] == other
  }

  private static func differs(_ group: PassageGroup, _ pair: AlignedPair) -> Bool {
    guard group.base.count == 1, group.revised.count == 1 else { return false }
    switch (
      pair.base.passages[group.base.lowerBound].kind, pair.revised.passages[group.revised.lowerBound].kind
    ) {
    case (.item(.ordinal(let before, _), _), .item(.ordinal(let after, _), _)): return before != after
    default: return false
    }
  }

  /// The lists of a text: items of one depth that count on one by one.
  private struct Lists {
    var list: [Int?] = []
    /// The number that each list begins with.
    var first: [Int] = []

    init(_ passages: [Passage]) {
      /// For each depth the list and its last number.
      var open: [Int: (list: Int, number: Int)] = [:]
      for passage in passages {
        guard case .item(.ordinal(let number, _), let depth) = passage.kind else {
          list.append(nil)
          continue
        }
        open = open.filter { $0.key <= depth }
        if let last = open[depth], number == last.number + 1 {
          open[depth] = (last.list, number)
        } else {
          open[depth] = (first.count, number)
          first.append(number)
        }
        list.append(open[depth]?.list)
      }
    }
  }
}
