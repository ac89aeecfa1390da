import Stet

/// A report held against the golden truth: what is wrong, what is missing, what is said too much.
struct GoldenScore: CustomStringConvertible {
  private(set) var pairs = 0
  private(set) var found = 0
  private(set) var bylines = 0
  /// One line each: a pair, a list of titles, a facet, a severity or a byline that is not the golden one.
  private(set) var wrong: [String] = []
  /// Golden changes that no reported change holds.
  private(set) var missed: [String] = []
  /// Reported content changes that no golden change explains.
  private(set) var excess: [String] = []

  init(_ report: Report, against golden: Golden) {
    var free = report.articles.filter { $0.base != nil && $0.revised != nil }
    for wanted in golden.matched {
      guard let index = free.firstIndex(where: { Self.isPair($0, wanted) }) else {
        wrong.append("pair not found: \(wanted.number) \(wanted.title)")
        missed += wanted.changes.map { Self.row(wanted, $0) }
        continue
      }
      pairs += 1
      score(free.remove(at: index), wanted)
    }
    wrong += free.map { "false pair: “\($0.base?.title ?? "")” ~ “\($0.revised?.title ?? "")”" }
    compare(
      "only in base", golden.onlyInBase.map(\.title),
      report.articles.filter { $0.status == "onlyInBase" }.compactMap(\.base?.title))
    compare(
      "only in revised", golden.onlyInRevised,
      report.articles.filter { $0.status == "onlyInRevised" }.compactMap(\.revised?.title))
  }

  /// What is not as it should be, one line each; empty when all is exact.
  var description: String {
    let groups = [("wrong", wrong), ("missed", missed), ("too much", excess)]
    return groups.flatMap { name, rows in rows.map { "\(name): \($0)" } }.joined(separator: "\n")
  }

  private static func isPair(_ article: ArticleReport, _ wanted: Golden.Pair) -> Bool {
    GoldenRule.isSameTitle(article.base?.title ?? "", wanted.title)
      && GoldenRule.isSameTitle(article.revised?.title ?? "", wanted.webTitle)
  }

  private mutating func score(_ article: ArticleReport, _ wanted: Golden.Pair) {
    let content = article.changes.filter {
      $0.severity >= .minor && $0.facet != .byline && $0.facet != .tag
    }
    var explained: Set<Int> = []
    for golden in wanted.changes {
      let near = content.indices.filter { GoldenRule.covers(content[$0], golden) }
      let hit = near.first { GoldenRule.hasFacet(content[$0], golden) }
      guard let index = hit ?? near.first else {
        missed.append(Self.row(wanted, golden))
        continue
      }
      explained.insert(index)
      found += 1
      if hit == nil || !GoldenRule.hasSeverity(content[index], golden) {
        wrong.append(
          "\(Self.row(wanted, golden)) is \(content[index].facet)/\(content[index].severity), "
            + "wanted \(golden.facet)/\(golden.severity ?? "any")")
      }
    }
    for (index, change) in content.enumerated() where !explained.contains(index) {
      // One passage reported as two changes counts once.
      if wanted.changes.contains(where: { GoldenRule.covers(change, $0) }) { continue }
      excess.append(
        "\(wanted.number): \(change.kind) \(change.facet)/\(change.severity): "
          + "“\(change.before ?? "")” -> “\(change.after ?? "")”")
    }
    scoreByline(article.revised?.byline, wanted)
  }

  private mutating func scoreByline(_ byline: String?, _ wanted: Golden.Pair) {
    if byline != nil { bylines += 1 }
    if byline == wanted.byline { return }
    wrong.append("\(wanted.number): byline “\(byline ?? "")”, wanted “\(wanted.byline ?? "")”")
  }

  private mutating func compare(_ name: String, _ wanted: [String], _ reported: [String]) {
    var rest = reported
    for title in wanted {
      if let index = rest.firstIndex(where: { GoldenRule.isSameTitle($0, title) }) {
        rest.remove(at: index)
      } else {
        wrong.append("\(name): missing “\(title)”")
      }
    }
    wrong += rest.map { "\(name): no article, or not there: “\($0)”" }
  }

  private static func row(_ pair: Golden.Pair, _ change: Golden.Expected) -> String {
    "\(pair.number): “\(change.before)” -> “\(change.after)”"
  }
}
