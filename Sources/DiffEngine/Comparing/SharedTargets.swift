import DocumentModel

/// Which images each side has, and where its titles lead to, by their addresses.
///
/// Publications keep copies of their images at addresses of their own, and link their titles to pages of their own: that an
/// address differs says something only where others are the same.
struct SharedTargets: Sendable {
  /// Whether the sides have their images at the same addresses, or hosts: one at least, and half of the side that has fewer.
  let ofImages: Bool
  /// Whether the titles of both sides lead to the same places, as far as they are links.
  let ofTitles: Bool

  /// - Complexity: O(marks).
  init(base: Comparison.Side, revised: Comparison.Side) {
    let images = (base: Self.images(base), revised: Self.images(revised))
    ofImages =
      Self.areShared(images.base, images.revised)
      || Self.areShared(Self.hosts(images.base), Self.hosts(images.revised))
    ofTitles = Self.areShared(Self.titles(base), Self.titles(revised))
  }

  private static func areShared<Target: Hashable>(_ left: Set<Target>, _ right: Set<Target>) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    let common = left.intersection(right).count
    return common > 0 && common * 2 >= min(left.count, right.count)
  }

  private static func hosts(_ targets: Set<String>) -> Set<[UInt8]> {
    Set(targets.lazy.map { WebAddress($0).host }.filter { !$0.isEmpty })
  }

  private static func images(_ side: Comparison.Side) -> Set<String> {
    guard side.carries.contains(where: { $0.contains(.images) }) else { return [] }
    var targets: Set<String> = []
    for article in side.articles {
      for passage in article.passages {
        for mark in passage.marks { if case .image(let target) = mark.kind { targets.insert(target) } }
      }
    }
    return targets
  }

  private static func titles(_ side: Comparison.Side) -> Set<String> {
    var targets: Set<String> = []
    for article in side.articles {
      for title in article.sectionTitles + (article.title.map { [$0] } ?? []) {
        for mark in title.marks { if case .link(let target) = mark.kind { targets.insert(target) } }
      }
    }
    return targets
  }
}
