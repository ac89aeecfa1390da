/// Drops pieces of text that are drawn a second time, a little aside: shadows, and bold letters made of plain ones.
enum PDFShadows {
  /// Empties each piece that one of the next pieces repeats at nearly the same place.
  ///
  /// The last one is kept: it lies on top, and has the colour that is seen.
  ///
  /// - Complexity: O(n) in the pieces.
  static func remove(from markup: inout PDFMarkup) {
    for page in markup.pages {
      for index in page.runs where isShadow(index, before: page.runs.upperBound, markup) {
        let start = markup.runs[index].segments.lowerBound
        markup.runs[index].segments = start..<start
      }
    }
  }

  /// How many pieces further the second one is looked for: a browser draws the shadow of a line in front of all of the line,
  /// which is a piece for each font and word; chosen.
  private static let farthest = 32
  /// How far the places differ at most, in heights of the line, as in poppler's own search (HtmlOutputDev's `coalesce`,
  /// which leaves it out for XML).
  private static let aside = 0.2

  private static func isShadow(_ index: Int, before end: Int, _ markup: PDFMarkup) -> Bool {
    let run = markup.runs[index]
    let most = aside * run.box.height
    for next in (index + 1)..<max(index + 1, min(end, index + 1 + farthest)) {
      let other = markup.runs[next]
      guard abs(other.box.left - run.box.left) < most, abs(other.box.top - run.box.top) < most,
        abs(other.box.right - run.box.right) < most, abs(other.box.bottom - run.box.bottom) < most
      else { continue }
      let text = markup.text(of: run)
      if !text.isEmpty, text.elementsEqual(markup.text(of: other)) { return true }
    }
    return false
  }
}
