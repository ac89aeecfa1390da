package import ChangeModel

/// What a check found and nobody accepted: a change, or an article that only one side has.
package struct Finding: Hashable, Sendable {
  /// What was compared.
  package enum Part: Int, Hashable, Sendable, CaseIterable {
    /// The base with its snapshot.
    case base
    /// The revised text with its snapshot.
    case revised
    /// The two sides of the pair.
    case pair
  }

  package var part: Part
  package var id: String
  /// The ids under which the pair tells the same change.
  package var also: [String] = []
  package var severity: Severity
  package var facet: Facet?
  package var kind: String
  /// The title of the article.
  package var article: String
  /// What decided, on one line.
  package var why: String
  /// The change; nil for an article without a partner.
  package var change: Change?
  /// The last day of an acceptance that is over.
  package var expired: String?

  /// What is accepted with it, on one line, for people.
  package var what: String {
    var text = article.isEmpty ? why : "\(article): \(why)"
    if let edit = change?.told.first, change?.edits.isEmpty == false {
      text += ": “\(edit.before)” → “\(edit.after)”"
    }
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
