/// Which passages are aligned so far.
struct AlignmentState {
  private(set) var found: [PassageGroup] = []
  /// For each passage the index of its group.
  private var baseGroup: [Int?]
  private var revisedGroup: [Int?]

  init(baseCount: Int, revisedCount: Int) {
    baseGroup = Array(repeating: nil, count: baseCount)
    revisedGroup = Array(repeating: nil, count: revisedCount)
  }

  /// The same alignment with the sides swapped.
  var transposed: AlignmentState {
    var state = self
    swap(&state.baseGroup, &state.revisedGroup)
    state.found = found.map { PassageGroup(base: $0.revised, revised: $0.base, isMoved: $0.isMoved) }
    return state
  }

  /// The passages of the base in the group of one of them.
  func range(ofBase index: Int) -> Range<Int>? { baseGroup[index].map { found[$0].base } }
  /// The passages of the revised text in the group of one of them.
  func range(ofRevised index: Int) -> Range<Int>? { revisedGroup[index].map { found[$0].revised } }

  func isFree(base: Int) -> Bool { baseGroup[base] == nil }
  func isFree(revised: Int) -> Bool { revisedGroup[revised] == nil }

  mutating func match(_ base: Int, _ revised: Int, moved: Bool = false) {
    baseGroup[base] = found.count
    revisedGroup[revised] = found.count
    found.append(PassageGroup(base: base..<base + 1, revised: revised..<revised + 1, isMoved: moved))
  }

  /// Aligns free passages as one group.
  mutating func match(_ base: Range<Int>, _ revised: Range<Int>) {
    for index in base { baseGroup[index] = found.count }
    for index in revised { revisedGroup[index] = found.count }
    found.append(PassageGroup(base: base, revised: revised))
  }

  /// What stands between two moved groups of one section.
  struct Between {
    /// Passages that only one side has.
    let base: [Int]
    let revised: [Int]
    /// Groups that left the section, or came into it.
    let strays: [Int]
  }

  /// Joins moved passages that stand one behind another on both sides: a section that moved as a whole.
  ///
  /// What stands between them goes along where `goAlong` lets it, as edits of the section. A passage of which `isStray` is
  /// true may have left the section, or come into it: it is free then, to be found as a move of its own.
  mutating func mergeMoves(
    _ goAlong: (_ between: Between, _ first: PassageGroup, _ second: PassageGroup) -> Bool,
    isStray: (PassageGroup) -> Bool
  ) {
    let moved = found.indices.filter { found[$0].isMoved }.sorted {
      found[$0].base.lowerBound < found[$1].base.lowerBound
    }
    var next = 0
    while next < moved.count {
      let head = moved[next]
      next += 1
      guard isWhole(head) else { continue }
      while let last = join(head, moved, from: next, goAlong, isStray) { next = last + 1 }
    }
  }

  /// Joins one of the next groups to the first one, past those that left; returns its place, nil if none belongs to it.
  private mutating func join(
    _ first: Int, _ moved: [Int], from next: Int,
    _ goAlong: (Between, PassageGroup, PassageGroup) -> Bool, _ isStray: (PassageGroup) -> Bool
  ) -> Int? {
    for place in next..<max(next, min(moved.count, next + Self.mostStrays + 1)) where isWhole(moved[place]) {
      let group = moved[place]
      if let between = between(first, group, isStray), goAlong(between, found[first], found[group]) {
        between.strays.forEach { free($0) }
        widen(first, to: group)
        return place
      }
      guard isStray(found[group]) else { return nil }
    }
    return nil
  }

  /// So many passages in a row may have left a section; chosen, bounds the work.
  private static let mostStrays = 4

  /// Whether a group was neither joined to another one nor freed.
  private func isWhole(_ group: Int) -> Bool { baseGroup[found[group].base.lowerBound] == group }

  private mutating func free(_ group: Int) {
    for index in found[group].base { baseGroup[index] = nil }
    for index in found[group].revised { revisedGroup[index] = nil }
  }

  /// Takes a group behind another one, and all between, to that one.
  private mutating func widen(_ first: Int, to group: Int) {
    let (base, revised) = (found[first].base, found[first].revised)
    found[first].base = base.lowerBound..<found[group].base.upperBound
    found[first].revised = revised.lowerBound..<found[group].revised.upperBound
    for index in base.upperBound..<found[group].base.upperBound { baseGroup[index] = first }
    for index in revised.upperBound..<found[group].revised.upperBound { revisedGroup[index] = first }
  }

