import DocumentModel

/// Leaves out the title pages of a book that only the printed edition has: half title, publisher, date, revisions.
///
/// They are what stands in front of the index. A line that the other side has, or shares enough of its words in a
/// row with, is text wherever it stands, so that a preface with changes in it is compared as one.
struct DropImprint: BesideRule {
  let hashes: WordHashes

  /// A line that shares less than this part of its runs of three words with the other side is not there; chosen.
  private static let agreement = 0.3
  /// Title pages have no more lines; what is longer is a text; chosen.
  private static let mostLines = 60
  private static let longestLine = 100_000

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    for index in drafts.indices where drafts[index].format == .pdf && Book.isBook(drafts[index]) {
      let draft = drafts[index]
      guard let matter = IndexMatter(draft, hashes: hashes), matter.passages.lowerBound > 0,
        matter.passages.lowerBound <= Self.mostLines
      else { continue }
      let known = Known(others, hashes)
      let front = 0..<matter.passages.lowerBound
      let kept = draft.passages.indices.filter {
        !front.contains($0) || known.has(draft.passages[$0], hashes)
      }
      let dropped = draft.passages.count - kept.count
      guard dropped > 0 else { continue }
      drafts[index].passages = kept.map { draft.passages[$0] }
      drafts[index].blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
      let subject = dropped == 1 ? "1 passage was" : "\(dropped) passages were"
      drafts[index].notes.append(
        Note(
          .furniture, "\(subject) left out as title pages of the printed edition",
          at: draft.passages[0].span))
    }
  }

  /// The passages of the other side, and their runs of three words.
  private struct Known {
    private var lines: Set<UInt64> = []
    private var runs: Set<UInt64> = []

    init(_ drafts: [Draft], _ hashes: WordHashes) {
      for passage in drafts.lazy.flatMap(\.passages) {
        if let line = TitleKey.fingerprint(passage, hashes, limit: DropImprint.longestLine) {
          lines.insert(line)
        }
        runs.formUnion(DropImprint.runs(passage, hashes))
      }
    }

    func has(_ passage: Passage, _ hashes: WordHashes) -> Bool {
      if let line = TitleKey.fingerprint(passage, hashes, limit: DropImprint.longestLine),
        lines.contains(line)
      {
        return true
      }
      let own = DropImprint.runs(passage, hashes)
      let shared = own.count { runs.contains($0) }
      return !own.isEmpty && Double(shared) >= DropImprint.agreement * Double(own.count)
    }
  }

  private static func runs(_ passage: Passage, _ hashes: WordHashes) -> [UInt64] {
    let words = passage.tokens.filter { !$0.isPunctuation }.map { hashes[$0.key] }
    return words.indices.dropLast(2).map {
      (words[$0] &* 0x9e37_79b9_7f4a_7c15 ^ words[$0 + 1]) &* 0xe703_7ed1_a0b4_28db ^ words[$0 + 2]
    }
  }
}
