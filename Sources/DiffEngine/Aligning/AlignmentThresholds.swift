/// The numbers that decide what belongs together, each with the measurement behind it.
enum AlignmentThresholds {
  /// Words of a shingle.
  ///
  /// Three find passages whose every fourth word was changed; with two, unrelated articles of one
  /// publication share a tenth of their shingles, with three 2 % at most (both seeds).
  static let shingle = 3
  /// The share of the smaller article's shingles that a pair must have in common.
  static let articleContainment = 0.25
  /// With the same title, so much is enough: the text was rewritten.
  ///
  /// Without any text in common two columns merely share their name.
  static let articleContainmentWithTitle = 0.05
  /// The share of an article that must stand in an article which already has a partner, for it to be a part.
  static let partContainment = 0.6
  /// A shingle that stands in more articles than this says nothing about which belong together.
  static let commonShingle = 12
  /// The same for the passages of one pair.
  static let commonPassageShingle = 24
  /// Dice's coefficient of two passages' shingles for them to be anchors of an alignment.
  static let passageSimilarity = 0.35
  /// The share of a passage's shingles in a neighbour's partner for it to be a part of that partner.
  static let passagePart = 0.5
  /// Dice's coefficient of the words of two passages that stand in the same gap.
  static let gapSimilarity = 0.4
  /// Dice's coefficient of the shingles for a passage to have moved.
  static let movedSimilarity = 0.5
  /// Gaps of more pairs of passages are aligned by shingles alone, and a note says so.
  static let largestGap = 40_000
  /// Articles that all have so many words are aligned by a sample of their shingles.
  static let sampledWords = 200
  /// One shingle in four of so long an article is 50, of which chance leaves a seventh more or less: far
  /// from the threshold, as true pairs share nine tenths and false ones a fiftieth.
  ///
  /// On the seeds it saves a twentieth of the time.
  static let sampling: UInt64 = 4
  /// Fewer different shingles in a sample tell nothing.
  static let tellingShingles = 24
  /// A paragraph: in so few words two versions may share none.
  static let shortText = 100
}
