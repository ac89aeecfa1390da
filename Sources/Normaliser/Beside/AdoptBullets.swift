import DocumentModel

/// Takes lines of a PDF for the items of lists that they are on the other side, where the PDF holds no bullets at all.
///
/// Some programs draw bullets instead of printing them: that they are missing is the PDF's doing, not the text's.
struct AdoptBullets: BesideRule {
  let hashes: WordHashes

  /// Fewer items may have lost their bullets by a change; this and the share are chosen.
  private static let fewestItems = 5
  /// Items have bullets in print at most once for so many that have none.
  private static let share = 4
  private static let longestItem = 100_000

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    var items: [UInt64: (kind: Block.Kind, depth: Int)] = [:]
    for passage in others.lazy.flatMap(\.passages) {
      guard isBullet(passage), let words = words(passage) else { continue }
      items[words] = (passage.kind, passage.listDepth)
    }
    // A line of the table of contents may have the words of a paragraph.
    for passage in others.lazy.flatMap(\.passages) where !items.isEmpty && passage.kind == .paragraph {
      if let words = words(passage) { items[words] = nil }
    }
    guard items.count >= Self.fewestItems else { return }
    for draft in drafts.indices where drafts[draft].format == .pdf {
      let passages = drafts[draft].passages
      let bare = passages.indices.filter { index in
        guard case .paragraph = passages[index].kind, let words = words(passages[index]) else { return false }
        return items[words] != nil
      }
      let marked = passages.count { isBullet($0) }
      guard bare.count >= Self.fewestItems, marked * Self.share <= bare.count else { continue }
      for index in bare {
        guard let words = words(passages[index]), let item = items[words] else { continue }
        drafts[draft].passages[index].kind = item.kind
        drafts[draft].passages[index].listDepth = item.depth
      }
    }
  }

  private func isBullet(_ passage: Passage) -> Bool {
    if case .item(.bullet, _) = passage.kind { true } else { false }
  }

  private func words(_ passage: Passage) -> UInt64? {
    TitleKey.fingerprint(passage, hashes, limit: Self.longestItem)
  }
}
