import DocumentModel

/// Finds what the reader of a page left out, and the other side has with other words.
struct EditedLines {
  /// The fingerprints of such passages.
  private(set) var found: Set<UInt64> = []

  private let leftOut: LineIndex
  /// Texts of the other side that are pieces of furniture with an edit, each with the fingerprints of those.
  private var nearFurniture: [(text: Passage, furniture: [UInt64])] = []

  /// Words of a line at the text's place from which it is recognised after an edit.
  ///
  /// Chosen: labels, counts and times of a page ("3 min read") have fewer.
  private static let fewestWords = 4
  /// Words of furniture from which it is; shorter ones stand in menus and teasers as well as in texts.
  private static let fewestOfFurniture = 8
  /// Pieces of furniture that the other side has not as they stand, above which they are the navigation of a manual
  /// or the teasers of an archive, and none is looked at.
  ///
  /// Chosen: bounds the work. A manual of 1 MB has fewer, and looking for what is like them takes 4 % of the
  /// instructions of its comparison with an edited one.
  private static let mostFurniture = 50

  /// Looks for the passages of `others` among what was left out of `drafts`, but for what `isKnown` says of
  /// that the other side has its words as they stand.
  ///
  /// - Complexity: O(n).
  init(_ drafts: [Draft], beside others: [Draft], isKnown: (UInt64) -> Bool) {
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
    if !nearFurniture.isEmpty { addFurniture(drafts, Self.fingerprints(others)) }
  }

  private static func fingerprints(_ drafts: [Draft]) -> Set<UInt64> {
    var found: Set<UInt64> = []
    found.reserveCapacity(drafts.reduce(0) { $0 + $1.passages.count })
    for draft in drafts { for passage in draft.passages { found.insert(passage.fingerprint) } }
    return found
  }

  /// Furniture is text if it is what became of a page's text, and no other text of its side is.
  ///
  /// The few texts in question are what is searched: an index of all texts costs more than the rest.
  private mutating func addFurniture(_ drafts: [Draft], _ standing: Set<UInt64>) {
    let wanted = LineIndex(nearFurniture.map(\.text))
    var edited: Set<UInt64> = []
    for draft in drafts {
      for passage in draft.passages
      where Self.isText(passage) && Self.isLong(passage) && !standing.contains(passage.fingerprint) {
        for text in wanted.like(passage) { edited.insert(text.fingerprint) }
      }
    }
    for near in nearFurniture where !edited.contains(near.text.fingerprint) {
      found.formUnion(near.furniture)
    }
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
    guard Self.isText(passage), format == .html, passage.words >= Self.fewestOfFurniture else { return }
    let furniture = alike.filter { $0.part == .furniture }.map(\.fingerprint)
    if !furniture.isEmpty { nearFurniture.append((passage, furniture)) }
  }
}
