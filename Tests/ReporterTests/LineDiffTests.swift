import Testing

@testable import Reporter

@Suite("The line diff under the unified format")
struct LineDiffTests {
  @Test("turns the base into the revised lines", arguments: 0..<300 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let alphabet = UInt32([2, 8, 1000][Int(seed % 3)])
    let base = lines(&random, alphabet)
    let revised = lines(&random, alphabet)
    let hunks = LineDiff(base, revised).hunks
    var result: [UInt32] = []
    var next = 0
    for hunk in hunks {
      #expect(next == 0 || hunk.base.lowerBound > next, "seed \(seed): hunks touch")
      result += base[next..<hunk.base.lowerBound] + revised[hunk.revised]
      next = hunk.base.upperBound
    }
    #expect(result + base[next...] == revised, "seed \(seed)")
  }

  @Test("is empty for the same lines")
  func same() { #expect(LineDiff([1, 2, 1], [1, 2, 1]).hunks.isEmpty) }

  @Test("replaces the whole where that is too dear to look into")
  func bounded() {
    let base = (0..<6000).map { UInt32($0 % 7) }
    let revised = (0..<6000).map { UInt32($0 * $0 % 11 % 7) }
    #expect(LineDiff(base, revised).hunks.count == 1)
  }

  private func lines(_ random: inout SplitMix64, _ alphabet: UInt32) -> [UInt32] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt32.random(in: 0..<alphabet, using: &random) }
  }
}
