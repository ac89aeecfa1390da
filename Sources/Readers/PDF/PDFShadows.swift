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
    removeCutCaps(from: &markup)
  }

  /// Empties drop caps at the foot of a page that the next one draws again, at its top: browsers do where the break of
  /// the page goes through one.
  private static func removeCutCaps(from markup: inout PDFMarkup) {
    for (page, next) in zip(markup.pages, markup.pages.dropFirst()) {
      let caps = page.runs.filter {
        isCap($0, markup) && markup.runs[$0].box.bottom > (1 - edge) * page.height
      }
      guard (1...mostCaps).contains(caps.count) else { continue }
      let again = next.runs.filter { isCap($0, markup) && markup.runs[$0].box.top < edge * next.height }
      for cap in caps where again.contains(where: { isCut(markup.runs[cap], markup.runs[$0], markup) }) {
        let start = markup.runs[cap].segments.lowerBound
        markup.runs[cap].segments = start..<start
      }
    }
  }

  /// The margins of browsers' pages end in this share of the height, and the letter reaches over them; chosen.
  private static let edge = 0.12

  /// No page has more columns, each with a cap at its foot.
  private static let mostCaps = 8

  private static func isCap(_ index: Int, _ markup: PDFMarkup) -> Bool {
    let text = markup.text(of: markup.runs[index])
    return text.count <= 4 && String(decoding: text, as: UTF8.self).count == 1
      && markup.runs[index].box.height >= capHeight
  }

  /// Letters of the text are lower, in points; the caps of browsers seen have 60 and more; chosen.
  private static let capHeight = 30.0

  private static func isCut(_ cap: PDFMarkup.Run, _ again: PDFMarkup.Run, _ markup: PDFMarkup) -> Bool {
    cap.font == again.font && abs(cap.box.left - again.box.left) < 1
      && abs(cap.box.height - again.box.height) < 1
      && markup.text(of: cap).elementsEqual(markup.text(of: again))
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
