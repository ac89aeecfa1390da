import ArgumentParser
import Stet

/// A format, and where to write it: `json` or `json=report.json`.
struct OutputTarget {
  var format: ReportFormat
  /// The file; nil for stdout.
  var path: String?

  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  /// Reads `format` or `format=path`.
  ///
  /// - Throws: `ValidationError` that names the nearest format.
  init(argument: String) throws {
    let name = String(argument.prefix { $0 != "=" })
    guard let format = ReportFormat(rawValue: name) else {
      let names = ReportFormat.allCases.map(\.rawValue)
      let near = NearestName.of(name, among: names).map { "did you mean “\($0)”?" }
      throw ValidationError(
        "--format: no format “\(name)”; \(near ?? "formats are \(names.joined(separator: ", "))")")
    }
    let path = argument.dropFirst(name.count + 1)
    if argument.contains("="), path.isEmpty {
      throw ValidationError("--format \(argument): a path belongs behind the sign, as in \(name)=report")
    }
    self.init(format: format, path: path.isEmpty ? nil : String(path))
  }
}
