/// Passages of a pair of articles that say the same: the result of aligning them.
struct PassageGroup: Hashable {
  /// Indices of passages, rising and consecutive; empty for an added passage.
  var base: Range<Int>
  var revised: Range<Int>
  /// The passage stands at another place of the text.
  var isMoved = false
}
