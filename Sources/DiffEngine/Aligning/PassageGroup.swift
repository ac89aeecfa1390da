/// Passages of a pair of articles that say the same: the result of aligning them.
struct PassageGroup: Hashable {
  /// What became of passages that only one side of the pair has.
  enum Elsewhere: Hashable {
    /// They stand in another article of the revised text.
    case went(to: PassagePlace)
    /// They came from an article that the revised text has no more.
    case came(from: PassagePlace)
    /// The article that they came from tells of it.
    case told
    /// The group is no passage of the pair: a run of sentences that stands in another passage.
    case run(from: PassagePlace, to: PassagePlace)
    /// The group is a run of sentences that kept its place: a passage was cut where something was put in between, or
    /// joined where something was taken away.
    case part(from: PassagePlace, to: PassagePlace, Joint?)
  }

  /// What became of the break in front of or behind a part.
  enum Joint: Hashable {
    case split
    case merged
  }

  /// Indices of passages, rising and consecutive; empty for an added passage.
  var base: Range<Int>
  var revised: Range<Int>
  /// The passage stands at another place of the text.
  var isMoved = false
  /// Set for removed or added passages that another article has.
  var elsewhere: Elsewhere?

  /// For a part that kept its place: what became of the break beside it.
  var joint: Joint? {
    if case .part(_, _, let joint) = elsewhere { joint } else { nil }
  }
}

/// Passages of one of the texts of a side.
struct PassagePlace: Hashable {
  /// The index of the text among those of its side: first those of the pairs, then those without a partner.
  var text: Int
  var passages: Range<Int>
  /// The tokens of the one passage that are meant; nil for all.
  var tokens: Range<Int>?
}
