import ChangeModel
import DocumentModel
import TextDiff

/// Compares the passages of one group and says what changed.
struct GroupComparison {
  let words: WordTable
  let diff: ProseDiff
  /// What both sides can hold.
  let carried: Document.Carries
  /// How the articles of either side write numbers and dates.
  let habits: ArticleHabits
  let usage: NameUsage
  /// By how much the levels of titles usually differ.
  let titleShift: Int
  let sections: SectionTitles
  let targets: SharedTargets

  /// What is known of a group besides its passages.
  struct Known {
    /// The group stands at another place of the revised text.
    var move: PassageMove?
    /// That an item has another number follows from what is told of other items.
    var isNumberExplained: Bool
    /// The script, where it was made before.
    var script: ProseDiff.Outcome?
    /// The names of the row and its columns, for a row of a table.
    var row: TableRowNames?
    /// The numbers that were taken away from the texts.
    var clause: Clause?
    /// The group is a part of a passage that was split or merged.
    var joint: PassageGroup.Joint?
  }

  /// The numbers of two clauses, as they are printed.
  struct Clause {
    private let before: String
    private let after: String
    private let isExplained: Bool

    /// Takes the numbers away from both texts; nil where the first passages do not begin with them any more.
    init?(_ numbers: ClauseNumbers.Difference, _ base: inout [Passage], _ revised: inout [Passage]) {
      guard let one = base.first, let other = revised.first, ClauseNumber(one) == numbers.before,
        ClauseNumber(other) == numbers.after
      else { return nil }
      before = one.printed(0..<numbers.before.end)
      after = other.printed(0..<numbers.after.end)
      isExplained = numbers.isExplained
      base[0] = one.cut(numbers.before.end..<one.tokens.count)
      revised[0] = other.cut(numbers.after.end..<other.tokens.count)
    }

    /// Tells that they differ, unless that follows from what is told of others.
    func tell(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
      guard !isExplained else { return }
      factory.addStructural(
        comparison, edit: Change.Edit(before: before, after: after), facet: .numbering, severity: .minor,
        why: "the clause has another number")
    }
  }

  /// Adds the changes of a group to `factory`; returns the number of words in common.
  ///
  func compare(
    _ base: [Passage], _ revised: [Passage], knowing known: Known, into factory: inout ChangeFactory
  ) -> Int {
    let move = known.move
    // What another article tells.
    if base.isEmpty, revised.isEmpty { return 0 }
    factory.addInvisible(base, revised)
    let texts = PrintedMarker.removed(from: base, revised)
    let (left, right) = (JoinedText(texts.base), JoinedText(texts.revised))
    if revised.isEmpty {
      addWhole(left, removed: true, into: &factory)
      return 0
    }
    if base.isEmpty {
      addWhole(right, removed: false, into: &factory)
      return 0
    }
    let comparison = TokenComparison(left, right, diff, known: texts.isChanged ? nil : known.script)
    if comparison.isLimited {
      factory.addLimit("two passages are so unlike that their edits are coarser than they could be")
    }
    let site = site(comparison, isMoved: move != nil)
    let edits = addWords(comparison, site: site, move: move, row: known.row, into: &factory)
    addPrint(comparison, beside: edits, into: &factory)
    known.clause?.tell(comparison, into: &factory)
    LinkComparison(carried: carried).compare(comparison, into: &factory)
    ImageComparison(targets: targets, carried: carried).compare(comparison, into: &factory)
    EmphasisComparison(carried: carried).compare(comparison, into: &factory)
    StructureComparison(
      carried: carried, isNumberExplained: known.isNumberExplained, joint: known.joint
    )
    .compare(comparison, into: &factory)
    return comparison.wordsInCommon
  }

  /// Compares two titles, which are headings whatever the format makes of them.
  ///
  /// `clause` are the numbers that were taken away from both.
  func compareTitles(
    _ base: Passage, _ revised: Passage, clause: Clause? = nil, into factory: inout ChangeFactory
  ) -> Int {
    factory.addInvisible([base], [revised])
    var comparison = TokenComparison(JoinedText([base]), JoinedText([revised]), diff)
    comparison.isTitle = true
    let site = site(comparison, isMoved: false)
    let edits = addWords(comparison, site: site, move: nil, into: &factory)
    addPrint(comparison, beside: edits, into: &factory)
    clause?.tell(comparison, into: &factory)
    if targets.ofTitles { LinkComparison(carried: carried).compare(comparison, into: &factory) }
    StructureComparison(carried: carried).compareLevels(
      base, revised, comparison, shift: titleShift, into: &factory)
    return comparison.wordsInCommon
  }

