import DocumentModel
import Readers
import Testing

@Suite("HTML: blocks as a reader of the page sees them")
struct HTMLBlockTests {
  @Test(
    "blocks",
    arguments: [
      ("<h1>A <em>b</em></h1><p>c<p>d\n e", ["h1: A b", "p: c", "p: d e"]),
      ("<p>a<br>b<br><br>c", ["p: a⏎b", "p: c"]),
      ("a<div>b<div>c</div>d</div>e", ["p: a", "p: b", "p: c", "p: d", "p: e"]),
      ("<div><span>a</span> <span>b</span></div>", ["p: a b"]), ("<p>&nbsp;</p><p>a&nbsp;", ["p: a\u{a0}"]),
      ("<ul><li>a<ul><li>b</ul><li>c<p>d</ul>", ["item* 1: a", "item* 2: b", "item* 1: c", "p: d"]),
      ("<ol><li>a<li value=7>b<li>c</ol>", ["item1. 1: a", "item7. 1: b", "item8. 1: c"]),
      ("<ol start=3 type=i><li>a<li>b</ol>", ["itemiii. 1: a", "itemiv. 1: b"]),
      ("<ol reversed><li>a<li>b</ol>", ["item2. 1: a", "item1. 1: b"]),
      ("<ol type=A start=27><li>a</ol>", ["itemAA. 1: a"]),
      ("<ol start=99999999999999999999><li>a</ol>", ["item2147483647. 1: a"]),
      ("<blockquote><p>a<blockquote>b</blockquote></blockquote>c", ["p q1: a", "p q2: b", "p: c"]),
      ("<pre>\n a\n  b\n</pre>", ["code:  a⏎  b"]), ("<dl><dt>a<dd>b<dd>c</dl>", ["p: a", "p: b", "p: c"]),
      ("<figure><img alt='x y' src=i><figcaption>c</figcaption></figure>", ["image: x y", "caption: c"]),
      ("<p>a <img alt=b src=i> c", ["p: a b c"]), ("a<hr>b", ["p: a", "rule: ", "p: b"]),
      ("<details><summary>a</summary>b</details>", ["p: a", "p: b"]),
      ("<table><tr><th>a<th>b<tr><td>c<td><p>d<p>e</table>", ["row!: a⇥b", "row: c⇥d e"]),
      ("<table><tr><td>a<td><tr><td>c<td>d</table>", ["row: a⇥", "row: c⇥d"]),
      ("<table><tr><td><h2>a</h2><p>b<td>c</table>", ["h2: a", "p: b", "p: c"]),
      (
        "<table><tr><td>a<td>b<tr><td>c<td>d<pre>e</pre><tr><td>f<td>g</table>",
        ["row: a⇥b", "row: c⇥d e", "row: f⇥g"]
      ),
      ("<table><tr><td><pre>1</pre><td><pre>a</pre></table>", ["code: 1", "code: a"]),
      (
        "<table><tr><td rowspan=2><img alt='[Note]' src=n><th>Note<tr><td><p>a b</table>",
        ["image: [Note]", "p: Note", "p: a b"]
      ),
      ("<table role=presentation><tr><th>a<th>b</table>", ["p: a", "p: b"]),
      ("<table><tr><td><table><tr><th>a<th>b</table></table>", ["row!: a⇥b"]),
      (
        "<table><caption>t</caption><thead><tr><td>a<td>b</thead><tr><td>c<td>d</table>",
        ["caption: t", "row!: a⇥b", "row: c⇥d"]
      ),
      ("<table><tr><td colspan=1000000000>a<td>b<tr><td>c<td>d</table>", ["row: a⇥b", "row: c⇥d"]),
      ("<span style='display:block'>a</span><span style='display: block'>b</span>", ["p: a", "p: b"]),
      ("<a href=x><div>a</div><div>b</div></a>", ["p: a", "p: b"]),
    ] as [(String, [String])])
  func blocks(markup: String, lines: [String]) throws {
    #expect(try htmlDump(markup) == lines)
  }

  @Test(
    "what is hidden is no text",
    arguments: [
      "<p hidden>x", "<p style='display : NONE'>x", "<p style='visibility:hidden'>x", "<p aria-hidden=true>x",
      "<script>x</script>", "<style>x</style>", "<noscript>x</noscript>", "<template>x</template>",
      "<head><title>x</title></head>", "<div style='max-height:0;overflow:hidden'>x</div>",
      "<div style='mso-hide:all'>x</div>", "<svg><title>x</title></svg>", "<video>x</video>", "<!-- x -->",
    ])
  func hidden(markup: String) throws {
    #expect(try htmlTexts(markup + "<p>shown").last == "shown")
    #expect(try htmlTexts("<p>a</p>" + markup + "<div>b</div>").contains("x") == false)
  }

  @Test("marks, white space outside of them")
  func marks() throws {
    let page = try HTMLReader().page(
      Array("<p>a<b> b <i>c</i> </b>d<sup>2</sup> <a href='u?x&amp;y'>l</a> <code>k</code>".utf8))
    let block = try #require(page.transcription.document.blocks.first)
    #expect(block.string == "a b c d2 l k")
    #expect(
      block.marks == [
        Mark(.strong, utf8: 2..<5), Mark(.emphasis, utf8: 4..<5), Mark(.superscript, utf8: 7..<8),
        Mark(.link(target: "u?x&y"), utf8: 9..<10), Mark(.code, utf8: 11..<12),
      ])
  }

  @Test("a link over several blocks goes on in each")
  func linkOverBlocks() throws {
    let blocks = try HTMLReader().page(Array("<a href=x><p>ab<p>c</a>".utf8)).transcription.document.blocks
    #expect(
      blocks.map(\.marks) == [
        [Mark(.link(target: "x"), utf8: 0..<2)], [Mark(.link(target: "x"), utf8: 0..<1)],
      ])
  }

  @Test("each block knows its element and its line")
  func places() throws {
    let markup = "<html>\n<body><div>a</div>\n<div id=x><p>b</p>\n<p\n>c</p></div>"
    let places = try HTMLReader().page(Array(markup.utf8)).transcription.document.blocks.map {
      $0.lines[0].place
    }
    #expect(
      places == [
        .element(path: "/html/body/div[1]", line: 2), .element(path: "/html/body/div[2]/p[1]", line: 3),
        .element(path: "/html/body/div[2]/p[2]", line: 4),
      ])
  }
}
