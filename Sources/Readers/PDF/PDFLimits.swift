/// How much a document may cost before it is given up; a limit that is hit is an error that says so.
package struct PDFLimits: Hashable, Sendable {
  /// A newsletter has 0.3 MB, a book of 1,000 pages 5 MB.
  package var bytes = 64 << 20
  /// The longest manual in Debian's archive has 1,151 pages.
  package var pages = 5_000
  /// For both programs together: poppler reads 193 pages in 1.5 s; the page's promise is 10 s in all.
  package var seconds = 8
  /// The address space of a program, in MiB: the twins need less than 100.
  package var mebibytes = 200
  /// A page of text is 20 KB of XML.
  package var outputBytes = 96 << 20
  /// Pieces of text: a page of prose has 150, and each takes 100 bytes here.
  package var runs = 400_000
  /// The text of all pages: a book of 1,000 pages has 3 MB.
  package var textBytes = 24 << 20

  /// Pieces of text on a page whose columns and tables are looked for: a page of a newspaper has 2,000.
  package var piecesOnPage = 6_000

  package init() {}
}
