/// How often each title stands above an article on one side, and how often above a summary.
struct TitleRoles {
  /// The titles that stand in several sources: a page that holds all posts, and the posts.
  private var spread: Set<TitleKey> = []
  private var articles: [TitleKey: Int] = [:]
  private var summaries: [TitleKey: Int] = [:]

  /// Counts the titles among `keys`.
  private init(_ segmenters: [Segmenter], among keys: Set<TitleKey>) {
    var homes: [TitleKey: Int] = [:]
    for (source, segmenter) in segmenters.enumerated() where !segmenter.outline.isBook {
      for position in segmenter.summaries.union(segmenter.outline.articles) {
        let key = segmenter.outline.candidates[position].key
        guard keys.contains(key) else { continue }
        if homes.updateValue(source, forKey: key) ?? source != source { spread.insert(key) }
        if segmenter.summaries.contains(position) {
          summaries[key, default: 0] += 1
        } else {
          articles[key, default: 0] += 1
        }
      }
    }
  }

  /// The titles that stand as often on both sides, in one source each, and not above as many summaries.
  ///
  /// Boxes repeat the title of another article and some of its text. Which of the texts is longer changes with one edit, and an
  /// article that is a summary on one side would be held against nothing: such texts are articles on both sides.
  static func disputed(_ base: [Segmenter], _ revised: [Segmenter]) -> Set<TitleKey> {
    let keys = Set(
      (base + revised).flatMap { segmenter in segmenter.summaries.map { segmenter.outline.candidates[$0].key }
      })
    guard !keys.isEmpty else { return [] }
    let (left, right) = (TitleRoles(base, among: keys), TitleRoles(revised, among: keys))
    return keys.subtracting(left.spread).subtracting(right.spread).filter {
      left.count($0) == right.count($0) && left.summaries[$0, default: 0] != right.summaries[$0, default: 0]
    }
  }

  private func count(_ key: TitleKey) -> Int { articles[key, default: 0] + summaries[key, default: 0] }
}
