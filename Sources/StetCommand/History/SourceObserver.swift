import Configuration
import History
import Snapshots
import Stet

/// Holds the sources of a run against what the history has of them.
struct SourceObserver {
  let pipeline: Pipeline
  let states: [String: SourceState]
  /// One for each source, in the order in which they were given.
  private(set) var observations: [Observed] = []
  /// What there is to say besides, one line each.
  private(set) var remarks: [String] = []
  /// The parts that the history has already: a source that is new to one of them is news.
  private let knownParts: Set<String>

  /// A source with what came of it.
  struct Observed {
    var input: WatchInput
    var draft: RunDraft.Observation
    var told: [ChangeRecords.Told] = []
    /// Articles that its text had, and has no more.
    var gone: [SnapshotFile] = []
    /// Articles that its text has, and had not.
    var new: [Article] = []
    /// What was read now; nil where nothing was.
    var source: ObservedSource?
    /// Whether nothing was known of it before, nor of its part.
    var isFirst = false
  }

  init(pipeline: Pipeline, states: [String: SourceState]) {
    self.pipeline = pipeline
    self.states = states
    knownParts = Set(states.values.filter { $0.content != nil }.map(\.part))
  }

  mutating func observe(_ input: WatchInput, _ store: inout HistoryStore) throws(CommandError) {
    let state = states[input.path]
    var observed = Observed(
      input: input,
      draft: RunDraft.Observation(
        path: input.path, part: input.part, basis: state?.observation, finding: .same,
        normaliser: NormalisedPair.normaliserVersion))
    observed.draft.address = input.address
    observed.draft.etag = input.etag
    observed.draft.modified = input.modified
    switch input.finding {
    case .failed(let cause): observed.draft.finding = .failed(cause: cause)
    case .gone(let cause): try withdraw(&observed, state, cause, &store)
    case .unchanged where state?.content == nil:
      observed.draft.finding = .failed(
        cause: "the server says that it has not changed, though it was never read")
    case .unchanged: try keep(&observed, state, &store)
    case .source(let source):
      try read(SHA256.digest(source.bytes), &observed, state, &store) {
        [pipeline] before throws(PipelineError) in
        try pipeline.observe(source, before: before)
      }
    case .kept(let text):
      try read(SHA256.digest(text.bytes), &observed, state, &store) { _ throws(PipelineError) in
        ObservedSource(path: input.path, kept: text)
      }
    }
    observations.append(observed)
  }

  // MARK: Outcomes

  private func withdraw(
    _ observed: inout Observed, _ state: SourceState?, _ cause: String, _ store: inout HistoryStore
  ) throws(CommandError) {
    guard let state, let before = try text(state, &store) else {
      // What was never there is not withdrawn, but a mistake to be told.
      observed.draft.finding = .failed(cause: cause)
      return
    }
    observed.draft.finding = .gone(cause: cause)
    guard state.outcome != .gone else { return }
    observed.gone = before.pieces.filter { $0.role == Article.Role.article.rawValue }
    observed.input.finding = .gone(cause: cause)
  }

  /// The text is the one that was there; it may have been away in between.
  private func keep(_ observed: inout Observed, _ state: SourceState?, _ store: inout HistoryStore)
    throws(CommandError)
  {
    guard let state, let before = try state.outcome == .gone ? text(state, &store) : CanonicalText([]) else {
      return
    }
    relocate(&observed, state)
    for piece in before.pieces where piece.role == Article.Role.article.rawValue {
      observed.told.append(
        ChangeRecords.whole(
          .articleRestored, Self.title(piece), why: "it was gone, and is there again as it was"))
    }
  }

  private func relocate(_ observed: inout Observed, _ state: SourceState) {
    guard let address = observed.draft.address, address != state.address, state.content != nil else { return }
    observed.told.append(
      ChangeRecords.whole(
        .relocated, state.path, why: "the page is at another address now", severity: .minor, other: address))
  }

  /// `reading` gives the text of today, with the one of the last time at hand; it is not called where the digest is the same.
  private mutating func read(
    _ digest: [UInt8], _ observed: inout Observed, _ state: SourceState?, _ store: inout HistoryStore,
    _ reading: (CanonicalText?) throws(PipelineError) -> ObservedSource
  ) throws(CommandError) {
    let isCurrent = state?.normaliser == NormalisedPair.normaliserVersion
    if let state, state.content != nil, state.digest == digest, isCurrent {
      return try keep(&observed, state, &store)
    }
    let before = try state.flatMap { (state) throws(CommandError) in try text(state, &store) }
    let found: ObservedSource
    do {
      found = try reading(before)
    } catch {
      observed.draft.finding = .failed(cause: error.message)
      return
    }
    observed.draft.finding = .text(found.text.bytes, digest: digest)
    observed.source = found
    guard let state, let before else {
      observed.isFirst = !knownParts.contains(observed.input.part)
      if !observed.isFirst { observed.new = found.articles.filter { $0.role == .article } }
      return
    }
    relocate(&observed, state)
    // Another version of stet reads some things otherwise: that is no change of the source.
    if state.digest == digest { return }
    if !isCurrent {
      remarks.append(
        "\(observed.input.path): its last text was read by another version of stet: some changes may be those of reading"
      )
    }
    if state.outcome == .gone {
      observed.told.append(
        ChangeRecords.whole(.articleRestored, found.title, why: "it was gone, and is there again"))
    }
    if before != found.text { compare(before, found, &observed) }
  }

