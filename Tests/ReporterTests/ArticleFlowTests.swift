import ChangeModel
import DocumentModel
import Testing

@Suite("The flow of a pair")
struct ArticleFlowTests {
  private static func describe(_ article: ArticleReport) -> [String] {
    ArticleFlow(article, MoveNumbers(Sample().report([article]))).items.map { item in
      switch item {
      case .change(let change): "\(change.kind) \(change.after ?? change.before ?? "")"
      case .arrival(let change): "arrival \(change.after ?? "")"
      case .unchanged(let passages): "same " + passages.map(\.printed).joined(separator: "|")
      }
    }
  }

  @Test("puts the unchanged passages between the changes, each once")
  func order() {
    var sample = Sample()
    let base = sample.article("T", ["a", "b", "gone", "c", "d"].map { sample.passage($0) })
    let revised = sample.article("T", ["a", "B", "c", "new", "d"].map { sample.passage($0) })
    let changes = [
      Sample.change(
        "[-b-]{+B+}", site: .altered(base: base.passages[1].span, revised: revised.passages[1].span)),
      Sample.change("[-gone-]", site: .removed(base.passages[2].span)),
      Sample.change("{+new+}", site: .added(revised.passages[3].span)),
    ]
    let pair = ArticleReport(
      presence: .matched(base: .init(base), revised: .init(revised), score: 1), changes: changes)
    #expect(
      Self.describe(pair) == ["same a", "altered B", "removed gone", "same c", "added new", "same d"])
  }

  @Test("shows a move at both its places")
  func move() {
    var sample = Sample()
    let base = sample.article("T", ["a", "b", "c"].map { sample.passage($0) })
    let revised = sample.article("T", ["b", "c", "a"].map { sample.passage($0) })
    let change = Sample.change(
      "a", site: .moved(base: base.passages[0].span, revised: revised.passages[2].span))
    let pair = ArticleReport(
      presence: .matched(base: .init(base), revised: .init(revised), score: 1), changes: [change])
    #expect(Self.describe(pair) == ["moved a", "same b|c", "arrival a"])
  }

  @Test("holds every change once, whatever their places are", arguments: 0..<200 as Range<UInt64>)
  func complete(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var sample = Sample()
    let base = sample.article(
      "T", (0..<Int.random(in: 0...8, using: &random)).map { sample.passage("b\($0)") })
    let revised = sample.article(
      "T", (0..<Int.random(in: 0...8, using: &random)).map { sample.passage("r\($0)") })
    let places = (base.passages + revised.passages).map(\.span) + [Sample.base(99_999)]
    let changes = (0..<Int.random(in: 0...12, using: &random)).map { number -> Change in
      let (one, other) = (
        places[Int.random(in: 0..<places.count, using: &random)],
        places[Int.random(in: 0..<places.count, using: &random)]
      )
      let sites: [Change.Site] = [
        .added(one), .removed(one), .altered(base: one, revised: other), .moved(base: one, revised: other),
        .split(base: one, revised: other), .merged(base: one, revised: other),
      ]
      return Sample.change(
        "[-x-]{+y+}", .wording, Severity.allCases[Int.random(in: 0..<4, using: &random)], id: String(number),
        site: sites[Int.random(in: 0..<6, using: &random)])
    }
    let pair = ArticleReport(
      presence: .matched(base: .init(base), revised: .init(revised), score: 1), changes: changes)
    let shown = ArticleFlow(pair, MoveNumbers(sample.report([pair]))).items.compactMap {
      if case .change(let change) = $0 { change.id } else { nil }
    }
    #expect(shown.sorted() == changes.map(\.id).sorted(), "seed \(seed)")
  }
}
