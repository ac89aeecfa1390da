/// Finds running heads, feet and page numbers by their repetition over the pages.
struct PDFFurniture {
  private let markup: PDFMarkup
  private let pages: [[PDFFragment]]
  private var rows: [PDFEdgeRow] = []
  private let pageCount: Int

  private let em: Double

  init(_ markup: PDFMarkup, pages: [[PDFFragment]], em: Double) {
    self.markup = markup
    self.em = em
    self.pages = pages
    pageCount = pages.count
    for (page, fragments) in pages.enumerated() { collect(page, fragments) }
  }

  /// The fragments to leave out, by page, and how many lines they are.
  func found() -> (fragments: [Set<Int>], lines: Int) {
    var result = [Set<Int>](repeating: [], count: pageCount)
    var lines = 0
    var taken = Set(repeated())
    taken.formUnion(numbered(taken))
    taken.formUnion(counting(taken))
    taken.formUnion(alone())
    for index in taken {
      result[rows[index].page].formUnion(rows[index].fragments)
      lines += 1
    }
    return (result, lines)
  }

  // MARK: Rows at the edges

  private mutating func collect(_ page: Int, _ fragments: [PDFFragment]) {
    let order = fragments.indices.sorted { fragments[$0].box.middle < fragments[$1].box.middle }
    rows += edge(page, fragments, order, isTop: true)
    rows += edge(page, fragments, order.reversed(), isTop: false)
  }

  private func edge(
    _ page: Int, _ fragments: [PDFFragment], _ order: [Int], isTop: Bool
  ) -> [PDFEdgeRow] {
    var found: [PDFEdgeRow] = []
    var index = 0
    while index < order.count, found.count <= PDFThresholds.edgeRows {
      let first = fragments[order[index]].box
      var members: [Int] = []
      while index < order.count,
        first.sharedHeight(fragments[order[index]].box) >= PDFThresholds.sharedHeight
      {
        members.append(order[index])
        index += 1
      }
      if members.isEmpty || !isNearEdge(first, page: page, isTop: isTop) { break }
      if let last = found.indices.last {
        found[last].distance = abs(first.middle - found[last].middle)
      }
      members.sort { fragments[$0].box.left < fragments[$1].box.left }
      found.append(
        PDFEdgeRow(
          page: page, fragments: members, isTop: isTop, rank: found.count, middle: first.middle,
          labels: PDFEdgeRow.labels(members.map { markup.text(of: fragments[$0]) }),
          isLarge: members.contains { fragments[$0].size > em * PDFThresholds.sameSize }, distance: .infinity)
      )
    }
    return Array(found.prefix(PDFThresholds.edgeRows))
  }

  private func isNearEdge(_ box: PDFBox, page: Int, isTop: Bool) -> Bool {
    let height = markup.pages[page].height
    guard height > 0 else { return true }
    let share = isTop ? box.middle / height : 1 - box.middle / height
    return share <= PDFThresholds.edgeZone
  }

  // MARK: Repetition

  private var fewestRepeats: Int { min(PDFThresholds.fewestRepeats, max(2, (pageCount + 1) / 2)) }

  /// Rows whose text stands at the same height of several pages.
  private func repeated() -> [Int] {
    guard pageCount > 1 else { return [] }
    var byKey: [[UInt8]: [Labelled]] = [:]
    for index in rows.indices {
      // Of two pages, parts of lines may be alike by chance.
      let labels =
        pageCount < PDFThresholds.fewestRepeats ? rows[index].labels.prefix(1) : rows[index].labels[...]
      for (part, label) in labels.enumerated() where part == 0 ? !label.key.isEmpty : label.mayRepeat {
        let key = rows[index].isLarge ? label.text : label.key
        byKey[[rows[index].isTop ? 1 : 0, UInt8(part)] + key, default: []].append((index, label))
      }
    }
    var found: [[Int]] = []
    for group in byKey.values where group.count >= fewestRepeats {
      let alike = Set(alike(group))
      found += clusters(group.map(\.row).filter(alike.contains)).filter { cluster in
        Set(cluster.map { rows[$0].page }).count >= fewestRepeats && isDense(cluster)
      }
    }
    return apartFromText(notInText(found))
  }

