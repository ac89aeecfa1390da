import DocumentModel
import Readers
import Testing

@Suite("Markdown")
struct MarkdownReaderTests {
  private static let examples = [
    ReadingExample(
      name: "headings, and a hashtag that is none",
      source: "# One #\n\n#Two\n\nThree\n-----\n", blocks: "h1 “One”\np “#Two”\nh2 “Three”"),
    ReadingExample(
      name: "breaks and marks", source: "a *b* **c**  \nd `e` ~~f~~\n",
      blocks: "p “a b c⏎d e f” em“b” strong“c” code“e” strike“f”"),
    ReadingExample(
      name: "links and escapes", source: #"[a\_b](http://x.y/\_z) and www.q.org"#,
      blocks: "p “a_b and www.q.org” link(http://x.y/_z)“a_b” link(http://www.q.org)“www.q.org”"),
    ReadingExample(
      name: "a bare address ends where a Chinese sentence goes on",
      source: "见 https://x.yz/a。好，www.q.org/二、三",
      blocks:
        "p “见 https://x.yz/a。好，www.q.org/二、三” link(https://x.yz/a)“https://x.yz/a”"),
    ReadingExample(
      name: "reference definitions vanish", source: "[a][1]\n\n[1]: /t\n", blocks: "p “a” link(/t)“a”"),
    ReadingExample(
      name: "lists", source: "3. a\n4. b\n\n   more\n   - c\n\nd\n",
      blocks: "item1 3=3. +1 “a”\nitem1 4=4. +1 “b”\np +1 “more”\nitem2 • +2 “c”\np “d”"),
    ReadingExample(
      name: "tasks and items without words", source: "- [x] done\n-\n- - deep\n",
      blocks: "item1 • +1 “[x] done”\nitem1 • +1\nitem1 • +1\nitem2 • +2 “deep”"),
    ReadingExample(
      name: "quotes", source: "> a\n> > b\n\nc", blocks: "p >1 “a”\np >2 “b”\np “c”"),
    ReadingExample(
      name: "tables", source: "| a | b |\n|---|--:|\n| *c* | d\\|e |\n",
      blocks: "header “a⇥b”\nrow “c⇥d|e” em“c”"),
    ReadingExample(
      name: "tables of tabs", source: "Text:\nNo.\tName\n1\t<b>One</b>\n2\tTwo\n",
      blocks: "p “Text:”\nheader “No.⇥Name”\nrow “1⇥One” strong“One”\nrow “2⇥Two”"),
    ReadingExample(
      name: "an index is no table", source: "One .....\t2\nTwo .....\t3\n",
      blocks: "p “One .....⇥2⏎Two .....⇥3”"),
    ReadingExample(
      name: "code and rules", source: "```swift\nlet a\n\nb\n```\n\n***\n", blocks: "code “let a⏎⏎b”\nrule"),
    ReadingExample(
      name: "images", source: "![alt](a.png)\n\nsee ![](b.png)\n",
      blocks: "image “alt” image(a.png)“alt”\np “see ” image(b.png)“”"),
    ReadingExample(
      name: "inline HTML",
      source: #"22<sup>nd</sup> <a href="x&amp;y">l</a><br>m <u>n</u> <!-- o --><img alt="p" src="q">"#,
      blocks: "p “22nd l⏎m n p” sup“nd” link(x&y)“l” image(q)“p”"),
    ReadingExample(
      name: "blocks of HTML",
      source: "<div>\n<p>a &amp; <b>b</b></p>\n<p>c</p>\n<script>x</script>\n<ul><li>d</li></ul>\n</div>\n",
      blocks: "p “a & b” strong“b”\np “c”\nitem1 • +1 “d”"),
    ReadingExample(
      name: "tables of HTML",
      source: "<table><tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr></table>\n",
      blocks: "header “a⇥b”\nrow “1⇥2”"),
    ReadingExample(
      name: "footnotes", source: "a[^n]\n\n[^n]: note\n", blocks: "p “a[1]” sup“[1]”\nitem1 1=1. +1 “note”"),
  ]

  @Test("is read as", arguments: examples)
  private func example(_ example: ReadingExample) throws {
    #expect(try blocks(example.source, as: .markdown) == example.blocks)
  }

  @Test("front matter is data, and its title the document's")
  func frontMatter() throws {
    let read = try read("---\ntags: [a]\ntitle: \"On: Standards\"\n---\n\n# A\n", as: .markdown)
    #expect(read.document.title == "On: Standards")
    #expect(dump(read.document.blocks) == "h1 “A”")
    #expect(read.document.blocks.map(\.places) == [["6:3"]])
    #expect(read.notes.map(\.kind) == [.unread])
    #expect(try blocks("---\n\nNot data: no\n\n---\n", as: .markdown) == "rule\np “Not data: no”\nrule")
  }

  @Test(
    "the title of the front matter stands in front of a text that has none",
    arguments: [
      ("\"On: \\\"Standards\\\"\"", "On: \"Standards\""), ("'It''s here'", "It's here"),
      ("Plain  # a comment", "Plain"),
      ("C# and more", "C# and more"),
    ])
  func frontMatterTitle(value: String, title: String) throws {
    let read = try read("---\ntitle: \(value)\n---\nText.\n\n## Section\n", as: .markdown)
    #expect(dump(read.document.blocks) == "h1 “\(title)”\np “Text.”\nh2 “Section”")
    #expect(
      read.document.blocks.first?.lines.first?.place
        == .line(2, column: value.first == "C" || value.first == "P" ? 8 : 9))
  }

  @Test("a footnote that nothing refers to is noted")
  func lostFootnote() throws {
    #expect(try read("a[^1]\n\n[^1]: b\n\n[^2]: c\n", as: .markdown).notes.map(\.kind) == [.unread])
  }

  @Test("raw HTML is noted once")
  func rawHTMLIsNoted() throws {
    let read = try read("a\n\n<p>b</p>\n\n<p>c</p>\n", as: .markdown)
    #expect(read.notes.map(\.kind) == [.unread])
    #expect(read.notes.first?.at?.place == .line(3, column: 1))
  }

  @Test("blank lines and places are those of the source")
  func places() throws {
    let read = try read("\n# A\n\n\nb *c*\n  d\nhttp://e.fg\n> q\nlazy\n", as: .markdown).document.blocks
    #expect(read.map(\.blankLinesBefore) == [1, 2, 0])
    #expect(read.map(\.places) == [["2:3"], ["5:1", "6:3", "7:1"], ["8:3", "9:1"]])
  }

  @Test("what would cost too much is refused, with its line")
  func limits() throws {
    let wide =
      "a\n\n|" + String(repeating: "x|", count: 2000) + "\n|" + String(repeating: "-|", count: 2000) + "\n"
    #expect(throws: ReaderError.tooComplex(.tableColumns, limit: 1000, line: 4)) {
      try read(wide, as: .markdown)
    }
    let deep = String(repeating: ">", count: 5000) + " x"
    #expect(throws: ReaderError.tooDeep(limit: 200, line: 1)) { try read(deep, as: .markdown) }
    let images = String(repeating: "![[]()", count: 50_000)
    #expect(throws: ReaderError.self) { try read(images, as: .markdown) }
    let targets =
      "[a]: /" + String(repeating: "x", count: 50_000) + "\n\n" + String(repeating: "[a] ", count: 50_000)
    #expect(throws: ReaderError.self) { try read(targets, as: .markdown) }
  }
}
