package import ChangeModel
import DocumentModel

/// Holds the reports of a comparison against what is known and accepted.
///
/// One event is one finding: a change of a source since its snapshot is told with that, and the difference that it makes
/// to the pair is marked as told there.
package struct Examiner {
  private let threshold: Severity
  private let day: String
  private let accepted: [AcceptedChange]
  private let acceptedByID: [String: AcceptedChange]
  private let known: [String: KnownDifference]
  /// The edits of the known differences, by the folded titles of their articles.
  private var knownEdits: [String: Set<Change.Edit>] = [:]
  /// Whether a known difference may stand.
  private let passes: (KnownDifference) -> Bool
  private var verdict = Verdict()
  /// The ids of all that was found, and of what only an acceptance lets stand.
  private var seen: Set<String> = []
  private var needed: Set<String> = []
  private var drifts: [Drift] = []
  /// The changes since the snapshot by the folded titles and by the places of their articles.
  private var driftsByTitle: [String: [Int]] = [:]
  private var driftsByPlace: [Place: [Int]] = [:]

  /// Where an article stands: the same line of both sides is two places.
  private struct Place: Hashable {
    var part: Finding.Part
    var span: SourceSpan
  }

  /// A change since the snapshot, as the pair may tell it again.
  private struct Drift {
    var edits: Set<Change.Edit>
    /// Its place in the open findings; nil when it was accepted.
    var finding: Int?
  }

  /// `day` is today, as YYYY-MM-DD.
  package init(
    threshold: Severity, day: String, accepted: [AcceptedChange], known: [KnownDifference],
    passes: @escaping (KnownDifference) -> Bool
  ) {
    self.threshold = threshold
    self.day = day
    self.accepted = accepted
    acceptedByID = Dictionary(accepted.flatMap { one in one.ids.map { ($0, one) } }) { first, _ in first }
    self.known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    self.passes = passes
    for difference in known {
      knownEdits[ArticleID.folded(difference.article), default: []].formUnion(difference.edits)
    }
  }

  /// The verdict; reports are those that the rules made, nil where nothing had to be compared.
  package mutating func verdict(base: Report?, revised: Report?, pair: Report?) -> Verdict {
    for (part, report) in [(Finding.Part.base, base), (.revised, revised), (.pair, pair)] {
      guard var report else { continue }
      for index in report.articles.indices { judge(&report.articles[index], part) }
      for index in report.material.indices { judge(&report.material[index], part) }
      verdict.reports.append((part, report))
      verdict.fails = verdict.fails || Gate(threshold: threshold).fails(report)
    }
    if pair != nil {
      verdict.fixed = known.values.filter { !seen.contains($0.id) }.sorted { $0.id < $1.id }
    } else {
      verdict.known = known.count
    }
    for acceptance in accepted {
      if !acceptance.ids.contains(where: needed.contains) {
        verdict.unused.append(acceptance)
      } else if acceptance.isExpired(on: day) {
        verdict.expired.append(acceptance)
      } else {
        verdict.accepted += 1
      }
    }
    verdict.open = verdict.open.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    return verdict
  }

  private mutating func judge(_ article: inout ArticleReport, _ part: Finding.Part) {
    if let id = ArticleID.id(article), article.accepted == nil {
      article.accepted = judge(alone(article, id, part), article, edits: [])
    }
    for index in article.changes.indices {
      let change = article.changes[index]
      article.changes[index].accepted = judge(
        altered(change, article, part), article, edits: Set(change.told))
    }
  }

  /// Why the finding may stand; nil where it may not, and then it is among the open ones.
  private mutating func judge(_ finding: Finding, _ article: ArticleReport, edits: Set<Change.Edit>)
    -> Change.Acceptance?
  {
    seen.insert(finding.id)
    if finding.part == .pair, let difference = known[finding.id], passes(difference) {
      verdict.known += 1
      return Change.Acceptance(reason: "it stood when the snapshot was taken")
    }
    needed.insert(finding.id)
    if let acceptance = acceptedByID[finding.id], !acceptance.isExpired(on: day) {
      remember(finding, article, edits, index: nil)
      return Change.Acceptance(reason: acceptance.reason, by: acceptance.by, until: acceptance.until)
    }
    if finding.part == .pair, known[finding.id] == nil, let reason = follows(finding, article, edits) {
      return Change.Acceptance(reason: reason)
    }
    if finding.severity > .cosmetic || finding.severity >= threshold {
      remember(finding, article, edits, index: verdict.open.count)
      verdict.open.append(finding)
    }
    return nil
  }

  private mutating func remember(
    _ finding: Finding, _ article: ArticleReport, _ edits: Set<Change.Edit>, index: Int?
  ) {
    guard finding.part != .pair else { return }
    // The text as it is today is the revised side of a comparison with a snapshot. What the base gained or lost, the
    // revised text lacks or has: the pair tells it the other way round.
    let turned = Set(edits.map { Change.Edit(before: $0.after, after: $0.before) })
    driftsByTitle[ArticleID.folded(finding.article), default: []].append(drifts.count)
    if let span = article.revised?.span {
      driftsByPlace[Place(part: finding.part, span: span), default: []].append(drifts.count)
    }
    drifts.append(Drift(edits: finding.part == .base ? turned : edits, finding: index))
  }

  /// Why a new difference of the pair is no finding of its own: it follows from a change since the snapshot.
  ///
  /// It may not hide anything: either that change fails the gate itself, or each edit was accepted or known before.
  private mutating func follows(_ finding: Finding, _ article: ArticleReport, _ edits: Set<Change.Edit>)
    -> String?
  {
    let title = ArticleID.folded(finding.article)
    var indices = Set(driftsByTitle[title] ?? [])
    for (part, side) in [(Finding.Part.base, article.base), (.revised, article.revised)] {
      guard let span = side?.span else { continue }
      indices.formUnion(driftsByPlace[Place(part: part, span: span)] ?? [])
    }
    let near = indices.sorted().map { drifts[$0] }
    var told = knownEdits[title] ?? []
    for drift in near where drift.finding == nil { told.formUnion(drift.edits) }
    if !edits.isEmpty, edits.isSubset(of: told) { return "it follows from changes that were accepted" }
    let candidates = near.compactMap(\.finding).filter { index in
      verdict.open[index].severity >= min(threshold, finding.severity)
    }
    let best = near.first { drift in
      guard let index = drift.finding, candidates.contains(index) else { return false }
      return verdict.open[index].id == finding.id || !drift.edits.isDisjoint(with: edits)
    }
    guard let index = best?.finding ?? candidates.first else { return nil }
    if verdict.open[index].id != finding.id { verdict.open[index].also.append(finding.id) }
    return "it is told as \(verdict.open[index].id), a change since the snapshot"
  }

  // MARK: Findings

  private func alone(_ article: ArticleReport, _ id: String, _ part: Finding.Part) -> Finding {
    let isGone = if case .onlyInBase = article.presence { true } else { false }
    let why =
      switch part {
      case .pair: isGone ? "only the base has the article" : "only the revised text has the article"
      case .base, .revised: isGone ? "the article is gone" : "the article is new"
      }
    return Finding(
      part: part, id: id, severity: Gate.oneSidedSeverity, kind: article.status,
      article: ArticleID.title(article),
      why: why, expired: lastDay(id))
  }

  private func altered(_ change: Change, _ article: ArticleReport, _ part: Finding.Part) -> Finding {
    Finding(
      part: part, id: change.id, severity: change.severity, facet: change.facet, kind: change.kind,
      article: ArticleID.title(article), why: change.why, change: change, expired: lastDay(change.id))
  }

  private func lastDay(_ id: String) -> String? {
    acceptedByID[id].flatMap { $0.isExpired(on: day) ? $0.until : nil }
  }
}
