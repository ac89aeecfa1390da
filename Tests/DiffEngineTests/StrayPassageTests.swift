import ChangeModel
import DiffEngine
import Testing

@Suite("Passages that left a section that moved, or came into it")
struct StrayPassageTests {
  /// A sentence of its own words.
  private static func sentence(_ name: String, _ count: Int) -> String {
    "A" + (0..<count).map { " \(name)\($0)x" }.joined() + "."
  }

  private static let section = (0..<4).map { sentence("left\($0)n", 24) }
  private static let other = (0..<4).map { sentence("right\($0)n", 60) }

  private static func sheet(_ passages: [String]) -> Sheet { Sheet(title: nil, passages: passages) }

  @Test("a section that moved is one move, and what left it or came into it another one", arguments: [1, 2])
  func oneMore(place: Int) {
    let (section, other) = (Self.section, Self.other)
    let rest = Array(section[..<place] + section[(place + 1)...])
    let old = section + other
    let new = Array(other[..<2] + [section[place]] + other[2...] + rest)
    for (base, revised) in [(old, new), (new, old)] {
      let found = changes(Self.sheet(base), Self.sheet(revised))
      #expect(
        Set(found.map { $0.before ?? "" }) == [rest.joined(separator: " "), section[place]], "\(found.dump)")
      #expect(found.allSatisfy { $0.kind == "moved" && $0.facet == .order }, "\(found.dump)")
    }
  }

  @Test("what left a section is told as moved though as many words came into it")
  func exchange() {
    let (section, other) = (Self.section, Self.other)
    let guest = Self.sentence("guest", 24)
    let found = changes(
      Self.sheet(Array(section + other[..<2] + [guest] + other[2...])),
      Self.sheet(Array(other[..<1] + [section[1]] + other[1...] + [section[0], guest] + section[2...])))
    #expect(found.map(\.kind) == ["moved", "moved", "moved"], "\(found.dump)")
    #expect(found.allSatisfy { $0.facet == .order }, "\(found.dump)")
  }

  @Test("a passage of a few words, which nobody would know again by its sentences, stays a move")
  func short() {
    let (section, other) = (Self.section, Self.other)
    let short = "And so on."
    let found = changes(
      Self.sheet(Array(section[..<2] + [short] + section[2...] + other)),
      Self.sheet(Array(other[..<2] + [short] + other[2...] + section)))
    #expect(found.allSatisfy { $0.kind == "moved" }, "\(found.dump)")
  }

  @Test("what was split in a section that moved is told with that passage alone", arguments: [false, true])
  func split(back: Bool) {
    let (section, other) = (Self.section, Self.other)
    let parts = [Self.sentence("Left", 12), Self.sentence("Right", 12)]
    let whole = parts.joined(separator: " ")
    let old = Self.sheet(section[..<2] + [whole] + section[2...] + other)
    let new = Self.sheet(other + section[..<2] + parts + section[2...])
    let found = back ? changes(new, old) : changes(old, new)
    let joint = found.filter { $0.facet == .spacing }
    #expect(joint.map(\.kind) == [back ? "merged" : "split"], "\(found.dump)")
    #expect(joint.map { $0.before ?? "" } == [whole], "\(found.dump)")
  }

  @Test("thousands of passages that stand in any order are aligned fast", .timeLimit(.minutes(2)))
  func fast() {
    var random = SplitMix64(state: 11)
    let passages = (0..<4000).map { Self.sentence("p\($0)n", 9) }
    let found = changes(Self.sheet(passages), Self.sheet(passages.shuffled(using: &random)))
    #expect(found.allSatisfy { $0.kind == "moved" })
  }
}
