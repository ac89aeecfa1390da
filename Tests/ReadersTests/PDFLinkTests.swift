import DocumentModel
import Readers
import Testing

@Suite("Links of a PDF")
struct PDFLinkTests {
  @Test("words beside a link that its rectangle touches are none of it, if links have a colour")
  func linkEdges() throws {
    var pdf = PDFPageXML()
    pdf.page()
    let link = { (text: String) in "<a href=\"https://example.org/a\">\(text)</a>" }
    pdf.text("In front of it, ", left: 57, top: 80, width: 75)
    pdf.text(link("and "), left: 132, top: 80, width: 20, raw: true)
    pdf.text(link("the notice"), left: 152, top: 80, font: .coloured, width: 50, raw: true)
    pdf.text(link(" is"), left: 202, top: 80, width: 15, raw: true)
    pdf.text(" here.", left: 217, top: 80, width: 30)
    pdf.text(link("all of it in one colour"), left: 57, top: 120, width: 100, raw: true)
    let found = try pdf.blocks()
    #expect(
      found == """
        p “In front of it, and the notice is here.” link(https://example.org/a)“the notice”
        p “all of it in one colour” link(https://example.org/a)“all of it in one colour”
        """)
  }

  @Test("links that lead out are marks, over line ends as well; others are none")
  func links() throws {
    var pdf = PDFPageXML()
    pdf.page()
    pdf.text("See ", left: 57, top: 60, width: 20)
    pdf.text(
      "<a href=\"https://a.example/x?y=1&amp;z=2\">the long</a>", left: 77, top: 60, width: 210, raw: true)
    pdf.text(
      "<a href=\"https://a.example/x?y=1&amp;z=2\">notice</a>", left: 57, top: 72, width: 30, raw: true)
    pdf.text(
      "<a href=\"https://a.example/x?y=1&amp;z=2\">, </a>and <a href=\"stdin.html#3\">page 3</a> <a href=\"javascript:alert(1)\">x</a>",
      left: 87, top: 72, width: 60, raw: true)
    let found = try pdf.blocks()
    #expect(
      found == """
        p “See the long⏎notice, and page 3 x” link(https://a.example/x?y=1&z=2)“the long⏎notice”
        """)
  }
}
