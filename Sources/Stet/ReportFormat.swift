public import ChangeModel
public import Reporter

/// The formats that a report is written in.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, unified

  /// The report in this format; the same report and options give the same bytes.
  public func write(_ report: Report, options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .text: TextWriter(options).bytes(report)
    case .json: JSONWriter().bytes(report)
    case .unified: UnifiedWriter(options).bytes(report)
    }
  }
}
