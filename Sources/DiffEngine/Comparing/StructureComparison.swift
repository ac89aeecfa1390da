import ChangeModel
import DocumentModel

/// Compares what stands around the words: list marks and numbers, headings.
struct StructureComparison {
  let carried: Document.Carries
  /// That an item has another number follows from what is told of other items.
  var isNumberExplained = false
  /// What became of the break beside a part of a passage, which stands in another passage now or before.
  var joint: PassageGroup.Joint?

  func compare(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
    if comparison.base.passages.count > 1, comparison.revised.passages.count > 1 {
      return compareSections(comparison, into: &factory)
    }
    compareCount(comparison, into: &factory)
    guard let base = comparison.base.passages.first, let revised = comparison.revised.passages.first else {
      return
    }
    compareLists(base, revised, comparison, into: &factory)
    compareHeadings(base, revised, comparison, into: &factory)
  }

  /// Several passages that moved as one: each with its own partner.
  ///
  /// Items of a list that lost one count anew, which says nothing.
  private func compareSections(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
    let (base, revised) = (comparison.base.passages, comparison.revised.passages)
    let passages = PassagePairs(comparison)
    let merged = passages.merged.filter { isBetweenSentences($0.part, base) }
    let split = passages.split.filter { isBetweenSentences($0.part, revised) }
    for (parts, whole) in Self.joined(merged) {
      add(.merged, TokenComparison(Array(base[parts]), [revised[whole]]), parts.count, into: &factory)
    }
    for (parts, whole) in Self.joined(split) {
      add(.split, TokenComparison([base[whole]], Array(revised[parts])), parts.count, into: &factory)
    }
    if merged.isEmpty, split.isEmpty, base.count == revised.count { compareCount(comparison, into: &factory) }
    for (one, other) in passages.pairs where base[one].kind != revised[other].kind {
      let passage = TokenComparison(base[one], revised[other])
      if !(base[one].isNumbered && revised[other].isNumbered) {
        compareLists(base[one], revised[other], passage, into: &factory)
      }
      compareHeadings(base[one], revised[other], passage, into: &factory)
    }
  }

  /// The passages around breaks that stand one behind another in one passage of the other side, and that passage.
  private static func joined(_ joints: [PassagePairs.Joint]) -> [(parts: ClosedRange<Int>, whole: Int)] {
    var result: [(parts: ClosedRange<Int>, whole: Int)] = []
    for joint in joints {
      if let last = result.last, last.whole == joint.whole, last.parts.upperBound == joint.part {
        result[result.count - 1].parts = last.parts.lowerBound...joint.part + 1
      } else {
        result.append((joint.part...joint.part + 1, joint.whole))
      }
    }
    return result
  }

  private func add(
    _ joint: PassageGroup.Joint, _ comparison: TokenComparison, _ parts: Int,
    into factory: inout ChangeFactory
  ) {
    guard let left = comparison.base.span, let right = comparison.revised.span else { return }
    addJoint(joint, parts, left, right, comparison, into: &factory)
  }

  /// A paragraph that was split or two that were merged, unless a break in a sentence shows that only the
  /// page did it: the first part ends open and the second does not begin as a sentence does.
  private func compareCount(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
    let (base, revised) = (comparison.base.passages, comparison.revised.passages)
    guard let left = comparison.base.span, let right = comparison.revised.span else { return }
    if let joint { return addJoint(joint, 2, left, right, comparison, into: &factory) }
    let parts = base.count > revised.count ? base : revised
    let isWhole =
      base.count != revised.count
      && zip(parts, parts.dropFirst()).allSatisfy { endsSentence($0) || beginsSentence($1) }
    if isWhole {
      addJoint(
        base.count > revised.count ? .merged : .split, parts.count, left, right, comparison, into: &factory)
    } else if carried.contains(.headings), base.count == revised.count || Self.areSetApart(parts) {
      // A blank line in a sentence, in a file that an editor writes: somebody has set it, or taken it away.
      let (before, after) = (Self.parts(base), Self.parts(revised))
      guard before != after, Self.areOfFiles(base), Self.areOfFiles(revised) else { return }
      addJoint(
        before > after ? .merged : .split, abs(before - after) + 1, left, right, comparison, into: &factory)
    }
  }

  private static func parts(_ passages: [Passage]) -> Int { passages.reduce(0) { $0 + 1 + $1.breaks } }

  /// Whether a blank line stands between each passage and the next.
  private static func areSetApart(_ passages: [Passage]) -> Bool {
    Passage.breaks(in: passages) == parts(passages) - 1
  }

