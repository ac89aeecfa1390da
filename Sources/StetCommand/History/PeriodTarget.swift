import ArgumentParser
import Stet

/// A format of `stet report`, and where to write it: `html` or `html=week.html`.
struct PeriodTarget {
  var format: PeriodFormat
  /// The file; nil for stdout.
  var path: String?

  /// Reads `format` or `format=path`.
  ///
  /// - Throws: `ValidationError` that names the nearest format.
  init(argument: String) throws {
    let name = String(argument.prefix { $0 != "=" })
    guard let format = PeriodFormat(rawValue: name) else {
      let names = PeriodFormat.allCases.map(\.rawValue)
      let near = NearestName.of(name, among: names).map { "did you mean “\($0)”?" }
      throw ValidationError(
        "--format: no format “\(name)”; \(near ?? "formats are \(names.joined(separator: ", "))")")
    }
    let path = argument.dropFirst(name.count + 1)
    if argument.contains("="), path.isEmpty {
      throw ValidationError(
        "--format \(argument): a path belongs behind the sign, as in \(name)=week.\(name)")
    }
    self.format = format
    self.path = path.isEmpty ? nil : String(path)
  }

  init(_ format: PeriodFormat) {
    self.format = format
    path = nil
  }
}
