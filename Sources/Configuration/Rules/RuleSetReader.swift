import ChangeModel
import PlainYAML

/// Reads those keys that the top of a stet.yml and a comparison share.
struct RuleSetReader {
  static let keys = ["fail-on", "severity", "ignore", "expect"]

  /// The rules of `fields`, which go over `outer` or are added to it.
  func rules(_ fields: Fields, over outer: RuleSet) throws(ConfigurationError) -> RuleSet {
    var rules = outer
    if let node = fields["fail-on"] { rules.failOn = try node.choice("fail-on", Severity.self) }
    if let node = fields["severity"] { try severities(node, into: &rules) }
    if let node = fields["ignore"] { for item in node.list { try ignore(item, into: &rules) } }
    if let node = fields["expect"] { try expect(node, into: &rules.expectations) }
    return rules
  }

  private func severities(_ node: YAMLNode, into rules: inout RuleSet) throws(ConfigurationError) {
    let fields = try Fields(node, "severity", known: Facet.allCases.map(\.rawValue))
    for facet in Facet.allCases {
      guard let node = fields[facet.rawValue] else { continue }
      rules.severities[facet] = try node.choice(facet.rawValue, Severity.self)
    }
  }

  private func ignore(_ node: YAMLNode, into rules: inout RuleSet) throws(ConfigurationError) {
    let fields = try Fields(
      node, "an ignore rule", known: ["facet", "text", "article", "selector", "reason"])
    if let node = fields["reason"] { _ = try node.string("reason") }
    if let node = fields["selector"] {
      guard fields["facet"] == nil, fields["text"] == nil, fields["article"] == nil else {
        throw ConfigurationError(
          node.mark, "a selector stands in a rule of its own: what it finds is not read at all")
      }
      rules.selectors.append(SelectorRule(selector: try node.string("selector"), mark: node.mark))
      return
    }
    var rule = IgnoreRule()
    if let node = fields["facet"] {
      var facets: Set<Facet> = []
      for item in node.list { facets.insert(try item.choice("facet", Facet.self)) }
      rule.facets = facets
    }
    if let node = fields["text"] { rule.text = try pattern(node, node.string("text")) }
    if let node = fields["article"] {
      rule.article = try pattern(node, Self.titlePattern(node.string("article")), ignoringCase: true)
    }
    guard rule.facets != nil || rule.text != nil || rule.article != nil else {
      throw ConfigurationError(node.mark, "an ignore rule needs a facet, text, article or selector")
    }
    rules.ignored.append(rule)
  }

  private func pattern(_ node: YAMLNode, _ source: String, ignoringCase: Bool = false)
    throws(ConfigurationError)
    -> Pattern
  {
    do {
      return try Pattern(source, ignoringCase: ignoringCase)
    } catch {
      throw ConfigurationError(
        node.mark, "“\(source)” is no regular expression: \(error.message) at offset \(error.offset)")
    }
  }

  /// The pattern for a whole title, in which `*` stands for any text.
  private static func titlePattern(_ title: String) -> String {
    var pattern = "\\A"
    for character in title {
      switch character {
      case "*": pattern += ".*"
      case let space where space.isWhitespace: pattern += "\\s+"
      case let letter where letter.isLetter || letter.isNumber: pattern.append(letter)
      case let sign where sign.isASCII: pattern += "\\" + String(sign)
      default: pattern.append(character)
      }
    }
    return pattern + "\\z"
  }

  private func expect(_ node: YAMLNode, into expectations: inout Expectations) throws(ConfigurationError) {
    let known = ["missing-articles", "extra-articles", "article-order", "known-differences"]
    let fields = try Fields(node, "expect", known: known)
    typealias Verdict = Expectations.Verdict
    if let node = fields[known[0]] { expectations.missingArticles = try node.choice(known[0], Verdict.self) }
    if let node = fields[known[1]] { expectations.extraArticles = try node.choice(known[1], Verdict.self) }
    if let node = fields[known[2]] { expectations.articleOrder = try node.choice(known[2], Verdict.self) }
    if let node = fields[known[3]] { expectations.knownDifferences = try node.choice(known[3], Verdict.self) }
  }
}
