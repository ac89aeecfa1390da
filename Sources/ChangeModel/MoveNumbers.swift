public import DocumentModel

/// Numbers for what has moved, counted through the whole report, so that both its places can name one another.
public struct MoveNumbers: Sendable {
  private var byID: [String: Int] = [:]
  /// What moved, by the place where it stands now: a passage may have moved from another article.
  private var byPlace: [SourceSpan: [Change]] = [:]

  /// Numbers the moves of `report` in the order in which it lists them.
  public init(_ report: Report) {
    for article in report.ranked(withCosmetic: true) {
      for change in article.changes {
        guard case .moved(_, let span) = change.site else { continue }
        byID[change.id] = byID.count + 1
        byPlace[span, default: []].append(change)
      }
    }
  }

  /// The moves whose passage stands at a place of the revised side now.
  public func arrivals(at span: SourceSpan) -> [Change] { byPlace[span] ?? [] }

  /// The number of a move, from 1; nil for another change.
  public subscript(change: Change) -> Int? { byID[change.id] }
}
