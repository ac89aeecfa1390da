/// Puts the title and the page of an index's lines together where no leaders do: they stand at both edges of the page.
///
/// A column of rising numbers below each other is one only if most of the words beside them stand in the document
/// once more, as titles do.
struct PDFIndexRows {
  let markup: PDFMarkup
  let em: Double
  /// The pieces of all pages.
  let pages: [[PDFFragment]]

  /// Fewer rows are chance.
  private static let fewestRows = 3
  /// An index stands in front; the bound is on the work.
  private static let lastPage = 30
  private static let longestNumber = 5
  /// Shorter words stand anywhere.
  private static let shortestTitle = 6

  private struct Row {
    /// The pieces of the title, then the number.
    var members: [Int]
    var value: Int
    var edge: Double
  }

  /// The fragments of a page, those of each line of an index as one.
  ///
  /// - Complexity: O(n) for a page without; else once through the document.
  func joined(_ fragments: [PDFFragment], page: Int) -> [PDFFragment] {
    guard page < Self.lastPage else { return fragments }
    let rows = aligned(fragments.indices.dropFirst().compactMap { row($0, fragments) })
    guard rows.count >= Self.fewestRows, areTitles(rows, fragments) else { return fragments }
    var result = fragments
    for row in rows {
      for member in row.members.dropFirst() { result[row.members[0]].append(fragments[member]) }
    }
    let taken = Set(rows.flatMap { $0.members.dropFirst() })
    return result.indices.filter { !taken.contains($0) }.map { result[$0] }
  }

  /// The row that ends with this number; nil if it is none, or nothing was drawn in front of it.
  private func row(_ index: Int, _ fragments: [PDFFragment]) -> Row? {
    let number = fragments[index]
    guard number.box.width < Double(Self.longestNumber) * em else { return nil }
    let text = markup.text(of: number)
    guard text.count <= Self.longestNumber, let value = value(text) else { return nil }
    var members = [index]
    while let first = members.first, first > 0,
      fragments[first - 1].box.sharedHeight(fragments[first].box) >= PDFThresholds.sharedHeight,
      fragments[first - 1].box.right < fragments[first].box.left
    {
      members.insert(first - 1, at: 0)
    }
    guard members.count > 1,
      number.box.left - fragments[index - 1].box.right >= PDFThresholds.narrowestGutter * em
    else { return nil }
    return Row(members: members, value: value, edge: number.box.right)
  }

  private func value(_ text: [UInt8]) -> Int? {
    if text.allSatisfy(\.isDigit) { return text.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return PDFRomanNumber.value(text[...]).map { $0 - Self.romanPages }
  }

  /// Pages with Roman numbers stand in front of all others.
  private static let romanPages = 1_000

  /// The rows whose numbers end at one edge and rise from line to line: the most there are.
  private func aligned(_ rows: [Row]) -> [Row] {
    guard rows.count >= Self.fewestRows else { return [] }
    let edges = Dictionary(grouping: rows) { Int(($0.edge / PDFThresholds.edge).rounded()) }
    // Of edges with as many rows, the one on the left: no order is left to chance.
    let most = edges.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    let column = most?.value ?? []
    return zip(column, column.dropFirst()).allSatisfy { $0.value <= $1.value } ? column : []
  }

  /// Whether most titles stand in the document once more.
  private func areTitles(_ rows: [Row], _ fragments: [PDFFragment]) -> Bool {
    let titles = rows.map { markup.text(of: fragments[$0.members[$0.members.count - 2]]) }
    let wanted = Set(titles.filter { $0.count >= Self.shortestTitle })
    let lengths = Set(wanted.map(\.count))
    guard let longest = lengths.max() else { return false }
    var counts: [[UInt8]: Int] = [:]
    for fragment in pages.joined() {
      let length = fragment.runs.reduce(0) { $0 + markup.text(of: markup.runs[$1]).count }
      // Blanks may stand at the ends.
      guard length <= longest + 2, (0...2).contains(where: { lengths.contains(length - $0) }) else {
        continue
      }
      let text = markup.text(of: fragment)
      if wanted.contains(text) { counts[text, default: 0] += 1 }
    }
    return titles.count { counts[$0] ?? 0 > 1 } * 2 >= rows.count
  }
}
