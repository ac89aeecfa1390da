import DocumentModel

/// Blocks out of small texts in a kind of Markdown, without a reader.
///
/// Blocks are set apart by blank lines; their lines are kept. Signs at the beginning of a line: "# " to "###### "
/// (heading), "- " (item), "1. " (numbered item), "> " (quote), "| " (row), "***" (break), "    " (code). Bold is
/// marked by `**` around words. In plain text all of that is text.
struct Blocks {
  private(set) var blocks: [Block] = []
  private let isPlain: Bool
  private var lines: [(text: Substring, number: Int)] = []
  private var blanks = 0

  init(_ text: String, plain: Bool = false) {
    isPlain = plain
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty {
        flush()
        blanks += 1
      } else {
        lines.append((line, number + 1))
      }
    }
    flush()
  }

  private mutating func flush() {
    guard let first = lines.first else { return }
    let (kind, dropped) = isPlain ? (.paragraph, 0) : Self.kind(first.text)
    var text: [UInt8] = []
    var marks: [Mark] = []
    var starts: [Block.LineStart] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(0x0a) }
      let skipped = index == 0 ? dropped : 0
      starts.append(
        Block.LineStart(utf8: text.count, place: .line(line.number, column: skipped + 1)))
      append(line.text.dropFirst(skipped), to: &text, &marks)
    }
    if kind == .rule { text = [] }
    let isQuoted = !isPlain && first.text.hasPrefix("> ")
    let isItem = if case .item = kind { true } else { false }
    blocks.append(
      Block(
        kind, text: text, marks: marks, lines: starts, quoteDepth: isQuoted ? 1 : 0,
        listDepth: isItem ? 1 : 0, blankLinesBefore: blanks))
    lines = []
    blanks = 0
  }

  private func append(_ line: Substring, to text: inout [UInt8], _ marks: inout [Mark]) {
    var open: Int?
    for (index, part) in line.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
      if index > 0, isPlain { text += Array("**".utf8) }
      if index > 0, !isPlain {
        if let start = open { marks.append(Mark(.strong, utf8: start..<text.count)) }
        open = open == nil ? text.count : nil
      }
      text += Array(part.utf8)
    }
  }

  private static func kind(_ line: Substring) -> (Block.Kind, Int) {
    let level = line.prefix { $0 == "#" }.count
    if level > 0, level <= 6, line.dropFirst(level).first ?? " " == " " {
      return (.heading(level: level), min(level + 1, line.count))
    }
    if line == "***" { return (.rule, 0) }
    if line.hasPrefix("- ") { return (.item(.bullet, depth: 1), 2) }
    if line.hasPrefix("> ") { return (.paragraph, 2) }
    if line.hasPrefix("| ") { return (.row(header: false), 2) }
    if line.hasPrefix("    ") { return (.code, 4) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), line.dropFirst(digits.count).hasPrefix(". ") else {
      return (.paragraph, 0)
    }
    return (.item(.ordinal(number, printed: digits + "."), depth: 1), digits.count + 2)
  }
}

/// A document in that kind of Markdown.
func markdown(_ text: String) -> Transcription {
  Transcription(
    document: Document(
      format: .markdown, carries: [.headings, .headingLevels, .linkTargets, .emphasis],
      blocks: Blocks(text).blocks))
}

/// A document without any mark-up.
func plain(_ text: String) -> Transcription {
  Transcription(document: Document(format: .text, carries: [], blocks: Blocks(text, plain: true).blocks))
}
