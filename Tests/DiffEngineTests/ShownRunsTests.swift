import ChangeModel
import Testing

@Suite("What a reader is shown of an edit")
struct ShownRunsTests {
  /// The passage of the only change, its edits in brackets.
  private func shown(_ base: String, _ revised: String) -> String {
    let found = changes(Sheet(nil, base), Sheet(nil, revised))
    guard found.count == 1 else { return found.dump }
    return found[0].runs.map { $0.isEdit ? "[\($0.before)|\($0.after)]" : $0.after }.joined()
  }

  /// A text, another one, and what is shown of both.
  static let names: [(String, String, String)] = [
    (
      "Run setup.py once and for all.", "Run setup.cfg once and for all.",
      "Run[ setup.py| setup.cfg] once and for all."
    ),
    (
      "Run setup.py once and for all.", "Run -m py once and for all.",
      "Run[ setup.py| -m py] once and for all."
    ),
    (
      "Read docs/index.md first of all.", "Read notes/index.md first of all.",
      "Read[ docs/index.md| notes/index.md] first of all."
    ),
    ("It is a well-known word.", "It is a well-meant word.", "It is a well-[known|meant] word."),
    ("So it ended. They left.", "So it ended. We left.", "So it ended.[ They| We] left."),
    ("“So it went,” they said.", "“So it ended,” they said.", "“So it[ went| ended],” they said."),
  ]

  @Test("is the whole name of a file, and one half of a compound", arguments: names)
  func wholeNames(base: String, revised: String, wanted: String) {
    #expect(shown(base, revised) == wanted)
  }

  @Test("is the target of a link behind all of its words")
  func targets() {
    #expect(
      shown(
        "Read [the whole book.md](https://a.example), they say.",
        "Read [the whole book.md](https://b.example), they say.")
        == "Read the whole book.md[ <https://a.example>| <https://b.example>], they say.")
    #expect(
      shown("Read [the whole book](https://a.example), they say.", "Read the whole book, they say.")
        == "Read the whole book[ <https://a.example>|], they say.")
  }

  @Test("is the target of a link behind words that differ, too")
  func targetsBehindEdits() {
    let found = changes(
      Sheet(nil, "Read [the news of May](https://a.example), they say."),
      Sheet(nil, "Read [the news of March](https://b.example), they say."))
    let link = found.first { $0.facet == .link }
    #expect(link?.before == "Read the news of May <https://a.example>, they say.")
    #expect(link?.after == "Read the news of March <https://b.example>, they say.")
  }

  @Test("is words in an article that moved, which is told by itself")
  func movedArticle() {
    let base = (1...6).map { number in
      let words = ["north", "south", "east", "west", "above", "below"][number - 1]
      return Sheet(
        "Title of \(words)", "The text of \(words) is \(words). So it goes \(words) on and on \(words).")
    }
    var revised = base
    let moved = revised.remove(at: 1)
    revised.append(
      Sheet(moved.title, moved.passages[0].replacing("So it goes", with: "So he goes")))
    let found = compare(base, revised).allChanges
    #expect(found.map(\.kind) == ["altered", "moved"])
    #expect(
      found.last?.runs.filter(\.isEdit) == [Change.Run(isEdit: true, before: " it", after: " he")])
  }
}
