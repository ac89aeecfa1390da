import Testing
import TextDiff

@Suite("The heaviest increasing chain")
struct LongestIncreasingTests {
  @Test("no chain is heavier, by trying all of them", arguments: 0..<300 as Range<UInt64>)
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let pairs = (0..<Int.random(in: 0...10, using: &random))
      .map { _ in
        LongestIncreasing.Pair(
          base: .random(in: 0..<8, using: &random), revised: .random(in: 0..<8, using: &random),
          weight: .random(in: 1..<6, using: &random))
      }
      .sorted { $0.base < $1.base }
    let chain = LongestIncreasing.heaviest(pairs)
    #expect(isIncreasing(chain.map { pairs[$0] }), "seed \(seed)")
    let heaviest = (0..<1 << pairs.count).map { set in
      let chosen = pairs.indices.filter { set & 1 << $0 != 0 }.map { pairs[$0] }
      return isIncreasing(chosen) ? chosen.reduce(0) { $0 + $1.weight } : 0
    }
    #expect(chain.reduce(0) { $0 + pairs[$1].weight } == heaviest.max(), "seed \(seed)")
  }

  @Test("one long block outweighs two short ones, and of equals the first wins")
  func examples() {
    func pair(_ base: Int, _ revised: Int, _ weight: Int) -> LongestIncreasing.Pair {
      LongestIncreasing.Pair(base: base, revised: revised, weight: weight)
    }
    #expect(LongestIncreasing.heaviest([pair(0, 2, 9), pair(1, 0, 4), pair(2, 1, 4)]) == [0])
    #expect(LongestIncreasing.heaviest([pair(0, 2, 8), pair(1, 0, 4), pair(2, 1, 4)]) == [0])
    #expect(LongestIncreasing.heaviest([pair(0, 0, 1), pair(0, 1, 1), pair(1, 1, 1)]) == [0, 2])
    #expect(LongestIncreasing.heaviest([]) == [])
  }

  private func isIncreasing(_ pairs: [LongestIncreasing.Pair]) -> Bool {
    zip(pairs, pairs.dropFirst()).allSatisfy { $0.base < $1.base && $0.revised < $1.revised }
  }
}