  /// What stands between two groups, the second one behind the first one on both sides; nil where something else is aligned
  /// there.
  private func between(_ first: Int, _ second: Int, _ isStray: (PassageGroup) -> Bool) -> Between? {
    let (base, revised) = (found[first].base.upperBound, found[first].revised.upperBound)
    guard base <= found[second].base.lowerBound, revised <= found[second].revised.lowerBound else {
      return nil
    }
    var strays: [Int] = []
    guard
      let baseAlone = alone(baseGroup, base..<found[second].base.lowerBound, isStray, &strays),
      let revisedAlone = alone(revisedGroup, revised..<found[second].revised.lowerBound, isStray, &strays)
    else { return nil }
    return Between(base: baseAlone, revised: revisedAlone, strays: strays)
  }

  /// The free ones of some passages of a side; nil where others than strays are among them, or too many.
  private func alone(
    _ groups: [Int?], _ range: Range<Int>, _ isStray: (PassageGroup) -> Bool, _ strays: inout [Int]
  ) -> [Int]? {
    var alone: [Int] = []
    for index in range {
      if let group = groups[index] {
        guard strays.count < 2 * Self.mostStrays, isStray(found[group]) else { return nil }
        if !strays.contains(group) { strays.append(group) }
      } else {
        guard alone.count < AlignmentThresholds.mostPassagesOfMove else { return nil }
        alone.append(index)
      }
    }
    return alone
  }

  /// Adds a free passage of the base to the group of `revised`, if it stands right beside the group.
  mutating func extend(base: Int, towards revised: Int) {
    guard let group = revisedGroup[revised], found[group].revised.count == 1 else { return }
    let range = found[group].base
    if base == range.lowerBound - 1 {
      found[group].base = base..<range.upperBound
    } else if base == range.upperBound {
      found[group].base = range.lowerBound..<base + 1
    } else {
      return
    }
    baseGroup[base] = group
  }

  /// Adds a free passage of the revised text to the group of `base`, if it stands right beside the group.
  mutating func extend(revised: Int, towards base: Int) {
    guard let group = baseGroup[base], found[group].base.count == 1 else { return }
    let range = found[group].revised
    if revised == range.lowerBound - 1 {
      found[group].revised = revised..<range.upperBound
    } else if revised == range.upperBound {
      found[group].revised = range.lowerBound..<revised + 1
    } else {
      return
    }
    revisedGroup[revised] = group
  }

  /// Adds so many free passages in front of a group to it.
  mutating func widen(_ group: Int, base: Int, revised: Int) {
    for index in found[group].base.lowerBound - base..<found[group].base.lowerBound {
      baseGroup[index] = group
    }
    for index in found[group].revised.lowerBound - revised..<found[group].revised.lowerBound {
      revisedGroup[index] = group
    }
    found[group].base = found[group].base.lowerBound - base..<found[group].base.upperBound
    found[group].revised = found[group].revised.lowerBound - revised..<found[group].revised.upperBound
  }

  /// For each passage how many groups that stand in order end in front of it: free passages with the same number
  /// on both sides lie between the same neighbours.
  func places() -> (base: [Int], revised: [Int]) {
    let count = { (groups: [Int?]) in
      var seen = 0
      var last: Int?
      return groups.map { group in
        if let group, group != last, !found[group].isMoved {
          seen += 1
          last = group
        }
        return seen
      }
    }
    return (count(baseGroup), count(revisedGroup))
  }

  /// The free passages between neighbouring groups that stand in order: pairs of ranges, both not empty.
  func gaps() -> [(base: Range<Int>, revised: Range<Int>)] {
    var gaps: [(base: Range<Int>, revised: Range<Int>)] = []
    var base = 0
    var revised = 0
    for group in found.sorted(by: { $0.base.lowerBound < $1.base.lowerBound }) where !group.isMoved {
      if group.base.lowerBound > base, group.revised.lowerBound > revised {
        gaps.append((base..<group.base.lowerBound, revised..<group.revised.lowerBound))
      }
      base = group.base.upperBound
      revised = group.revised.upperBound
    }
    if base < baseGroup.count, revised < revisedGroup.count {
      gaps.append((base..<baseGroup.count, revised..<revisedGroup.count))
    }
    return gaps
  }

  /// All passages in groups: aligned ones and removed ones in the order of the base, an added one behind the
  /// group that the passage in front of it in the revised text belongs to.
  func groups() -> [PassageGroup] {
    var addedAfter: [Int: [PassageGroup]] = [:]
    var last = -1
    for index in revisedGroup.indices {
      if let group = revisedGroup[index] {
        if !found[group].isMoved { last = group }
      } else {
        let added = PassageGroup(base: 0..<0, revised: index..<index + 1)
        addedAfter[last, default: []].append(added)
      }
    }
    var result = addedAfter[-1] ?? []
    var done = -1
    for index in baseGroup.indices {
      guard let group = baseGroup[index] else {
        result.append(PassageGroup(base: index..<index + 1, revised: 0..<0))
        continue
      }
      guard group != done else { continue }
      done = group
      result.append(found[group])
      result += addedAfter[group] ?? []
    }
    return result
  }
}