  private static func areOfFiles(_ passages: [Passage]) -> Bool {
    passages.allSatisfy { if case .line = $0.span.place { true } else { false } }
  }

  private func addJoint(
    _ joint: PassageGroup.Joint, _ parts: Int, _ left: SourceSpan, _ right: SourceSpan,
    _ comparison: TokenComparison, into factory: inout ChangeFactory
  ) {
    let isMerged = joint == .merged
    factory.addAltered(
      comparison, hunks: [],
      site: isMerged ? .merged(base: left, revised: right) : .split(base: left, revised: right),
      facet: .spacing, severity: .cosmetic,
      why: isMerged ? "\(parts) passages are one" : "one passage is \(parts)")
  }

  private func isBetweenSentences(_ index: Int, _ passages: [Passage]) -> Bool {
    endsSentence(passages[index]) || beginsSentence(passages[index + 1])
  }

  private func endsSentence(_ passage: Passage) -> Bool {
    guard let last = passage.tokens.last else { return true }
    return last.kind == .punctuation && !last.flags.contains(.hyphen)
  }

  private func beginsSentence(_ passage: Passage) -> Bool {
    passage.tokens.first { !$0.isPunctuation }?.flags.contains(.capitalised) ?? false
  }

  private func compareLists(
    _ base: Passage, _ revised: Passage, _ comparison: TokenComparison, into factory: inout ChangeFactory
  ) {
    // Notes stand below a page without a list, and in one at the end of another.
    guard base.part != .note, revised.part != .note else { return }
    switch (base.kind, revised.kind) {
    case (.item(.ordinal(let before, let left), _), .item(.ordinal(let after, let right), _)):
      guard before != after, !isNumberExplained else { return }
      factory.addStructural(
        comparison, edit: Change.Edit(before: left, after: right), facet: .numbering, severity: .minor,
        why: "the item has another number")
    case (.item(let before, _), .item(let after, _)) where before.isOrdinal != after.isOrdinal:
      factory.addStructural(
        comparison, edit: Change.Edit(before: before.printed, after: after.printed), facet: .list,
        severity: .minor,
        why: "a numbered item and one with a bullet")
    case (.item(let before, _), .paragraph) where revised.listDepth == 0:
      factory.addStructural(
        comparison, edit: Change.Edit(before: before.printed, after: ""), facet: .list, severity: .minor,
        why: "the list item is a paragraph")
    case (.paragraph, .item(let after, _)) where base.listDepth == 0:
      factory.addStructural(
        comparison, edit: Change.Edit(before: "", after: after.printed), facet: .list, severity: .minor,
        why: "the paragraph is a list item")
    default: break
    }
  }

  /// Tells that two headings, or two titles, have other levels; `shift` is by how much they usually differ.
  func compareLevels(
    _ base: Passage, _ revised: Passage, _ comparison: TokenComparison, shift: Int = 0,
    into factory: inout ChangeFactory
  ) {
    guard carried.contains(.headingLevels), case .heading(let before) = base.kind,
      case .heading(let after) = revised.kind, before + shift != after, before > 0, after > 0
    else { return }
    factory.addStructural(
      comparison, edit: Change.Edit(before: "level \(before)", after: "level \(after)"), facet: .heading,
      // As paragraph breaks: the layout of the same words, which themes and templates choose.
      severity: .cosmetic, why: "the heading has another level")
  }

  private func compareHeadings(
    _ base: Passage, _ revised: Passage, _ comparison: TokenComparison, into factory: inout ChangeFactory
  ) {
    guard carried.contains(.headingLevels) else { return }
    compareLevels(base, revised, comparison, into: &factory)
    switch (base.kind, revised.kind) {
    case (.heading, .paragraph), (.paragraph, .heading):
      let isLost = if case .heading = base.kind { true } else { false }
      factory.addStructural(
        comparison,
        edit: Change.Edit(before: isLost ? "heading" : "paragraph", after: isLost ? "paragraph" : "heading"),
        facet: .heading, severity: .minor,
        why: isLost ? "the heading is a paragraph" : "the paragraph is a heading")
    default: break
    }
  }
}

extension Passage {
  fileprivate var isNumbered: Bool { if case .item(let marker, _) = kind { marker.isOrdinal } else { false } }
}

extension Block.Marker {
  var isOrdinal: Bool {
    if case .ordinal = self { return true }
    return false
  }

  /// As the source shows it; a bullet for all bullets.
  var printed: String {
    switch self {
    case .bullet: "•"
    case .ordinal(_, let printed): printed
    }
  }
}
