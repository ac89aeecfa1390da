package import ChangeModel
package import PlainYAML

/// Which changes are hidden: all that a rule names must hold.
package struct IgnoreRule {
  /// Any of these facets; nil for all.
  package var facets: Set<Facet>?
  /// Found in each edit of the change, before or after.
  package var text: Pattern?
  /// The title of the article on one of its sides.
  package var article: Pattern?

  package init(facets: Set<Facet>? = nil, text: Pattern? = nil, article: Pattern? = nil) {
    self.facets = facets
    self.text = text
    self.article = article
  }

  /// Whether the rule hides a change of an article.
  func hides(_ change: Change, of article: ArticleReport) -> Bool {
    if let facets, !facets.contains(change.facet) { return false }
    if let pattern = self.article, !Self.names(article, pattern) { return false }
    if let text { return change.isFound { text.finds(in: $0) } }
    return true
  }

  /// Whether the rule is about whole articles, and this is one of them.
  func hides(_ article: ArticleReport) -> Bool {
    guard facets == nil, text == nil, let pattern = self.article else { return false }
    return Self.names(article, pattern)
  }

  /// The patterns that gave up.
  var exhausted: [Pattern] { [text, article].compactMap(\.self).filter(\.isExhausted) }

  private static func names(_ article: ArticleReport, _ pattern: Pattern) -> Bool {
    [article.base, article.revised].contains { side in side.map { pattern.finds(in: $0.title) } ?? false }
  }
}

/// Elements of pages that are not read at all: a CSS-like selector or an XPath.
package struct SelectorRule: Hashable, Sendable {
  package var selector: String
  package var mark: YAMLMark
}
