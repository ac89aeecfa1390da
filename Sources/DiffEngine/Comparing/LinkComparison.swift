import ChangeModel
import DocumentModel
import TextDiff

/// Compares the targets of links: of those whose words are the same on both sides, and of those that were reworded.
struct LinkComparison {
  let carried: Document.Carries

  func compare(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
    guard carried.contains(.linkTargets), hasLinks(comparison.base) || hasLinks(comparison.revised) else {
      return
    }
    let (base, revised) = (LinkedText(comparison.base), LinkedText(comparison.revised))
    let most = Self.mostLinks(among: base.count + revised.count)
    var seen: Set<[String]> = []
    for match in comparison.script.matches {
      for offset in 0..<match.base.count {
        let (left, right) = (match.base.lowerBound + offset, match.revised.lowerBound + offset)
        // Brackets beside an address may be swallowed by its link.
        guard !base.text.tokens[left].isPunctuation else { continue }
        let (before, after) = (target(base, left), target(revised, right))
        guard before != after, !seen.contains([before, after]),
          !isDrift(base, left, before, revised, right, after)
        else { continue }
        guard seen.count < most else { return factory.addLimit(Self.limit(most)) }
        seen.insert([before, after])
        let words = (offset..<match.base.count).prefix { offset in
          target(base, match.base.lowerBound + offset) == before
            && target(revised, match.revised.lowerBound + offset) == after
        }
        add(
          before, after, comparison, left..<end(of: before, base, left + words.count),
          right..<end(of: after, revised, right + words.count), into: &factory)
      }
    }
    for hunk in comparison.script.hunks {
      guard seen.count < most else { return factory.addLimit(Self.limit(most)) }
      compare(hunk, comparison, base, revised, &seen, into: &factory)
    }
  }

  /// So many links of passages with so many tokens are told, each with all of their words; the others are not.
  ///
  /// 20,000 links in one paragraph took 84 seconds and all memory, 200 in one of 100,000 words 4 seconds and 464 MiB; no
  /// paragraph that people read has so many.
  private static func mostLinks(among tokens: Int) -> Int { max(10, min(200, 2_000_000 / max(1, tokens))) }

  private static func limit(_ most: Int) -> String {
    "a passage has more than \(most) links that differ: the others are not told"
  }

  // MARK: Reworded links

  /// A link in words that one side has and the other has not.
  private struct Reworded {
    var target: String
    /// Behind its last word.
    var end: Int
    /// The words are the target itself: what differs in them is told.
    var isPrinted: Bool
  }

  /// Tells the target of a link whose words were replaced: the words alone do not say that it leads elsewhere, or nowhere.
  private func compare(
    _ hunk: EditScript.Hunk, _ comparison: TokenComparison, _ base: LinkedText, _ revised: LinkedText,
    _ seen: inout Set<[String]>, into factory: inout ChangeFactory
  ) {
    guard !hunk.base.isEmpty, !hunk.revised.isEmpty else { return }
    let before = reworded(hunk.base, of: base, lackedBy: comparison.revised)
    let after = reworded(hunk.revised, of: revised, lackedBy: comparison.base)
    guard before.count <= 1, after.count <= 1, before.first != nil || after.first != nil else { return }
    if let one = before.first, let other = after.first {
      guard !one.isPrinted || !other.isPrinted, !LinkTarget.isSame(one.target, other.target) else { return }
    } else if before.first?.isPrinted ?? after.first?.isPrinted ?? false {
      return
    }
    let targets = [before.first?.target ?? "", after.first?.target ?? ""]
    guard seen.insert(targets).inserted else { return }
    let (left, right) = (
      before.first?.end ?? hunk.base.upperBound, after.first?.end ?? hunk.revised.upperBound
    )
    add(targets[0], targets[1], comparison, left - 1..<left, right - 1..<right, into: &factory)
  }

