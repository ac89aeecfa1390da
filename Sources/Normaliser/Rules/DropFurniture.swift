package import DocumentModel

/// Leaves out page numbers and running heads that stand between the paragraphs of a converted document.
///
/// A short line is furniture when it names a page ("Page 3 of 40"), or when it is a number beside words that
/// are a title at the beginning of the document. Words that merely repeat with numbers are none: "Table 3".
package struct DropFurniture: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    let mastheads = mastheads(blocks)
    var kept: [Block] = []
    kept.reserveCapacity(blocks.count)
    var dropped = 0
    for block in blocks {
      if isFurniture(block, mastheads) { dropped += 1 } else { kept.append(block) }
    }
    guard dropped > 0 else { return }
    blocks = kept
    notes.append(
      Note(
        .furniture,
        "\(dropped) \(dropped == 1 ? "line was" : "lines were") left out as running heads or page numbers"))
  }

  /// The title of a publication, its number and a page fit into this many bytes.
  private static let longestLine = 80
  /// A masthead stands in front of the text: in the larger seed it has three headings.
  private static let mastheadBlocks = 8

  private func mastheads(_ blocks: [Block]) -> Set<[String]> {
    var result: Set<[String]> = []
    for block in blocks.prefix(Self.mastheadBlocks) {
      if case .heading = block.kind { result.insert(words(block).filter { !isNumber($0) }) }
    }
    result.remove([])
    return result
  }

  private func isFurniture(_ block: Block, _ mastheads: Set<[String]>) -> Bool {
    guard case .paragraph = block.kind, block.listDepth == 0, block.text.count <= Self.longestLine else {
      return false
    }
    let words = words(block)
    guard let first = words.first, let last = words.last, words.contains(where: isNumber) else {
      return false
    }
    if namesPage(words) { return true }
    guard isNumber(first) || isNumber(last) else { return false }
    return mastheads.contains(words.filter { !isNumber($0) })
  }

  /// "Page 3", "Page 3 of 40", "Title — Page 3": the word for a page, a number behind it, and nothing after.
  private func namesPage(_ words: [String]) -> Bool {
    guard let page = words.lastIndex(where: Self.pageWords.contains), page + 1 < words.count,
      isNumber(words[page + 1])
    else { return false }
    let rest = words[(page + 2)...]
    return rest.isEmpty
      || rest.count == 2 && Self.ofWords.contains(rest[rest.startIndex]) && isNumber(words[words.count - 1])
  }

  private static let pageWords: Set<String> = [
    "page", "seite", "página", "pagina", "страница", "стр", "side", "sida", "strona",
  ]
  private static let ofWords: Set<String> = ["of", "von", "sur", "de", "di", "из", "av", "z"]

  private func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

  private func words(_ block: Block) -> [String] {
    block.string.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
