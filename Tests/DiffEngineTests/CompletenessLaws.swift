import ChangeModel
import DiffEngine
import DocumentModel
import Normaliser
import Testing

@Suite("Laws: no word that differs is left untold")
struct CompletenessLaws {
  /// The words of texts with their counts, signs left out.
  private static func words(_ texts: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts { add(text, 1, to: &counts) }
    return counts
  }

  private static func add(_ text: String, _ sign: Int, to counts: inout [String: Int]) {
    var tokeniser = Tokeniser()
    for token in tokeniser.tokens(Array(text.utf8)) where !token.isPunctuation {
      let word = tokeniser.vocabulary.string(token.key)
      counts[word, default: 0] += sign
      if counts[word] == 0 { counts[word] = nil }
    }
  }

  private static func texts(_ sheet: Sheet) -> [String] {
    [sheet.title].compactMap { $0 } + sheet.passages
  }

  /// What the base becomes when the edits above cosmetic are made in it.
  private static func applied(_ changes: [Change], to base: [String]) -> [String: Int] {
    var counts = words(base)
    for change in changes where change.severity > .cosmetic {
      for run in change.runs where run.isEdit {
        add(run.before, -1, to: &counts)
        add(run.after, 1, to: &counts)
      }
    }
    return counts
  }

  @Test(
    "the changes make the words of the revised text out of the base’s", arguments: 0..<300 as Range<UInt64>)
  func complete(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = random.sheet()
    let revised = random.edited(base)
    let findings = compare([base], [revised])
    guard findings.articles.count == 1 else { return }
    let made = Self.applied(findings.allChanges, to: Self.texts(base))
    #expect(made == Self.words(Self.texts(revised)), "seed \(seed)\n\(findings.allChanges.dump)")
  }

  @Test("so they do where two texts have little in common", arguments: 0..<100 as Range<UInt64>)
  func rewritten(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var base = random.sheet()
    var revised = random.sheet()
    let shared = (0..<3).map { _ in random.passage() }
    base.passages += shared
    revised.passages = shared.reversed() + revised.passages
    revised.title = base.title
    let findings = compare([base], [revised])
    guard findings.articles.count == 1 else { return }
    let made = Self.applied(findings.allChanges, to: Self.texts(base))
    #expect(made == Self.words(Self.texts(revised)), "seed \(seed)\n\(findings.allChanges.dump)")
  }

  @Test("a paragraph that was split or merged loses no word", arguments: 0..<100 as Range<UInt64>)
  func split(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = random.sheet()
    var revised = base
    let sentences = (0..<4).map { _ in random.sentence() }
    let place = random.number(0...base.passages.count)
    var whole = base
    whole.passages.insert(sentences.joined(separator: " "), at: place)
    revised.passages.insert(contentsOf: [sentences[0], sentences[1...].joined(separator: " ")], at: place)
    for (left, right) in [(whole, revised), (revised, whole)] {
      let found = changes(left, right)
      #expect(
        Self.applied(found, to: Self.texts(left)) == Self.words(Self.texts(right)),
        "seed \(seed)\n\(found.dump)")
    }
  }

  @Test(
    "an edit is told where a paragraph was taken away and its neighbours merged",
    arguments: 0..<100 as Range<UInt64>)
  func mergedOverGap(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let parts = (0..<2).map { _ in (0..<3).map { _ in random.sentence() }.joined(separator: " ") }
    var edited = parts[1].split(separator: " ").map(String.init)
    edited[random.number(1...edited.count - 2)] = "unheard"
    let around = (0..<2).map { _ in random.passage() }
    let whole = Sheet(
      title: "The title", passages: [around[0], parts[0] + " " + edited.joined(separator: " "), around[1]])
    let apart = Sheet(
      title: "The title", passages: [around[0], parts[0], random.sentence(), parts[1], around[1]])
    for (left, right) in [(whole, apart), (apart, whole)] {
      let found = changes(left, right)
      #expect(
        Self.applied(found, to: Self.texts(left)) == Self.words(Self.texts(right)),
        "seed \(seed)\n\(found.dump)")
    }
  }

  @Test("a title that one side lacks is told")
  func title() {
    var random = SplitMix64(state: 1)
    let base = random.sheet()
    var revised = base
    revised.title = nil
    #expect(!changes(base, revised).isEmpty)
    #expect(!changes(revised, base).isEmpty)
  }

  @Test("a section’s name, an image without words and emphasis are not compared: told nowhere yet")
  func notCompared() {
    let base = Sheet("Title words here", "One passage that stays, and is long enough.")
    #expect(changes(base, base).isEmpty)
  }
}
