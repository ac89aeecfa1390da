import ChangeModel
import DiffEngine
import Testing

@Suite("Which passages belong together")
struct PassageAlignmentTests {
  /// Passages named by letters: each letter is a text of its own; "ab" is both in one, "a+" has words changed.
  private static func sheet(_ names: String) -> Sheet {
    Sheet(title: "A title to share", passages: names.split(separator: " ").map { text(String($0)) })
  }

  private static func text(_ name: String) -> String {
    name.filter { $0 != "+" }.map { letter in
      var random = SplitMix64(state: UInt64(letter.asciiValue ?? 0) &* 977)
      let text =
        random.sentence().replacing("\"", with: "") + " " + random.sentence().replacing("\"", with: "")
      guard name.contains("+") else { return text }
      var words = text.split(separator: " ")
      words[3] = "changed"
      return words.joined(separator: " ")
    }.joined(separator: " ")
  }

  private static func kinds(_ base: String, _ revised: String) -> [String] {
    changes(sheet(base), sheet(revised)).map { "\($0.kind) \($0.facet.rawValue)" }.sorted()
  }

  @Test("a line of figures in its place is the same line with other figures")
  func label() {
    let sheet = { (line: String) in
      Sheet(title: "A title to share", passages: [Self.text("a"), line, Self.text("b")])
    }
    let kinds = { (base: String, revised: String) in
      changes(sheet(base), sheet(revised)).map { "\($0.kind) \($0.verdict)" }.sorted()
    }
    #expect(kinds("version: 2.25 (2020-09-14)", "version: 2.28 (2023-02-15)") == ["altered number critical"])
    #expect(kinds("Size: 12 × 30 × 7", "Size: 14 × 33 × 9") == ["altered number critical"])
    #expect(kinds("version: 2.25 (2020-09-14)", "edition: 2.28 (2023-02-15)").count == 2)
    #expect(kinds("Size: 12 × 30 × 7", "Size: 14").count == 2)
  }

  @Test(
    "kinds of changes",
    arguments: [
      ("a b c", "a b c", []),
      ("a b c", "a c", ["removed wording"]),
      ("a c", "a b c", ["added wording"]),
      ("a b c", "a b+ c", ["altered wording"]),
      ("a b c", "c+ a b", ["moved wording"]),
      ("a b c d e", "b c d e a", ["moved order"]),
      ("a b c d e", "e a b c d", ["moved order"]),
      ("a b c", "ab c", ["merged spacing"]),
      ("ab c", "a b c", ["split spacing"]),
      ("a b c d", "abc d", ["merged spacing"]),
      ("abc d", "a b c d", ["split spacing"]),
      ("a b c", "x y z a b c", ["added wording", "added wording", "added wording"]),
      ("a b", "x a y b z", ["added wording", "added wording", "added wording"]),
      ("a b c", "a x c", ["added wording", "removed wording"]),
      ("a b c d", "ab+ c d", ["altered wording", "merged spacing"]),
      // A long section of which each passage has an edit: the short one in front of it has moved.
      (
        "x a b c d e f g", "a b+ c+ d+ e x f g",
        ["altered wording", "altered wording", "altered wording", "moved order"]
      ),
    ])
  func kinds(base: String, revised: String, expected: [String]) {
    #expect(Self.kinds(base, revised) == expected)
  }

  @Test(
    "a sentence that stands many times, some of them edited, is edited where it stands", arguments: [7, 60])
  func editedTwins(count: Int) {
    let sentence = "The working group will meet again in spring to look at what was found."
    let base = Sheet(title: "A title to share", passages: Array(repeating: sentence, count: count))
    var revised = base
    for index in stride(from: 2, to: count, by: 5) {
      revised.passages[index] = sentence.replacing("spring", with: "month \(index)")
    }
    let found = changes(base, revised)
    #expect(found.count == (count + 2) / 5)
    #expect(found.allSatisfy { $0.kind == "altered" })
  }

  @Test("boilerplate that stands several times keeps its places", arguments: [2, 5, 24, 25, 60])
  func boilerplate(count: Int) {
    var base = Sheet(title: "A title to share", passages: [])
    for number in 0..<count {
      base.passages += ["Question \(number) goes here with its words.", "Read more."]
    }
    #expect(changes(base, base).isEmpty)
    var revised = base
    revised.passages.remove(at: 1)
    #expect(changes(base, revised).map(\.dump) == ["removed wording major: Read more. → "])
  }

  @Test("hundreds of the same passage do not differ from themselves", arguments: [20, 200, 201, 300])
  func sameRows(count: Int) {
    var base = Sheet(title: "A title to share", passages: Array(repeating: "| yes\tno", count: count))
    var random = SplitMix64(state: 1)
    base.passages += (0..<40).map { _ in random.passage() }
    #expect(compare([base], [base]).articles.count == 1)
    #expect(changes(base, base).isEmpty)
  }

