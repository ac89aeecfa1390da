import Testing

@testable import Normaliser

@Suite("Runs of words that differ in one")
struct NearlySameTests {
  @Test("it says what comparing with each run says", arguments: 0..<100 as Range<UInt64>)
  func law(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let letters = ["a", "b", "c"]
    let run = { (random: inout SplitMix64) in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
    }
    let known = (0..<6).map { _ in run(&random) }
    var index = NearlySame()
    for words in known { index.insert(words) }
    for _ in 0..<20 {
      let asked = run(&random)
      let differs = known.contains { words in
        words.count == asked.count && zip(words, asked).count { $0 != $1 } == 1
      }
      #expect(index.differInOne(asked[...]) == differs, "\(known) \(asked)")
    }
  }
}
