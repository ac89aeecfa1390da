internal import DocumentModel

/// Takes paragraphs that begin with "A.", "B.", "C." for the items of a list.
///
/// One of them alone may begin with a name, as "A. Smith" does; that the letters go on says more.
enum PDFLetteredLists {
  /// Fewer may be the initials of authors, one behind the other; this and the other limits are chosen.
  private static let fewestItems = 3
  /// An item may have so many more blocks, as paragraphs and lists of its own.
  private static let mostBlocks = 8
  /// How far items may stand from each other's left edge, in ems.
  private static let aside = 0.6
  /// The letter, its point and a blank.
  private static let markerLength = 3

  /// Makes items of the paragraphs of each such list.
  ///
  /// - Complexity: O(n) in the blocks.
  static func find(in drafts: inout [PDFDraft], em: Double) {
    var list: [Int] = []
    for index in drafts.indices {
      guard let letter = letter(drafts[index]) else { continue }
      if let last = list.last, letter == list.count, index - last <= mostBlocks,
        isBelow(drafts[index], drafts[last], em: em)
      {
        list.append(index)
        continue
      }
      makeItems(list, of: &drafts)
      list = letter == 0 ? [index] : []
    }
    makeItems(list, of: &drafts)
  }

  /// The capital letter in front of a paragraph's text, from 0 for "A."; nil if there is none.
  private static func letter(_ draft: PDFDraft) -> Int? {
    guard draft.kind == .paragraph, !draft.isFootnote, let text = draft.lines.first?.line.text,
      text.count > markerLength, text[0] >= UInt8(ascii: "A"), text[0] <= UInt8(ascii: "Z"),
      text[1] == UInt8(ascii: "."), text[2] == .space
    else { return nil }
    return Int(text[0] - UInt8(ascii: "A"))
  }

  /// Columns begin elsewhere on other pages.
  private static func isBelow(_ draft: PDFDraft, _ last: PDFDraft, em: Double) -> Bool {
    guard let line = draft.lines.first, let above = last.lines.first, line.page == above.page else {
      return true
    }
    return abs(line.line.box.left - above.line.box.left) <= aside * em
  }

  private static func makeItems(_ list: [Int], of drafts: inout [PDFDraft]) {
    guard list.count >= fewestItems else { return }
    for (number, index) in list.enumerated() {
      let printed = String(decoding: drafts[index].lines[0].line.text.prefix(markerLength - 1), as: UTF8.self)
      drafts[index].listDepth += 1
      drafts[index].kind = .item(
        .ordinal(number + 1, printed: printed), depth: drafts[index].listDepth)
      drafts[index].contentStart = markerLength
    }
  }
}
