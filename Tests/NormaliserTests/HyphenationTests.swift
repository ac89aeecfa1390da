import DocumentModel
import Normaliser
import Testing

@Suite("Words hyphenated at a line end")
struct HyphenationTests {
  /// The printed text of the only paragraph, the keys of its tokens, and the messages of the notes.
  private static func read(_ text: String, beside other: String = "") -> (keys: [String], notes: [String]) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(base: [markdown(text)], revised: [markdown(other)])
    let tokens = result.base.articles.flatMap(\.passages).flatMap(\.tokens)
    return (
      tokens.map { result.vocabulary.string($0.key) },
      result.base.notes.filter { $0.kind == .dehyphenated }.map(\.message)
    )
  }

  @Test(
    "are put together",
    arguments: [
      ("the com-\nmittee", ["the", "committee"]), ("the com\u{2010}\nmittee", ["the", "committee"]),
      ("die Ent-\nwürfe", ["die", "Entwürfe"]), ("ко-\nмитет", ["комитет"]),
    ])
  func joined(text: String, keys: [String]) {
    let result = Self.read(text)
    #expect(result.keys == keys)
    #expect(result.notes == ["“\(keys.last ?? "")” was put together over a line end"])
  }

  @Test("where the line end became a blank, a word that stands whole in either text is put together")
  func blanks() {
    #expect(
      Self.read("the com- mittee met", beside: "the committee met").keys == ["the", "committee", "met"])
    #expect(Self.read("the com- mittee met").keys == ["the", "com", "-", "mittee", "met"])
    #expect(Self.read("pre- and post-war", beside: "and postwar").keys.prefix(3) == ["pre", "-", "and"])
  }

  @Test("a soft hyphen needs no repair")
  func soft() {
    let result = Self.read("the com\u{ad}\nmittee")
    #expect(result.keys == ["the", "committee"])
    #expect(result.notes == [])
  }

  @Test("the document decides between a compound and a word: it has the parts, or the whole")
  func evidence() {
    #expect(Self.read("a well-\nknown text is well known").keys.prefix(4) == ["a", "well", "-", "known"])
    #expect(Self.read("a well-\nknown text, a well-known one").keys.prefix(4) == ["a", "well", "-", "known"])
    #expect(Self.read("the in-\nput is known to put in; input").keys.prefix(2) == ["the", "input"])
  }

  @Test("the other side decides as well")
  func otherSide() {
    #expect(Self.read("a well-\nknown text").keys == ["a", "wellknown", "text"])
    #expect(
      Self.read("a well-\nknown text", beside: "a well-known text").keys == [
        "a", "well", "-", "known", "text",
      ])
    #expect(Self.read("the co-\nworker", beside: "the coworker").keys == ["the", "coworker"])
  }

  @Test(
    "no such words",
    arguments: [
      "the EU-\nChina talks", "from 2010-\n2015", "pre- and\npost-war", "well - \nknown",
      "the committee -\nor so",
      "A-\nb", "part-1\nof it",
    ])
  func none(text: String) {
    #expect(Self.read(text).notes == [])
  }

  @Test(
    "a dash at a line end is no hyphen",
    arguments: ["it stands—\nor falls", "it stands–\nor falls", "it stands--\nor falls"])
  func dashes(text: String) {
    #expect(Self.read(text).keys == ["it", "stands", "-", "or", "falls"])
  }

  @Test("a hyphen in front of a line that is indented")
  func indented() {
    #expect(Self.read("the com-\n  mittee").keys == ["the", "committee"])
  }

  @Test("the same text, hyphenated and not, has the same keys and prints the same")
  func sameKeys() {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [markdown("The com-\nmittee of the standard-\nisation office met.")],
      revised: [markdown("The committee of the standardisation office met.")])
    let (base, revised) = (result.base.articles[0].passages[0], result.revised.articles[0].passages[0])
    #expect(base.tokens.map(\.key) == revised.tokens.map(\.key))
    #expect(base.printed == revised.printed)
  }
}
