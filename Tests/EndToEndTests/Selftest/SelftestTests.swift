import Stet
import Testing

@Suite("The self-test edits a document and counts what is found")
struct SelftestTests {
  private static func result(_ seed: UInt64, perKind: Int = 3) throws -> Selftest.Result {
    try Selftest(seed: seed, perKind: perKind).run(try Seed.newsletter.source, with: Pipeline())
  }

  @Test("the same seed gives the same page, another seed other edits")
  func seeds() throws {
    let page = { (seed: UInt64) in SelftestListing(try Self.result(seed), isVerbose: true).printed }
    #expect(try page(1) == page(1))
    #expect(try Self.result(1).tallies.map(\.injected) != [])
  }

  @Test("numbers, words and passages are found in the newsletter", arguments: [1, 2] as [UInt64])
  func newsletter(seed: UInt64) throws {
    let result = try Self.result(seed)
    for tally in result.tallies where [.number, .word, .passage, .sentence].contains(tally.kind) {
      #expect(tally.injected == 3 && tally.wrong == [], "seed \(seed) \(tally.kind)")
    }
    for tally in result.tallies where [.quotes, .softHyphens, .pageBreaks].contains(tally.kind) {
      #expect(tally.told == 0, "seed \(seed) \(tally.kind)")
    }
  }

  @Test("no kind has more edits than were asked for, and recall is the share of those that were told")
  func counts() throws {
    let result = try Self.result(3, perKind: 2)
    #expect(result.tallies.allSatisfy { $0.injected <= 2 && $0.told <= $0.injected })
    let content = result.tallies.filter { !$0.kind.isCosmetic }
    let told = content.reduce(0) { $0 + $1.told }
    let injected = content.reduce(0) { $0 + $1.injected }
    #expect(result.recall == Double(told) / Double(injected))
    #expect(result.explained <= result.reported)
  }
}
