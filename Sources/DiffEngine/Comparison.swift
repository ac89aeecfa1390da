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
    var sections: SectionTitles
    let targets: SharedTargets
    /// Each side is one document, and most articles of either are in the other: it has no reason to lack a part.
    var areOneText: Bool
    var limits: [String] = []
    var invisible = InvisibleSurplus()

    /// The report of the pair that is the next in order.
    mutating func report(_ findings: consuming ArticleFindings) -> ArticleReport {
      limits += findings.limits
      invisible.add(findings.invisible)
      return findings.settled(&ids)
    }
  }

  /// Aligns and compares.
  ///
  /// Articles stand in the order of the base, those only in the revised text after them.
  ///
  /// - Complexity: near-linear in the size of the text for texts that are alike.
  package func findings() -> Findings {
    let left = base.articles.filter { $0.role == .article }
    let right = revised.articles.filter { $0.role == .article }
    let matches = ArticleAligner(left, right).matches()
    let areOneText =
      base.carries.count == 1 && base.carries == revised.carries
      && !matches.isEmpty && matches.count * 2 > max(left.count, right.count)
    var progress = Progress(
      sections: SectionTitles(base: base, revised: revised, areOneText: areOneText),
      targets: SharedTargets(base: base, revised: revised), areOneText: areOneText)
    var findings = Findings(articles: [], material: [], otherMaterial: [], notes: [])
    compare(left, right, matches, &findings, progress: &progress)
    for limit in Set(progress.limits).sorted() {
      findings.notes.append(Report.SidedNote(side: .revised, note: Note(.limit, limit)))
    }
    findings.notes += progress.invisible.notes
    return findings
  }

  private func compare(
    _ leftArticles: [Article], _ rightArticles: [Article], _ articleMatches: [ArticleAligner.Match],
    _ findings: inout Findings, progress: inout Progress
  ) {
    var (left, right, matches) = (leftArticles, rightArticles, articleMatches)
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
    let material = material(strays, areOneText: progress.areOneText)
    let exchange = Exchange(
      AlignedPair.all(matches, left, right),
      material: material.texts.map { AlignedPair($0.base, $0.revised) },
      baseAlone: alone.base.map { left[$0] } + material.alone.base,
      revisedAlone: alone.revised.map { right[$0] } + material.alone.revised, diff: diff)
    progress.limits += exchange.limits
    var compared = comparison(of: exchange, progress).findings(
      isMoved: matches.map { moved.contains($0.base[0]) }
        + material.matches.indices.filter { material.isText(material.matches[$0]) }
        .map(material.moved.contains))
    var pairs = matches.indices.makeIterator()
    var next = pairs.next()
    for index in left.indices {
      if let pair = next, matches[pair].base[0] == index {
        if let found = compared[pair].take() { findings.articles.append(progress.report(found)) }
        next = pairs.next()
      } else if !taken.base.contains(index) {
        findings.articles += self.alone(left[index], .base, progress)
      }
    }
    for index in alone.revised { findings.articles += self.alone(right[index], .revised, progress) }
    findings.notes += ArticleCopies(left, alone: alone.base).notes(.base)
    findings.notes += ArticleCopies(right, alone: alone.revised).notes(.revised)
    compare(material, compared[matches.count...], &findings, &progress)
  }

  /// What is listed of an article that one side has alone: titles of sections that came or went with it, of which nothing
  /// else would tell, and the article itself, unless it is nothing but the title of a section of the other side.
  private func alone(_ article: Article, _ side: SectionTitles.ReadSide, _ progress: Progress)
    -> [ArticleReport]
  {
    let titles =
      side == .base
      ? progress.sections.differing([article], []).base : progress.sections.differing([], [article]).revised
    let pieces =
      titles.map { Article(role: .article, title: $0, span: $0.span) }
      + (isSection(article, of: side, progress) ? [] : [article])
    return pieces.map {
      let piece = ArticleReport.Side($0)
      return ArticleReport(presence: side == .base ? .onlyInBase(piece) : .onlyInRevised(piece))
    }
  }

  /// Whether an article is nothing but a title that the other side has as that of a section.
  private func isSection(_ article: Article, of side: SectionTitles.ReadSide, _ progress: Progress) -> Bool {
    guard article.passages.isEmpty, let title = article.title else { return false }
    return progress.sections.isTitle(title, onOtherSideOf: side)
  }

  private func comparison(of exchange: Exchange, _ progress: Progress) -> ExchangeComparison {
    ExchangeComparison(
      exchange: exchange, vocabulary: vocabulary, diff: diff, base: base, revised: revised,
      sections: progress.sections, targets: progress.targets
    )
  }

  /// The order of the articles: told once where it is another one, article by article where a few moved.
  private func compareOrder(
    _ matches: [ArticleAligner.Match], _ left: [Article], _ right: [Article], _ findings: inout Findings
  ) -> Set<Int> {
    guard !Self.areInOrder(matches) else { return [] }
    let weights = matches.map { match in
      let words = match.base.reduce(0) { $0 + left[$1].printedWords }
      // What changed its section has moved rather than what it passed.
      let isAtHome = left[match.base[0]].sectionInText == right[match.revised[0]].sectionInText
      return isAtHome ? words * 2 : words
    }
    let finding = ArticleOrder.finding(
      matches, weights: weights, words: { left[$0].printedWords }, { right[$0].printedWords })
    switch finding {
    case .same: return []
    case .moved(let positions): return Set(positions.map { matches[$0].base[0] })
    case .reordered:
      let note = Note(.order, "the \(matches.count) articles that both sides have stand in another order")
      findings.notes.append(Report.SidedNote(side: .revised, note: note))
      return []
    }
  }

  /// Whether single articles stand in one order on both sides, as nearly always.
  private static func areInOrder(_ matches: [ArticleAligner.Match]) -> Bool {
    matches.allSatisfy { $0.base.count == 1 && $0.revised.count == 1 }
      && zip(matches, matches.dropFirst()).allSatisfy { $0.revised[0] < $1.revised[0] }
  }

  /// Other material of both sides, and which of it belongs together.
  private struct Material {
    let left: [Article]
    let right: [Article]
    let matches: [ArticleAligner.Match]

    /// The pieces of the matches that hold text.
    var texts: [(base: [Article], revised: [Article])] {
      matches.filter(isText).map { match in
        (match.base.map { left[$0] }, match.revised.map { right[$0] })
      }
    }

    /// The pieces of text without a partner.
    var alone: (base: [Article], revised: [Article]) {
      let taken = (base: Set(matches.flatMap(\.base)), revised: Set(matches.flatMap(\.revised)))
      return (
        left.indices.filter { !taken.base.contains($0) }.map { left[$0] }.filter(Comparison.isText),
        right.indices.filter { !taken.revised.contains($0) }.map { right[$0] }.filter(Comparison.isText)
      )
    }

    /// The matches of summaries, annexes and the like that stand at another place among their kind.
    let moved: Set<Int>

    init(_ left: [Article], _ right: [Article], _ matches: [ArticleAligner.Match]) {
      (self.left, self.right, self.matches) = (left, right, matches)
      // Where the index stands is a matter of the edition.
      let ordered: [Article.Role] = [.summary, .annex, .backMatter]
      moved = ordered.reduce(into: Set()) { moved, role in
        let own = matches.indices.filter { left[matches[$0].base[0]].role == role }
        let finding = ArticleOrder.finding(
          own.map { matches[$0].revised[0] }, weights: own.map { left[matches[$0].base[0]].words })
        if case .moved(let positions) = finding { moved.formUnion(positions.map { own[$0] }) }
      }
    }

    func isText(_ match: ArticleAligner.Match) -> Bool {
      Comparison.areText(match.base.map { left[$0] }) && Comparison.areText(match.revised.map { right[$0] })
    }
  }

  private func material(_ strays: Strays, areOneText: Bool) -> Material {
    let left = base.articles.filter { $0.role != .article && !strays.isTaken(base: $0) }
    let right = revised.articles.filter { $0.role != .article && !strays.isTaken(revised: $0) }
    // An index stands word for word in front matter that is read as one with it: that has a partner of its own.
    let matches = ArticleAligner(left, right).matches { Self.isText($0) == Self.isText($1) }.filter { match in
      let pieces = match.base.map { left[$0] } + match.revised.map { right[$0] }
      // What is front matter on one side may be the end of a text on the other, or a summary, if its title shows that.
      if Self.areText(match.base.map { left[$0] }), Self.areText(match.revised.map { right[$0] }) {
        return true
      }
      return pieces.count == 2
        && (pieces[0].role == pieces[1].role
          || pieces.allSatisfy { Self.isText($0) || $0.role == .summary })
    }
    return Material(left, right, areOneText ? matches + openings(left, right, matches) : matches)
  }

  /// What stands in front of the articles of either side, where it has no partner and the other side's has none: two states of
  /// one text begin with its name, whatever else came or went there.
  private func openings(_ left: [Article], _ right: [Article], _ matches: [ArticleAligner.Match])
    -> [ArticleAligner.Match]
  {
    let opening = { (pieces: [Article]) in pieces.firstIndex { $0.role == .frontMatter } }
    guard let one = opening(left), let other = opening(right),
      !matches.contains(where: { $0.base.contains(one) || $0.revised.contains(other) })
    else { return [] }
    return [ArticleAligner.Match(base: [one], revised: [other])]
  }

  /// Whether passages may go from other material to articles and back: an index and summaries repeat those.
  private static func isText(_ piece: Article) -> Bool {
    switch piece.role {
    case .article, .frontMatter, .backMatter, .annex: true
    case .index, .summary, .furniture: false
    }
  }

  /// Whether pieces are text, an index that is a part of it included.
  private static func areText(_ pieces: [Article]) -> Bool {
    pieces.contains(where: isText) && pieces.allSatisfy { isText($0) || $0.role == .index }
  }

  /// Other material is compared with its like; what has none is listed.
  ///
  /// `compared` is what was found of the pairs that hold text, in their order.
  private func compare(
    _ material: Material, _ compared: ArraySlice<ArticleFindings?>, _ findings: inout Findings,
    _ progress: inout Progress
  ) {
    let (left, right) = (material.left, material.right)
    var texts = compared.makeIterator()
    let words = WordTable(vocabulary)
    for (position, match) in material.matches.enumerated() {
      let (one, other) = (left[match.base[0]], right[match.revised[0]])
      if material.isText(match) {
        if let found = texts.next() ?? nil { findings.material.append(progress.report(found)) }
      } else {
        let alone = Exchange([AlignedPair([one], [other])], diff: diff)
        if let found = comparison(of: alone, progress).findings(
          of: 0, isMoved: material.moved.contains(position), words)
        {
          findings.material.append(capped(progress.report(found), role: one.role))
        }
      }
    }
    let taken = (
      base: Set(material.matches.flatMap(\.base)), revised: Set(material.matches.flatMap(\.revised))
    )
    for index in left.indices where !taken.base.contains(index) {
      if isMissed(left[index], of: base, progress) {
        findings.articles.append(ArticleReport(presence: .onlyInBase(ArticleReport.Side(left[index]))))
      } else {
        list(left[index], .base, &findings)
      }
    }
    for index in right.indices where !taken.revised.contains(index) {
      if isMissed(right[index], of: revised, progress) {
        findings.articles.append(ArticleReport(presence: .onlyInRevised(ArticleReport.Side(right[index]))))
      } else {
        list(right[index], .revised, &findings)
      }
    }
  }

  /// Whether a piece without a partner is told as one that only one side has.
  ///
  /// What stands behind the articles has a title, and is told however short it is. In front of them a publication has its
  /// name and date: more than that, a sentence, or a title that is not above those of the articles, is text.
  private func isMissed(_ piece: Article, of side: Side, _ progress: Progress) -> Bool {
    guard progress.areOneText, Self.isText(piece) else { return false }
    return piece.role != .frontMatter || piece.words >= Self.wordsOfPiece
      || piece.passages.contains { $0.words >= Self.wordsOfSentence && !Self.isHeading($0) }
      || hasSection(piece, of: side)
  }

  /// A masthead has fewer; chosen.
  private static let wordsOfPiece = 40
  /// The lines of a masthead have fewer; chosen, as many as a line beside the text of a page has that is told.
  private static let wordsOfSentence = 8

  private static func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { false }
  }

  private func hasSection(_ piece: Article, of side: Side) -> Bool {
    let level = { (passage: Passage) -> Int? in
      if case .heading(let level) = passage.kind { level } else { nil }
    }
    let titles = side.articles.lazy.filter { $0.role == .article }.compactMap { $0.title.flatMap(level) }
    guard let highest = titles.min() else { return false }
    return piece.passages.contains { passage in level(passage).map { $0 >= highest } ?? false }
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
