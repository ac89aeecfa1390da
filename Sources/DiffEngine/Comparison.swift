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
    let taken = (base: Set(matches.flatMap(\.base)), revised: Set(matches.flatMap(\.revised)))
    let alone = (
      base: left.indices.filter { !taken.base.contains($0) },
      revised: right.indices.filter { !taken.revised.contains($0) }
    )
    let material = material(strays)
    let exchange = Exchange(
      matches.map { AlignedPair($0.base.map { left[$0] }, $0.revised.map { right[$0] }) },
      material: material.matches.filter { Self.isText(material.left[$0.base[0]]) }
        .map { AlignedPair([material.left[$0.base[0]]], [material.right[$0.revised[0]]]) },
      baseAlone: alone.base.map { left[$0] }, revisedAlone: alone.revised.map { right[$0] }, diff: diff)
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
    compare(material, of: exchange, from: matches.count, &findings, &progress)
  }

  private func compare(
    _ pair: Int, of exchange: Exchange, isMoved: Bool = false, _ progress: inout Progress
  ) -> ArticleReport? {
    let aligned = exchange.pairs[pair]
    guard let left = aligned.baseArticles.first, let right = aligned.revisedArticles.first else { return nil }
    let carried = carries(base, left).intersection(carries(revised, right))
    return ArticleComparison(
      words: progress.words, diff: diff, carried: carried, exchange: exchange,
      titleShift: exchange.titleShift(of: pair)
    )
    .compare(aligned, isMoved: isMoved, ids: &progress.ids, limits: &progress.limits)
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

  /// Other material of both sides, and which of it belongs together.
  private struct Material {
    var left: [Article]
    var right: [Article]
    var matches: [ArticleAligner.Match]
  }

  private func material(_ strays: Strays) -> Material {
    let left = base.articles.filter { $0.role != .article && !strays.isTaken(base: $0) }
    let right = revised.articles.filter { $0.role != .article && !strays.isTaken(revised: $0) }
    let matches = ArticleAligner(left, right).matches().filter {
      $0.base.count == 1 && $0.revised.count == 1 && left[$0.base[0]].role == right[$0.revised[0]].role
    }
    return Material(left: left, right: right, matches: matches)
  }

  /// Whether passages may go from other material to articles and back: an index and summaries repeat those.
  private static func isText(_ piece: Article) -> Bool {
    switch piece.role {
    case .article, .frontMatter, .backMatter, .annex: true
    case .index, .summary, .furniture: false
    }
  }

  /// Other material is compared with its like; what has none is listed.
  ///
  /// `first` is the first pair of `exchange` that is other material.
  private func compare(
    _ material: Material, of exchange: Exchange, from first: Int, _ findings: inout Findings,
    _ progress: inout Progress
  ) {
    let (left, right) = (material.left, material.right)
    var next = first
    for match in material.matches {
      let (one, other) = (left[match.base[0]], right[match.revised[0]])
      if Self.isText(one) {
        findings.material += compare(next, of: exchange, &progress).map { [$0] } ?? []
        next += 1
      } else {
        let alone = Exchange([AlignedPair([one], [other])], diff: diff)
        findings.material += compare(0, of: alone, &progress).map { [capped($0, role: one.role)] } ?? []
      }
    }
    let taken = (
      base: Set(material.matches.map { $0.base[0] }), revised: Set(material.matches.map { $0.revised[0] })
    )
    for index in left.indices where !taken.base.contains(index) { list(left[index], .base, &findings) }
    for index in right.indices where !taken.revised.contains(index) {
      list(right[index], .revised, &findings)
    }
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
