import Testing
import TextDiff

@Suite("Laws of the clean-up, over generated texts")
struct CleanupLaws {
  @Test("the clean-up keeps the laws and treats both sides alike", arguments: 0..<400 as Range<UInt64>)
  func lawsAndSymmetry(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (base, revised) = random.versions()
    let left = ClassifiedTokens(keys: base, classes: random.classified(base))
    let right = ClassifiedTokens(keys: revised, classes: random.classified(revised))
    var cleanup = Cleanup()
    cleanup.keepsGluedUnitsWhole = seed % 2 == 0
    let script = TokenDiff().diff(base, revised).script
    let clean = cleanup(script, base: left, revised: right)
    expectLaws(clean, base, revised, "seed \(seed)")
    #expect(cleanup(script.inverted, base: right, revised: left) == clean.inverted, "seed \(seed)")
    #expect(clean.hunks.count <= script.hunks.count, "seed \(seed)")
  }

  @Test("no hunk has an edge inside a glued unit, if asked for", arguments: 0..<100 as Range<UInt64>)
  func gluedUnits(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (base, revised) = random.versions()
    let left = ClassifiedTokens(keys: base, classes: random.classified(base))
    let right = ClassifiedTokens(keys: revised, classes: random.classified(revised))
    var cleanup = Cleanup()
    cleanup.keepsGluedUnitsWhole = true
    let clean = cleanup(TokenDiff().diff(base, revised).script, base: left, revised: right)
    for match in clean.matches {
      // The first token of a text may be marked as glued: there is nothing to widen over.
      let place = min(match.base.lowerBound, match.revised.lowerBound)
      guard place > 0 else { continue }
      #expect(!left.classes[match.base.lowerBound].contains(.gluedToPrevious), "seed \(seed)")
      #expect(!right.classes[match.revised.lowerBound].contains(.gluedToPrevious), "seed \(seed)")
    }
  }
}