  @Test("a passage in a gap finds its partner by its words, a wholly new one does not")
  func gaps() {
    let base = Sheet(
      "A title to share", "One first sentence stays.\n\nOld cats eat mice daily.\n\nOne last sentence stays.")
    let near = Sheet(
      "A title to share",
      "One first sentence stays.\n\nYoung cats eat rats daily.\n\nOne last sentence stays.")
    #expect(changes(base, near).map(\.kind) == ["altered"])
    let far = Sheet(
      "A title to share", "One first sentence stays.\n\nNobody knows why.\n\nOne last sentence stays.")
    #expect(changes(base, far).map(\.kind).sorted() == ["added", "removed"])
  }

  @Test("a moved passage tells its edits, too")
  func movedWithEdit() {
    let found = changes(Self.sheet("a b c d e"), Self.sheet("b c d e a+"))
    #expect(found.map { "\($0.kind) \($0.verdict)" } == ["moved wording major"])
    #expect(found.first?.edits.map(\.after) == ["changed"])
  }

  @Test("a short passage that moved behind longer ones with edits is the one that moved")
  func movedBehindEdits() {
    #expect(
      Self.kinds("a b c d", "b+ c+ d+ a")
        == ["altered wording", "altered wording", "altered wording", "moved order"])
    #expect(
      Self.kinds("b c d ef a", "a b+ c+ d+ e f")
        == ["altered wording", "altered wording", "altered wording", "moved order", "split spacing"])
  }

  @Test("beside a move past edits, lines of signs stand in one group each", arguments: 0..<300)
  func signsBesideMove(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let lines = ["!", "! *", "! ! !", "+-----+", "! !", "*"]
    var signs: [String] { (0..<Int(random.next() % 5)).map { _ in lines[Int(random.next() % 6)] } }
    let letters = ["a", "b", "c", "d", "e"]
    let base = letters.flatMap { [Self.text($0)] + signs } + [Self.text("f")]
    let revised = [Self.text("f")] + letters.flatMap { [Self.text($0 + "+")] + signs }
    let kinds = changes(
      Sheet(title: "A title to share", passages: base), Sheet(title: "A title to share", passages: revised)
    ).map { "\($0.kind) \($0.facet.rawValue)" }
    #expect(kinds.contains("moved order"), "seed \(seed): \(kinds)")
  }

  @Test("a list beside a passage that moved past it is known as a paragraph")
  func listBesideMove() {
    let intro = "The group discussed the drafts of four standards, among others these, in much detail:"
    let items = ["Guidelines for green factories;", "Water used per unit;", "Energy used per unit."]
    let moved =
      "As one of the large industries of the country it follows all seven aspects that are named above."
    let end =
      "Stricter laws and growing plants made the trade a large one. It uses more energy each year, and few rules say how."
    let base = Sheet(
      title: "A title to share", passages: [intro] + items.map { "- " + $0 } + [end, moved])
    let revised = Sheet(
      title: "A title to share",
      passages: [intro, moved, items.joined(separator: " "), end.replacing("large", with: "small")])
    #expect(
      changes(base, revised).map { "\($0.kind) \($0.facet.rawValue)" }.sorted()
        == ["altered list", "altered wording", "merged spacing", "moved order"])
  }

  @Test("several splits and merges in one article")
  func several() {
    #expect(Self.kinds("ab c de f", "a b c d e f") == ["split spacing", "split spacing"])
    #expect(Self.kinds("a b c d e f", "ab c de f") == ["merged spacing", "merged spacing"])
    #expect(Self.kinds("ab c d e", "a b c de") == ["merged spacing", "split spacing"])
  }

  @Test("thousands of passages are aligned fast", .timeLimit(.minutes(2)))
  func fast() {
    var random = SplitMix64(state: 3)
    let base = Sheet(title: "A title to share", passages: (0..<3_000).map { _ in random.sentence() })
    var revised = base
    revised.passages.remove(at: 1_500)
    #expect(changes(base, revised).map(\.kind) == ["removed"])
  }

  @Test("an edited line at the edge of a paragraph that it was merged into is part of it")
  func editedEdge() {
    let lines = [
      "On holidays the Sunday plan holds. Bicycles are not taken.",
      "Dogs travel at a lower price. Children below six ride free.",
      "Ask by telephone on working days from eight to five.",
    ]
    let whole = """
      On holidays the Saturday plan holds. Bicycles are taken. Dogs travel at a lower price. Children below eight ride \
      free. Ask by telephone on working days from eight to five.
      """
    let found = changes(Sheet(title: "Notes", passages: lines), Sheet(title: "Notes", passages: [whole]))
    #expect(found.allSatisfy { $0.kind != "removed" && $0.kind != "added" })
    #expect(found.first?.why == "the date “Sunday” became “Saturday”; and 2 more edits in the passage")
  }

  @Test("edited items that moved with their heading are told as moved and edited")
  func editedItems() {
    let hours = [
      "## Opening hours of the house",
      "We are open from Tuesday to Sunday, all day long, and on most holidays.",
    ]
    let prices = { (adults: Int, children: Int) in
      [
        "## What does a ticket cost", "- Adults: \(adults) euros", "- Children below \(children): free",
        "- A family of two adults and three children: 25 euros",
      ]
    }
    let rest = [
      "## How to find the way", "Take tram three or bus forty-one to the square in front of the house.",
    ]
    let found = changes(
      Sheet(title: "A visit", passages: hours + prices(12, 12) + rest),
      Sheet(title: "A visit", passages: prices(14, 14) + hours + rest))
    #expect(found.allSatisfy { $0.kind != "removed" && $0.kind != "added" })
    #expect(found.contains { $0.edits.contains { $0.before.contains("12") && $0.after.contains("14") } })
  }

  @Test("of two neighbours that changed places the one in one piece has moved, not the longer one in several")
  func fewestMoves() {
    let words = { (name: String, count: Int) in (0..<count).map { "\(name)\($0)" }.joined(separator: " ") }
    let section = (0..<3).map { words("left\($0)x", 24) }
    let parts = (0..<4).map { words("right\($0)x", 16) }
    // What stands between the parts is on one side only.
    let old = section + parts.enumerated().flatMap { [$1, words("old\($0)x", 9)] }
    let new = parts.enumerated().flatMap { [$1, words("new\($0)x", 9)] } + section
    let sheets = [old, new].map { Sheet(title: nil, passages: $0) }
    for pair in [(0, 1), (1, 0)] {
      let moved = changes(sheets[pair.0], sheets[pair.1]).filter { $0.kind == "moved" }
      #expect(moved.map(\.before) == [section.joined(separator: " ")])
    }
  }

  @Test("what all sections have does not make one that moved several")
  func repeatedHeads() {
    let words = { (name: String, count: Int) in (0..<count).map { "\(name)\($0)" }.joined(separator: " ") }
    let section = (0..<4).flatMap { [words("left\($0)x", 18), "| Note"] }
    let other = (0..<3).map { words("right\($0)x", 28) }
    let sheets = [section + other, other + section].map { Sheet(title: nil, passages: $0 + ["| Note"]) }
    for pair in [(0, 1), (1, 0)] {
      let moved = changes(sheets[pair.0], sheets[pair.1]).filter { $0.kind == "moved" }
      #expect(moved.count == 1, "\(moved.dump)")
    }
  }

  @Test(
    "a section that moved is one move though a passage of it is gone and another one came", arguments: [1, 2])
  func editedSection(place: Int) {
    let words = { (name: String, count: Int) in (0..<count).map { "\(name)\($0)" }.joined(separator: " ") }
    let section = (0..<4).map { words("left\($0)x", 24) }
    let other = (0..<4).map { words("right\($0)x", 60) }
    var edited = section
    edited[place] = words("new", 12)
    for (old, new) in [(section + other, other + edited), (edited + other, other + section)] {
      let found = changes(Sheet(title: nil, passages: old), Sheet(title: nil, passages: new))
      #expect(found.map(\.kind) == ["moved"], "\(found.dump)")
      #expect(found.first?.edits.count == 1)
    }
    // What is gone is told by itself where it is the greater part.
    edited[place] = words("new", 120)
    let found = changes(
      Sheet(title: nil, passages: section + other), Sheet(title: nil, passages: other + edited))
    #expect(found.filter { $0.kind == "removed" }.count == 1, "\(found.dump)")
  }

  @Test("a passage that is gone from a section that moved is none that was merged")
  func goneFromSection() {
    let words = { (name: String, count: Int) in
      (0..<count).map { "\(name)\($0)" }.joined(separator: " ") + "."
    }
    let section = (0..<5).map { words("Left\($0)x", 24) }
    let other = (0..<4).map { words("Right\($0)x", 60) }
    let found = changes(
      Sheet(title: nil, passages: section + other),
      Sheet(title: nil, passages: other + section[..<2] + section[3...]))
    #expect(found.map(\.kind) == ["moved"], "\(found.dump)")
  }

  @Test("what is gone from a chapter that moved is told by itself")
  func goneFromChapter() {
    let words = { (name: String, count: Int) in
      (0..<count).map { "\(name)\($0)" }.joined(separator: " ") + "."
    }
    let chapter = (0..<AlignmentThresholds.mostPassagesOfMove).map { words("Left\($0)x", 12) }
    let other = chapter.indices.map { words("Right\($0)x", 16) }
    let half = chapter.count / 2
    let found = changes(
      Sheet(title: nil, passages: chapter + other),
      Sheet(title: nil, passages: other + chapter[..<half] + chapter[(half + 1)...]))
    #expect(found.map(\.kind).sorted() == ["moved", "moved", "removed"], "\(found.dump)")
  }
}
