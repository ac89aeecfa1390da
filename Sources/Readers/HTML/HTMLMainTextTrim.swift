import DocumentModel

/// Takes away what stands inside of the text's place and is no text: lists of links, what stands before the
/// first paragraph and after the last.
enum HTMLMainTextTrim {
  static func trim(_ isText: inout [Bool], _ read: HTMLBlockReader, _ measures: HTMLMeasures) {
    dropLinks(&isText, read, measures)
    dropEmptyHeadings(&isText, read, measures)
    dropAnnouncements(&isText, read, measures)
    dropEnds(&isText, read, measures)
  }

  /// Whether a block that was taken away may be text all the same: words of its own, a caption's, an image's or those
  /// of a short line, without links to other texts.
  static func isMargin(_ index: Int, _ read: HTMLBlockReader, _ measures: HTMLMeasures) -> Bool {
    switch read.blocks[index].kind {
    case .rule: false
    case .image: !read.blocks[index].text.isEmpty
    // The description of an image among the text: what the other side has as text, or in other words, is told.
    default:
      measures.blocks[index].bytes > 0
        && measures.blocks[index].linkShare <= HTMLMainTextThresholds.linkShare
    }
  }

  /// Drops short paragraphs that announce what was dropped beside them: "You may also like:".
  private static func dropAnnouncements(
    _ isText: inout [Bool], _ read: HTMLBlockReader, _ measures: HTMLMeasures
  ) {
    var next: Int?
    for index in isText.indices.reversed() where measures.blocks[index].bytes > 0 || isImage(index, read) {
      let isShort = measures.blocks[index].bytes < HTMLMainTextThresholds.runningText
      if isText[index], isShort, read.blocks[index].text.last == UInt8(ascii: ":"), let next, !isText[next],
        !isImage(next, read), isBeside(next, index, read)
      {
        isText[index] = false
      }
      next = index
    }
  }

  /// An image is what the words before it announce, though it is no text.
  private static func isImage(_ block: Int, _ read: HTMLBlockReader) -> Bool {
    read.blocks[block].kind == .image
  }

  /// Whether a block stands in the element that the other's element stands in.
  private static func isBeside(_ block: Int, _ other: Int, _ read: HTMLBlockReader) -> Bool {
    let parent = max(0, read.tree.parent(read.elements[other]))
    return parent < read.elements[block] && read.elements[block] < read.tree.end(parent)
  }

  private static func dropLinks(_ isText: inout [Bool], _ read: HTMLBlockReader, _ measures: HTMLMeasures) {
    for index in isText.indices where isText[index] {
      switch read.blocks[index].kind {
      case .image, .caption, .rule: isText[index] = false
      case .heading:
        let isLink = measures.blocks[index].linkShare >= HTMLMainTextThresholds.wholeLink
        if isLink, !hasOwnText(index, read, measures), !leadsWithinPage(index, read) { isText[index] = false }
      default:
        let isLinks = measures.blocks[index].linkShare > HTMLMainTextThresholds.linkShare
        if isLinks, !isTermOfText(index, isText, read, measures) { isText[index] = false }
      }
    }
  }

