import ChangeModel
import DocumentModel
import TextDiff

/// Makes the changes of one group of passages.
struct ChangeFactory {
  private let vocabulary: Vocabulary
  /// Without their ids, which depend on what other factories made: see `ids`.
  private(set) var changes: [Change] = []
  /// The draft of each change's id.
  private(set) var ids: [ChangeID.Draft] = []
  /// What was not done because of a limit, one sentence each.
  private(set) var limits: [String] = []

  /// What nobody sees, and one side has more of.
  private(set) var invisible = InvisibleSurplus()

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Counts what nobody sees in passages that are compared with each other.
  mutating func addInvisible(_ base: [Passage], _ revised: [Passage]) { invisible.add(base, revised) }

  /// Remembers a limit that was hit.
  mutating func addLimit(_ sentence: String) { limits.append(sentence) }

  /// A passage that only one side has.
  mutating func addWhole(_ text: JoinedText, removed: Bool, facet: Facet, severity: Severity, why: String) {
    guard let span = text.span else { return }
    let printed = text.printed(text.tokens.indices)
    let run = Change.Run(isEdit: true, before: removed ? printed : "", after: removed ? "" : printed)
    let site: Change.Site = removed ? .removed(span) : .added(span)
    append(
      site, facet, severity, runs: [run], edits: [], why: why, parts: [folded(text, text.tokens.indices)])
  }

  /// A passage that both sides have; `others` are edits that another change tells.
  mutating func addAltered(
    _ comparison: TokenComparison, hunks: [EditScript.Hunk], beside others: [EditScript.Hunk] = [],
    site: Change.Site, facet: Facet, severity: Severity, why: String
  ) {
    let wide = comparison.widened(hunks)
    let edits = wide.map { hunk in
      Change.Edit(before: comparison.base.printed(hunk.base), after: comparison.revised.printed(hunk.revised))
    }
    var parts = wide.flatMap { [folded(comparison.base, $0.base), folded(comparison.revised, $0.revised)] }
    if let first = wide.first { parts.append(context(comparison.base, before: first.base.lowerBound)) }
    if wide.isEmpty { parts.append(folded(comparison.base, comparison.base.tokens.indices)) }
    append(
      site, facet, severity, runs: runs(comparison, comparison.shown(Self.merged(hunks, others))),
      edits: edits, why: why,
      parts: parts)
  }

  /// Both lists in the order of the text: where they overlap, those of `others` are kept.
  private static func merged(_ hunks: [EditScript.Hunk], _ others: [EditScript.Hunk]) -> [EditScript.Hunk] {
    guard !others.isEmpty else { return separate(hunks) }
    let free = hunks.filter { hunk in
      !others.contains { $0.base.overlaps(hunk.base) || $0.revised.overlaps(hunk.revised) }
    }
    return separate(
      (free + others).sorted {
        ($0.base.lowerBound, $0.revised.lowerBound) < ($1.base.lowerBound, $1.revised.lowerBound)
      })
  }

  /// Without hunks that begin in front of the end of another: a run belongs to one edit.
  private static func separate(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    var result: [EditScript.Hunk] = []
    for hunk in hunks {
      if let last = result.last,
        hunk.base.lowerBound < last.base.upperBound || hunk.revised.lowerBound < last.revised.upperBound
      {
        result[result.count - 1] = EditScript.Hunk(
          base: last.base.lowerBound..<max(last.base.upperBound, hunk.base.upperBound),
          revised: last.revised.lowerBound..<max(last.revised.upperBound, hunk.revised.upperBound))
      } else {
        result.append(hunk)
      }
    }
    return result
  }

  /// A change of what stands around the words: a number in front of an item, the level of a heading.
  mutating func addStructural(
    _ comparison: TokenComparison, edit: Change.Edit, facet: Facet, severity: Severity, why: String
  ) {
    guard let site = altered(comparison) else { return }
    var runs = runs(comparison, [])
    let prefix = Change.Run(
      isEdit: true, before: edit.before.isEmpty ? "" : edit.before + " ",
      after: edit.after.isEmpty ? "" : edit.after + " ")
    if facet == .numbering || facet == .list { runs.insert(prefix, at: 0) }
    let parts = [
      Array(edit.before.utf8), Array(edit.after.utf8),
      folded(comparison.base, comparison.base.tokens.indices),
    ]
    append(site, facet, severity, runs: runs, edits: [edit], why: why, parts: parts)
  }

