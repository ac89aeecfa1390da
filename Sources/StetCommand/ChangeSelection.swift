import Stet

/// What `--only` and `--ignore` select.
struct ChangeSelection {
  var only: String?
  var ignore: [String]

  /// The filter; facets are told from regular expressions by their names.
  func filter() throws(CommandError) -> ReportFilter {
    var filter = ReportFilter()
    if let only {
      var facets: Set<Facet> = []
      for name in only.split(separator: ",") { facets.insert(try facet(String(name))) }
      filter.only = facets
    }
    var patterns: [Regex<AnyRegexOutput>] = []
    for rule in ignore {
      if let facet = Facet(rawValue: rule) {
        filter.ignored.insert(facet)
        continue
      }
      guard let pattern = try? Regex(rule) else {
        throw .option(
          "--ignore: “\(rule)” is neither a facet nor a regular expression; facets are \(Self.names)")
      }
      patterns.append(pattern)
    }
    if !patterns.isEmpty { filter.ignoresText = Self.matcher(ignore.filter { Facet(rawValue: $0) == nil }) }
    return filter
  }

  /// The patterns are compiled again inside, since a compiled one may not be shared between threads.
  private static func matcher(_ patterns: [String]) -> @Sendable (String) -> Bool {
    { text in
      patterns.contains { pattern in
        guard let regex = try? Regex(pattern) else { return false }
        return text.prefix(longestText).contains(regex)
      }
    }
  }

  /// A regular expression may take long on long texts: it sees no more than a passage's beginning.
  private static let longestText = 10_000

  private func facet(_ name: String) throws(CommandError) -> Facet {
    guard let facet = Facet(rawValue: name) else {
      throw .option("--only: no facet “\(name)”; facets are \(Self.names)")
    }
    return facet
  }

  private static var names: String { Facet.allCases.map(\.rawValue).joined(separator: ", ") }
}
