import ArgumentParser
import Configuration
import Stet

/// A format, and where to write it: `json` or `json=report.json`.
struct OutputTarget<Format: CaseIterable & RawRepresentable> where Format.RawValue == String {
  var format: Format
  /// The file; nil for stdout.
  var path: String?

  init(_ format: Format, path: String? = nil) {
    self.format = format
    self.path = path
  }

  /// Reads `format` or `format=path`.
  ///
  /// - Throws: `ValidationError` that names the nearest format.
  init(argument: String) throws {
    let name = String(argument.prefix { $0 != "=" })
    guard let format = Format(rawValue: name) else {
      let names = Format.allCases.map(\.rawValue)
      let near = NearestName.of(name, among: names).map { "did you mean “\($0)”?" }
      throw ValidationError(
        "--format: no format “\(name)”; \(near ?? "formats are \(names.joined(separator: ", "))")")
    }
    let path = argument.dropFirst(name.count + 1)
    if argument.contains("="), path.isEmpty {
      throw ValidationError("--format \(argument): a path belongs behind the sign, as in \(name)=report")
    }
    self.init(format, path: path.isEmpty ? nil : String(path))
  }
}