  /// Tells that the titles of two sections have other levels, where those of articles have the same.
  func compareLevels(_ base: Passage, _ revised: Passage, into factory: inout ChangeFactory) {
    guard titleShift == 0, base.kind != revised.kind else { return }
    StructureComparison(carried: carried).compareLevels(
      base, revised, TokenComparison(JoinedText([base]), JoinedText([revised]), diff), into: &factory)
  }

  /// Compares titles of sections that stand at one place, and tells those that only one side has.
  func compareSections(_ base: [Passage], _ revised: [Passage], into factory: inout ChangeFactory) {
    for (before, after) in zip(base, revised) { _ = compareTitles(before, after, into: &factory) }
    let both = min(base.count, revised.count)
    for title in base.dropFirst(both) { addLine(JoinedText([title]), removed: true, into: &factory) }
    for title in revised.dropFirst(both) { addLine(JoinedText([title]), removed: false, into: &factory) }
  }

  /// Tells a column of a table as one change.
  func compareColumn(_ column: TableComparison.Column, into factory: inout ChangeFactory) {
    switch column.finding {
    case .removed, .added:
      let isGone = column.finding == .removed
      guard !(isGone ? column.base : column.revised).isEmpty else { return }
      factory.addWhole(
        JoinedText(isGone ? column.base : column.revised), removed: isGone, facet: .table, severity: .major,
        why: "the column “\(column.name)” of the table \(isGone ? "is gone" : "was added")")
    case .moved:
      guard !column.base.isEmpty, !column.revised.isEmpty else { return }
      let known = Known(move: .column(column.name), isNumberExplained: true)
      _ = compare(column.base, column.revised, knowing: known, into: &factory)
    }
  }

  /// Tells a title that only one side has; a format without headings may have lost it as such.
  func addTitle(_ title: Passage, removed: Bool, into factory: inout ChangeFactory) {
    if sections.isTitle(title, onOtherSideOf: removed ? .base : .revised) { return }
    factory.addWhole(
      JoinedText([title]), removed: removed, facet: .heading,
      severity: carried.contains(.headings) ? .major : .minor,
      why: removed ? "the title is gone" : "a title was added")
  }

  // MARK: Whole passages

  /// A heading of so few words is a label.
  private static let longestLabel = 4

  private func addWhole(_ text: JoinedText, removed: Bool, into factory: inout ChangeFactory) {
    guard let passage = text.passages.first, !text.tokens.isEmpty else { return }
    if text.passages.count == 1, passage.words <= SectionTitles.longestTitle,
      sections.isTitle(passage, onOtherSideOf: removed ? .base : .revised)
    {
      return
    }
    addLine(text, removed: removed, into: &factory)
  }

  /// Tells a passage that only one side has.
  private func addLine(_ text: JoinedText, removed: Bool, into factory: inout ChangeFactory) {
    guard let passage = text.passages.first, !text.tokens.isEmpty else { return }
    let verb = removed ? "is gone" : "was added"
    if isLabel(passage) {
      factory.addWhole(text, removed: removed, facet: .heading, severity: .minor, why: "a label \(verb)")
      return
    }
    switch passage.kind {
    case .heading:
      factory.addWhole(text, removed: removed, facet: .heading, severity: .major, why: "a heading \(verb)")
    case .item:
      factory.addWhole(text, removed: removed, facet: .wording, severity: .major, why: "a list item \(verb)")
    case .row:
      factory.addWhole(text, removed: removed, facet: .table, severity: .major, why: "a table row \(verb)")
    case .image:
      factory.addWhole(text, removed: removed, facet: .image, severity: .minor, why: "an image \(verb)")
    case .paragraph, .code, .caption, .rule: addText(text, removed: removed, verb, into: &factory)
    }
  }

  private func addText(_ text: JoinedText, removed: Bool, _ verb: String, into factory: inout ChangeFactory) {
    let words = text.tokens.filter { !$0.isPunctuation }
    if words.isEmpty {
      factory.addWhole(
        text, removed: removed, facet: .typography, severity: .minor, why: "a line of signs \(verb)")
    } else if words.allSatisfy({ $0.kind == .address }) {
      factory.addWhole(text, removed: removed, facet: .link, severity: .minor, why: "an address \(verb)")
    } else {
      factory.addWhole(text, removed: removed, facet: .wording, severity: .major, why: "a passage \(verb)")
    }
  }

  /// A short heading, or a short paragraph that ends with a colon.
  private func isLabel(_ passage: Passage) -> Bool {
    guard passage.words <= Self.longestLabel else { return false }
    switch passage.kind {
    case .heading: return true
    case .paragraph: return passage.tokens.last.map { words.vocabulary.string($0.key) == ":" } ?? false
    default: return false
    }
  }

