import ArgumentParser
import Stet

/// A format, and where to write it: `json` or `json=report.json`.
struct OutputTarget: ExpressibleByArgument {
  var format: ReportFormat
  /// The file; nil for stdout.
  var path: String?

  init?(argument: String) {
    let name = argument.prefix { $0 != "=" }
    guard let format = ReportFormat(rawValue: String(name)) else { return nil }
    let path = argument.dropFirst(name.count + 1)
    if argument.contains("="), path.isEmpty { return nil }
    self.format = format
    self.path = path.isEmpty ? nil : String(path)
  }

  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
