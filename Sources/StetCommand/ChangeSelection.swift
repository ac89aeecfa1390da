import Configuration
import Stet

/// What `--only` and `--ignore` select.
struct ChangeSelection {
  var only: String?
  var ignore: [String]
  private var patterns: [Pattern] = []

  init(only: String?, ignore: [String]) {
    self.only = only
    self.ignore = ignore
  }

  /// The filter; facets are told from regular expressions by their names.
  mutating func filter() throws(CommandError) -> ReportFilter {
    var filter = ReportFilter()
    if let only {
      var facets: Set<Facet> = []
      for name in only.split(separator: ",") { facets.insert(try facet(String(name))) }
      filter.only = facets
    }
    var patterns: [Pattern] = []
    for rule in ignore {
      if let facet = Facet(rawValue: rule) {
        filter.ignored.insert(facet)
        continue
      }
      do {
        patterns.append(try Pattern(rule))
      } catch {
        throw .option(
          "--ignore: “\(rule)” is neither a facet nor a regular expression (\(error.message) at offset \(error.offset)); "
            + "facets are \(Self.names)")
      }
    }
    self.patterns = patterns
    if !patterns.isEmpty { filter.ignoresText = { text in patterns.contains { $0.finds(in: text) } } }
    return filter
  }

  /// Tells which patterns took too long.
  func complain() {
    for pattern in patterns where pattern.isExhausted {
      Console.complain(
        "--ignore: “\(pattern.source)” took too long and was given up: changes that it would hide may be shown"
      )
    }
  }

  private func facet(_ name: String) throws(CommandError) -> Facet {
    guard let facet = Facet(rawValue: name) else {
      throw .option("--only: no facet “\(name)”; facets are \(Self.names)")
    }
    return facet
  }

  private static var names: String { Facet.allCases.map(\.rawValue).joined(separator: ", ") }
}
