import DocumentModel
import Readers
import Testing

@Suite("Encodings and formats")
struct DecodingTests {
  private func text(_ bytes: [UInt8], encoding: String? = nil) throws -> String {
    let reader = SourceReader(SourceReader.Options(encoding: encoding))
    return try reader.read(bytes, format: .text).document.blocks.map(\.string).joined(separator: "|")
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("bytes are well-formed up to where the standard library finds them not to be", arguments: 0..<200)
  func wellFormed(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let pieces: [[UInt8]] = [
      Array("plain words of ASCII".utf8), Array("é标😀".utf8), [0xC0], [0x80], [0xE0, 0x80],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE2, 0x80], [0x61],
    ]
    for _ in 0..<20 {
      let length = random.next() % 12
      let bytes = (0..<length).flatMap { _ in pieces[Int(random.next() % UInt64(seed % 3 == 0 ? 2 : 11))] }
      #expect(UTF8Check.firstBad(bytes.span) == Self.firstBad(bytes), "seed \(seed): \(bytes)")
    }
  }

  private static func firstBad(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  @Test("byte order marks tell the encoding and are no text")
  func marks() throws {
    let words = "Größe – 标准 😀"
    #expect(try text([0xEF, 0xBB, 0xBF] + Array(words.utf8)) == words)
    #expect(try text(utf16("\u{FEFF}" + words, bigEndian: true)) == words)
    #expect(try text(utf16("\u{FEFF}" + words, bigEndian: false)) == words)
    #expect(try text(utf16(words, bigEndian: false), encoding: "utf-16le") == words)
  }

  @Test("lone letters beyond ASCII are windows-1252, and that is noted")
  func windows() throws {
    let bytes: [UInt8] = Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x61, 0x94]
    #expect(try text(bytes) == "café “a”")
    let notes = try SourceReader().read(bytes, format: .text).notes
    #expect(notes.map(\.kind) == [.encoding])
    #expect(try text(bytes, encoding: "ISO-8859-1") == "café “a”")
  }

