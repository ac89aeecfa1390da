/// Takes words out of links that stand beside them.
///
/// A link is a rectangle on the page, and reaches over the edges of the words beside it where these have no room between
/// them, as in Japanese. Where links have a colour of their own, the words beside them are known by that of the text.
enum PDFLinkEdges {
  /// Trims the links whose words have a colour of their own.
  ///
  /// - Complexity: O(n) in the pieces.
  static func trim(_ markup: inout PDFMarkup) {
    guard let plain = plainColour(markup) else { return }
    let isPlain = markup.fonts.map { $0.colour == plain }
    guard isPlain.contains(false) else { return }
    for page in markup.pages {
      var first = page.runs.lowerBound
      while first < page.runs.upperBound {
        guard let link = link(of: markup.runs[first], markup) else {
          first += 1
          continue
        }
        var end = first + 1
        while end < page.runs.upperBound, self.link(of: markup.runs[end], markup) == link { end += 1 }
        trim(first..<end, isPlain, &markup)
        first = end
      }
    }
  }

  /// The colour that most of the text outside of links has.
  private static func plainColour(_ markup: PDFMarkup) -> String? {
    var letters = [Int](repeating: 0, count: markup.fonts.count)
    for run in markup.runs where link(of: run, markup) == nil {
      letters[Int(run.font)] += markup.text(of: run).count
    }
    var colours: [String: Int] = [:]
    for font in markup.fonts.indices { colours[markup.fonts[font].colour, default: 0] += letters[font] }
    return colours.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The link that all of a run leads to.
  private static func link(of run: PDFMarkup.Run, _ markup: PDFMarkup) -> Int32? {
    guard let first = run.segments.first else { return nil }
    let link = markup.segments[Int(first)].link
    return link >= 0 && run.segments.allSatisfy { markup.segments[Int($0)].link == link } ? link : nil
  }

  /// Takes the runs in the text's colour at both ends out of the link, if it has a colour in between.
  private static func trim(_ runs: Range<Int>, _ isPlain: [Bool], _ markup: inout PDFMarkup) {
    let coloured = runs.filter { !isPlain[Int(markup.runs[$0].font)] }
    guard let first = coloured.first, let last = coloured.last else { return }
    for run in runs where run < first || run > last {
      for segment in markup.runs[run].segments { markup.segments[Int(segment)].link = -1 }
    }
  }
}
