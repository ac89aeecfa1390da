import DocumentModel

/// Takes lines of a PDF for the items of lists that they are on the other side, where the PDF holds no bullets, at all
/// or at one depth.
///
/// Some programs draw bullets instead of printing them: that they are missing is the PDF's doing, not the text's.
struct AdoptBullets: BesideRule {
  let hashes: WordHashes

  /// Fewer items may have lost their bullets by a change; this and the share are chosen.
  private static let fewestItems = 5
  /// Items have bullets in print at most once for so many that have none.
  private static let share = 4
  /// A depth alone has so many, since one list may be made paragraphs: a manual whose outer bullets are drawn has 250.
  private static let fewestOfDepth = 20
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
      let drawn = drawnDepths(passages, bare, items)
      for index in bare {
        guard let words = words(passages[index]), let item = items[words], drawn.contains(item.depth) else {
          continue
        }
        drafts[draft].passages[index].kind = item.kind
        drafts[draft].passages[index].listDepth = item.depth
      }
    }
  }

  /// The depths whose items have no bullets in print: all of them, or those of one kind of bullet.
  private func drawnDepths(
    _ passages: [Passage], _ bare: [Int], _ items: [UInt64: (kind: Block.Kind, depth: Int)]
  ) -> Set<Int> {
    let depth = { (passage: Passage) -> Int? in words(passage).flatMap { items[$0]?.depth } }
    let bareDepths = bare.compactMap { depth(passages[$0]) }
    let bullets = passages.filter { isBullet($0) }
    if bare.count >= Self.fewestItems, bullets.count * Self.share <= bare.count { return Set(bareDepths) }
    let printed = counts(bullets.compactMap(depth))
    let drawn = counts(bareDepths).filter { entry in
      entry.value >= Self.fewestOfDepth && (printed[entry.key] ?? 0) * Self.share <= entry.value
    }
    return Set(drawn.keys)
  }

  private func counts(_ depths: [Int]) -> [Int: Int] {
    depths.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func isBullet(_ passage: Passage) -> Bool {
    if case .item(.bullet, _) = passage.kind { true } else { false }
  }

  private func words(_ passage: Passage) -> UInt64? {
    TitleKey.fingerprint(passage, hashes, limit: Self.longestItem)
  }
}
