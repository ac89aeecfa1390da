import DocumentModel
import Readers
import Testing

@Suite("HTML: encodings")
struct HTMLEncodingTests {
  @Test(
    "labels mean what browsers take them for",
    arguments: [
      ("iso-8859-1", [0x93, 0x61, 0x94, 0x96], "“a”–"), ("ascii", [0x92], "’"), ("windows-1252", [0x80], "€"),
      ("gb2312", [0x81, 0x40, 0x61], "丂a"), ("shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"),
      ("euc-kr", [0x81, 0x41], "갂"), ("koi8-r", [0xc1], "а"), ("big5", [0xa4, 0xa4], "中"),
      ("ISO-8859-9", [0xf0], "ğ"), ("euc-jp", [0xc6, 0xfc], "日"), ("cp1251", [0xe0], "а"),
    ] as [(String, [UInt8], String)])
  func labels(label: String, bytes: [UInt8], text: String) throws {
    let declared = Array("<meta charset='\(label)'><p>".utf8) + bytes + Array("<p>tail".utf8)
    #expect(try htmlTexts(declared) == [text, "tail"])
    #expect(try htmlTexts(Array("<p>".utf8) + bytes, charset: label) == [text])
  }

  @Test("the transport's word counts more than the page's")
  func transport() throws {
    let bytes = Array("<meta charset=koi8-r><p>".utf8) + [0x92]
    #expect(try htmlTexts(bytes, charset: "windows-1252") == ["’"])
  }

  @Test("UTF-8 without a declaration is UTF-8")
  func undeclared() throws { #expect(try htmlTexts("<p>café – 日本") == ["café – 日本"]) }

  @Test("one bad byte spoils one character only, and is told", arguments: ["", "<meta charset=utf-8>"])
  func badByte(head: String) throws {
    let bytes = Array("\(head)<p>é".utf8) + [0xe9] + Array("<p>— tail".utf8)
    let page = try HTMLReader().page(bytes)
    #expect(page.transcription.document.blocks.map(\.string) == ["é\u{fffd}", "— tail"])
    #expect(page.transcription.notes.map(\.kind).contains(.encoding))
  }

  @Test("declarations that lie are told", arguments: ["iso-8859-1", "shift_jis"])
  func lies(label: String) throws {
    let page = try HTMLReader().page(Array("<meta charset=\(label)><p>naïve café".utf8))
    #expect(page.transcription.document.blocks.map(\.string) == ["naïve café"])
    #expect(page.transcription.notes.first?.kind == .encoding)
  }

  @Test("declared as UTF-8, but windows-1252: read so, and told")
  func windows() throws {
    let page = try HTMLReader().page(Array("<meta charset=utf-8><p>caf".utf8) + [0xe9, 0x20, 0x93, 0x94])
    #expect(page.transcription.document.blocks.map(\.string) == ["café “”"])
    #expect(page.transcription.notes.first?.kind == .encoding)
  }

  @Test("an unknown label is told and ignored")
  func unknown() throws {
    let page = try HTMLReader().page(Array("<meta charset=klingon><p>é".utf8))
    #expect(page.transcription.document.blocks.map(\.string) == ["é"])
    #expect(page.transcription.notes.first?.message.contains("klingon") == true)
  }

  @Test("UTF-16 with and without a mark", arguments: [true, false])
  func utf16(hasMark: Bool) throws {
    let text = "<p>naïve 日本</p>"
    let little = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    #expect(try htmlTexts((hasMark ? [0xff, 0xfe] : []) + little) == ["naïve 日本"])
    #expect(try htmlTexts((hasMark ? [0xfe, 0xff] : []) + big) == ["naïve 日本"])
  }

  @Test("a mark of UTF-8 is no text")
  func mark() throws { #expect(try htmlTexts([0xef, 0xbb, 0xbf] + Array("é".utf8)) == ["é"]) }

  @Test("utf-16 declared by a page that is none means UTF-8")
  func declaredUTF16() throws { #expect(try htmlTexts("<meta charset=utf-16><p>naïve") == ["naïve"]) }

  @Test("overlong sequences never become markup")
  func overlong() throws {
    let bytes = Array("<p>é é é é".utf8) + [0xc0, 0xbc] + Array("b>tail".utf8)
    #expect(try htmlTexts(bytes) == ["é é é é\u{fffd}\u{fffd}b>tail"])
  }

  @Test(
    "what is no page is named",
    arguments: [
      (Array("%PDF-1.4".utf8), "a PDF file"), (Array("{\"a\": 1}".utf8), "a JSON file"),
      (Array("<?xml version='1.0'?><rss/>".utf8), "a feed"), ([0x1f, 0x8b, 8, 0], "a gzip file"),
      ([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0], "text in UTF-32"), ([UInt8](1...31) + [0x41], "binary data"),
    ] as [([UInt8], String)])
  func notAPage(bytes: [UInt8], found: String) {
    #expect(throws: HTMLReaderError.notAPage(found: found)) { try HTMLReader().page(bytes) }
  }

  @Test(
    "a page without text is an error that says what it holds",
    arguments: ["", " \n", "<html><script>x()</script>", "<frameset><frame src=a></frameset>", "<p></p>"])
  func noText(markup: String) {
    #expect(throws: HTMLReaderError.self) { try HTMLReader().page(Array(markup.utf8)) }
  }
}
