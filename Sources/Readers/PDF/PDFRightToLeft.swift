/// Makes a document that is read from right to left one that the layout reads from left to right.
///
/// Pages are mirrored, so that columns, indentations and full lines need no second rule; the places of blocks are mirrored
/// back. Most programs write letters as they stand on paper, from left to right: their runs are turned round first.
struct PDFRightToLeft {
  /// Whether most letters of a document are of Hebrew or Arabic.
  ///
  /// Ideographs and the like take as many bytes as two of those, and no document is about even.
  static func isMajority(of markup: PDFMarkup) -> Bool {
    var balance = 0
    for byte in markup.text {
      if isLead(byte) { balance += 1 } else if byte.isLetter || byte > 0xDD { balance -= 1 }
    }
    return balance > 0
  }

  /// Hebrew and Arabic have the lead bytes D6 to DD.
  static func isLead(_ byte: UInt8) -> Bool { byte >= 0xD6 && byte <= 0xDD }

  /// Turns runs round where their letters stand as on paper, and mirrors the pages of a document of such letters.
  ///
  /// - Complexity: O(text + runs).
  static func normalise(_ markup: inout PDFMarkup) {
    guard markup.text.contains(where: isLead) else { return }
    markup.hasRightToLeft = true
    if isVisual(markup) {
      for index in markup.runs.indices { turn(markup.runs[index], of: &markup) }
    }
    guard isMajority(of: markup) else { return }
    markup.isMirrored = true
    for page in markup.pages {
      for index in page.runs { markup.runs[index].box = markup.runs[index].box.mirrored(in: page.width) }
    }
  }

  // MARK: The order of letters

  /// Whether words begin as none of these scripts does, and end as they begin.
  private static func isVisual(_ markup: PDFMarkup) -> Bool {
    var balance = 0
    for run in markup.runs {
      for word in markup.text(of: run).split(whereSeparator: { !isLead($0) && $0 & 0xC0 != 0x80 }) {
        let letters = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
        guard letters.count >= shortestWord else { continue }
        balance += evidence(letters.reversed()) - evidence(letters)
      }
    }
    return balance > 0
  }

  /// Shorter words may begin and end with any letter.
  private static let shortestWord = 3

  /// How much says that the letters stand in their order: a form at the end that only ends have, an Arabic article in
  /// front.
  private static func evidence(_ letters: [UInt32]) -> Int {
    guard let last = letters.last else { return 0 }
    return (finals.contains(last) ? 1 : 0) + (letters.starts(with: article) ? 1 : 0)
  }

  /// The final forms of Hebrew; teh marbuta and alef maksura.
  private static let finals: Set<UInt32> = [0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5, 0x629, 0x649]
  /// Alef and lam.
  private static let article: [UInt32] = [0x627, 0x644]

  /// Turns the letters of a run round, those of its numbers and Latin words excepted.
  private static func turn(_ run: PDFMarkup.Run, of markup: inout PDFMarkup) {
    guard let first = run.segments.first, markup.text(of: run).contains(where: isLead) else { return }
    let old = run.segments.reversed().map { markup.segments[Int($0)] }
    var start = markup.segments[Int(first)].text.lowerBound
    var bytes: [UInt8] = []
    for (index, segment) in zip(run.segments, old) {
      let turned = turned(markup.text[Int(segment.text.lowerBound)..<Int(segment.text.upperBound)])
      bytes += turned
      markup.segments[Int(index)] = segment
      markup.segments[Int(index)].text = start..<start + Int32(turned.count)
      start += Int32(turned.count)
    }
    let place = Int(start) - bytes.count
    markup.text.replaceSubrange(place..<place + bytes.count, with: bytes)
  }

  private static func turned(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars.reversed())
    var start: Int?
    var end = 0
    for index in scalars.indices {
      if let other = mirrored[scalars[index]] { scalars[index] = other }
    }
    for index in 0...scalars.count {
      let isRight = index == scalars.count || isLead(Array(String(scalars[index]).utf8)[0])
      if isRight {
        if let first = start { scalars[first..<end].reverse() }
        start = nil
      } else if scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil {
        start = start ?? index
        end = index + 1
      }
    }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    let bytes = Array(String(string).utf8)
    // What was no text to begin with stays as it was.
    return bytes.count == text.count ? bytes : Array(text)
  }

  /// Signs that are shown the other way round.
  private static let mirrored: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«",
    "‹": "›", "›": "‹",
  ]

  // MARK: The order of runs

  /// The runs of a line, given as they stand on a page from its left to its right or mirrored, in the order of reading.
  static func ordered<Run>(_ runs: [Run], isMirrored: Bool, text: (Run) -> ArraySlice<UInt8>) -> [Run] {
    var balance = 0
    for byte in runs.lazy.flatMap(text) {
      if isLead(byte) { balance += 1 } else if byte.isLetter { balance -= 1 }
    }
    guard balance > 0 else { return isMirrored ? runs.reversed() : runs }
    var ordered = isMirrored ? runs : runs.reversed()
    // Numbers and words of other scripts keep their order.
    var start: Int?
    var end = 0
    for index in 0...ordered.count {
      let bytes = index < ordered.count ? text(ordered[index]) : []
      if index == ordered.count || bytes.contains(where: isLead) {
        if let first = start { ordered[first..<end].reverse() }
        start = nil
      } else if bytes.contains(where: { $0.isLetter || $0.isDigit }) {
        start = start ?? index
        end = index + 1
      }
    }
    return ordered
  }
}
