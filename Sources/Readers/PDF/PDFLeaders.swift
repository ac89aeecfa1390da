/// Puts the pieces of an index's line together: title, leaders and page stand far apart, but are no columns.
struct PDFLeaders {
  let markup: PDFMarkup
  let em: Double

  /// Fewer signs in a row are an ellipsis.
  private static let fewestDots = 4
  /// Pieces of the title stand so near to each other, in ems: its number is 1.5 in front of it.
  private static let widestGap = 3.0
  /// A page stands so near to its leaders, in ems; TeX centres leaders, so that some of a step remains.
  private static let widestStep = 4.0

  /// The fragments, those of each line with leaders as one.
  ///
  /// - Complexity: O(n log n) for a page; a line is looked through once for each piece of it.
  func joined(_ fragments: [PDFFragment]) -> [PDFFragment] {
    let leaders = fragments.indices.filter { isLeader(fragments[$0]) }
    guard leaders.count >= Self.fewestDots / 2 else { return fragments }
    let order = fragments.indices.sorted { fragments[$0].box.middle < fragments[$1].box.middle }
    var position = [Int](repeating: 0, count: fragments.count)
    for (rank, index) in order.enumerated() { position[index] = rank }
    var taken = [Bool](repeating: false, count: fragments.count)
    var result: [PDFFragment] = []
    for leader in leaders.sorted(by: { fragments[$0].box.left < fragments[$1].box.left }) where !taken[leader]
    {
      let row = row(around: position[leader], order, fragments).filter { !taken[$0] }
      let members = members(of: row, leader, fragments)
      for member in members { taken[member] = true }
      result.append(union(members.map { fragments[$0] }))
    }
    return (result + fragments.indices.filter { !taken[$0] }.map { fragments[$0] })
      .sorted { $0.sequence < $1.sequence }
  }

  private func isLeader(_ fragment: PDFFragment) -> Bool {
    let first = markup.text(of: markup.runs[fragment.sequence]).first { !$0.isBlank }
    guard first == UInt8(ascii: ".") else { return false }
    let text = markup.text(of: fragment)
    return text.count { $0 == UInt8(ascii: ".") } >= Self.fewestDots
      && text.allSatisfy { $0 == UInt8(ascii: ".") || $0.isBlank || $0.isDigit }
  }

  /// The fragments at one height, from left to right.
  private func row(around rank: Int, _ order: [Int], _ fragments: [PDFFragment]) -> [Int] {
    let box = fragments[order[rank]].box
    var found = [order[rank]]
    for step in [-1, 1] {
      var next = rank + step
      while next >= 0, next < order.count,
        abs(fragments[order[next]].box.middle - box.middle) <= box.height
      {
        if box.sharedHeight(fragments[order[next]].box) >= PDFThresholds.sharedHeight {
          found.append(order[next])
        }
        next += step
      }
    }
    return found.sorted { fragments[$0].box.left < fragments[$1].box.left }
  }

  /// The title in front of the leaders and the page behind them.
  private func members(of row: [Int], _ leader: Int, _ fragments: [PDFFragment]) -> [Int] {
    guard let place = row.firstIndex(of: leader) else { return [leader] }
    var members = [leader]
    var left = fragments[leader].box.left
    for index in row[..<place].reversed() {
      guard left - fragments[index].box.right < Self.widestGap * em else { break }
      members.insert(index, at: 0)
      left = fragments[index].box.left
    }
    if place + 1 < row.count {
      let page = fragments[row[place + 1]]
      let text = markup.text(of: page)
      if page.box.left - fragments[leader].box.right < Self.widestStep * em, text.count <= 8,
        PDFIndexLine.endsWithNumber(text)
      {
        members.append(row[place + 1])
      }
    }
    return members
  }

  private func union(_ members: [PDFFragment]) -> PDFFragment {
    var whole = members[0]
    for member in members.dropFirst() { whole.append(member) }
    return whole
  }
}
