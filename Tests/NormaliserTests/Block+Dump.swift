import DocumentModel
import Normaliser

extension [Block] {
  /// One line a block: its kind, its text with ⏎ for a line end, its links and bold words.
  var dump: String {
    map { block in
      let marks = block.marks.map { mark in
        let text = String(decoding: block.text[mark.utf8], as: UTF8.self)
        return switch mark.kind {
        case .link(let target): " [\(text)](\(target))"
        case .strong: " **\(text)**"
        default: " {\(text)}"
        }
      }
      let quote = String(repeating: ">", count: block.quoteDepth)
      return quote + block.sign + block.string.replacing("\n", with: "⏎") + marks.joined()
    }.joined(separator: "\n")
  }
}

extension Block {
  /// A sign for its kind.
  fileprivate var sign: String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level) + " "
    case .paragraph: ""
    case .item(.bullet, _): "- "
    case .item(.ordinal(_, let printed), _): printed + " "
    case .row: "| "
    case .code: "    "
    case .caption: "caption: "
    case .image: "!"
    case .rule: "***"
    }
  }
}

extension BlockRule {
  /// The dumped blocks of `text` after the rule, and the messages of its notes.
  func applied(to text: String) -> (blocks: String, notes: [String]) {
    var blocks = Blocks(text).blocks
    var notes: [Note] = []
    apply(to: &blocks, notes: &notes, source: 3)
    return (blocks.dump, notes.map { "\($0.kind): \($0.message)" })
  }
}

extension SplitMix64 {
  /// Blocks of all kinds: sentences and parts of them, page numbers, running heads, breaks, links.
  mutating func blocks() -> [Block] {
    (0..<number(0...24)).map { position in
      let kind: Block.Kind = pick([
        .paragraph, .paragraph, .paragraph, .paragraph, .heading(level: 1), .heading(level: 2),
        .item(.bullet, depth: 1), .row(header: false), .rule, .image, .code, .caption,
      ])
      let text = Array((kind == .rule ? "" : pick(Self.blockTexts)).utf8)
      let mark = Mark(.link(target: "https://example.org/a_b"), utf8: 0..<text.count)
      return Block(
        kind, text: text, marks: once(in: 3) ? [mark] : [],
        lines: [Block.LineStart(utf8: 0, place: .line(position + 1, column: 1))],
        quoteDepth: once(in: 6) ? 1 : 0)
    }
  }

  private static let blockTexts = [
    "", " \u{a0}\u{200b}", "Page 3 of 40", "Seite 4", "The Newsletter 12", "The Newsletter", "Another Title",
    "17",
    "a sentence that goes on from the page in front and ends here.",
    "A sentence that is long enough to be cut by a page, which it is here",
    "a part that is neither the beginning nor the end of a long sentence,",
    "A whole sentence that is long enough, and that ends where it should.", "https://example.org/a\\_b",
    "Short line", "small words",
  ]
}
