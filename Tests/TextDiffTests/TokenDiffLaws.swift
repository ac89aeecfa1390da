import Testing
import TextDiff

@Suite("Laws of the token diff, over generated texts")
struct TokenDiffLaws {
  @Test("the script makes the revised text of the base, and back", arguments: 0..<400 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (base, revised) = random.versions()
    let script = TokenDiff().diff(base, revised).script
    expectLaws(script, base, revised, "seed \(seed)")
  }

  @Test("swapping the sides inverts the script", arguments: 0..<400 as Range<UInt64>)
  func symmetry(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (base, revised) = random.versions()
    let outcome = TokenDiff().diff(base, revised)
    let mirrored = TokenDiff().diff(revised, base)
    #expect(mirrored.script.inverted == outcome.script, "seed \(seed)")
    #expect(mirrored.effort == outcome.effort, "seed \(seed)")
  }

  @Test("a text does not differ from itself", arguments: 0..<50 as Range<UInt64>)
  func identity(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = random.versions().base
    let outcome = TokenDiff().diff(base, base)
    #expect(outcome.script.hunks.isEmpty, "seed \(seed)")
    #expect(outcome.effort == .minimal, "seed \(seed)")
  }

  @Test("a script said to be minimal is; others stay near", arguments: 0..<400 as Range<UInt64>)
  func minimality(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let alphabet = [2, 5, 30, 300][Int(seed % 4)] as UInt32
    let base = random.tokens(upTo: 300, alphabet: alphabet)
    let revised = random.edited(base, alphabet: alphabet, rate: 0.2)
    let outcome = TokenDiff().diff(base, revised)
    let shortest = shortestCost(base, revised)
    if outcome.effort == .minimal {
      #expect(outcome.script.cost == shortest, "seed \(seed)")
    } else {
      // Five letters in random order hold anchors by chance; words of a text do not.
      let percent = alphabet < 30 ? 200 : 150
      #expect(100 * outcome.script.cost <= percent * shortest, "seed \(seed)")
    }
    if base.count + revised.count <= TokenDiff.Limits().exactSize {
      #expect(outcome.effort == .minimal, "seed \(seed)")
    }
  }

  @Test("tight limits give a longer script, never a wrong one", arguments: 0..<200 as Range<UInt64>)
  func tightLimits(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (base, revised) = random.versions()
    var limits = TokenDiff.Limits()
    limits.exactSize = 4
    limits.histogramSize = 64
    limits.walkRun = 4
    limits.walkCost = 3
    limits.chainLength = 2
    limits.searchCost = 2
    limits.passes = Int(seed % 4)
    let diff = TokenDiff(limits: limits)
    let script = diff.diff(base, revised).script
    expectLaws(script, base, revised, "seed \(seed)")
    #expect(diff.diff(revised, base).script.inverted == script, "seed \(seed)")
  }
}
