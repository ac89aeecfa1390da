/// Finds running heads, feet and page numbers by their repetition over the pages.
struct PDFFurniture {
  private let markup: PDFMarkup
  private var rows: [PDFEdgeRow] = []
  private let pageCount: Int

  private let em: Double

  init(_ markup: PDFMarkup, pages: [[PDFFragment]], em: Double) {
    self.markup = markup
    self.em = em
    pageCount = pages.count
    for (page, fragments) in pages.enumerated() { collect(page, fragments) }
  }

  /// The fragments to leave out, by page, and how many lines they are.
  func found() -> (fragments: [Set<Int>], lines: Int) {
    var result = [Set<Int>](repeating: [], count: pageCount)
    var lines = 0
    var taken = Set(repeated())
    taken.formUnion(numbered(taken))
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
        Set(cluster.map { rows[$0].page }).count >= fewestRepeats
      }
    }
    return apartFromText(found)
  }

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
