import ChangeModel

/// Where passages went that stand at another place of the revised text.
enum PassageMove: Hashable {
  case insideOfArticle
  /// A column of a table, by its name.
  case column(String)
  case toArticle(String)
  case fromArticle(String)

  /// One line for a person.
  var why: String {
    switch self {
    case .insideOfArticle: "the passage stands at another place"
    case .column(let name): "the column “\(name)” of the table stands at another place"
    case .toArticle(let title): "the passage went to “\(title)”"
    case .fromArticle(let title): "the passage came from “\(title)”"
    }
  }

  /// An article that a passage left has lost it; inside of an article it is only the order.
  var severity: Severity {
    switch self {
    case .insideOfArticle, .column: .minor
    case .toArticle, .fromArticle: .major
    }
  }
}