  /// A change of a link's target, which is shown in angle brackets behind the linked words.
  mutating func addLink(
    _ comparison: TokenComparison, base: Int, revised: Int, edit: Change.Edit, facet: Facet = .link,
    severity: Severity, why: String
  ) {
    guard let site = altered(comparison) else { return }
    let place = EditScript.Hunk(base: base..<base, revised: revised..<revised)
    var runs: [Change.Run] = []
    appendRun(&runs, comparison, 0..<place.base.lowerBound, 0..<place.revised.lowerBound, isEdit: false)
    let shown = { (target: String) in target.isEmpty ? "" : " <\(target)>" }
    runs.append(Change.Run(isEdit: true, before: shown(edit.before), after: shown(edit.after)))
    appendRun(
      &runs, comparison, base..<comparison.base.tokens.count, revised..<comparison.revised.tokens.count,
      isEdit: false)
    let parts = [
      Array(edit.before.utf8), Array(edit.after.utf8),
      folded(comparison.base, comparison.base.tokens.indices),
    ]
    append(site, facet, severity, runs: runs, edits: [edit], why: why, parts: parts)
  }

  /// A change of metadata.
  mutating func addMetadata(
    site: Change.Site, facet: Facet, before: String, after: String, why: String
  ) {
    let edits = before.isEmpty || after.isEmpty ? [] : [Change.Edit(before: before, after: after)]
    append(
      site, facet, .minor, runs: [Change.Run(isEdit: true, before: before, after: after)], edits: edits,
      why: why,
      parts: [Array(Self.folded(before).utf8), Array(Self.folded(after).utf8)])
  }

  /// The letters and digits of a text, in small letters.
  static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// An article as a whole stands at another place among the others; `comparison` is of its text with the title.
  ///
  /// The edits in it are changes of their own: here they are only shown.
  mutating func addMovedArticle(_ base: Article, _ revised: Article, _ comparison: TokenComparison) {
    append(
      .moved(base: base.span, revised: revised.span), .order, .minor,
      runs: runs(comparison, comparison.shown(comparison.script.hunks)), edits: [],
      why: "the \(base.role == .article ? "article" : "text") stands at another place among the others",
      parts: [Array(Self.folded(base.displayTitle).utf8)])
  }

  func altered(_ comparison: TokenComparison) -> Change.Site? {
    guard let base = comparison.base.span, let revised = comparison.revised.span else { return nil }
    return .altered(base: base, revised: revised)
  }

  private mutating func append(
    _ site: Change.Site, _ facet: Facet, _ severity: Severity, runs: [Change.Run], edits: [Change.Edit],
    why: String,
    parts: [[UInt8]]
  ) {
    let change = Change(
      id: "", site: site, facet: facet, severity: severity, runs: runs, edits: edits, why: why)
    ids.append(ChangeID.draft(kind: change.kind, facet: facet, parts: parts))
    changes.append(change)
  }

  /// The two texts, cut at `hunks`.
  private func runs(_ comparison: TokenComparison, _ hunks: [EditScript.Hunk]) -> [Change.Run] {
    var runs: [Change.Run] = []
    var (base, revised) = (0, 0)
    let (baseEnd, revisedEnd) = (comparison.base.tokens.count, comparison.revised.tokens.count)
    for hunk in hunks + [EditScript.Hunk(base: baseEnd..<baseEnd, revised: revisedEnd..<revisedEnd)] {
      appendRun(
        &runs, comparison, base..<hunk.base.lowerBound, revised..<hunk.revised.lowerBound, isEdit: false)
      appendRun(&runs, comparison, hunk.base, hunk.revised, isEdit: true)
      (base, revised) = (hunk.base.upperBound, hunk.revised.upperBound)
    }
    return runs
  }

  private func appendRun(
    _ runs: inout [Change.Run], _ comparison: TokenComparison, _ base: Range<Int>, _ revised: Range<Int>,
    isEdit: Bool
  ) {
    guard !base.isEmpty || !revised.isEmpty else { return }
    let before = comparison.base.printedBytes(base, leadingGap: true)
    let after = comparison.revised.printedBytes(revised, leadingGap: true)
    let text = String(decoding: before, as: UTF8.self)
    // Between edits both sides nearly always print the same: one text in memory.
    runs.append(
      Change.Run(
        isEdit: isEdit, before: text,
        after: before == after ? text : String(decoding: after, as: UTF8.self)))
  }

  /// A word and a blank, more or less: an edit's text has room from the start.
  private static let bytesOfToken = 8

  /// The folded text of `range`, gaps as single blanks.
  private func folded(_ text: JoinedText, _ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * Self.bytesOfToken)
    for index in range {
      if index > range.lowerBound { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: vocabulary.key(text.tokens[index].key))
    }
    return bytes
  }

  /// Words of context that go into an id, so that the same small edit in other sentences has another id.
  private static let contextTokens = 6

  private func context(_ text: JoinedText, before index: Int) -> [UInt8] {
    folded(text, max(0, index - Self.contextTokens)..<index)
  }
}
