import ChangeModel
import DiffEngine
import Testing

@Suite("Many pairs, which are compared in two threads")
struct ManyPairsTests {
  private static func passage(_ seed: UInt64) -> String {
    var random = SplitMix64(state: seed &* 6151 &+ 7)
    return (0..<3).map { _ in random.sentence().replacing("\"", with: "") }.joined(separator: " ")
  }

  private static func articles() -> [Sheet] {
    (0..<40).map { number in
      Sheet(
        title: "The title of number \(number)",
        passages: (0..<30).map { passage(UInt64(number * 100 + $0)) } + ["All of it was paid in March."])
    }
  }

  private static func revised(_ base: [Sheet]) -> [Sheet] {
    base.indices.map { index in
      var article = base[index]
      article.passages[index % 30] += " It was 17 in all."
      article.passages[30] = "All of it was paid in May."
      return article
    }
  }

  private static func told(_ changes: [Change]) -> [String] {
    changes.map { "\($0.kind) \($0.verdict) \($0.before ?? "") \($0.after ?? "") \($0.why)" }
  }

  @Test("say what each pair says alone, and the same at each run")
  func sameAsAlone() throws {
    let base = Self.articles()
    let revised = Self.revised(base)
    let words = base.reduce(0) { $0 + $1.passages.reduce(0) { $0 + $1.split(separator: " ").count } }
    try #require(words > 1 << 14, "too few words for a second thread")
    let findings = compare(base, revised)
    #expect(findings.articles.count == base.count)
    for index in base.indices {
      let alone = changes(base[index], revised[index])
      #expect(alone.count == 2)
      #expect(Self.told(findings.articles[index].changes) == Self.told(alone), "article \(index)")
    }
    #expect(compare(base, revised).allChanges.map(\.id) == findings.allChanges.map(\.id))
  }

  @Test("count changes that are the same in the order of the text, so that each has its own id")
  func ids() {
    let base = Self.articles()
    let revised = Self.revised(base)
    let found = compare(base, revised).allChanges.filter { $0.after?.hasSuffix("in May.") == true }.map(\.id)
    #expect(found.count == base.count && Set(found).count == base.count)
    // An archive that ends earlier has the same ids as far as it goes, without a second thread.
    let first = compare(Array(base.prefix(4)), Array(revised.prefix(4))).allChanges
    #expect(Array(found.prefix(4)) == first.filter { $0.after?.hasSuffix("in May.") == true }.map(\.id))
  }
}
