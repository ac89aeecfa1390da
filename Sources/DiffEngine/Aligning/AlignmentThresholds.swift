/// The numbers that decide what belongs together.
///
/// Where a measurement stands behind one, it is named; the others were chosen and hold on the tests, where
/// `LabelledPairs` has passages with what a reader says of them.
/// *Edited pairs* are 2,505 passages of manuals in ten languages against themselves with each word replaced by chance;
/// *neighbours* are 23,001 pairs of different passages at most three apart in them, both of eight words or more.
package enum AlignmentThresholds {
  /// Words of a shingle.
  ///
  /// Different articles of the larger seed share, with three words, 1 % of the smaller one's shingles in the
  /// median and 8 % at most; with two words 6 % and 18 %.
  package static let shingle = 3
  /// The share of the smaller article's shingles that a pair must have in common.
  ///
  /// Between the seeds the seven reposts share 95.5 % or more, the three other posts 7.2 % at most.
  package static let articleContainment = 0.25
  /// With the same title, so much is enough: the text was rewritten.
  ///
  /// Without any text in common two columns merely share their name.
  package static let articleContainmentWithTitle = 0.05
  /// With the same title and so much text in common two articles are one, whatever else has moved into them; chosen.
  package static let articleContainmentOfNamesake = 0.5
  /// The share of an article that must stand in an article which already has a partner, for it to be a part.
  ///
  /// A chapter that became an article of its own has the edits of both: with 1,420 edits in 90 Markdown files, recall is
  /// 98.1 % (97.6 % with 0.6) and 3.7 % of the cosmetic edits raise an alarm (5.3 %).
  package static let partContainment = 0.4
  /// A shingle that stands in more articles than this says nothing about which belong together.
  package static let commonShingle = 12
  /// The same for the passages of one pair, and for sentences; what is passed by for it is told in a note.
  package static let commonPassageShingle = 24
  /// Dice's coefficient of two passages' shingles for them to be anchors of an alignment.
  ///
  /// With one word in ten replaced 99 % of the edited pairs reach it, with three in ten half of them. Different
  /// passages reach it where they are made after one pattern: 649 pairs in the same manuals, up to 0.89.
  package static let passageSimilarity = 0.35
  /// The share of the longer passage's words that two begin and end with, to be aligned without a look at others.
  package static let nearEnds = 0.75
  /// The share of a passage's shingles in a neighbour's partner for it to be a part of that partner.
  package static let passagePart = 0.5
  /// The share of a part's words that must be in what is left of the whole.
  package static let containedPart = 0.8
  /// Dice's coefficient of a part's words and those at the whole's edge that no other part has; chosen, above
  /// `gapSimilarity`, since what stands at the edge may have come from anywhere.
  package static let edgeSimilarity = 0.5
  /// The share of a whole that its parts must make up.
  package static let heldByParts = 0.6
  /// Dice's coefficient of the words of two passages that stand in the same gap.
  ///
  /// With three words in ten replaced 99 % of the edited pairs have 0.44 or more; 5.6 % of the neighbours reach 0.40.
  package static let gapSimilarity = 0.4
  /// Dice's coefficient of the shingles for a passage to have moved.
  ///
  /// With one word in ten replaced 95 % of the edited pairs have 0.50 or more, with two in ten half of them; 404 pairs of
  /// different passages have it, too, so no lower.
  package static let movedSimilarity = 0.5
  /// So many words does each further move weigh, where it is decided which of two stretches of text has moved.
  ///
  /// Chosen: more than a label has, fewer than a paragraph. With it and the hints for reworded titles, 93 % of the moves in
  /// 105 Markdown files and 95 % in 72 web pages are told as moves (91 and 92 % before).
  static let wordsOfMove = 12
  /// Fewer words stand in more than one article by chance: labels, "for example".
  package static let fewestWordsElsewhere = 5
  /// Fewer words inside of passages are no move: two texts have them in common by chance; chosen.
  package static let fewestWordsOfRun = 8
  /// The share of a run's known words that what lies between and beside them may have, to go along as edited; chosen.
  ///
  /// The same for what one side alone has inside of a section that moved: in 45 manuals of the web with 3,544 edits, 89.1 %
  /// of the moves are told as such, 87.3 % where nothing goes along.
  package static let editedPartOfRun = 0.5
  /// The passages of both sides of a section that moved, for more that came or went to go along: what changed in a whole
  /// chapter would be one report, in which nobody finds it; chosen.
  package static let mostPassagesOfMove = 64
  /// By so many words the passages of a group differ at least, for it to be looked through for what moved in or out;
  /// chosen.
  package static let fewestWordsOfHost = 5
  /// Gaps of more pairs of passages are aligned by shingles alone, and a note says so.
  package static let largestGap = 40_000
  /// Articles that all have so many words are aligned by a sample of their shingles: one in four, one in eight
  /// where all have twice as many.
  ///
  /// That leaves 50 of the shortest article, of which chance leaves a seventh more or less: far from the
  /// threshold, see `articleContainment`.
  package static let sampledWords = 200
  /// Of articles as long as books a sample of one in so many is still hundreds.
  package static let largestSampling: UInt64 = 1024
  /// Fewer different shingles in a sample tell nothing.
  package static let tellingShingles = 24
  /// A paragraph: in so few words two versions may share none.
  package static let shortText = 100
}
