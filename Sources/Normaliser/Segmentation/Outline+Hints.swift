import DocumentModel

// MARK: - With the help of the other side

extension Outline {
  /// Short passages are compared with titles; longer ones are no titles.
  private static let longestTitle = 40

  /// The words of the article titles.
  var titleKeys: [UInt64] { articles.map { candidates[$0].key }.filter { !$0.isEmpty }.map(\.fingerprint) }

  /// The words of all headings.
  var headingKeys: [UInt64] {
    candidates.lazy.filter { !$0.isGuess && !$0.key.isEmpty }.map(\.key.fingerprint)
  }

  /// The words of all headings that are no titles of articles.
  var sectionKeys: [UInt64] {
    let titles = Set(articles)
    return candidates.indices.lazy.filter {
      !titles.contains($0) && !candidates[$0].isGuess && !candidates[$0].key.isEmpty
    }
    .map { candidates[$0].key.fingerprint }
  }

  /// The words of all short passages that are no titles of articles, nor lines of an index, which repeat them.
  var shortPassages: [UInt64] {
    let titles = Set(articles.map { candidates[$0].passage })
    let lines = index?.passages ?? 0..<0
    return draft.passages.indices.compactMap { index in
      guard draft.passages[index].tokens.count <= Self.longestTitle * 2, !titles.contains(index),
        !lines.contains(index)
      else { return nil }
      return TitleKey.fingerprint(draft.passages[index], hashes, limit: Self.longestTitle)
    }
  }

  /// Whether the other side's titles can help to find the articles of this one.
  private var wantsTitles: Bool { evidence < .numbers }

  /// The articles are counted, or chapters of a book.
  private var isCounted: Bool { evidence >= .numbers }

  /// A book in print, whose sections may be web pages of their own.
  private var isPrintedBook: Bool { isBook && draft.format == .pdf }

  /// Whether the other side can help to read this one.
  var wantsHints: Bool { wantsTitles || !draft.carries.contains(.headings) || isPrintedBook }

  /// The outline, read again with what the other side knows.
  ///
  /// A line that is a title there is one here; a weakly founded title that is a mere line in a document of
  /// better evidence is none. Numbered and indexed documents know their own titles.
  func adapted(to hints: Hints, vocabulary: Vocabulary) -> Outline {
    guard wantsHints || hints.isOneText && isCounted, !hints.titles.isEmpty || !hints.others.isEmpty else {
      return self
    }
    var outline = self
    if isPrintedBook {
      outline.divide(hints)
      return outline
    }
    outline.promote(hints, vocabulary)
    if wantsTitles { outline.demote(hints) }
    outline.measureBodies()
    if wantsTitles { outline.dropMastheads(hints) }
    if outline.articles.isEmpty { outline.evidence = .none }
    return outline
  }

  /// Sections of a printed book that are the articles of the other side are articles here as well: web pages may hold a
  /// section each.
  ///
  /// Chapters without a text of their own then are no more than the names of parts.
  private mutating func divide(_ hints: Hints) {
    let chapters = Set(articles)
    let known = candidates.indices.filter {
      !candidates[$0].isGuess && hints.titles[candidates[$0].key.fingerprint] != nil
    }
    let sections = known.filter { !chapters.contains($0) }
    guard sections.count >= Self.fewestPages, sections.count > known.count - sections.count else { return }
    let named = Set(known)
    parts = articles.filter { !named.contains($0) && candidates[$0].bodyWords == 0 }
    articles = (known + articles.filter { !named.contains($0) && candidates[$0].bodyWords > 0 }).sorted()
  }

  /// Fewer titles may be alike by chance.
  private static let fewestPages = 3

  /// Makes titles of what are titles there.
  private mutating func promote(_ hints: Hints, _ vocabulary: Vocabulary) {
    let guess = TitleGuess(draft: draft)
    let known = Dictionary(
      candidates.enumerated().map { ($1.passage, $0) }, uniquingKeysWith: { first, _ in first })
    let mayLackHeadings = !draft.carries.contains(.headings)
    var chosen = Set(articles.map { candidates[$0].passage })
    for index in draft.passages.indices where !chosen.contains(index) {
      let heading = known[index].flatMap { candidates[$0].isGuess ? nil : $0 }
      let isLine = mayLackHeadings && heading == nil && isHeadingThere(index, hints)
      let couldBeTitle = guess.couldBeTitle(index)
      guard isLine || couldBeTitle || heading != nil else { continue }
      if let heading, standsAbove(heading, chosen, hints) {
        guard hints.isOneText, isSurelyTitle(candidates[heading], hints) else { continue }
      }
      let candidate =
        known[index].map { candidates[$0] }
        ?? TitleCandidate(draft, index, vocabulary: vocabulary, hashes: hashes, isGuess: true)
      // Among counted articles, one whose heading got another level has its number still.
      let mayBeTitle =
        wantsTitles || isCounted && hints.isOneText && heading != nil && candidate.number != nil
      // What a text without headings was guessed to have as titles is no evidence against headings.
      let least: Evidence = evidence >= .levels ? .levels : .guess
      let isTitle =
        mayBeTitle && hints.titles[candidate.key.fingerprint].map { $0 >= least } ?? false
        && (couldBeTitle || isOutsideOfLists(index) && isSurelyTitle(candidate, hints))
      guard isTitle || isLine else { continue }
      if known[index] == nil { candidates.append(candidate) }
      if isTitle { chosen.insert(index) }
    }
    candidates.sort { $0.passage < $1.passage }
    chosen.formUnion(siblings(of: chosen, hints))
    articles = candidates.indices.filter { chosen.contains(candidates[$0].passage) }
    if evidence == .none, !articles.isEmpty { evidence = .guess }
  }

