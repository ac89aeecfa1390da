import ChangeModel
import DiffEngine
import Testing

@Suite("Parts too short for shingles belong to their whole")
struct PartsTests {
  private static let items = ["0 (halt),", "1 (single user),", "2 to 5 (several users),", "6 (boot)."]

  private static func kinds(_ base: [String], _ revised: [String]) -> [String] {
    let around = ["A first sentence of the text here.", "A last sentence that ends all of it."]
    let whole = { Sheet(title: "A title to share", passages: [around[0]] + $0 + [around[1]]) }
    return changes(whole(base), whole(revised)).map { "\($0.kind) \($0.facet.rawValue)" }
  }

  @Test("a list made a paragraph is merged, not removed")
  func list() {
    let paragraph = [Self.items.joined(separator: " ")]
    #expect(Self.kinds(Self.items.map { "- " + $0 }, paragraph) == ["merged spacing", "altered list"])
    #expect(Self.kinds(paragraph, Self.items.map { "- " + $0 }) == ["split spacing", "altered list"])
  }

  @Test("a list in a script of ideographs")
  func ideographs() {
    let items = ["标准化", "智能制造", "绿色数据中心"]
    #expect(
      Self.kinds(items.map { "- " + $0 }, [items.joined(separator: "；")])
        == ["altered typography", "altered list"])
  }

  @Test("an item that is gone besides is told")
  func gone() {
    let kinds = Self.kinds(
      Self.items.map { "- " + $0 }, [Self.items.dropLast().joined(separator: " ")])
    #expect(
      kinds.contains("removed wording") || kinds.contains { $0.hasPrefix("altered") && $0 != "altered list" })
  }
}
