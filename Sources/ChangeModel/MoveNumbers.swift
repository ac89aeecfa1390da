/// Numbers for what has moved, counted through the whole report, so that both its places can name one another.
public struct MoveNumbers: Sendable {
  private var byID: [String: Int] = [:]

  /// Numbers the moves of `report` in the order in which it lists them.
  public init(_ report: Report) {
    for article in report.ranked(withCosmetic: true) {
      for change in article.changes {
        if case .moved = change.site { byID[change.id] = byID.count + 1 }
      }
    }
  }

  /// The number of a move, from 1; nil for another change.
  public subscript(change: Change) -> Int? { byID[change.id] }
}
