import DocumentModel

/// By how much the levels of titles usually differ between the two sides.
///
/// The articles of an issue have headings of the second level and its posts, each a page of its own, of the first: that says
/// something about the publications and nothing about an article. What differs otherwise is a change.
enum TitleLevels {
  /// The most common difference, the level in the revised text less that in the base.
  ///
  /// 0 where two differences are equally common, so that the sides can be swapped, and for two texts that are one
  /// article each (`articles` counts those of the side that has more).
  static func usualShift(_ pairs: [AlignedPair], articles: Int) -> Int {
    guard articles > 1 else { return 0 }
    var counts: [Int: Int] = [:]
    for pair in pairs {
      guard case .heading(let before) = pair.base.title?.kind,
        case .heading(let after) = pair.revised.title?.kind,
        before > 0, after > 0
      else { continue }
      counts[after - before, default: 0] += 1
    }
    guard let most = counts.values.max() else { return 0 }
    let usual = counts.filter { $0.value == most }.map(\.key)
    return usual.count == 1 ? usual[0] : 0
  }
}
