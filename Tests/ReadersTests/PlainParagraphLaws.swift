import DocumentModel
import Readers
import Testing

@Suite("Markdown: paragraphs that the parser does not see")
struct PlainParagraphLaws {
  /// A comment in front: behind it the parser reads all by itself.
  private static let front = "<!-- -->\n\n"

  @Test("are what the parser would have made of them", arguments: 0..<400)
  func areTheSame(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let source = random.paragraphs()
    let short = try read(source, as: .markdown).document.blocks
    let whole = try read(Self.front + source, as: .markdown).document.blocks
    #expect(dump(short) == dump(whole), "seed \(seed)\n\(source)")
    #expect(
      short.map { places($0, shift: 2) } == whole.map { places($0, shift: 0) }, "seed \(seed)\n\(source)")
  }

  private func places(_ block: Block, shift: Int) -> [String] {
    block.lines.map { start in
      guard case .line(let line, let column) = start.place else { return "?" }
      return "\(start.utf8) \(line + shift):\(column)"
    }
  }
}

extension SplitMix64 {
  /// Lines of words, signs and marks, in paragraphs of one to three.
  fileprivate mutating func paragraphs() -> String {
    (0..<8).map { _ in
      let lines = (0...Int(next() % 3)).map { _ in line() }
      return lines.joined(separator: "\n") + (next() % 4 == 0 ? "\n\n\n" : "\n\n")
    }.joined() + (next() % 2 == 0 ? "End" : "")
  }

  private mutating func line() -> String {
    if next() % 12 == 0 { return pick(["```", "~~~", "````", "``` c", "```  ", "`` `"]) }
    let start = next() % 3 == 0 ? pick(Self.starts) : ""
    let words = (0...Int(next() % 6)).map { _ in next() % 4 == 0 ? pick(Self.signs) : pick(Self.words) }
    return start + words.joined(separator: " ") + (next() % 12 == 0 ? "  " : "")
  }

  private mutating func pick(_ list: [String]) -> String { list[Int(next() % UInt64(list.count))] }

  private static let words = [
    "word", "Über", "snake_case", "R2-D2", "x.y", "a|b", "„so“", "標準", "e.g.", "it's",
  ]
  private static let starts = [
    "- ", "1. ", "> ", "# ", "    ", "  ", "===", "---", "• ", "[^1]: ", "[a]: /t ", "| ", "```", "~~~",
    "<div>",
    "<pre>", "\t", "2) ", "* ", "`c` ", "``c` ", "`c`", "\"", "(", "'", "2019 ", "3", "12.", "7. ",
    "[b]: /u\n",
  ]
  private static let signs = [
    "_em_", "*b*", "*", "a * b", "`c`", "[a]", "[a](b)", "[a][b]", "![i](p)", "[^1]", "a < b", "<b>", "&amp;",
    "A & B",
    "\\*", "www.q.org", "http://q.org/x", "m@q.org", "@name", "~~s~~", "~", "a:b", "a_", "_b", "<!-- c -->",
    "x\ty", "`a b`", "``c`d``", "`[x](y)`", "`", "``", "`<b>`", "` x `", "`x `", "<1`a@b.c>`", "<=`x`",
    "a\\b",
    "\\ x", "\\`x`", "now.", "ww.", "www.", "[k]:", "[key[0]:n]", "`a|b`", "(`q`)", "`www.q.org`", "a_`b`",
    "`*`*`*`", "`\\`", "**`c`**", "&`amp;`", "< 3", "<3",
  ]
}
