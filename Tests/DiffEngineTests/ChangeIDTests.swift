import ChangeModel
import DiffEngine
import Testing

@Suite("Ids of changes")
struct ChangeIDTests {
  private static func ids(_ base: [Sheet], _ revised: [Sheet]) -> [String] {
    compare(base, revised).allChanges.filter { $0.facet != .order }.map(\.id)
  }

  @Test(
    "survive another order of the articles, and other articles beside", arguments: 0..<50 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = (0..<4).map { _ in random.sheet() }
    let revised = base.map { random.edited($0) }
    let ids = Self.ids(base, revised).sorted()
    #expect(
      Self.ids(base.shuffled(using: &random), revised.shuffled(using: &random)).sorted() == ids,
      "seed \(seed)")
    #expect(Self.ids(base + [random.sheet()], [random.sheet()] + revised).sorted() == ids, "seed \(seed)")
  }

  @Test("survive other passages in front and behind", arguments: 0..<50 as Range<UInt64>)
  func context(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = random.sheet()
    var revised = base
    revised.passages[0] = "Wholly new words. " + base.passages[0]
    let ids = Self.ids([base], [revised])
    let more = random.passage()
    var (longBase, longRevised) = (base, revised)
    longBase.passages.insert(more, at: 0)
    longRevised.passages.insert(more, at: 0)
    #expect(Self.ids([longBase], [longRevised]) == ids, "seed \(seed)")
  }

  @Test("are those of the content: another edit, another passage, another direction has another id")
  func content() {
    let base = Sheet(nil, "The committee met in the spring of the year to talk.")
    let one = Self.ids([base], [Sheet(nil, "The committee met in the summer of the year to talk.")])
    let two = Self.ids([base], [Sheet(nil, "The committee met in the autumn of the year to talk.")])
    let back = Self.ids([Sheet(nil, "The committee met in the summer of the year to talk.")], [base])
    let other = Sheet(nil, "Their members met in the spring of the year to talk.")
    let elsewhere = Self.ids([other], [Sheet(nil, "Their members met in the summer of the year to talk.")])
    #expect(Set(one + two + back + elsewhere).count == 4)
  }

  @Test("the same change twice has two ids, and the first is that of one alone")
  func twice() {
    let base = Sheet(
      title: nil,
      passages: [
        "First of all, one.", "Repeated words here.", "In between.", "Repeated words here.", "Last of all.",
      ])
    var revised = base
    revised.passages.remove(at: 3)
    let one = Self.ids([base], [revised])
    revised.passages.remove(at: 1)
    let two = Self.ids([base], [revised])
    #expect(two.count == 2)
    #expect(Set(two).count == 2)
    #expect(two.first == one.first)
  }
}
