import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Text that moves into passages, out of them and between them")
struct TranspositionTests {
  private static func sentence(_ seed: UInt64) -> String {
    var random = SplitMix64(state: seed &* 104_729 &+ 7)
    return "Here " + random.sentence().replacing("\"", with: "")
  }

  private static func paragraph(_ seed: UInt64) -> String {
    (0..<3).map { sentence(seed * 10 + $0) }.joined(separator: " ")
  }

  private static func articles() -> [Sheet] {
    (0..<3).map { number in
      Sheet(
        title: "The title of number \(number)",
        passages: (0..<6).map { paragraph(UInt64(number * 100 + $0 + 1)) })
    }
  }

  /// Where a paragraph lands in another.
  enum Landing: CaseIterable {
    case front, middle, end

    func joined(_ moved: String, _ host: [String]) -> String {
      switch self {
      case .front: ([moved] + host).joined(separator: " ")
      case .middle: ([host[0], moved] + host[1...]).joined(separator: " ")
      case .end: (host + [moved]).joined(separator: " ")
      }
    }
  }

  /// `article` is that of the host; the paragraph comes from the first.
  private static func landed(_ landing: Landing, article: Int, edited: String? = nil) -> ([Sheet], [Sheet]) {
    let base = articles()
    var revised = base
    let moved = revised[0].passages.remove(at: 1)
    let host = (0..<3).map { sentence(UInt64(article * 100 + 5) * 10 + $0) }
    let place = article == 0 ? 3 : 4
    revised[article].passages[place] = landing.joined(edited ?? moved, host)
    return (base, revised)
  }

