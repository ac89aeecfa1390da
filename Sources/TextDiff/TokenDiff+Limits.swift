extension TokenDiff {
  /// The sizes and bounds that keep a comparison near-linear.
  ///
  /// CPU milliseconds below are of one core, interning excluded, the best of three to five runs. The texts:
  /// *corrected*, 2.2 million words of prose with 1 % of them changed; *moved*, 223,000 words with 1 %
  /// changed and 30 paragraphs moved; *unrelated*, 25,000 words on each side; *repeated*, one sentence 10,000
  /// times with 1,616 words changed; *two words*, 20,000 words on each side, drawn from two. With the values
  /// given: 3.1, 0.7, 6.1, 0.2 and 25 ms. The worst of 14 artificial kinds of text took 0.7 µs a token at any
  /// size from 25,000 to 400,000; two texts of 30 words take 1.4 µs.
  package struct Limits: Hashable, Sendable {
    /// The tokens of both sides up to which a part is solved exactly, without anchors.
    ///
    /// A sentence against a sentence. *Unrelated*: 5.6 ms at 64, 6.1 at 128, 7.1 at 256, 8.7 at 512, for
    /// scripts that are 0.3 % shorter with each step and more broken.
    package var exactSize = 128
    /// The cost of half a path up to which a part of any size is solved exactly, without anchors.
    ///
    /// *Unrelated*: 5.6 ms at 16, 6.1 at 64, 7.9 at 256.
    package var nearCost = 64
    /// The same in relation: at most one edit of half a path for this many tokens of both sides.
    ///
    /// Eight means that three quarters of the tokens are kept: then the shortest script reads best.
    package var nearShare = 8
    /// The tokens of both sides up to which a part is searched for its rarest run.
    ///
    /// Bounds the tables of the histogram; what is larger has been divided by unique words before. From 1,024
    /// to 16,384 neither time nor script changes on any of the texts.
    package var histogramSize = 4096
    /// The equal tokens that end a walk from one difference to the next.
    ///
    /// Longer than a phrase that two places share by chance. Scripts are the same from 8 to 64 except on *two
    /// words*, where runs of 8 are found by chance and the script grows by 9 %.
    package var walkRun = 32
    /// The edits after which a walk gives up.
    ///
    /// More than a paragraph, so that a moved one does not end the walk. *Moved*: 4.1 ms at 16 and 64, 0.7 at
    /// 256, with scripts of the same length.
    package var walkCost = 256
    /// The occurrences beyond which a token is too frequent to start a run of the histogram search.
    ///
    /// JGit's value; 16 and 256 give the same scripts in the same time on these texts.
    package var chainLength = 64
    /// The cost of half a path at which Myers' search settles for the furthest point.
    ///
    /// The value of xdiff in git. *Two words*: 6.6 ms at 64, 13 at 128, 25 at 256, 48 at 512; the script is
    /// 0.6 % longer than at 512, and 2.5 % at 64.
    package var searchCost = 256
    /// The tokens looked at by anchor and histogram searches, per token of the input, before they stop.
    ///
    /// Guards against texts that can only be divided near their ends. Four suffice for all texts measured.
    package var passes = 32

    package init() {}
  }
}
