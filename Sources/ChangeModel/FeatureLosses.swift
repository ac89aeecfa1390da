internal import DocumentModel

/// What became of the links, images, tables, lists, headings and the byline of one pair: a row of the loss matrix.
public struct FeatureLosses: Hashable, Sendable {
  /// What a text has besides its words.
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    case links, images, tables, lists, headings, byline
  }

  /// What became of it.
  public enum Fate: Hashable, Sendable {
    /// Neither side has any.
    case none
    /// The format of one side cannot hold it, so that nothing can be said.
    case notCarried(Int)
    case kept(Int)
    /// `lost` of `count` are gone, `changed` are other ones.
    case altered(count: Int, lost: Int, changed: Int)
    /// The base has fewer.
    case added(Int)
  }

  /// One fate for each feature.
  public let fates: [Feature: Fate]

  /// The row of a pair; nil for an article that only one side has.
  public init?(_ article: ArticleReport, in report: Report) {
    guard case .matched(let base, let revised, _) = article.presence else { return nil }
    let counts = (base: FeatureCounts(base.article), revised: FeatureCounts(revised.article))
    let carries = (
      base: report.carries(base.span, .base), revised: report.carries(revised.span, .revised)
    )
    fates = Dictionary(
      uniqueKeysWithValues: Feature.allCases.map { feature in
        let numbers = (base: counts.base[feature], revised: counts.revised[feature])
        let carried = carries.base.holds(feature) && carries.revised.holds(feature)
        return (feature, Self.fate(feature, numbers, carried, article.changes))
      })
  }

  private static func fate(
    _ feature: Feature, _ counts: (base: Int, revised: Int), _ isCarried: Bool, _ changes: [Change]
  ) -> Fate {
    let told = changes.filter { feature.facets.contains($0.facet) && $0.severity > .cosmetic }
    let lost = told.count { $0.isLoss }
    let changed = told.count { !$0.isLoss && !$0.isGain }
    if counts.base == 0, counts.revised == 0, lost + changed == 0 { return .none }
    // What both sides show is compared, whatever the formats promise: an address in the text is a link of a kind.
    if !isCarried, counts.base == 0 || counts.revised == 0, told.isEmpty {
      return .notCarried(max(counts.base, counts.revised))
    }
    let gone = max(lost, counts.base - counts.revised)
    if gone > 0 || changed > 0 {
      return .altered(count: max(counts.base, gone), lost: gone, changed: changed)
    }
    if counts.revised > counts.base { return .added(counts.revised - counts.base) }
    return .kept(counts.base)
  }
}

extension FeatureLosses.Feature {
  /// The facets whose changes tell of it.
  var facets: Set<Facet> {
    switch self {
    case .links: [.link]
    case .images: [.image]
    case .tables: [.table]
    case .lists: [.list, .numbering]
    case .headings: [.heading]
    case .byline: [.byline]
    }
  }
}

extension Document.Carries {
  /// Whether a format can hold a feature.
  func holds(_ feature: FeatureLosses.Feature) -> Bool {
    switch feature {
    case .links: contains(.linkTargets)
    case .images: contains(.images)
    case .tables: contains(.tables)
    case .headings: contains(.headings)
    case .lists, .byline: true
    }
  }
}

extension Change {
  /// Whether something of the base is gone without a substitute.
  var isLoss: Bool {
    if case .removed = site { return true }
    return !edits.isEmpty && edits.allSatisfy { $0.after.isEmpty }
  }

  /// Whether something came that the base has not.
  var isGain: Bool {
    if case .added = site { return true }
    return !edits.isEmpty && edits.allSatisfy { $0.before.isEmpty }
  }
}