  /// The links in `range` to what the other text does not link to, up to two: none is told where there are several.
  private func reworded(_ range: Range<Int>, of text: LinkedText, lackedBy other: JoinedText) -> [Reworded] {
    var found: [Reworded] = []
    for index in range where !text.text.tokens[index].isPunctuation && found.count < 2 {
      let target = target(text, index)
      guard !target.isEmpty, found.last?.target != target, !links(other, to: target) else { continue }
      found.append(
        Reworded(
          target: target, end: end(of: target, text, index), isPrinted: isPrinted(target, text.text, index))
      )
    }
    return found
  }

  private func links(_ text: JoinedText, to target: String) -> Bool {
    text.passages.contains { passage in
      passage.marks.contains { mark in
        if case .link(let other) = mark.kind { LinkTarget.isSame(target, other) } else { false }
      }
    }
  }

  /// Where a link ends that goes on from `index`: words that differ are shown in front of its target, too.
  private func end(of target: String, _ text: LinkedText, _ index: Int) -> Int {
    guard !target.isEmpty else { return index }
    return (index..<text.count).first { self.target(text, $0) != target } ?? text.count
  }

  /// Tokens on either side of one where the same link may begin or end on the other side.
  private static let drift = 3

  /// Tokens on either side where one side does not tell where links end: few links have more; chosen.
  private static let longestLink = 32

  /// Whether a token is at the edge of a link that both sides have: readers do not agree to the word where it ends.
  private func isDrift(
    _ base: LinkedText, _ left: Int, _ before: String, _ revised: LinkedText, _ right: Int, _ after: String
  ) -> Bool {
    guard before.isEmpty != after.isEmpty else { return false }
    let (text, index, target) = before.isEmpty ? (base, left, after) : (revised, right, before)
    let drift = carried.contains(.linkExtents) ? Self.drift : Self.longestLink
    let near = max(0, index - drift)..<min(text.count, index + drift + 1)
    let others =
      carried.contains(.linkExtents)
      ? near.map { self.target(text, $0) }
      // A text that was made of a page has whole addresses where the page has its own places.
      : text.targets(in: near, most: 2 * drift)
    return others.contains { !$0.isEmpty && LinkTarget.isSame($0, target) }
  }

  private func hasLinks(_ text: JoinedText) -> Bool {
    text.passages.contains { $0.marks.contains { if case .link = $0.kind { true } else { false } } }
  }

  /// The target of the link around a token; empty where there is none, or only a placeholder.
  private func target(_ text: LinkedText, _ index: Int) -> String {
    let target = text[index]
    guard !target.isEmpty, !LinkTarget.isPlaceholder(target) else { return "" }
    // What leads to another place of the publication is a page number on paper.
    return carried.contains(.internalLinks) || !LinkTarget.isInternal(target) ? target : ""
  }

  private func isPrinted(_ target: String, _ text: JoinedText, _ index: Int) -> Bool {
    guard text.tokens[index].kind == .address else { return false }
    return LinkTarget.isSame(target, text.printed(index..<index + 1))
  }

  private func add(
    _ before: String, _ after: String, _ comparison: TokenComparison, _ base: Range<Int>,
    _ revised: Range<Int>,
    into factory: inout ChangeFactory
  ) {
    let severity: Severity
    let why: String
    // A target that is printed is there to be read; some programs link it by themselves.
    if before.isEmpty {
      guard !isPrinted(after, comparison.revised, revised.lowerBound) else { return }
      (severity, why) = (.minor, "a link to \(after) was added")
    } else if after.isEmpty {
      guard !isPrinted(before, comparison.base, base.lowerBound) else { return }
      (severity, why) = (.minor, "the link to \(before) is lost")
    } else if LinkTarget.isSame(before, after) {
      (severity, why) = (.cosmetic, "the same link target in another spelling")
    } else {
      (severity, why) = (.critical, "the link leads to \(after), not to \(before)")
    }
    factory.addLink(
      comparison, base: base.upperBound, revised: revised.upperBound,
      edit: Change.Edit(before: before, after: after),
      severity: severity, why: why)
  }
}