  /// Whether most rows of a cluster have another one on a page nearby, as running heads have in their chapter.
  private func isDense(_ cluster: [Int]) -> Bool {
    let pages = cluster.map { rows[$0].page }.sorted()
    let near = pages.indices.count { index in
      index > 0 && pages[index] - pages[index - 1] <= Self.nearby
        || index + 1 < pages.count && pages[index + 1] - pages[index] <= Self.nearby
    }
    return Double(near) >= Self.density * Double(pages.count)
  }

  /// Odd and even pages have heads of their own.
  private static let nearby = 2
  /// Chosen: lines that stand at the top of one page in eight by chance have 0.4, heads of chapters nearly 1.
  private static let density = 0.6

  /// How often each of some texts is a piece of a line that stands at no edge of a page.
  ///
  /// - Complexity: O(pieces), and O(letters) of those that are as long as one of the texts.
  private func inside(_ texts: Set<[UInt8]>) -> [[UInt8]: Int] {
    let lengths = Set(texts.map(\.count))
    guard let longest = lengths.max() else { return [:] }
    var edges = [Set<Int>](repeating: [], count: pageCount)
    for row in rows { edges[row.page].formUnion(row.fragments) }
    var counts: [[UInt8]: Int] = [:]
    for (page, fragments) in pages.enumerated() {
      for (index, fragment) in fragments.enumerated() where !edges[page].contains(index) {
        let length = fragment.runs.reduce(0) { $0 + markup.text(of: markup.runs[$1]).count }
        // Blanks may stand at the ends.
        guard length <= longest + 2, (0...2).contains(where: { lengths.contains(length - $0) }) else {
          continue
        }
        let text = markup.text(of: fragment)
        if texts.contains(text) { counts[text, default: 0] += 1 }
      }
    }
    return counts
  }

  /// Those clusters whose words are not those of lines in the midst of pages.
  ///
  /// A line that each entry of a reference ends with stands at the edge of a page now and then, at the same height by
  /// chance; a head repeats a title, which stands in the text and in the index.
  private func notInText(_ found: [[Int]]) -> [[Int]] {
    let texts = found.map { repeatedWording($0) }
    let counts = inside(texts.reduce(into: Set()) { $0.formUnion($1) })
    return zip(found, texts).compactMap { cluster, texts in
      texts.reduce(0) { $0 + (counts[$1] ?? 0) } < max(Self.fewestInside, cluster.count) ? cluster : nil
    }
  }