  // MARK: Words

  private func site(_ comparison: TokenComparison, isMoved: Bool) -> Change.Site {
    let source = SourceSpan(source: 0, place: .line(1, column: 1))
    let (base, revised) = (comparison.base.span ?? source, comparison.revised.span ?? source)
    if isMoved { return .moved(base: base, revised: revised) }
    return .altered(base: base, revised: revised)
  }

  /// Adds the edits of words, each with its facts as a whole; returns where they are.
  private func addWords(
    _ comparison: TokenComparison, site: Change.Site, move: PassageMove?, row: TableRowNames? = nil,
    into factory: inout ChangeFactory
  ) -> [EditScript.Hunk] {
    let judged = judged(comparison)
    let content = judged.filter { $0.verdict.severity > .cosmetic }
    let quiet = judged.filter { $0.verdict.severity == .cosmetic }
    if var worst = worst(content, row) {
      if let move { worst.why = move.why + "; " + worst.why }
      factory.addAltered(
        comparison, hunks: content.map(\.hunk), beside: quiet.map(\.hunk), site: site,
        facet: comparison.isTitle && worst.facet == .wording ? .heading : worst.facet,
        severity: worst.severity, why: comparison.isTitle ? "in the title: " + worst.why : worst.why)
    } else if let move {
      factory.addAltered(
        comparison, hunks: [], site: site, facet: .order, severity: move.severity, why: move.why)
    }
    if let first = quiet.first?.verdict, let altered = factory.altered(comparison) {
      factory.addAltered(
        comparison, hunks: quiet.map(\.hunk), beside: content.map(\.hunk), site: altered, facet: first.facet,
        severity: .cosmetic,
        why: first.why)
    }
    return judged.map(\.hunk)
  }

  private func judged(_ comparison: TokenComparison) -> [(hunk: EditScript.Hunk, verdict: Verdict)] {
    guard !comparison.script.hunks.isEmpty else { return [] }
    let scanner = { (text: JoinedText, habits: WritingHabits) in
      FactScanner(text, words, habits.of(text.tokens, words))
    }
    let (base, revised) = (
      scanner(comparison.base, habits.base), scanner(comparison.revised, habits.revised)
    )
    return WholeFacts(base: base, revised: revised).marked(comparison.script.hunks).map { marked in
      let edit = Evidence(base: base.cursor, revised: revised.cursor, marked, usage: usage)
      return (hunk: marked.hunk, verdict: Classifier.verdict(on: edit))
    }
  }

  /// The gravest verdict, with the number of the others in its reason.
  private func worst(_ edits: [(hunk: EditScript.Hunk, verdict: Verdict)], _ row: TableRowNames?) -> Verdict?
  {
    guard let gravest = edits.map(\.verdict.severity).max(),
      let edit = edits.first(where: { $0.verdict.severity == gravest })
    else { return nil }
    var worst = edit.verdict
    if let row { worst.why += row.place(of: edit.hunk) }
    let others = edits.count - 1
    if others > 0 { worst.why += "; and \(others) more \(others == 1 ? "edit" : "edits") in the passage" }
    return worst
  }

  private func addPrint(
    _ comparison: TokenComparison, beside edits: [EditScript.Hunk], into factory: inout ChangeFactory
  ) {
    guard let site = factory.altered(comparison) else { return }
    let print = PrintDifferences(comparison)
    if !print.typography.isEmpty {
      factory.addAltered(
        comparison, hunks: print.typography, beside: edits, site: site, facet: .typography,
        severity: .cosmetic, why: Self.why(print.typography, comparison))
    }
    if !print.spacing.isEmpty {
      factory.addAltered(
        comparison, hunks: print.spacing, beside: edits, site: site, facet: .spacing,
        severity: .cosmetic,
        why: "the same text with other spaces")
    }
  }

  /// What nobody sees on the screen is told by its names.
  private static func why(_ hunks: [EditScript.Hunk], _ comparison: TokenComparison) -> String {
    var (before, after) = (InvisibleCharacters(), InvisibleCharacters())
    for hunk in hunks {
      before.add(comparison.base.printedBytes(hunk.base))
      after.add(comparison.revised.printedBytes(hunk.revised))
    }
    let (gone, added) = (before.surplus(over: after), after.surplus(over: before))
    let names = [(gone, "gone"), (added, "added")].filter { !$0.0.isEmpty }.map { "\($0.0.names) \($0.1)" }
    return "the same text in other characters" + (names.isEmpty ? "" : ": " + names.joined(separator: "; "))
  }
}
