import DocumentModel
import Readers
import Testing

@Suite("Lines at the edges of pages that are no furniture")
struct PDFFurnitureTests {
  /// Pages of a reference, below a head; `edge` is what stands at the top of a page, set apart as entries are.
  private func text(pages: Int, _ edge: (Int) -> String?, below: (Int) -> String) throws -> [String] {
    var pdf = PDFPageXML()
    for page in 0..<pages {
      pdf.page()
      pdf.text("The Newsletter", left: 57, top: 30, font: .small)
      if let line = edge(page) { pdf.text(line, left: 57, top: 70) }
      pdf.paragraph(
        ["Here the text of page \(Self.name(page)) begins,", "and here it ends."], left: 57, top: 100)
      pdf.text(below(page), left: 57, top: 400)
      pdf.paragraph(
        ["It is as wide as the column is, of page", "\(Self.name(page)), and ends."], left: 57, top: 430)
    }
    return try pdf.read().document.blocks.map(\.string)
  }

  /// No number, which could be that of the page.
  private static func name(_ page: Int) -> String {
    String(String(page).compactMap { $0.wholeNumberValue.map { Array("abcdefghij")[$0] } })
  }

  @Test("a line that entries end with stands in the midst of pages as well: it is text")
  func repeated() throws {
    let line = "Returns: all that there is."
    let found = try text(pages: 12) { _ in
      line
    } below: { _ in
      line
    }
    #expect(found.count { $0.contains(line) } == 24)
    #expect(!found.contains { $0.contains("Newsletter") })
    let heads = try text(pages: 12) { _ in
      line
    } below: {
      "Nothing of \(Self.name($0)) is like it."
    }
    #expect(!heads.contains { $0.contains(line) })
  }

  @Test("a line that stands at the top of pages far from each other is text")
  func sparse() throws {
    let found = try text(pages: 40) {
      $0 % 9 == 4 ? "See the list of places." : nil
    } below: {
      "Nothing of \(Self.name($0)) is like it."
    }
    #expect(found.count { $0.contains("See the list of places.") } == 4)
  }

  @Test("a head beside the titles of articles, which stand in the text and its contents, is furniture")
  func headBesideTitles() throws {
    var pdf = PDFPageXML()
    let titles = ["Of the bridge", "Of the market", "Of the school", "Of the river"]
    for (page, title) in titles.enumerated() {
      pdf.page()
      if page > 0 { pdf.text(title, left: 57, top: 30, font: .small) }
      pdf.text("Number seven of May", left: 430, top: 30, font: .small)
      if page == 0 {
        for (line, title) in titles.enumerated() { pdf.text(title, left: 57, top: 300 + 40 * Double(line)) }
      }
      pdf.text(title, left: 57, top: 480, font: .title)
      pdf.paragraph(["What there is to say of it", "is said in this sentence."], left: 57, top: 510)
      pdf.paragraph(["Page \(Self.name(page)) begins with this line,", "and goes on."], left: 57, top: 100)
    }
    let found = try pdf.read().document.blocks.map(\.string)
    #expect(!found.contains { $0.contains("Number seven") }, "\(found)")
    #expect(titles.allSatisfy { title in found.count { $0 == title } == 2 }, "\(found)")
  }

  @Test("a page's number by itself at the foot is furniture where others stand in the head")
  func loneNumber() throws {
    var pdf = PDFPageXML()
    for page in 0..<5 {
      pdf.page()
      if page == 0 {
        pdf.text("1", left: 290, top: 790)
      } else {
        pdf.text("\(page + 1)", left: page % 2 == 1 ? 57 : 530, top: 30)
      }
      pdf.paragraph(
        ["Here the text of page \(Self.name(page)) begins,", "and here it ends."], left: 57, top: 100)
      pdf.paragraph(
        ["It is as wide as the column is, of page", "\(Self.name(page)), and ends."], left: 57, top: 430)
    }
    let found = try pdf.read().document.blocks.map(\.string)
    #expect(!found.contains { $0.allSatisfy(\.isNumber) }, "\(found)")
  }
}
