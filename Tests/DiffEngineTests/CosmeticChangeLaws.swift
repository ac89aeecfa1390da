import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Laws: cosmetic mutations give nothing above cosmetic")
struct CosmeticChangeLaws {
  enum Mutation: String, CaseIterable, Sendable {
    case quotes, dashes, doubleHyphens, noBreakSpaces, wrapping, ligatures, softHyphens, doubleSpaces,
      zeroWidth

    func apply(_ text: String) -> String {
      switch self {
      case .quotes: text.replacing("\"", with: "”").replacing("'", with: "’")
      case .dashes: text.replacing(" - ", with: " – ")
      case .doubleHyphens: text.replacing(" - ", with: " -- ")
      case .noBreakSpaces: text.replacing(" ", with: "\u{a0}")
      case .wrapping: text.replacing(" ", with: "\n")
      case .ligatures: text.replacing("fi", with: "ﬁ")
      case .softHyphens: text.replacing("te", with: "t\u{ad}e")
      case .doubleSpaces: text.replacing(" ", with: "  ")
      case .zeroWidth: text.replacing("me", with: "m\u{200b}e")
      }
    }
  }

  private static func mutated(_ sheet: Sheet, _ mutation: Mutation) -> Sheet {
    var result = sheet
    result.title = sheet.title.map(mutation.apply)
    result.passages = sheet.passages.map { text in
      text.hasPrefix("## ") ? "## " + mutation.apply(String(text.dropFirst(3))) : mutation.apply(text)
    }
    return result
  }

  @Test("each of them", arguments: Mutation.allCases, 0..<40 as Range<UInt64>)
  func mutation(mutation: Mutation, seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = [random.sheet(), random.sheet()]
    let findings = compare(base, base.map { Self.mutated($0, mutation) })
    #expect(findings.articles.count == 2, "seed \(seed)")
    #expect(findings.allChanges.filter { $0.severity > .cosmetic }.dump == "", "seed \(seed)")
    #expect(findings.allChanges.allSatisfy { [.typography, .spacing].contains($0.facet) }, "seed \(seed)")
  }

  @Test(
    "ids of other changes stay the same under them", arguments: Mutation.allCases, 0..<20 as Range<UInt64>)
  func ids(mutation: Mutation, seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = [random.sheet(), random.sheet()]
    let revised = base.map { random.edited($0) }
    let ids = { (findings: Comparison.Findings) in
      findings.allChanges.filter { $0.severity > .cosmetic }.map(\.id).sorted()
    }
    let other = compare(base, revised.map { Self.mutated($0, mutation) })
    #expect(ids(other) == ids(compare(base, revised)), "seed \(seed)")
  }

  @Test("what differs only in print is told once for the passage, with each place")
  func told() {
    let base = Sheet(nil, "He said \"yes\" - and left - for good.")
    let found = changes(base, Sheet(nil, "He said “yes” – and left – for good."))
    #expect(found.dump == "altered typography cosmetic: \"yes\" - → “yes” – | - → –")
    #expect(found.map(\.why) == ["the same text in other characters"])
  }

  @Test(
    "a byline or tag in other print is cosmetic, too",
    arguments: [
      ("By Seán O'Brien", "By Seán O’Brien"), ("By Ann-Sophie Li", "By Ann‑Sophie Li"),
      ("By A. Li - 5 May", "By A. Li – 5 May"),
    ])
  func metadata(one: String, other: String) {
    var base = Sheet(nil, "A text of some words that stays as it is.")
    var revised = base
    (base.byline, revised.byline) = (one, other)
    #expect(changes(base, revised).allSatisfy { $0.severity == .cosmetic })
    (base.byline, revised.byline) = (nil, nil)
    (base.tags, revised.tags) = ([one], [other])
    #expect(changes(base, revised).allSatisfy { $0.severity == .cosmetic })
  }
}
