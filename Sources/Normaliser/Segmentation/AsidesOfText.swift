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
    var found: Set<UInt64> = []
    for passage in drafts.lazy.flatMap(\.passages) where !passage.isLeftOut {
      for run in runs(passage) where wanted.contains(run) { found.insert(run) }
    }
    return found
  }

  /// One number for each three words behind one another.
  private static func runs(_ passage: Passage) -> [UInt64] {
    let keys = passage.tokens.lazy.filter { !$0.isPunctuation }.map { UInt64($0.key) }
    let words = Array(keys)
    guard words.count > 2 else { return [] }
    return (2..<words.count).map {
      (words[$0 - 2] &* 0x9e37_79b9_7f4a_7c15 ^ words[$0 - 1]) &* 0xe703_7ed1_a0b4_28db ^ words[$0]
    }
  }
}