  @Test("what a terminal was sent is text, in a file and in a page; random bytes are not")
  func terminal() throws {
    let line = "\u{1B}[2J\u{07}\u{07}\u{08}\u{08}\u{1B}]0;a\u{07} "
    let log = Array(String(repeating: line, count: 20).utf8)
    #expect(try text(log + Array("end".utf8)).hasSuffix("end"))
    let page = Array("<title>a".utf8) + log + Array("</title><p>Some words of a page.</p>".utf8)
    #expect(
      try SourceReader().read(page, format: .html).document.blocks.contains { $0.string.contains("words") })
    let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: 1 + $0 * 7 % 254) }
    #expect(throws: ReaderError.self) { try text(bytes) }
    #expect(throws: ReaderError.self) { try SourceReader().read(bytes, format: .html) }
  }

  @Test("XML that is no page is read plainly, with a note")
  func xml() throws {
    let feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><title>a</title></rss>"
    let read = try SourceReader().read(Array(feed.utf8), path: "feed.xml")
    #expect(read.document.blocks.map(\.string).joined().contains("<rss>"))
    #expect(read.notes.contains { $0.kind == .unread && $0.message.contains("XML") })
    let page = try SourceReader().read(
      Array("<?xml version=\"1.0\"?><!DOCTYPE html><html><p>Some words.</p></html>".utf8), path: "a.xml")
    #expect(!page.notes.contains { $0.message.contains("XML") })
  }

  @Test(
    "a feed without a declaration is told as XML, too; a text that begins with a sign is none",
    arguments: [
      ("<rss version=\"2.0\"><channel>a</channel></rss>\n", true), ("  <a><b>c</b></a>", true),
      ("<" + String(repeating: "n", count: 2000), true), ("<a>b</a> and more", false),
      ("<3 is a heart", false),
      ("a <b>c</b>", false), ("<", false), ("<a", false), ("<a>b</aa>", false),
    ])
  func elements(text: String, isXML: Bool) throws {
    let notes = try SourceReader().read(Array(text.utf8), path: "a.txt").notes
    #expect(notes.contains { $0.message.contains("XML") } == isXML)
  }

  @Test("XML that declares entities or an encoding that nobody knows is refused")
  func refusedXML() {
    let entities = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>"
    #expect(throws: ReaderError.notAPage(found: "an XML file whose DOCTYPE declares entities")) {
      try SourceReader().read(Array(entities.utf8), path: "a.xml")
    }
    #expect(throws: ReaderError.unknownEncoding("x-klingon")) {
      try SourceReader().read(Array("<?xml version='1.0' encoding='x-klingon'?><r>a</r>".utf8), path: "a.xml")
    }
  }

  @Test("bytes that cannot be read are refused with their offset")
  func refusals() {
    let damaged = Array("é caf".utf8) + [0xE9, 0x20]
    #expect(throws: ReaderError.undecodable(encoding: "UTF-8", offset: 6)) { try text(damaged) }
    #expect(throws: ReaderError.undecodable(encoding: "UTF-8", offset: 1)) { try text([0x61, 0x81]) }
    #expect(throws: ReaderError.undecodable(encoding: "UTF-8", offset: 3)) {
      try text(Array("caf".utf8) + [0xE9], encoding: "utf-8")
    }
    #expect(throws: ReaderError.nulByte(offset: 1)) { try text([0x61, 0x00]) }
    #expect(throws: ReaderError.binary(offset: 2)) {
      try text([0x61, 0x61] + Array(repeating: 0x01, count: 50))
    }
    #expect(throws: ReaderError.unknownEncoding("klingon")) { try text([0x61], encoding: "klingon") }
    #expect(throws: ReaderError.empty) { try text([]) }
    #expect(throws: ReaderError.empty) { try text([0x20, 0x0A, 0x0C]) }
    #expect(throws: ReaderError.tooLarge(bytes: 3, limit: 2)) {
      try SourceReader(SourceReader.Options(byteLimit: 2)).read([0x61, 0x61, 0x61], format: .text)
    }
    // A PDF is told by its content and read by other means: its NUL bytes are none of the decoder's business.
    #expect {
      try SourceReader().read(Array("%PDF-1.7 \0".utf8), path: "a.txt")
    } throws: { error in
      if case ReaderError.pdf = error { true } else { false }
    }
  }

  @Test(
    "names and contents tell the format",
    arguments: [
      ("a.md", "text", SourceFormat.markdown, 0), ("a.HTM", "text", .html, 0), ("a.pdf", "text", .pdf, 0),
      ("a.txt", "text\n\n#tag\n\n#two", .text, 0), ("a.txt", "# One\n\na\n\n# Two\n", .markdown, 1),
      ("a", "# One\n\na *b* c\n", .markdown, 1), ("a.txt", "# One\n\na b\n", .text, 0),
      ("a.txt", "%PDF-1.4", .pdf, 1), ("a.md", "<!DOCTYPE html><p>", .html, 1),
      ("a.md", "<div>x</div>", .markdown, 0),
      ("a", "a|b\n-|-\n1|2\n", .markdown, 1),
      ("a", "[a](http://b) [c](http://d) **e**", .markdown, 1),
      ("a", "# a comment\nx=1\n# another\ny=2\n", .text, 0),
      ("a.txt", "Text.\n## One\nText.\n### Two\nText.\n", .markdown, 1),
      ("a", "x=1\n## sets the next\ny=2\n## And ends here.\n", .text, 0),
      ("a.txt", "Run\n\n# apt-get update\n\nand\n\n# apt-get install x\n", .text, 0),
      ("a.txt", "# A\n\n\(String(repeating: "words \n\n", count: 5_000))# B\n", .text, 0),
      ("a.txt", "+----+----+\n| -- |    |\n| a  | b  |\n+----+----+\n| ---- |\n", .text, 0),
    ])
  func formats(path: String, content: String, format: SourceFormat, notes: Int) {
    let verdict = FormatSniffer.format(path: path, bytes: Array(content.utf8))
    #expect(verdict.format == format)
    #expect(verdict.notes.count == notes)
  }
}

@Suite("What is no text")
struct NoTextTests {
  @Test(
    "white space and invisible characters are no text",
    arguments: ["\u{a0}\u{3000} \n", "\u{200b}\u{2060}\n", "\t\u{feff}\u{ad}\n"])
  func invisible(_ text: String) {
    #expect(throws: ReaderError.empty) {
      try SourceReader().read(Array(text.utf8), path: "a.txt")
    }
  }

  @Test("an archive is told as one, and not as binary data")
  func archive() {
    #expect(throws: ReaderError.archive) {
      try SourceReader().read([0x50, 0x4b, 3, 4, 0x14, 0], path: "a.docx")
    }
  }

  @Test("a text has half of the bytes that a source may have, and the one byte beyond is told")
  func textLimit() throws {
    let reader = SourceReader(SourceReader.Options(byteLimit: 200))
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 100)
    _ = try reader.read(text, path: "a.txt")
    #expect(throws: ReaderError.tooLarge(bytes: 101, limit: 100)) {
      try reader.read(text + [UInt8(ascii: "a")], path: "a.txt")
    }
  }
}
