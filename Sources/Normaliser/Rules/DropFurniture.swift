package import DocumentModel

/// Leaves out page numbers and running heads that stand between the paragraphs of a converted document.
///
/// A short line is furniture when it is a number beside words that are a title at the beginning of the
/// document, or when it names a page ("Page 3 of 40"), alone, behind such a title, or behind words that
/// repeat with other numbers. A sentence that ends on a page, and words that merely repeat with numbers
/// ("Table 3"), are none.
package struct DropFurniture: BlockRule {
  package init() {}

  package func apply(to blocks: inout [Block], notes: inout [Note], source: Int) {
    let lines = blocks.indices.compactMap { index in line(blocks[index]).map { (index: index, line: $0) } }
    guard !lines.isEmpty else { return }
    let mastheads = mastheads(blocks).union(repeated(lines.map(\.line)))
    let dropped = lines.filter { isFurniture($0.line, mastheads) }.map(\.index)
    guard let place = dropped.first else { return }
    let first = blocks[place]
    remove(dropped, from: &blocks)
    let others = dropped.count > 1 ? " and \(dropped.count - 1) more" : ""
    notes.append(
      Note(
        .furniture,
        "“\(String(first.string.map { $0.isNewline ? " " : $0 }))”\(others) left out as page furniture",
        at: first.lines.first.map { SourceSpan(source: source, place: $0.place) }))
  }

  private func remove(_ dropped: [Int], from blocks: inout [Block]) {
    var kept = dropped[0]
    var next = 0
    for index in dropped[0]..<blocks.count {
      if next < dropped.count, dropped[next] == index {
        next += 1
      } else {
        blocks.swapAt(kept, index)
        kept += 1
      }
    }
    blocks.removeLast(blocks.count - kept)
  }

  /// A short line with a number at one end, cut into words.
  private struct Line {
    var words: [String]
    /// The words in front of "Page 3 of 40", when the line ends so.
    var beforePage: [String]?
  }

  /// The title of a publication, its number and a page fit into this many bytes.
  private static let longestLine = 80
  /// The masthead ends where the text begins: with a paragraph of so many bytes.
  private static let textBegins = 200

  /// The line of a block that may be furniture; nil for all others.
  private func line(_ block: Block) -> Line? {
    guard case .paragraph = block.kind, block.listDepth == 0, block.text.count <= Self.longestLine,
      block.text.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), block.text.last != UInt8(ascii: "."),
      !hasLeaders(block.text)
    else { return nil }
    let words = words(block)
    guard let first = words.first, let last = words.last, isNumber(first) || isNumber(last) else {
      return nil
    }
    return Line(words: words, beforePage: beforePage(words))
  }

  /// Dotted leaders make it a line of an index.
  private func hasLeaders(_ text: [UInt8]) -> Bool {
    let point = UInt8(ascii: ".")
    return zip(text, text.dropFirst()).contains { $0 == point && $1 == point } || text.contains(0x09)
  }

  /// The titles in front of the text, without numbers of their own.
  private func mastheads(_ blocks: [Block]) -> Set<[String]> {
    var result: Set<[String]> = []
    for block in blocks {
      if case .heading = block.kind {
        let words = words(block)
        if !words.isEmpty, !words.contains(where: isNumber) { result.insert(words) }
      } else if block.text.count > Self.textBegins {
        break
      }
    }
    return result
  }

  /// Words that stand in front of several pages.
  private func repeated(_ lines: [Line]) -> Set<[String]> {
    var numbers: [[String]: Set<[String]>] = [:]
    for line in lines {
      if let before = line.beforePage { numbers[before, default: []].insert(line.words) }
    }
    return Set(numbers.filter { $0.value.count > 1 }.keys)
  }

  private func isFurniture(_ line: Line, _ mastheads: Set<[String]>) -> Bool {
    if let before = line.beforePage, before.isEmpty || mastheads.contains(before) { return true }
    let text = line.words.filter { !isNumber($0) }
    // "Title 53" and "Title 53 / 93".
    guard !text.isEmpty, line.words.count <= text.count + 2 else { return false }
    return mastheads.contains(text)
      || text.count >= Self.shortestCutTitle && mastheads.contains { $0.starts(with: text) }
  }

  /// Running heads cut long titles; fewer words of one are shared by other lines.
  private static let shortestCutTitle = 3

  /// What stands in front of "Page 3" or "Page 3 of 40" at the end of a line; nil when it does not end so.
  private func beforePage(_ words: [String]) -> [String]? {
    guard let page = words.lastIndex(where: Self.pageWords.contains), page + 1 < words.count,
      isNumber(words[page + 1])
    else { return nil }
    let rest = words[(page + 2)...]
    let isWhole =
      rest.isEmpty
      || rest.count == 2 && Self.ofWords.contains(rest[rest.startIndex]) && isNumber(words[words.count - 1])
    return isWhole ? Array(words[..<page]) : nil
  }

  private static let pageWords: Set<String> = [
    "page", "seite", "página", "pagina", "страница", "стр", "sida", "strona",
  ]
  private static let ofWords: Set<String> = ["of", "von", "sur", "de", "di", "из", "av", "z"]

  private func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

  private func words(_ block: Block) -> [String] {
    block.string.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
