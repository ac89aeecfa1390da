import DocumentModel
import Readers
import Testing

@Suite("PDFs that are read from right to left")
struct PDFRightToLeftTests {
  private let lines = ["העיר פתחה גן חדש ליד הים", "והילדים באים לשחק שם בערב."]
  private let second = ["בגן יש עצים וספסלים רבים", "ומים קרים לכולם כל היום."]

  /// The line as it stands on paper from left to right.
  private func visual(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.reversed()))
  }

  private func document(isVisual: Bool) throws -> [Block] {
    var pdf = PDFPageXML()
    pdf.page()
    // The left column is the second one.
    for (column, left) in [(second, 57.0), (lines, 309.0)] {
      for row in 0..<3 {
        for (index, line) in column.enumerated() {
          pdf.text(
            isVisual ? visual(line) : line, left: left, top: 80 + 60 * Double(row) + 12 * Double(index),
            width: 230)
        }
      }
    }
    return try pdf.read().document.blocks
  }

  @Test(
    "letters as they stand on paper are turned round, and the right column comes first",
    arguments: [true, false])
  func columns(isVisual: Bool) throws {
    let text = try document(isVisual: isVisual).map { $0.string.replacing("\n", with: " ") }.joined(
      separator: " ")
    let wanted = [lines, second].flatMap { column in (0..<3).flatMap { _ in column } }
    #expect(text == wanted.joined(separator: " "))
  }

  @Test("numbers and words of other scripts keep their order in a line")
  func numbers() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let words = ["העלות", "היא", "12", "000", "שקלים", "לפי", "City", "Hall", "השנה"]
    let places = [430, 390, 340, 362, 300, 260, 200, 230, 160]
    for (word, left) in zip(words, places) {
      let isRight = word.unicodeScalars.contains { $0.value > 0x500 }
      pdf.text(isRight ? visual(word) : word, left: Double(left), top: 80, width: 20)
    }
    // Final forms tell that the letters stand as on paper.
    for (index, line) in lines.enumerated() {
      pdf.text(visual(line), left: 160, top: 120 + 12 * Double(index))
    }
    #expect(try pdf.read().document.blocks.first?.string.hasPrefix(words.joined(separator: " ")) == true)
  }

  @Test("the place of a block is where it stands on the page")
  func place() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text(visual(lines[0]), left: 300, top: 80, width: 230)
    let block = try #require(try pdf.read().document.blocks.first)
    guard case .page(1, let box) = block.lines[0].place else {
      Issue.record("\(block.lines)")
      return
    }
    #expect(box.left == 300 && box.right == 530)
  }
}
