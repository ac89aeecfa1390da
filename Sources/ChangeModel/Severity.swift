/// How much a change matters to a reader.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// What a reader would not notice.
  case cosmetic
  /// Labels, numbering, links lost, bylines, spelling variants, order.
  case minor
  /// Wording; passages added or removed.
  case major
  /// A fact may be wrong.
  case critical

  /// 0 for cosmetic to 3 for critical.
  public var rank: Int {
    switch self {
    case .cosmetic: 0
    case .minor: 1
    case .major: 2
    case .critical: 3
    }
  }

  /// Whether `left` matters less than `right`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
