package import ChangeModel

/// Prints a report in one format.
///
/// A pure function: the same report and options give the same bytes.
package protocol ReportWriter: Sendable {
  /// Appends the whole report to `buffer`.
  func write(_ report: Report, to buffer: inout ReportBuffer)
}

extension ReportWriter {
  /// The report as bytes.
  package func bytes(_ report: Report) -> [UInt8] {
    var buffer = ReportBuffer()
    write(report, to: &buffer)
    return buffer.bytes
  }
}
