import ChangeModel
import Testing

@testable import Reporter

@Suite("Lines of the terminal")
struct TextWrappingTests {
  @Test(
    "are no wider than asked unless one word is, and hold the whole text", arguments: 0..<200 as Range<UInt64>
  )
  func law(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let text = Self.text(&random)
    var chunker = TextChunker()
    chunker.append(text)
    let width = Int.random(in: 5...60, using: &random)
    let lines = TextWrapping.lines(chunker.chunks, width: width)
    #expect(lines.flatMap { Array($0) } == Array(chunker.chunks.indices), "seed \(seed)")
    for line in lines where line.count > 1 {
      #expect(TextWrapping.width(chunker.chunks[line]) <= width, "seed \(seed)")
    }
    let joined = chunker.chunks.reduce(into: "") { $0 += ($1.spaceBefore ? " " : "") + $1.text }
    #expect(joined == text.split(separator: " ").joined(separator: " "), "seed \(seed)")
    for chunk in chunker.chunks { #expect(chunk.width == TerminalWidth.columns(chunk.text), "seed \(seed)") }
  }

  @Test(
    "measure characters as terminals do",
    arguments: [
      ("abc", 3), ("e\u{301}", 1), ("中文", 4), ("ｱ", 1), ("👩‍💻", 2), ("“x”", 3), ("한글", 4), ("❤️", 2), ("ﷺ", 1),
      ("", 0),
    ])
  func columns(text: String, columns: Int) { #expect(TerminalWidth.columns(text) == columns, "\(text)") }

  @Test("may break between ideographs, but not before a full stop")
  func ideographs() {
    var chunker = TextChunker()
    chunker.append("中国移动。“好”")
    #expect(chunker.chunks.map(\.text) == ["中", "国", "移", "动。", "“好”"])
  }

  @Test("leave out what is far from an edit")
  func folding() {
    let words = (0..<60).map { "w\($0)" }.joined(separator: " ")
    let marked = TextPassage.marked(Sample.change("\(words) [-old-]{+new+} \(words)"))
    let folded = TextFolding.fold(marked)
    #expect(folded.count == 2 + 2 * TextFolding.context + 1)
    #expect(folded.first?.text == "…" && folded.last?.text == "…")
    #expect(folded[TextFolding.context + 1].text == "[-old-]{+new+}")
  }

  private static func text(_ random: inout SplitMix64) -> String {
    let words = [
      "a", "word", "http://example.org/a/long/path?x=1", "中文字符", "e\u{301}", "“quoted”,", "日本。", "👩‍💻", "(x)",
    ]
    return (0..<Int.random(in: 0...80, using: &random)).map { _ in
      words[Int.random(in: 0..<words.count, using: &random)]
    }.joined(separator: Bool.random(using: &random) ? " " : "")
  }
}
