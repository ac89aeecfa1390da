import DocumentModel
import Readers
import Testing

/// What holds for every input; the pages are made from a seed.
@Suite("HTML: laws")
struct HTMLLawTests {
  /// Source: SplitMix64 by Sebastiano Vigna.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "<table>", "<tr>", "<td>",
    "</table>",
    "<ul>", "<li>", "</ul>", "<br>", "<wbr>", "<h2>", "</h2>", "<svg>", "<path/>", "</svg>", "<pre>",
    "</pre>",
    "<!-- c -->", "<x-y>", "</x-y>", "<section>", "</section>", "\n", " ", "&amp;", "</br>", "<embed>",
    "<dl><dt>",
    "<button>", "</button>", "<select><option>", "</select>", "<blockquote>", "</blockquote>", "<header>",
    "<image>",
  ]

  /// Tag soup with numbered words, and the words.
  private func soup(seed: UInt64) -> (markup: String, words: [String]) {
    var random = Random(state: seed)
    var markup = ""
    var words: [String] = []
    for index in 0..<200 {
      markup += Self.pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) {
        words.append("w\(index)")
        markup += " w\(index) "
      }
    }
    return (markup + " tail", words + ["tail"])
  }

  private func words(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      .filter { !$0.allSatisfy { $0 == "&" } }
  }

  @Test("no visible word is lost, none is glued, and the order is kept", arguments: 0..<200 as Range<UInt64>)
  func nothingLost(seed: UInt64) throws {
    let (markup, expected) = soup(seed: seed)
    #expect(words(try htmlTexts(markup)) == expected, "seed \(seed): \(markup)")
  }

  @Test("a run of text ends where it ends, whatever its length and its place", arguments: 0..<24)
  func runs(length: Int) throws {
    let run = String("Wörter mit\u{1F600}Zeichen – und ohne Ende".unicodeScalars.prefix(length))
    for shift in 0..<9 {
      let lead = String(repeating: "x", count: shift)
      let text = lead + "a" + run + "b"
      let expected = text.split(separator: " ").joined(separator: " ")
      #expect(try htmlTexts("<p>\(text)</p>") == [expected])
      #expect(try htmlTexts("<p>\(text)\u{c}c  d\n e \n</p>") == [expected + " c d e"])
      #expect(
        try htmlTexts("<p>\(text)&amp;\(text)&\(text)<b>\(text)</b></p>") == [
          "\(expected)&\(expected)&\(expected)\(expected)"
        ])
      #expect(try htmlTexts("<p><img alt='\(text)&lt;\(text)' src=a>t</p>") == ["\(expected)<\(expected) t"])
    }
  }

  @Test("CR LF and CR read as LF", arguments: 0..<20 as Range<UInt64>)
  func lineEnds(seed: UInt64) throws {
    let markup = soup(seed: seed).markup
    let page = try HTMLReader(takesWholePage: true).page(Array(markup.utf8))
    #expect(
      try HTMLReader(takesWholePage: true).page(Array(markup.replacing("\n", with: "\r\n").utf8)) == page,
      "seed \(seed)")
    #expect(
      try HTMLReader(takesWholePage: true).page(Array(markup.replacing("\n", with: "\r").utf8)) == page,
      "seed \(seed)")
  }

  @Test("the same bytes give the same page", arguments: 0..<20 as Range<UInt64>)
  func deterministic(seed: UInt64) throws {
    let bytes = Array(soup(seed: seed).markup.utf8)
    #expect(
      try HTMLReader(takesWholePage: true).page(bytes) == HTMLReader(takesWholePage: true).page(bytes),
      "seed \(seed)")
  }

  @Test("the text up to a cut survives the cut", arguments: 0..<20 as Range<UInt64>)
  func truncated(seed: UInt64) throws {
    let (markup, _) = soup(seed: seed)
    let bytes = Array(markup.utf8)
    for cut in stride(from: bytes.count / 2, to: bytes.count, by: 37) {
      let shown = try htmlTexts(Array(bytes[..<cut]))
      #expect(!shown.isEmpty, "seed \(seed), cut \(cut)")
    }
  }

  @Test("marks lie inside of the text and are sorted", arguments: 0..<50 as Range<UInt64>)
  func marksFit(seed: UInt64) throws {
    for block in try HTMLReader(takesWholePage: true).page(Array(soup(seed: seed).markup.utf8)).transcription
      .document.blocks
    {
      for mark in block.marks { #expect(mark.utf8.upperBound <= block.text.count, "seed \(seed)") }
      let starts = block.marks.map(\.utf8.lowerBound)
      #expect(starts == starts.sorted(), "seed \(seed)")
    }
  }

  @Test("pages read at the same time do not disturb one another")
  func concurrent() async throws {
    let pages = (0..<16 as Range<UInt64>).map { Array(soup(seed: $0).markup.utf8) }
    let expected = try pages.map { try HTMLReader(takesWholePage: true).page($0) }
    let read = try await withThrowingTaskGroup(of: (Int, HTMLPage).self) { group in
      for (index, bytes) in pages.enumerated() {
        group.addTask { (index, try HTMLReader(takesWholePage: true).page(bytes)) }
      }
      return try await group.reduce(into: [Int: HTMLPage]()) { $0[$1.0] = $1.1 }
    }
    for index in pages.indices { #expect(read[index] == expected[index]) }
  }
}
