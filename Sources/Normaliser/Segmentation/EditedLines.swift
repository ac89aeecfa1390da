import DocumentModel

/// Finds what the reader of a page left out, and the other side has with other words.
struct EditedLines {
  /// The fingerprints of such passages.
  private(set) var found: Set<UInt64> = []

  private let own: [Draft]
  private let others: [Draft]
  private let leftOut: LineIndex
  /// The texts of the own side that the other side has not as they stand; made when they are asked for.
  private lazy var texts = openTexts()

  /// Words of a line at the text's place from which it is recognised after an edit.
  ///
  /// Chosen: labels, counts and times of a page ("3 min read") have fewer.
  private static let fewestWords = 4
  /// Words of furniture from which it is; shorter ones stand in menus and teasers as well as in texts.
  private static let fewestOfFurniture = 8
  /// Pieces of furniture that the other side has not as they stand, above which they are the navigation of a manual
  /// or the teasers of an archive, and none is looked at.
  ///
  /// Chosen: bounds the work. A manual of 1 MB has fewer, and looking for what is like them takes 7 % of the
  /// instructions of its comparison with an edited one.
  private static let mostFurniture = 50

  /// Looks for the passages of `others` among what was left out of `drafts`, but for what `isKnown` says of
  /// that the other side has its words as they stand.
  ///
  /// - Complexity: O(n).
  init(_ drafts: [Draft], beside others: [Draft], isKnown: (UInt64) -> Bool) {
    own = drafts
    self.others = others
    let open = drafts.flatMap { draft in
      draft.passages.filter { $0.isLeftOut && Self.isLong($0) && !isKnown($0.fingerprint) }
    }
    let takesFurniture = open.count { $0.part == .furniture } <= Self.mostFurniture
    leftOut = LineIndex(takesFurniture ? open : open.filter { $0.part == .margin })
    guard !leftOut.lines.isEmpty else { return }
    // Most passages stand on both sides: they are no edits of anything.
    let standing = Self.fingerprints(drafts)
    for draft in others {
      for passage in draft.passages where !standing.contains(passage.fingerprint) {
        look(for: passage, draft.format)
      }
    }
  }

  private static func fingerprints(_ drafts: [Draft]) -> Set<UInt64> {
    var found: Set<UInt64> = []
    found.reserveCapacity(drafts.reduce(0) { $0 + $1.passages.count })
    for draft in drafts { for passage in draft.passages { found.insert(passage.fingerprint) } }
    return found
  }

  private func openTexts() -> LineIndex {
    let standing = Self.fingerprints(others)
    return LineIndex(
      own.flatMap { draft in
        draft.passages.filter { Self.isText($0) && Self.isLong($0) && !standing.contains($0.fingerprint) }
      })
  }

  private static func isText(_ passage: Passage) -> Bool { passage.part == .text || passage.part == .title }

  /// Whether a passage has enough words to be recognised by; titles are repeated and renamed all over a page.
  private static func isLong(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { return false }
    return passage.words >= (passage.part == .furniture ? fewestOfFurniture : fewestWords)
  }

  /// Looks for lines that are a passage of the other side with an edit.
  private mutating func look(for passage: Passage, _ format: SourceFormat) {
    guard Self.isText(passage) || passage.part == .margin else { return }
    let alike = leftOut.like(passage)
    guard !alike.isEmpty else { return }
    for line in alike where line.part == .margin { found.insert(line.fingerprint) }
    // Furniture is text if it is what became of a page's text, and no other text is.
    guard Self.isText(passage), format == .html, passage.words >= Self.fewestOfFurniture,
      alike.contains(where: { $0.part == .furniture }), texts.like(passage).isEmpty
    else { return }
    for line in alike where line.part == .furniture { found.insert(line.fingerprint) }
  }
}
