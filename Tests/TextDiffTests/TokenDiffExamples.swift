import Testing
import TextDiff

@Suite("What the token diff finds")
struct TokenDiffExamples {
  @Test("nothing, something added to nothing, and nothing left")
  func empty() {
    #expect(TokenDiff().diff([], []).script.hunks.isEmpty)
    #expect(TokenDiff().diff([], [1, 2]).script.hunks == [EditScript.Hunk(base: 0..<0, revised: 0..<2)])
    #expect(TokenDiff().diff([1, 2], []).script.hunks == [EditScript.Hunk(base: 0..<2, revised: 0..<0)])
  }

  @Test("the equal runs are what the hunks leave")
  func matches() {
    let script = TokenDiff().diff([1, 2, 3, 4, 5], [1, 2, 9, 4, 5, 6]).script
    #expect(script.matches.map(\.base) == [0..<2, 3..<5])
    #expect(script.matches.map(\.revised) == [0..<2, 3..<5])
    #expect(script.cost == 3)
  }

  @Test("hunks that touch are joined, empty ones dropped")
  func joined() {
    let script = EditScript(
      hunks: [
        EditScript.Hunk(base: 1..<1, revised: 1..<1), EditScript.Hunk(base: 2..<3, revised: 2..<2),
        EditScript.Hunk(base: 3..<3, revised: 2..<4),
      ], baseCount: 4, revisedCount: 5)
    #expect(script.hunks == [EditScript.Hunk(base: 2..<3, revised: 2..<4)])
  }

  @Test("a name is changed, two words are added")
  func words() {
    #expect(
      Sample("National Grid Data Centres opened", "National Greed Data Centres have just opened").raw
        == "National [-Grid-] {+Greed+} Data Centres {+have just+} opened")
  }

  @Test("of a moved block the shorter way is marked")
  func move() {
    let first = (0..<1000 as Range<UInt32>).map { $0 }
    let second = (1000..<1300 as Range<UInt32>).map { $0 }
    let outcome = TokenDiff().diff(first + second, second + first)
    #expect(
      outcome.script.hunks == [
        EditScript.Hunk(base: 0..<0, revised: 0..<300),
        EditScript.Hunk(base: 1000..<1300, revised: 1300..<1300),
      ])
  }

  @Test("one sentence repeated ten thousand times, one word in a hundred changed")
  func repetition() {
    var random = SplitMix64(state: 7)
    let base = (0..<160_000).map { UInt32($0 % 16) }
    var revised = base
    var changed: Set<Int> = []
    while changed.count < 1600 { changed.insert(Int.random(in: 0..<base.count, using: &random)) }
    for place in changed { revised[place] = UInt32.random(in: 100..<200, using: &random) }
    let script = TokenDiff().diff(base, revised).script
    expectLaws(script, base, revised, "repetition")
    #expect(script.cost == 3200)
  }
}