  /// What several rows of a cluster say: the title of one chapter beside it stands in the text and in the index.
  private func repeatedWording(_ cluster: [Int]) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for row in cluster {
      for text in Set(rows[row].labels.map(\.text)) where Self.isWording(text) {
        counts[text, default: 0] += 1
      }
    }
    return Set(counts.lazy.filter { $0.value > 1 }.map(\.key))
  }

  /// Fewer lines with the words of a head are its titles; chosen.
  private static let fewestInside = 4

  /// Whether a text has words: numbers stand anywhere.
  private static func isWording(_ text: [UInt8]) -> Bool {
    text.count { $0.isLetter || $0 >= 0x80 } >= fewestLetters
  }

  private static let fewestLetters = 4

  private typealias Labelled = (row: Int, label: PDFEdgeRow.Label)

  /// The rows whose label is that of another one, or whose numbers go up with the pages as those of another one do.
  private func alike(_ group: [Labelled]) -> [Int] {
    var texts: [[UInt8]: Int] = [:]
    var offsets: [Int: Int] = [:]
    for (row, label) in group {
      texts[label.text, default: 0] += 1
      for offset in rows[row].offsets(label) { offsets[offset, default: 0] += 1 }
    }
    return group.filter { row, label in
      texts[label.text] ?? 0 > 1 || rows[row].offsets(label).contains { offsets[$0] ?? 0 > 1 }
    }.map(\.row)
  }

  /// The rows of those clusters that a gap parts from the text, or that such rows part from it.
  ///
  /// The first lines of pages may be alike, too, as those of forms are.
  private func apartFromText(_ found: [[Int]]) -> [Int] {
    var taken: Set<Int> = []
    for rank in (0..<PDFThresholds.edgeRows).reversed() {
      for cluster in found {
        let ofRank = cluster.filter { rows[$0].rank == rank }
        // Rows are collected from the edge to the inside, so that the next one is the next inner one.
        let apart = ofRank.count {
          rows[$0].distance > PDFThresholds.furnitureGap * em || taken.contains($0 + 1)
        }
        if apart * 2 >= ofRank.count { taken.formUnion(ofRank) }
      }
    }
    // What stands between text and the edge is no text: all rows further out have to be furniture as well.
    return taken.filter { index in
      (0..<rows[index].rank).allSatisfy { taken.contains(index - 1 - $0) }
    }
  }

  /// The rows by height on the page.
  private func clusters(_ group: [Int]) -> [[Int]] {
    var result: [[Int]] = []
    for index in group.sorted(by: { rows[$0].middle < rows[$1].middle }) {
      if let last = result.last?.last, rows[index].middle - rows[last].middle <= PDFThresholds.furnitureShift
      {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result
  }

  /// Numbers of pages in a document that is too short for repetition: nothing but the page's own number, far from the text.
  private func alone() -> [Int] {
    guard pageCount < PDFThresholds.fewestRepeats else { return [] }
    return rows.indices.filter { index in
      let row = rows[index]
      guard row.rank == 0, !row.isLarge, row.distance > PDFThresholds.headDistance * em,
        markup.pages[row.page].runs.count > row.fragments.count
      else { return false }
      return row.labels[0].numbers == [row.page + 1]
        && row.labels[0].key.allSatisfy(Self.aroundNumbers.contains)
    }
  }

  /// A page's number by itself where no other page has it, below the first one of a chapter: it counts as the others do.
  private func counting(_ known: Set<Int>) -> [Int] {
    var offsets: [Int: Int] = [:]
    for index in known {
      for offset in Set(rows[index].labels.flatMap { rows[index].offsets($0) }) {
        offsets[offset, default: 0] += 1
      }
    }
    guard let usual = offsets.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), usual.value > 1 else {
      return []
    }
    return rows.indices.filter { index in
      let row = rows[index]
      return !known.contains(index) && row.rank == 0 && !row.isLarge
        && row.distance > PDFThresholds.headDistance * em
        && row.labels[0].numbers == [row.page + usual.key]
        && row.labels[0].key.allSatisfy(Self.aroundNumbers.contains)
    }
  }

  /// "- 1 -" as a label has it.
  private static let aroundNumbers = Set("#- ".utf8)

  /// On fewer pages, lines that stand apart at one height are titles.
  private static let fewestHeads = 6

  /// Rows at one height of many pages whose number goes up with the pages, or that stand far from the text on
  /// nearly all of them: heads that name the chapter.
  private func numbered(_ known: Set<Int>) -> [Int] {
    var result: [Int] = []
    for isTop in [true, false] {
      let outer = rows.indices.filter { rows[$0].isTop == isTop && rows[$0].rank == 0 && !rows[$0].isLarge }
      for cluster in clusters(outer) where cluster.count >= fewestRepeats {
        var offsets: [Int: Int] = [:]
        for index in cluster {
          for offset in rows[index].offsets(rows[index].labels[0]) { offsets[offset, default: 0] += 1 }
        }
        let most = offsets.values.max() ?? 0
        let repeating = cluster.count { known.contains($0) }
        let apart = cluster.count {
          rows[$0].distance > PDFThresholds.headDistance * em && rows[$0].distance.isFinite
        }
        guard
          max(most, repeating) >= PDFThresholds.fewestRepeats && max(most, repeating) * 2 >= cluster.count
            || apart >= Self.fewestHeads && apart * 5 >= cluster.count * 4 && cluster.count * 3 >= pageCount
        else { continue }
        result += cluster.filter { rows[$0].distance > PDFThresholds.furnitureGap * em || known.contains($0) }
      }
    }
    return result
  }
}