  /// Headings that the other side does not have at all, at a level of which most are titles by what it has: one that was
  /// reworded among them, or whose text is gone, is the title of an article as they are.
  private func siblings(of chosen: Set<Int>, _ hints: Hints) -> [Int] {
    guard wantsTitles, hints.isOneText else { return [] }
    let known = Set(articles.map { candidates[$0].passage })
    let promoted = chosen.subtracting(known)
    guard promoted.count >= Self.fewestSiblings else { return [] }
    let headings = candidates.filter { !$0.isGuess && $0.bodyWords > 0 && !known.contains($0.passage) }
    return Dictionary(grouping: headings, by: \.level).values.flatMap { level -> [Int] in
      let titles = level.count { promoted.contains($0.passage) }
      guard titles >= Self.fewestSiblings, titles * 2 > level.count else { return [] }
      return level.filter { heading in
        let key = heading.key.fingerprint
        return hints.titles[key] == nil && hints.others[key] == nil && !hints.headings.contains(key)
      }
      .map(\.passage)
    }
  }

  /// Two titles that the other side has word for word are no chance, if most headings of their level are such; of the
  /// shortest newsletters a third may be reworded.
  private static let fewestSiblings = 2

  /// Entries of a table of contents have the words of titles.
  private func isOutsideOfLists(_ index: Int) -> Bool {
    if case .item = draft.passages[index].kind { return false }
    return draft.passages[index].listDepth == 0
  }

  /// Whether a line of a text without headings is one on the other side.
  private func isHeadingThere(_ index: Int, _ hints: Hints) -> Bool {
    guard case .paragraph = draft.passages[index].kind, draft.passages[index].listDepth == 0,
      draft.passages[index].words <= Self.longestTitle
    else { return false }
    return TitleKey.fingerprint(draft.passages[index], hashes, limit: Self.longestTitle).map(
      hints.headings.contains) ?? false
  }

  /// Whether a title of any form, as "0.8.0" or "Overview", is the title of an article there wherever it stands.
  ///
  /// The items of a list may name headings: of a heading only others that are sections there say something.
  private func isSurelyTitle(_ candidate: TitleCandidate, _ hints: Hints) -> Bool {
    let key = candidate.key.fingerprint
    guard !candidate.key.isEmpty, hints.titles[key] != nil else { return false }
    return hints.others[key] == nil
      || hints.isOneText && !candidate.isGuess && !hints.sections.contains(key)
  }

  /// Whether a heading without text stands above an article: it is the title of a group.
  private func standsAbove(_ position: Int, _ articles: Set<Int>, _ hints: Hints) -> Bool {
    let next = position + 1
    return candidates[position].bodyWords == 0 && next < candidates.count
      && candidates[next].level > candidates[position].level
      && articles.contains(candidates[next].passage) && !isMereLine(next, hints)
  }

  /// Whether what looks like the title of an article is a mere line in a document of better evidence.
  private func isMereLine(_ position: Int, _ hints: Hints) -> Bool {
    let key = candidates[position].key.fingerprint
    guard hints.titles[key] == nil, let there = hints.others[key] else { return false }
    return there > evidence
  }

  /// A page's title that the other side does not have, without a text of its own above a title that it has, is that of
  /// the whole page.
  private mutating func dropMastheads(_ hints: Hints) {
    let isMasthead = articles.indices.map { index in
      let next = index + 1
      guard next < articles.count,
        draft.passages[candidates[articles[index]].passage].part == .title,
        hints.titles[candidates[articles[index]].key.fingerprint] == nil,
        hints.titles[candidates[articles[next]].key.fingerprint] != nil
      else { return false }
      let between = candidates[articles[index]].passage + 1..<candidates[articles[next]].passage
      return between.reduce(0) { $0 + draft.passages[$1].words } <= Self.wordsBelowMasthead
    }
    articles = articles.indices.filter { !isMasthead[$0] }.map { articles[$0] }
  }

  /// Words of a line such as “In this issue:”; a sentence has more, and is an article.
  private static let wordsBelowMasthead = 5

  private mutating func demote(_ hints: Hints) {
    let kept = articles.filter { !isMereLine($0, hints) }
    // A document keeps at least one title of its own.
    if !kept.isEmpty { articles = kept }
  }
}