  private mutating func compare(_ before: CanonicalText, _ found: ObservedSource, _ observed: inout Observed)
  {
    var rules = observed.input.comparison.rules
    // What is expected of a pair is no leave for a source to lose an article.
    rules.expectations.missingArticles = nil
    rules.expectations.extraArticles = nil
    let report = rules.apply(
      to: TextComparison.report(
        base: [.init(path: observed.input.path, text: before)], revised: [.init(found)]))
    observed.draft.hidden += report.ignored
    for note in report.notes where note.note.kind == .limit {
      remarks.append("\(observed.input.path): \(note.note.message)")
    }
    for article in report.compared {
      for change in article.changes {
        observed.told.append(ChangeRecords.told(change, of: article, in: report))
      }
      guard article.accepted == nil else {
        observed.draft.hidden += 1
        continue
      }
      switch article.presence {
      case .matched: break
      case .onlyInBase(let side): observed.gone += Self.piece(side, in: before)
      case .onlyInRevised(let side):
        observed.new += found.articles.filter { $0.role == .article && $0.displayTitle == side.title }.prefix(
          1)
      }
    }
  }

  /// The piece of a text that an article was read from.
  private static func piece(_ side: ArticleReport.Side, in text: CanonicalText) -> [SnapshotFile] {
    let line = side.span.line ?? 0
    let found = text.pieces.last { $0.headerLines < line } ?? text.pieces.first
    return found.map { [$0] } ?? []
  }

  private func text(_ state: SourceState, _ store: inout HistoryStore) throws(CommandError) -> CanonicalText?
  {
    guard let number = state.content else { return nil }
    do {
      guard let text = CanonicalText(try store.content(number)) else { return nil }
      return text
    } catch {
      throw .history(error)
    }
  }

  // MARK: Articles that are somewhere else

  /// Looks for the articles that went in those that came, part by part, and tells the rest as withdrawn and added.
  mutating func settle() {
    var parts: [String] = []
    for observed in observations where !parts.contains(observed.input.part) {
      parts.append(observed.input.part)
    }
    for part in parts { settle(part) }
    for index in observations.indices { finish(index) }
  }

  private mutating func settle(_ part: String) {
    let indices = observations.indices.filter { observations[$0].input.part == part }
    let gone = indices.filter { !observations[$0].gone.isEmpty }
    let new = indices.filter { !observations[$0].new.isEmpty }
    guard !gone.isEmpty, !new.isEmpty else { return }
    let base = gone.map {
      TextComparison.Text(path: observations[$0].input.path, text: CanonicalText(observations[$0].gone))
    }
    let revised = new.compactMap { index in
      observations[index].source.map { source in
        var source = source
        source.articles = observations[index].new
        return TextComparison.Text(source)
      }
    }
    let report = observations[new[0]].input.comparison.rules.apply(
      to: TextComparison.report(base: base, revised: revised))
    for article in report.articles {
      guard case .matched(let before, let after, _) = article.presence else { continue }
      let (from, to) = (gone[before.span.source], new[after.span.source])
      let piece = Self.piece(before, in: base[before.span.source].text)
      observations[from].gone.removeAll { $0.body == piece.first?.body }
      observations[to].new.removeAll { $0.span.place == after.span.place }
      observations[to].told.append(
        ChangeRecords.whole(
          .articleMoved, after.title, why: "it stood in \(observations[from].input.path) before",
          severity: .minor,
          other: observations[from].input.path))
      for change in article.changes where !Self.isWholeMove(change, before, after) {
        observations[to].told.append(ChangeRecords.told(change, of: article, in: report))
      }
    }
  }

  /// That the articles stand in another order says nothing where they stand in other sources.
  private static func isWholeMove(_ change: Change, _ base: ArticleReport.Side, _ revised: ArticleReport.Side)
    -> Bool
  {
    guard change.facet == .order, case .moved(let before, let after) = change.site else { return false }
    return before == base.span && after == revised.span
  }

  private mutating func finish(_ index: Int) {
    let cause: String? = if case .gone(let cause) = observations[index].input.finding { cause } else { nil }
    for piece in observations[index].gone {
      observations[index].told.append(
        ChangeRecords.whole(
          .articleWithdrawn, Self.title(piece), why: cause ?? "the source has it no more"))
    }
    for article in observations[index].new {
      observations[index].told.append(
        ChangeRecords.whole(.articleAdded, article.displayTitle, why: "it was not there before"))
    }
    var seen: Set<String> = []
    for place in observations[index].told.indices {
      let id = observations[index].told[place].record.id
      var count = 1
      var unique = id
      while !seen.insert(unique).inserted {
        count += 1
        unique = "\(id)-\(count)"
      }
      observations[index].told[place].record.id = unique
    }
    observations[index].draft.changes = observations[index].told.map(\.record)
  }

  /// The title of a kept article, or its first line.
  static func title(_ piece: SnapshotFile) -> String {
    let parsed = SnapshotParser(piece.body[...])
    let text = parsed.title?.text ?? parsed.passages.first?.text ?? []
    let title = String(decoding: text, as: UTF8.self)
    return title.count <= 120 ? title : title.prefix(100) + " …"
  }
}

extension ObservedSource {
  /// The title of the first article.
  var title: String { articles.first { $0.role == .article }?.displayTitle ?? description.title ?? "" }
}
