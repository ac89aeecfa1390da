/// Names elements of a page: a selector like those of CSS, or a path like those of XPath.
///
/// Known are names, `.class`, `#id`, `:nth-of-type(n)`, ` ` and `>`, and lists with commas; in paths `/` and `//`, `*`,
/// `[n]`, `[@id='…']` and `[@class='…']`, which here means one of the classes.
package struct HTMLSelector: Hashable, Sendable {
  /// What one element must have.
  struct Step: Hashable, Sendable {
    /// Whether the element must stand right inside of the one before, and not just anywhere below.
    var isChild = false
    /// In small letters; nil for any.
    var name: String?
    var id: String?
    var classes: [String] = []
    /// Which among its siblings of the same name it must be, from 1.
    var ordinal: Int?
  }

  /// The lists of steps, from the outermost element to the one that is named.
  private(set) var alternatives: [[Step]]

  /// A selector of more steps is a mistake; the states of a match fit 64 bits.
  static let mostSteps = 60

  /// - Throws: `HTMLSelectorError` with what is wrong.
  package init(_ text: String) throws(HTMLSelectorError) {
    var parser = HTMLSelectorParser(text)
    alternatives = try parser.alternatives()
  }
}

/// Why a text is no selector.
package struct HTMLSelectorError: Error, Hashable, Sendable {
  /// The cause, without a full stop at its end.
  package var message: String
}
