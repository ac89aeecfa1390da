import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Laws of a comparison, over generated articles")
struct ComparisonLaws {
  private static func versions(_ seed: UInt64) -> (base: [Sheet], revised: [Sheet]) {
    var random = SplitMix64(state: seed)
    let base = (0..<random.number(1...4)).map { _ in random.sheet() }
    return (base, base.map { random.edited($0) })
  }

  @Test("a text does not differ from itself", arguments: 0..<100 as Range<UInt64>)
  func identity(seed: UInt64) {
    let base = Self.versions(seed).base
    let findings = compare(base, base)
    #expect(findings.allChanges.dump == "", "seed \(seed)")
    #expect(findings.articles.count == base.count, "seed \(seed)")
    #expect(findings.articles.allSatisfy { $0.score == 1 }, "seed \(seed)")
    #expect(findings.notes == [] && findings.otherMaterial == [], "seed \(seed)")
  }

  @Test("the same inputs give the same findings", arguments: 0..<30 as Range<UInt64>)
  func determinism(seed: UInt64) {
    let (base, revised) = Self.versions(seed)
    #expect(compare(base, revised).allChanges == compare(base, revised).allChanges, "seed \(seed)")
  }

  @Test("swapping the sides mirrors each change", arguments: 0..<200 as Range<UInt64>)
  func mirror(seed: UInt64) {
    let (base, revised) = Self.versions(seed)
    // Which of two passages is the one that moved is chosen by the order of the base: see `ties`.
    let there = compare(base, revised).allChanges.map(\.plainPlace).filter { $0.facet != .order }
    let back = compare(revised, base).allChanges.map(\.mirrored).filter { $0.facet != .order }
    let (missing, extra) = (there.filter { !back.contains($0) }, back.filter { !there.contains($0) })
    #expect(missing.dump == "", "seed \(seed)")
    #expect(extra.dump == "", "seed \(seed)")
    #expect(there.count == back.count, "seed \(seed)")
  }

  @Test("of two moves that are worth the same, both directions tell the same one")
  func ties() {
    let short = ["One of the four.", "Two come after it.", "Three is the last."]
    let long = "This one has as many words as the others have together, plus one."
    let base = Sheet(title: nil, passages: short + [long])
    let revised = Sheet(title: nil, passages: [long] + short)
    let (there, back) = (changes(base, revised), changes(revised, base))
    #expect(there.map(\.plainPlace) == back.map(\.mirrored))
  }

  @Test("a run that is no edit has the same words on both sides, in a cosmetic change as well")
  func quietRuns() {
    let base = Sheet(nil, "It was said - once - that all of the others stay as they are for good.")
    let found = changes(base, Sheet(nil, "It was said once that all of the pears stay as they are for good."))
    for run in found.flatMap(\.runs) where !run.isEdit {
      #expect(run.before.filter(\.isLetter) == run.after.filter(\.isLetter), "\(found.dump)")
    }
  }

  @Test("the runs of a change are the printed text of its passages", arguments: 0..<200 as Range<UInt64>)
  func runs(seed: UInt64) {
    let (base, revised) = Self.versions(seed)
    let (left, right) = (Self.stretches(base), Self.stretches(revised))
    for change in compare(base, revised).allChanges {
      if let before = change.before { #expect(left.contains(before), "seed \(seed): \(change.dump)") }
      if let after = change.after { #expect(right.contains(after), "seed \(seed): \(change.dump)") }
      #expect(!change.runs.isEmpty, "seed \(seed)")
      // What is only typography may differ in a run that is no edit.
      for run in change.runs where !run.isEdit && change.severity > .cosmetic {
        let letters = [run.before, run.after].map { $0.filter { $0.isLetter || $0.isNumber } }
        #expect(letters[0] == letters[1], "seed \(seed): \(change.dump)")
      }
    }
  }

  /// All titles, passages and runs of neighbouring passages, printed.
  private static func stretches(_ sheets: [Sheet]) -> Set<String> {
    var result = Set(sheets.compactMap(\.title))
    for sheet in sheets {
      let texts = sheet.passages.map { $0.hasPrefix("## ") ? String($0.dropFirst(3)) : $0 }
      for start in texts.indices {
        for end in start..<texts.count {
          result.insert(texts[start...end].joined(separator: " "))
        }
      }
    }
    return result
  }

  @Test("edits lie in the texts of their change, in order", arguments: 0..<200 as Range<UInt64>)
  func edits(seed: UInt64) {
    let (base, revised) = Self.versions(seed)
    for change in compare(base, revised).allChanges {
      var (before, after) = (change.before ?? "", change.after ?? "")
      for edit in change.edits {
        if !edit.before.isEmpty {
          let range = before.firstRange(of: edit.before)
          #expect(range != nil, "seed \(seed): \(change.dump)")
          if let range { before = String(before[range.upperBound...]) }
        }
        if !edit.after.isEmpty {
          let range = after.firstRange(of: edit.after)
          #expect(range != nil, "seed \(seed): \(change.dump)")
          if let range { after = String(after[range.upperBound...]) }
        }
      }
    }
  }

  @Test("each change has a reason of one line, an id of 16 digits, and no id comes twice", arguments: 0..<100)
  func ids(seed: UInt64) {
    let (base, revised) = Self.versions(seed)
    let all = compare(base + base, revised + revised).allChanges
    #expect(Set(all.map(\.id)).count == all.count, "seed \(seed)")
    for change in all {
      #expect(change.id.utf8.count == 16 && change.id.allSatisfy(\.isHexDigit), "seed \(seed): \(change.id)")
      #expect(!change.why.isEmpty && !change.why.contains("\n"), "seed \(seed): \(change.dump)")
    }
  }

  @Test("unrelated articles have no partner", arguments: 0..<100 as Range<UInt64>)
  func unrelated(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (base, revised) = ([random.sheet(), random.sheet()], [random.sheet()])
    let findings = compare(base, revised)
    #expect(findings.allChanges.isEmpty, "seed \(seed)")
    #expect(findings.pairs == base.map { "\($0.title ?? "") = -" } + revised.map { "- = \($0.title ?? "")" })
  }
}
