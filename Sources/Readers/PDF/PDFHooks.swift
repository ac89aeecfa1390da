/// The signs by which typesetters mark lines of program text that were too wide and go on below.
enum PDFHooks {
  /// In front of the second part: Sphinx sets U+02D3 U+2192, other fonts name the first sign a comma.
  private static let openings = ["\u{2D3}\u{2192}", "\u{2C3}\u{2192}", ",\u{2192}", "\u{21AA}"].map {
    Array($0.utf8)
  }
  /// Behind the first part, as dblatex sets them.
  private static let closings = ["\u{2190}-", "\u{2190}\u{5BF}", "\u{21A9}"].map { Array($0.utf8) }
  /// Stands for a blank at which the line was cut.
  private static let blank = Array("\u{2423}".utf8)

  /// Takes the signs off a line and says which there were; spans are moved with the text.
  static func remove(from text: inout [UInt8], _ spans: inout [PDFLine.Span]) -> (first: Bool, last: Bool) {
    guard text.contains(where: { $0 >= 0xcb && $0 <= 0xe2 }) else { return (false, false) }
    var found = (first: false, last: false)
    if let opening = openings.first(where: { text.starts(with: $0) }) {
      drop(opening.count, from: &text, &spans)
      found.first = true
    }
    if let closing = closings.first(where: {
      text.count > $0.count && text.suffix($0.count).elementsEqual($0)
    }) {
      // Behind a note the sign leads back to the text.
      found.last = !(spans.last?.leadsElsewhere ?? false)
      text.removeLast(closing.count)
      while text.last == .space { text.removeLast() }
    }
    if text.count > blank.count, text.suffix(blank.count).elementsEqual(blank) {
      text.removeLast(blank.count)
      text.append(.space)
    }
    for index in spans.indices { spans[index].utf8 = spans[index].utf8.clamped(to: 0..<text.count) }
    return found
  }

  private static func drop(_ count: Int, from text: inout [UInt8], _ spans: inout [PDFLine.Span]) {
    text.removeFirst(count)
    for index in spans.indices {
      let range = spans[index].utf8
      spans[index].utf8 = max(0, range.lowerBound - count)..<max(0, range.upperBound - count)
    }
  }
}

extension PDFLine.Span {
  /// Whether it is a link to another place of the document.
  fileprivate var leadsElsewhere: Bool { link <= PDFMarkup.Segment.internalLink }
}
