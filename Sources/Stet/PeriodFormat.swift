package import ChangeModel
package import Reporter

/// The formats that the report of a period is written in.
package enum PeriodFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, html, json, eml, atom

  /// The report in this format; the same report and options give the same bytes.
  package func write(_ report: PeriodReport, options: ReportOptions, addresses: PeriodMail.Addresses)
    -> [UInt8]
  {
    switch self {
    case .text: PeriodText(options).bytes(report)
    case .markdown: PeriodMarkdown(options).bytes(report)
    case .html: PeriodHTML(options).bytes(report)
    case .json: PeriodJSON().bytes(report)
    case .eml: PeriodMail(options, addresses).bytes(report)
    case .atom: PeriodAtom().bytes(report)
    }
  }
}
