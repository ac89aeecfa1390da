package import ChangeModel
package import DocumentModel

/// Compares the articles of two sides.
package struct Comparison: Sendable {
  /// What one side brings.
  package struct Side: Sendable {
    package var articles: [Article]
    /// What the format of each source can hold.
    package var carries: [Document.Carries]

    package init(articles: [Article], carries: [Document.Carries]) {
      self.articles = articles
      self.carries = carries
    }
  }

  /// What a comparison found.
  package struct Findings: Sendable {
    package var articles: [ArticleReport]
    package var material: [ArticleReport]
    package var otherMaterial: [Report.OtherMaterial]
    package var notes: [Report.SidedNote]
  }

  private let base: Side
  private let revised: Side
  private let vocabulary: Vocabulary
  private let diff: ProseDiff

  package init(base: Side, revised: Side, vocabulary: Vocabulary) {
    self.base = base
    self.revised = revised
    self.vocabulary = vocabulary
    diff = ProseDiff(vocabulary)
  }

  /// What goes from one pair to the next.
  private struct Progress {
    var ids = ChangeID()
    var limits: [String] = []
    var strays = Strays()
    let words: WordTable
  }

  /// Aligns and compares.
  ///
  /// Articles stand in the order of the base, those only in the revised text after them.
  ///
  /// - Complexity: near-linear in the size of the text for texts that are alike.
  package func findings() -> Findings {
    var progress = Progress(words: WordTable(vocabulary))
    var findings = Findings(articles: [], material: [], otherMaterial: [], notes: [])
    compareArticles(&findings, progress: &progress)
    compareMaterial(&findings, progress: &progress)
    for limit in Set(progress.limits).sorted() {
      findings.notes.append(Report.SidedNote(side: .revised, note: Note(.limit, limit)))
    }
    return findings
  }

  private func compareArticles(_ findings: inout Findings, progress: inout Progress) {
    var left = base.articles.filter { $0.role == .article }
    var right = revised.articles.filter { $0.role == .article }
    var matches = ArticleAligner(left, right).matches()
    let moved = compareOrder(matches, left, right, &findings)
    let strays = Strays(left, right, matches: matches, base: base, revised: revised)
    left += strays.base
    right += strays.revised
    matches = (matches + strays.matches).sorted { $0.base[0] < $1.base[0] }
    progress.strays = strays
    let taken = (base: Set(matches.flatMap(\.base)), revised: Set(matches.flatMap(\.revised)))
    let alone = (
      base: left.indices.filter { !taken.base.contains($0) },
      revised: right.indices.filter { !taken.revised.contains($0) }
    )
    let exchange = Exchange(
      matches.map { AlignedPair($0.base.map { left[$0] }, $0.revised.map { right[$0] }) },
      baseAlone: alone.base.map { left[$0] }, revisedAlone: alone.revised.map { right[$0] })
    var pairs = matches.indices.makeIterator()
    var next = pairs.next()
    for index in left.indices {
      if let pair = next, matches[pair].base[0] == index {
        if let report = compare(pair, of: exchange, isMoved: moved.contains(index), &progress) {
          findings.articles.append(report)
        }
        next = pairs.next()
      } else if !taken.base.contains(index) {
        findings.articles.append(ArticleReport(presence: .onlyInBase(ArticleReport.Side(left[index]))))
      }
    }
    for index in alone.revised {
      findings.articles.append(ArticleReport(presence: .onlyInRevised(ArticleReport.Side(right[index]))))
    }
  }

  private func compare(
    _ pair: Int, of exchange: Exchange, isMoved: Bool = false, _ progress: inout Progress
  ) -> ArticleReport? {
    let aligned = exchange.pairs[pair]
    guard let left = aligned.baseArticles.first, let right = aligned.revisedArticles.first else { return nil }
    let carried = carries(base, left).intersection(carries(revised, right))
    return ArticleComparison(words: progress.words, diff: diff, carried: carried, exchange: exchange)
      .compare(aligned, isMoved: isMoved, ids: &progress.ids, limits: &progress.limits)
  }

  private func compare(_ base: Article, _ revised: Article, _ progress: inout Progress) -> ArticleReport? {
    compare(0, of: Exchange([AlignedPair([base], [revised])]), &progress)
  }

  private func carries(_ side: Side, _ article: Article) -> Document.Carries {
    side.carries.indices.contains(article.span.source) ? side.carries[article.span.source] : []
  }

  /// The order of the articles: told once where it is another one, article by article where a few moved.
  private func compareOrder(
    _ matches: [ArticleAligner.Match], _ left: [Article], _ right: [Article], _ findings: inout Findings
  ) -> Set<Int> {
    let weights = matches.map { match in
      let words = match.base.reduce(0) { $0 + left[$1].words }
      // What changed its section has moved rather than what it passed.
      let isAtHome = left[match.base[0]].sectionInText == right[match.revised[0]].sectionInText
      return isAtHome ? words * 2 : words
    }
    switch ArticleOrder.finding(matches.map { $0.revised[0] }, weights: weights) {
    case .same: return []
    case .moved(let positions): return Set(positions.map { matches[$0].base[0] })
    case .reordered:
      let note = Note(.order, "the \(matches.count) articles that both sides have stand in another order")
      findings.notes.append(Report.SidedNote(side: .revised, note: note))
      return []
    }
  }

  /// Other material is compared with its like; what has none is listed.
  private func compareMaterial(_ findings: inout Findings, progress: inout Progress) {
    let left = base.articles.filter { $0.role != .article && !progress.strays.isTaken(base: $0) }
    let right = revised.articles.filter { $0.role != .article && !progress.strays.isTaken(revised: $0) }
    var matchedLeft: Set<Int> = []
    var matchedRight: Set<Int> = []
    for match in ArticleAligner(left, right).matches() where match.base.count == 1 && match.revised.count == 1
    {
      let (one, other) = (match.base[0], match.revised[0])
      guard left[one].role == right[other].role else { continue }
      guard let report = compare(left[one], right[other], &progress) else { continue }
      findings.material.append(capped(report, role: left[one].role))
      matchedLeft.insert(one)
      matchedRight.insert(other)
    }
    for index in left.indices where !matchedLeft.contains(index) { list(left[index], .base, &findings) }
    for index in right.indices where !matchedRight.contains(index) { list(right[index], .revised, &findings) }
  }

  /// An index repeats titles and pages: what differs in it is at most a label.
  private func capped(_ report: ArticleReport, role: Article.Role) -> ArticleReport {
    guard role == .index else { return report }
    var capped = report
    for index in capped.changes.indices {
      capped.changes[index].severity = min(capped.changes[index].severity, .minor)
    }
    return capped
  }

  private func list(_ piece: Article, _ side: Report.SideName, _ findings: inout Findings) {
    findings.otherMaterial.append(
      Report.OtherMaterial(side: side, role: piece.role.rawValue, title: piece.displayTitle))
  }
}