  @Test("a passage that something was put into the middle of has not moved", arguments: [false, true])
  func cut(back: Bool) {
    let parts = (0..<4).map { Self.sentence(UInt64($0) + 500) }
    let (first, last) = (Self.paragraph(61), Self.paragraph(62))
    let whole = Sheet(title: "The title", passages: [first, parts[..<3].joined(separator: " "), last])
    let cut = Sheet(
      title: "The title", passages: [first, parts[..<2].joined(separator: " "), parts[3], parts[2], last])
    let found = back ? changes(cut, whole) : changes(whole, cut)
    #expect(
      Set(found.map { "\($0.kind) \($0.facet.rawValue)" }) == [
        "\(back ? "removed" : "added") wording", "\(back ? "merged" : "split") spacing",
      ],
      "\(found.dump)")
  }

  @Test(
    "a section that moved is one move, though its terms are passages on one side only",
    arguments: [false, true])
  func terms(back: Bool) {
    let (terms, definitions) = (
      ["the first of the terms", "another term"], [Self.sentence(71), Self.paragraph(72)]
    )
    let around = (0..<4).map { Self.paragraph(80 + $0) }
    let heading = "## The section that moved"
    let joined = zip(terms, definitions).map { "\($0) \($1)" }
    let split = zip(terms, definitions).flatMap { [$0, $1] }
    let base = Sheet(title: "The title", passages: [heading] + joined + around)
    let revised = Sheet(title: "The title", passages: around + [heading] + split)
    let found = (back ? changes(revised, base) : changes(base, revised)).filter { $0.severity > .cosmetic }
    #expect(found.map { "\($0.kind) \($0.facet.rawValue)" } == ["moved order"], "\(found.dump)")
  }

  @Test(
    "a paragraph glued to another is one move, and the other is not altered", arguments: Landing.allCases,
    [0, 2])
  func glued(landing: Landing, article: Int) throws {
    let (base, revised) = Self.landed(landing, article: article)
    let changes = compare(base, revised).allChanges
    let change = try #require(changes.first)
    #expect(changes.count == 1, "\(changes.dump)")
    #expect(change.kind == "moved" && change.facet == .order)
    #expect(change.severity == (article == 0 ? .minor : .major))
    #expect(change.before == base[0].passages[1] && change.after == change.before)
  }

  @Test("the mirror image is one move too", arguments: Landing.allCases, [0, 2])
  func mirrored(landing: Landing, article: Int) throws {
    let (base, revised) = Self.landed(landing, article: article)
    let changes = compare(revised, base).allChanges
    #expect(changes.map(\.kind) == ["moved"], "\(changes.dump)")
    #expect(changes.first?.after == base[0].passages[1])
  }

  @Test("an edit inside is told with the move", arguments: Landing.allCases, [0, 2])
  func edited(landing: Landing, article: Int) throws {
    let words = Self.articles()[0].passages[1].split(separator: " ").map(String.init)
    var new = words
    new[7] = "unheard"
    let (base, revised) = Self.landed(landing, article: article, edited: new.joined(separator: " "))
    let changes = compare(base, revised).allChanges.filter { $0.severity > .cosmetic }
    #expect(changes.map(\.kind) == ["moved"], "\(changes.dump)")
    #expect(changes.flatMap(\.edits).map(\.after).joined().contains("unheard"))
  }

  @Test("a sentence that goes from one paragraph to another is one move", arguments: [0, 1, 2], [0, 2])
  func sentence(position: Int, article: Int) throws {
    let base = Self.articles()
    var revised = base
    var left = (0..<3).map { Self.sentence(20 + $0) }
    #expect(base[0].passages[1] == left.joined(separator: " "))
    let moved = left.remove(at: position)
    revised[0].passages[1] = left.joined(separator: " ")
    revised[article].passages[4] = Landing.middle.joined(
      moved, (0..<3).map { Self.sentence(UInt64(article * 100 + 5) * 10 + $0) })
    let changes = compare(base, revised).allChanges
    #expect(changes.map(\.kind) == ["moved"], "\(changes.dump)")
    #expect(changes.first?.before == moved && changes.first?.after == moved)
  }

  @Test("a host shorter than what moved to it is found at its place")
  func shortHost() {
    var base = Self.articles()
    base[2].passages[3] = "- Identification of the seven largest users;"
    var revised = base
    let moved = revised[0].passages.remove(at: 1)
    revised[2].passages[3] += " " + moved
    let changes = compare(base, revised).allChanges
    #expect(changes.map(\.kind) == ["moved"], "\(changes.dump)")
  }

  @Test("a sentence that changes its place inside of a paragraph is a move", arguments: [0, 1])
  func inside(position: Int) {
    let base = Self.articles()
    var revised = base
    var sentences = (0..<3).map { Self.sentence(20 + $0) }
    sentences.append(sentences.remove(at: position))
    revised[0].passages[1] = sentences.joined(separator: " ")
    let changes = compare(base, revised).allChanges
    #expect(changes.map(\.verdict) == ["order minor"] && changes[0].kind == "moved", "\(changes.dump)")
  }

  @Test("a few words that go from one paragraph to another are no move")
  func fewWords() {
    let base = Self.articles()
    var revised = base
    revised[0].passages.append(base[0].passages[1] + " See the map.")
    var other = base
    other[0].passages[4] += " See the map of it."
    other[1].passages[2] += " And then no more of it."
    #expect(!compare(other, base).allChanges.contains { $0.kind == "moved" })
  }

  @Test("whatever lands in another paragraph, all that is told is moves", arguments: 0..<40 as Range<UInt64>)
  func complete(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = Self.articles()
    var revised = base
    for _ in 0..<3 {
      let (from, to) = (random.number(0...2), random.number(0...2))
      guard revised[from].passages.count > 2 else { continue }
      let moved = revised[from].passages.remove(at: random.number(0...revised[from].passages.count - 1))
      let host = random.number(0...revised[to].passages.count - 1)
      revised[to].passages[host] =
        random.number(0...1) == 0
        ? moved + " " + revised[to].passages[host] : revised[to].passages[host] + " " + moved
    }
    let changes = compare(base, revised).allChanges.filter { $0.severity > .cosmetic }
    #expect(changes.allSatisfy { $0.kind == "moved" }, "seed \(seed)\n\(changes.dump)")
  }

  @Test("sentences that stand in too many places are passed by, and a note says so")
  func passedBy() {
    let common = "This very sentence stands in nearly all of the paragraphs."
    let notes = { (count: Int) in
      let base = (1...count).map { Self.sentence(UInt64($0)) + " " + common }
      let revised = (1...count).map { Self.sentence(UInt64($0)) }
      let added = (1...count).map { Self.sentence(UInt64($0) + 500) + " " + common }
      return compare(
        [Sheet(title: nil, passages: base)], [Sheet(title: nil, passages: revised + added)]
      ).notes.map(\.note.message)
    }
    #expect(notes(3) == [])
    #expect(notes(30) == ["30 sentences that stand in more than 24 places were not looked for elsewhere"])
  }
}
