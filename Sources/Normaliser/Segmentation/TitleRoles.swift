/// How often each title stands above an article on one side, and how often above a summary.
struct TitleRoles {
  private var articles: [TitleKey: Int] = [:]
  private var summaries: [TitleKey: Int] = [:]

  init(_ segmenters: [Segmenter]) {
    for segmenter in segmenters where !segmenter.outline.isBook {
      let heads = Set(segmenter.outline.articles)
      let found = segmenter.summaries(heads)
      for position in heads.union(found) {
        let key = segmenter.outline.candidates[position].key
        if found.contains(position) {
          summaries[key, default: 0] += 1
        } else {
          articles[key, default: 0] += 1
        }
      }
    }
  }

  /// The titles that stand as often on both sides, and not above as many summaries.
  ///
  /// Boxes repeat the title of another article and some of its text. Which of the texts is longer changes with one edit, and an
  /// article that is a summary on one side would be held against nothing: such texts are articles on both sides.
  static func disputed(_ base: TitleRoles, _ revised: TitleRoles) -> Set<TitleKey> {
    let keys = Set(base.summaries.keys).union(revised.summaries.keys)
    return keys.filter {
      base.count($0) == revised.count($0)
        && base.summaries[$0, default: 0] != revised.summaries[$0, default: 0]
    }
  }

  private func count(_ key: TitleKey) -> Int { articles[key, default: 0] + summaries[key, default: 0] }
}