  /// Whether a block is a term whose definition stands behind it and is text: a list of them would lose what it defines.
  ///
  /// The number or sign of a note leads back to its place: it has no letters.
  private static func isTermOfText(
    _ term: Int, _ isText: [Bool], _ read: HTMLBlockReader, _ measures: HTMLMeasures
  ) -> Bool {
    let next = term + 1
    guard next < isText.count, isText[next], read.tree.name(read.elements[term]) == .dt,
      read.blocks[term].text.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 })
    else { return false }
    return measures.blocks[next].bytes > 0
      && measures.blocks[next].linkShare <= HTMLMainTextThresholds.linkShare
      && isBeside(next, term, read)
  }

  /// Whether a heading leads to no other page, but to its line in the table of contents.
  private static func leadsWithinPage(_ heading: Int, _ read: HTMLBlockReader) -> Bool {
    read.blocks[heading].marks.allSatisfy {
      if case .link(let target) = $0.kind { target.utf8.first == UInt8(ascii: "#") } else { true }
    }
  }

  /// Whether running text follows right on a linked heading, or more of it than a teaser has before the next
  /// heading.
  private static func hasOwnText(
    _ heading: Int, _ read: HTMLBlockReader, _ measures: HTMLMeasures
  ) -> Bool {
    if heading + 1 < read.blocks.count, measures.blocks[heading + 1].isRunning { return true }
    var bytes: Int32 = 0
    var index = heading + 1
    while index < read.blocks.count, bytes < HTMLMainTextThresholds.teaser {
      if case .heading = read.blocks[index].kind { return false }
      if measures.blocks[index].isRunning { bytes += Int32(clamping: measures.blocks[index].bytes) }
      index += 1
    }
    return bytes >= HTMLMainTextThresholds.teaser
  }

  /// Drops headings whose whole section was dropped.
  private static func dropEmptyHeadings(
    _ isText: inout [Bool], _ read: HTMLBlockReader, _ measures: HTMLMeasures
  ) {
    var keepsSection = false
    var hasSection = false
    for index in isText.indices.reversed() {
      if case .heading = read.blocks[index].kind {
        if isText[index], hasSection, !keepsSection, !measures.blocks[index].isRunning {
          isText[index] = false
        }
        keepsSection = isText[index]
        hasSection = isText[index]
      } else {
        if isText[index] { keepsSection = true }
        if measures.blocks[index].bytes > 0 { hasSection = true }
      }
    }
  }

  /// An item or a row without links at the end of a text belongs to it, and so does one whose words say what the address is
  /// that they print: menus print none.
  private static func isPlainItem(_ index: Int, _ read: HTMLBlockReader, _ measures: HTMLMeasures) -> Bool {
    let measure = measures.blocks[index]
    switch read.blocks[index].kind {
    case .item, .row:
      return measure.bytes > 8
        && (measure.linked == 0 || measure.linked < measure.bytes && printsAddresses(read.blocks[index]))
    default: return false
    }
  }

  /// Whether the words of all links of a block are the addresses that they lead to.
  private static func printsAddresses(_ block: Block) -> Bool {
    block.marks.allSatisfy { mark in
      guard case .link(let target) = mark.kind else { return true }
      return block.text[mark.utf8].contains(UInt8(ascii: "."))
        && target.utf8.reversed().starts(with: block.text[mark.utf8].reversed())
    }
  }

  /// A heading of a section, on a page that has its title as the first level above it.
  ///
  /// Manuals have their chapters on the first level, too: then there are several of them in the text.
  private static func isSectionTitle(
    _ text: [Int], _ position: Int, _ read: HTMLBlockReader, title: Int?
  ) -> Bool {
    let index = text[position]
    guard let title, title < index, case .heading(let level) = read.blocks[index].kind else { return false }
    return level > 1 || text[(position + 1)...].contains { read.blocks[$0].kind == .heading(level: 1) }
  }

  /// Whether a heading right above the first paragraph is one of several sections or articles of its level.
  private static func isFirstSection(
    _ text: [Int], _ position: Int, _ read: HTMLBlockReader, _ measures: HTMLMeasures
  ) -> Bool {
    guard case .heading(let level) = read.blocks[text[position]].kind, level > 1,
      position + 1 < text.count, measures.blocks[text[position + 1]].isRunning
    else { return false }
    return text[(position + 1)...].contains { read.blocks[$0].kind == .heading(level: level) }
  }

  /// Where a text begins that has several short lines above its first paragraph, as a poem or a list without bullets:
  /// bylines, dates and credits are fewer, or stand in other elements than paragraphs of the text.
  private static func firstLine(
    _ text: [Int], _ firstRunning: Int, _ read: HTMLBlockReader, _ measures: HTMLMeasures
  ) -> Int {
    guard firstRunning < text.count else { return firstRunning }
    var first = firstRunning
    while first > 0 {
      let index = text[first - 1]
      guard read.blocks[index].kind == .paragraph, measures.blocks[index].linked == 0,
        read.tree.name(read.elements[index]) == .p, isBeside(text[firstRunning], index, read)
      else { break }
      first -= 1
    }
    return firstRunning - first >= HTMLMainTextThresholds.linesOfText ? first : firstRunning
  }

  /// Where a text begins that has a table of data between its title and its first paragraph, as a list of prices.
  private static func firstRow(
    _ text: [Int], _ kept: Int, _ read: HTMLBlockReader, _ measures: HTMLMeasures, title: Int?
  ) -> Int {
    var first = kept
    while first > 0, text[first - 1] > title ?? Int.max, case .row = read.blocks[text[first - 1]].kind,
      measures.blocks[text[first - 1]].linked == 0
    {
      first -= 1
    }
    return kept - first >= HTMLMainTextThresholds.rowsOfText ? first : kept
  }

  private static func dropEnds(_ isText: inout [Bool], _ read: HTMLBlockReader, _ measures: HTMLMeasures) {
    let text = isText.indices.filter { isText[$0] }
    // Short words without links beside the last paragraph, as a signature.
    let lastRunning = text.last { measures.blocks[$0].isRunning }
    let firstRunning = text.firstIndex { measures.blocks[$0].isRunning } ?? text.count
    // Below the page's title the headings right above the first paragraph are those of its first section.
    let title = read.blocks.firstIndex { $0.kind == .heading(level: 1) }
    var kept = firstRunning
    while kept > 0,
      isSectionTitle(text, kept - 1, read, title: title) || isFirstSection(text, kept - 1, read, measures)
    {
      kept -= 1
    }
    kept = min(kept, firstLine(text, firstRunning, read, measures))
    kept = firstRow(text, kept, read, measures, title: title)
    for index in text[..<kept] { isText[index] = false }
    for index in text.reversed() {
      if measures.blocks[index].isRunning || isPlainItem(index, read, measures) { break }
      let isParagraph = read.tree.name(read.elements[index]) == .p
      if isParagraph, let lastRunning, isBeside(lastRunning, index, read) { break }
      isText[index] = false
    }
  }
}
