import ChangeModel
import DocumentModel

/// Compares the articles of one match.
struct ArticleComparison {
  let words: WordTable
  let diff: ProseDiff
  let carried: Document.Carries

  /// All texts of the comparison, for passages that went from one to another.
  let exchange: Exchange
  /// By how much the levels of the titles usually differ.
  let titleShift: Int
  let sections: SectionTitles
  let targets: SharedTargets
  /// The title counts on with that of the article beside it on both sides.
  var isTitleCounted = false

  /// What is said of a match; the ids of its changes are drafts.
  func compare(_ pair: AlignedPair, isMoved: Bool) -> ArticleFindings? {
    guard let (first, other) = pair.heads else { return nil }
    var factory = ChangeFactory(vocabulary: words.vocabulary)
    let (left, right) = (pair.base.passages, pair.revised.passages)
    let groups = GroupComparison(
      words: words, diff: diff, carried: carried,
      habits: ArticleHabits(left, right, words), usage: NameUsage(left, right, words.vocabulary),
      titleShift: titleShift, sections: sections, targets: targets)
    if pair.gapsLeft > 0 {
      factory.addLimit("\(pair.gapsLeft) stretches of many passages were aligned by rare words alone")
    }
    let common = compare(pair, with: groups, into: &factory)
    compareMetadata(first, other, into: &factory)
    if isMoved {
      factory.addMovedArticle(
        first, other, TokenComparison(JoinedText(whole(first)), JoinedText(whole(other)), diff))
    }
    let words =
      pair.baseArticles.reduce(0) { $0 + $1.words } + pair.revisedArticles.reduce(0) { $0 + $1.words }
    let score = words == 0 ? 1 : min(1, 2 * Double(common) / Double(words))
    let report = ArticleReport(
      presence: .matched(base: ArticleReport.Side(first), revised: ArticleReport.Side(other), score: score),
      changes: factory.changes)
    return ArticleFindings(
      report: report, ids: factory.ids, limits: factory.limits, invisible: factory.invisible)
  }

  /// Compares titles and groups; returns the number of words in common.
  private func compare(_ pair: AlignedPair, with groups: GroupComparison, into factory: inout ChangeFactory)
    -> Int
  {
    var common = compareTitles(pair, with: groups, into: &factory)
    let (numbering, tables, clauses) = (ListNumbering(pair), TableComparison(pair), ClauseNumbers(pair))
    for (index, group) in pair.groups.enumerated() {
      for column in tables.columns(before: index) { groups.compareColumn(column, into: &factory) }
      if !group.isMoved, group.base.count == 1, group.revised.count == 1,
        pair.base.passages[group.base.lowerBound].isTwin(of: pair.revised.passages[group.revised.lowerBound])
      {
        common += pair.base.passages[group.base.lowerBound].words
        continue
      }
      var texts = exchange.texts(of: group, in: pair)
      let told = tables.told(in: index)
      if let told {
        texts.base = texts.base.compactMap { $0.without(told.base) }
        texts.revised = texts.revised.compactMap { $0.without(told.revised) }
      }
      let clause = clauses.difference(group).flatMap {
        GroupComparison.Clause($0, &texts.base, &texts.revised)
      }
      let isWhole =
        told == nil && clause == nil && pair.base.isWhole(group.base) && pair.revised.isWhole(group.revised)
      let known = GroupComparison.Known(
        move: texts.move, isNumberExplained: numbering.isExplained(group),
        script: isWhole && !group.base.isEmpty ? pair.scripts[group.base.lowerBound] : nil,
        row: tables.names(of: index), clause: clause, joint: group.joint)
      common += groups.compare(texts.base, texts.revised, knowing: known, into: &factory)
    }
    return common
  }

  /// Compares the titles of the articles, and those of sections in front of them; returns the number of words in common.
  private func compareTitles(
    _ pair: AlignedPair, with groups: GroupComparison, into factory: inout ChangeFactory
  ) -> Int {
    var common = 0
    if let titles = ClauseNumbers.titles(pair) {
      common += groups.compareTitles(titles.base, titles.revised, into: &factory)
    } else if let before = pair.base.title, let after = pair.revised.title {
      var titles = (base: [before], revised: [after])
      let numbers = isTitleCounted ? ClauseNumbers.difference(before, after) : nil
      let clause = numbers.flatMap { GroupComparison.Clause($0, &titles.base, &titles.revised) }
      common += groups.compareTitles(titles.base[0], titles.revised[0], clause: clause, into: &factory)
    } else if let title = pair.base.title ?? pair.revised.title {
      groups.addTitle(title, removed: pair.revised.title == nil, into: &factory)
    }
    let titles = sections.differing(pair.baseArticles, pair.revisedArticles)
    groups.compareSections(titles.base, titles.revised, into: &factory)
    for title in sections.common(pair.baseArticles, pair.revisedArticles) {
      groups.compareLevels(title.base, title.revised, into: &factory)
    }
    return common
  }

  private func whole(_ article: Article) -> [Passage] {
    (article.title.map { [$0] } ?? []) + article.passages
  }

  private func compareMetadata(_ base: Article, _ revised: Article, into factory: inout ChangeFactory) {
    if base.role == .article, base.byline.map(fold) != revised.byline.map(fold) {
      factory.addMetadata(
        site: site(base, revised, base.byline, revised.byline), facet: .byline, before: base.byline ?? "",
        after: revised.byline ?? "",
        why: base.byline == nil
          ? "a byline was added" : revised.byline == nil ? "the byline is gone" : "the byline differs")
    }
    if let before = base.number, let after = revised.number, before != after {
      factory.addMetadata(
        site: .altered(base: base.span, revised: revised.span), facet: .numbering, before: "\(before).",
        after: "\(after).", why: "the article has another number")
    }
    // A publication without hashtags has not lost each of them.
    if !base.tags.isEmpty, !revised.tags.isEmpty, base.tags.map(fold) != revised.tags.map(fold) {
      factory.addMetadata(
        site: .altered(base: base.span, revised: revised.span), facet: .tag,
        before: base.tags.map { "#" + $0 }.joined(separator: " "),
        after: revised.tags.map { "#" + $0 }.joined(separator: " "),
        why: "the tags differ")
    }
  }

  private func site(_ base: Article, _ revised: Article, _ before: String?, _ after: String?) -> Change.Site {
    if before == nil { return .added(revised.span) }
    if after == nil { return .removed(base.span) }
    return .altered(base: base.span, revised: revised.span)
  }

  /// Letters and digits in small letters: signs and capitals of a byline or tag are typography.
  private func fold(_ text: String) -> String { ChangeFactory.folded(text) }
}

extension Passage {
  /// Whether nothing about the two can differ in a report: text, tokens, marks and kind are the same.
  ///
  /// Most passages of two publications are twins.
  fileprivate func isTwin(of other: Passage) -> Bool {
    guard fingerprint == other.fingerprint, text == other.text, kind == other.kind, marks == other.marks,
      listDepth == other.listDepth, breaks == other.breaks
    else { return false }
    // The same text may be cut otherwise, where a word was put together over a line end.
    let (left, right) = (tokens, other.tokens)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index].key != right[index].key { return false }
    return true
  }
}
