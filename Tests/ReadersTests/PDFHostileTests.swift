import DocumentModel
import Testing

@testable import Readers

@Suite("What no document should be is an error or a document, and ends")
struct PDFHostileTests {
  private func error(_ xml: String, limits: PDFLimits = PDFLimits()) -> PDFReaderError? {
    do throws(PDFReaderError) {
      _ = try PDFReader(limits: limits).read(xml: Array(xml.utf8))
      return nil
    } catch { return error }
  }

  private var sample: PDFPageXML {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.paragraph(["Some words that make a line of text,", "and another."], left: 57, top: 60)
    return pdf
  }

  @Test("a document that is cut anywhere is damaged, whatever the exit status was")
  func truncated() {
    let xml = sample.xml
    for length in stride(from: 0, to: xml.utf8.count - 12, by: 7) {
      #expect(
        error(String(decoding: Array(xml.utf8.prefix(length)), as: UTF8.self)) != nil, "\(length) bytes")
    }
    #expect(error(xml) == nil)
  }

  @Test("no pages, no text, and limits have errors of their own")
  func limits() {
    var pdf = PDFPageXML()
    #expect(error(pdf.xml) == .noPages)
    pdf.page()
    pdf.page()
    #expect(error(pdf.xml) == .noTextLayer(pages: 2))
    var limits = PDFLimits()
    limits.pages = 1
    #expect(error(pdf.xml, limits: limits) == .tooManyPages(limit: 1))
    limits = PDFLimits()
    limits.runs = 1
    #expect(error(sample.xml, limits: limits) == .tooManyPieces(limit: 1))
    limits = PDFLimits()
    limits.textBytes = 10
    #expect(error(sample.xml, limits: limits) == .tooMuchOutput(tool: "pdftohtml", limit: 10))
  }

  @Test("control characters, bad bytes and signs that turn the text around do not reach the text")
  func controls() throws {
    let bytes = Array("a\u{1B}[2J\u{7}b\u{202E}c\u{85}d".utf8) + [0xFF, 0xED, 0xA0, 0x80] + Array("é語😀".utf8)
    var cleaner = PDFByteCleaner()
    var whole = cleaner.clean(bytes[...])
    #expect(String(decoding: whole, as: UTF8.self) == "a [2J bc d\u{FFFD}\u{FFFD}é語😀")
    // However the pieces are cut, the text is the same.
    cleaner = PDFByteCleaner()
    whole = bytes.indices.flatMap { cleaner.clean(bytes[$0...$0]) }
    #expect(String(decoding: whole, as: UTF8.self) == "a [2J bc d\u{FFFD}\u{FFFD}é語😀")
  }

  @Test("every word of a random page is in the blocks once", arguments: 0..<60)
  func words(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var pdf = PDFPageXML()
    var expected: [String: Int] = [:]
    pdf.page()
    for index in 0..<Int.random(in: 1...120, using: &random) {
      let word = "w\(index)x\(Int.random(in: 0...9, using: &random))"
      expected[word, default: 0] += 1
      let font = PDFPageXML.Font.allCases.randomElement(using: &random) ?? .body
      pdf.text(
        word, left: Double.random(in: -20...600, using: &random),
        top: Double.random(in: -20...850, using: &random),
        font: font, width: Double.random(in: 0...200, using: &random))
    }
    let text = try pdf.read().document.blocks.map(\.string).joined(separator: "\n")
    for word in expected.keys {
      #expect(text.ranges(of: word).count == 1, "seed \(seed), \(word) in \(text)")
    }
  }

  @Test("marks and lines of random pages lie inside of their blocks", arguments: 0..<40)
  func ranges(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var pdf = PDFPageXML()
    for _ in 0..<3 {
      pdf.page()
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let font = PDFPageXML.Font.allCases.randomElement(using: &random) ?? .body
        pdf.text(
          "<i>\(random.word().filter { $0 != "&" && $0 != "<" })</i> <a href=\"https://x.example\">y</a>",
          left: Double(Int.random(in: 0...5, using: &random)) * 90,
          top: Double(Int.random(in: 0...60, using: &random)) * 12, font: font,
          width: Double.random(in: 5...200, using: &random), raw: true)
      }
    }
    let result = try pdf.read()
    for block in result.document.blocks {
      #expect(block.marks.allSatisfy { $0.utf8.upperBound <= block.text.count && !$0.utf8.isEmpty })
      #expect(block.lines.first?.utf8 == 0)
      #expect(zip(block.lines, block.lines.dropFirst()).allSatisfy { $0.utf8 < $1.utf8 })
      #expect(block.lines.allSatisfy { $0.utf8 <= block.text.count })
      #expect(String(validating: block.text, as: UTF8.self) != nil)
    }
    #expect(try pdf.read() == result)
  }

  @Test("numbers that are none, huge or negative are no crash")
  func numbers() {
    let attributes = [
      "nan", "1e308", "-99999999999999999999", "", "0x7f", "999999999999999999999999999999", "-0",
    ]
    for value in attributes {
      let xml = """
        <pdf2xml><page number="\(value)" width="\(value)" height="\(value)">
        <fontspec id="\(value)" size="\(value)" family="" color=""/>
        <text top="\(value)" left="\(value)" width="\(value)" height="\(value)" font="\(value)">word one</text>
        <text top="1" left="\(value)" width="5" height="9" font="7">word two</text>
        </page><outline><item page="\(value)">x</item></outline></pdf2xml>
        """
      let found = error(xml)
      #expect(found == nil || found == .noTextLayer(pages: 1), "\(value): \(String(describing: found))")
    }
  }

  @Test("entities of a document type are not expanded, and files are not read")
  func entities() {
    let xml = """
      <!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/hostname">]>
      <pdf2xml><page number="1" width="9" height="9"><text top="1" left="1" width="5" height="9" font="0">x&a;&f;</text>
      </page></pdf2xml>
      """
    let blocks = (try? PDFReader().read(xml: Array(xml.utf8)))?.document.blocks.map(\.string) ?? ["x"]
    #expect(blocks == ["x"])
  }
}
