package import ChangeModel
internal import DocumentModel

/// The report as one page that needs nothing else: no network, no script to be read.
///
/// The ledger of the articles first, then what became of links and lists, then the changes, worst article first.
package struct HTMLWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    var page = HTMLBuffer()
    let names = TextNames(report)
    HTMLHead(report: report, options: options).write(to: &page)
    page.markup("<main id=\"main\">\n")
    HTMLLedger(report: report, names: names).write(to: &page)
    HTMLMatrix(report: report).write(to: &page)
    HTMLChanges(report: report, names: names).write(to: &page)
    HTMLRemarks(report: report, names: names).write(to: &page)
    page.markup("</main>\n")
    HTMLFoot().write(report, to: &page)
    buffer.append(page.bytes)
  }
}
