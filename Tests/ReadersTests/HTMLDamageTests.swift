import DocumentModel
import Readers
import Testing

/// What libxml2's HTML parser does to raw bytes without a word: each row is cured.
@Suite("HTML: silent damage by libxml2")
struct HTMLDamageTests {
  @Test("text below 256 levels survives", arguments: [255, 256, 5_000])
  func depth(levels: Int) throws {
    let markup =
      String(repeating: "<div>", count: levels) + "deep" + String(repeating: "</div>", count: levels)
    #expect(try htmlTexts(markup + "<p>tail") == ["deep", "tail"])
  }

  @Test("the depth limit is told, and loses no text")
  func depthLimit() throws {
    let page = try HTMLReader().page(Array((String(repeating: "<div>", count: 10_000) + "deep").utf8))
    #expect(page.transcription.document.blocks.map(\.string) == ["deep"])
    #expect(page.transcription.notes.contains { $0.kind == .limit })
  }

  @Test("many void elements are no levels")
  func voidElements() throws {
    let markup = "<p>a" + String(repeating: "<wbr>b", count: 1_000) + "<p>tail"
    #expect(try htmlTexts(markup) == ["a" + String(repeating: "b", count: 1_000), "tail"])
  }

  @Test("a text node of more than 10 MB is whole")
  func longText() throws {
    let text = String(repeating: "word and ", count: 1_200_000)
    let texts = try htmlTexts("<p>" + text + "end</p><p>tail")
    #expect(texts.count == 2)
    #expect(texts.first?.utf8.count == text.utf8.count + 3)
    #expect(texts.last == "tail")
  }

  @Test("a script of more than 10 MB ends where it ends")
  func longScript() throws {
    let script = String(repeating: "word and ", count: 1_200_000)
    #expect(try htmlTexts("<script>" + script + "</script><p>tail") == ["tail"])
  }

  @Test(
    "markup that is dropped, shown or swallowed",
    arguments: [
      ("<p>a</p>\0<p>b", ["a", "b"]), ("<p\0>a<p>b", ["a", "b"]), ("<script>\0</script><p>b", ["b"]),
      ("<p>a<!-->b", ["ab"]), ("<p>a<!--->b", ["ab"]), ("<p>a<!-- x --!>b", ["ab"]), ("<p>a<!x>b", ["ab"]),
      ("<p>a<?x>b", ["ab"]), ("<p>a<![CDATA[x]]>b", ["ab"]), ("<p>Imprint</br>Privacy", ["Imprint\nPrivacy"]),
      ("<p>a</p></p><p>b", ["a", "b"]), ("<p>a<template>x</template>b", ["ab"]),
      ("<p>a<noscript><p>x</noscript>b", ["ab"]), ("<p>a<iframe><p>x</iframe>b", ["ab"]),
      ("<textarea><p>x</textarea>", ["<p>x"]), ("<xmp><b>&amp;</xmp>", ["<b>&amp;"]),
      ("<title>a</p></title><p>b", ["b"]), ("<style>p > a{}</style><p>b", ["b"]),
      ("<script><!-- <script> </script> --></script><p>b", ["b"]),
      ("<script>if (a<b) '</p>'</script><p>b", ["b"]), ("<p>a</body></html>b", ["ab"]),
      ("<p>a<section>b</section>", ["a", "b"]), ("<p>a < b & c <3", ["a < b & c <3"]),
      ("<p>a</>b</ x>c", ["abc"]), ("<div/>a<div/>b", ["a", "b"]), ("<p>a<source>b<p>c", ["ab", "c"]),
      ("<p>x<svg><image href=a></image><path/></svg>y<p>z", ["xy", "z"]), ("<p>a\u{c}b", ["a b"]),
      ("<p><a-b-c d=e>x</a-b-c>y", ["xy"]), ("<p>a<p>b</p", ["a", "b"]),
      ("<header>a</header><p>b", ["a", "b"]), ("<head></head><header>a</header>", ["a"]),
    ])
  func markup(markup: String, texts: [String]) throws {
    #expect(try htmlTexts(markup) == texts)
  }

  @Test(
    "character references",
    arguments: [
      ("&#150;&#x92;&#128;", "–’€"), ("AT&ampT &copy2020 &ltb", "AT&T ©2020 <b"), ("&check;&lbrack;", "✓["),
      ("a&NewLine;b", "a\nb"), ("&lang;&rang;", "⟨⟩"), ("&NotEqualTilde;", "\u{2242}\u{338}"),
      ("&notit; &notin;", "¬it; ∉"), ("&#0;&#xD800;&#x110000;", "\u{fffd}\u{fffd}\u{fffd}"),
      ("&#99999999999999999999;", "\u{fffd}"), ("&nosuch; & &; &#; &#x;", "&nosuch; & &; &#; &#x;"),
      ("&amp;lt;", "&lt;"), ("&#128512;", "😀"), ("a&nbsp;b", "a\u{a0}b"), ("&shy;x", "\u{ad}x"),
      ("&CounterClockwiseContourIntegral;", "∳"),
    ])
  func references(markup: String, text: String) throws {
    let shown = try htmlTexts("<pre>x" + markup + "</pre>")
    #expect(shown == ["x" + text])
  }

  @Test("references in attributes are text when a letter or = follows")
  func attributeReferences() throws {
    let page = try HTMLReader().page(Array("<p><a href='?a=1&copy=2&amp;b&lt'>x</a>".utf8))
    let block = try #require(page.transcription.document.blocks.first)
    #expect(block.marks == [Mark(.link(target: "?a=1&copy=2&b<"), utf8: 0..<1)])
  }

  @Test("a tag with very many attributes keeps its first thousand, and says so")
  func manyAttributes() throws {
    let many = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    let page = try HTMLReader().page(Array("<p \(many) hidden>shown<p>tail".utf8))
    #expect(page.transcription.document.blocks.map(\.string) == ["shown", "tail"])
    #expect(page.transcription.notes.contains { $0.kind == .limit })
  }

  @Test("links may hold tables and paragraphs, which HTML 4 forbids")
  func linksAroundBlocks() throws {
    let page = try HTMLReader().page(Array("<a href=x><table><tr><td>one</table><p>two</p></a><p>three".utf8))
    let linked = page.transcription.document.blocks.map { block in
      block.marks.contains { $0.kind == .link(target: "x") && $0.utf8 == 0..<block.text.count }
    }
    #expect(linked == [true, true, false])
  }

  @Test("pages with more text or more blocks than any publication are refused")
  func tooMuch() {
    let paragraph = "<p>x"
    #expect(throws: HTMLReaderError.tooManyBlocks(limit: 200_000)) {
      try HTMLReader().page(Array(String(repeating: paragraph, count: 200_002).utf8))
    }
    let text = String(repeating: "some words ", count: 1_600_000)
    #expect(throws: HTMLReaderError.tooMuchText(limit: 16 << 20)) {
      try HTMLReader().page(Array(("<p>" + text).utf8))
    }
    // What is no text does not count.
    let script = "<script>" + text + "</script><p title='" + text + "'>x<!--" + text + "-->"
    #expect(throws: Never.self) { try HTMLReader().page(Array(script.utf8)) }
  }
}
