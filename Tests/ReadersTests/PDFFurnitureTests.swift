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
}
