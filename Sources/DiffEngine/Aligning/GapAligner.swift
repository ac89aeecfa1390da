import DocumentModel

/// Aligns the passages of a gap between anchors by the words that they share.
///
/// Dynamic programming over the gap, one to one; what is too unlike stays removed and added.
struct GapAligner {
  private let base: [Passage]
  private let revised: [Passage]
  /// Passages that stand word for word at another place: they moved, whatever they are like here.
  ///
  /// Rows of a table that was sorted anew have most of their words in common.
  private let moved: (base: Set<Int>, revised: Set<Int>)

  init(_ base: [Passage], _ revised: [Passage], moved: [ShingleJoin.Pair] = []) {
    self.base = base
    self.revised = revised
    self.moved = (Set(moved.map(\.base)), Set(moved.map(\.revised)))
  }

  /// Aligns the gaps; returns how many were too large for it.
  func align(_ state: inout AlignmentState) -> Int {
    var left = 0
    for gap in state.gaps() {
      guard gap.base.count * gap.revised.count <= AlignmentThresholds.largestGap else {
        left += 1
        continue
      }
      for (one, other) in pairs(gap.base, gap.revised) { state.match(one, other) }
    }
    return left
  }

  /// The pairs of the heaviest chain through the gap.
  ///
  /// - Complexity: O(passages of the base × passages of the revised text), bounded by the caller.
  func pairs(_ base: Range<Int>, _ revised: Range<Int>) -> [(Int, Int)] {
    let base = base.filter { !moved.base.contains($0) }
    let revised = revised.filter { !moved.revised.contains($0) }
    let left = base.map { Bag(self.base[$0]) }
    let right = revised.map { Bag(self.revised[$0]) }
    let width = right.count + 1
    var best = [Double](repeating: 0, count: (left.count + 1) * width)
    var gain = [Double](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        let similarity = left[i].similarity(to: right[j])
        gain[i * width + j] = similarity >= AlignmentThresholds.gapSimilarity ? similarity : 0
        let paired = gain[i * width + j] > 0 ? gain[i * width + j] + best[(i + 1) * width + j + 1] : 0
        best[i * width + j] = max(paired, best[(i + 1) * width + j], best[i * width + j + 1])
      }
    }
    var chain: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let here = best[i * width + j]
      if gain[i * width + j] > 0, here == gain[i * width + j] + best[(i + 1) * width + j + 1] {
        chain.append((base[i], revised[j]))
        i += 1
        j += 1
      } else if here == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return chain
  }

  /// The words of a passage, and what it is.
  private struct Bag {
    let words: WordBag
    let kind: Block.Kind
    /// The words of a line with figures, without these, and how many these are.
    let label: (words: WordBag, figures: Int)?

    init(_ passage: Passage) {
      words = WordBag(passage.wordKeys)
      kind = passage.kind
      label = passage.words <= GapAligner.longestLabel ? Self.label(passage) : nil
    }

    private static func label(_ passage: Passage) -> (words: WordBag, figures: Int)? {
      let figures = passage.tokens.count { $0.kind == .number }
      let words = passage.tokens.filter { $0.kind == .word || $0.kind == .ideograph }.map(\.key)
      return figures == 0 || words.isEmpty ? nil : (WordBag(words), figures)
    }

    /// Dice's coefficient of the words, a little more where both passages are of the same kind.
    ///
    /// Lines with the same words are as good as one that has so many in common as needed, whatever their figures.
    func similarity(to other: Bag) -> Double {
      let common = words.common(other.words)
      guard common > 0 else { return 0 }
      let dice = 2 * Double(common) / Double(words.words.count + other.words.words.count)
      let isSame = kind.isSameSort(as: other.kind)
      if dice < AlignmentThresholds.gapSimilarity, isSame, let label, let another = other.label,
        label.figures == another.figures, label.words.words == another.words.words
      {
        return AlignmentThresholds.gapSimilarity
      }
      return dice + (isSame ? 0.05 : 0)
    }
  }

  /// "Version: 2.25 (2020-09-14)" has more figures than words; a sentence with as many has enough other words; chosen.
  private static let longestLabel = 12
}
