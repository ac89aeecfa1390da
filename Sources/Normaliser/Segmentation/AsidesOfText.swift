import DocumentModel

/// Tells which passages that a page's reader took for furniture are text by their words on the other side.
///
/// A box beside an article is an `aside`, as a list of recent posts is. That the other side has its words in its text, and
/// this side has them nowhere else, shows that it is text, though a word was edited or a paragraph ends elsewhere: a teaser
/// has the words of an article that both sides have.
struct AsidesOfText {
  private let drafts: [Draft]
  /// The runs of words of the passages in question that the other side has in its text, and this side.
  private let others: Set<UInt64>
  private let own: Set<UInt64>

  /// - Complexity: O(n).
  init(_ drafts: [Draft], beside others: [Draft], isOpen: (Passage) -> Bool) {
    self.drafts = drafts
    var wanted: Set<UInt64> = []
    for passage in drafts.lazy.flatMap(\.passages) where isOpen(passage) {
      wanted.formUnion(Self.runs(passage))
    }
    self.others = wanted.isEmpty ? [] : Self.known(wanted, in: others)
    own = self.others.isEmpty ? [] : Self.known(wanted, in: drafts)
  }

  /// Whether a passage is text there and only there.
  func contains(_ passage: Passage) -> Bool {
    guard !others.isEmpty else { return false }
    let runs = Self.runs(passage)
    guard runs.count >= Self.fewestRuns else { return false }
    let all = Double(runs.count)
    return Double(runs.count { others.contains($0) }) >= Self.most * all
      && Double(runs.count { own.contains($0) }) <= Self.few * all
  }

  /// An edited sentence keeps more of its runs of three words than this; a text of the same matter has far fewer.
  private static let most = 0.5
  private static let few = 0.2
  /// A passage of eight words has six.
  private static let fewestRuns = 6

  private static func known(_ wanted: Set<UInt64>, in drafts: [Draft]) -> Set<UInt64> {
    // Nearly all runs of a page are none of those: a bit for each tells most of them without a look into the set.
    var bits = [UInt64](repeating: 0, count: bitCount / 64)
    for run in wanted { bits[bit(run) >> 6] |= 1 << UInt64(bit(run) & 63) }
    var found: Set<UInt64> = []
    for passage in drafts.lazy.flatMap(\.passages) where !passage.isLeftOut {
      forEachRun(passage) { run in
        guard bits[bit(run) >> 6] >> UInt64(bit(run) & 63) & 1 != 0, wanted.contains(run) else { return }
        found.insert(run)
      }
    }
    return found
  }

  /// Eight thousand bytes, which stay in the processor's cache.
  private static let bitCount = 1 << 16

  private static func bit(_ run: UInt64) -> Int { Int((run &* 0x9e37_79b9_7f4a_7c15) >> 48) }

  /// One number for each three words behind one another.
  private static func runs(_ passage: Passage) -> [UInt64] {
    var runs: [UInt64] = []
    forEachRun(passage) { runs.append($0) }
    return runs
  }

  private static func forEachRun(_ passage: Passage, _ take: (UInt64) -> Void) {
    var (first, second): (UInt64?, UInt64?)
    for token in passage.tokens where !token.isPunctuation {
      let word = UInt64(token.key)
      if let first, let second {
        take((first &* 0x9e37_79b9_7f4a_7c15 ^ second) &* 0xe703_7ed1_a0b4_28db ^ word)
      }
      (first, second) = (second, word)
    }
  }
}
