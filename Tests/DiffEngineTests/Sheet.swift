import ChangeModel
import DiffEngine
import DocumentModel
import Normaliser

/// An article in writing: what a test says of it, before it is cut into tokens.
struct Sheet: Hashable, Sendable {
  var title: String? = nil
  /// Paragraphs; `# `, `- `, `1. `, `| ` or `|| ` in front makes a heading, an item, a numbered item, a row,
  /// the head of a table.
  var passages: [String]
  var number: Int? = nil
  var byline: String? = nil
  var tags: [String] = []
  var role: Article.Role = .article
  var sections: [String] = []

  /// `text` as paragraphs set apart by blank lines.
  init(_ title: String?, _ text: String) {
    self.title = title
    passages = text.split(separator: "\n\n").map(String.init)
  }

  init(title: String?, passages: [String]) {
    self.title = title
    self.passages = passages
  }

  func article(_ tokeniser: inout Tokeniser, line: Int) -> Article {
    let span = SourceSpan(source: 0, place: .line(line, column: 1))
    var article = Article(role: role, number: number, tags: tags, byline: byline, span: span)
    article.sectionTitles = sections.map { Self.passage("# " + $0, &tokeniser, line: line) }
    article.title = title.map { Self.passage("# " + $0, &tokeniser, line: line) }
    for (index, text) in passages.enumerated() {
      article.passages.append(Self.passage(text, &tokeniser, line: line + index + 1))
    }
    return article
  }

  /// Links are written `[words](target)`, images `![words](target)`, other marks `[words](*)`, `(**)` and `(~~)`.
  private static func passage(_ line: String, _ tokeniser: inout Tokeniser, line number: Int) -> Passage {
    let (kind, dropped) = kind(line)
    var text: [UInt8] = []
    var marks: [Mark] = []
    var rest = line.dropFirst(dropped)
    while let open = rest.firstIndex(of: "["), let middle = rest.firstRange(of: "]("),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      let isImage = rest[..<open].last == "!"
      text += Array(rest[..<open].dropLast(isImage ? 1 : 0).utf8)
      let start = text.count
      text += Array(rest[rest.index(after: open)..<middle.lowerBound].utf8)
      let target = String(rest[middle.upperBound..<close])
      marks.append(Mark(mark(target, isImage: isImage), utf8: start..<text.count))
      rest = rest[rest.index(after: close)...]
    }
    text += Array(rest.utf8)
    let isItem = if case .item = kind { true } else { false }
    return Passage(
      kind: kind, text: text, tokens: tokeniser.tokens(text), marks: marks,
      lines: [Block.LineStart(utf8: 0, place: .line(number, column: 1))], source: 0, listDepth: isItem ? 1 : 0
    )
  }

  private static func mark(_ target: String, isImage: Bool) -> Mark.Kind {
    switch target {
    case "*": .emphasis
    case "**": .strong
    case "~~": .strikethrough
    default: isImage ? .image(target: target) : .link(target: target)
    }
  }

  private static func kind(_ line: String) -> (Block.Kind, Int) {
    let level = line.prefix { $0 == "#" }.count
    if level > 0, line.dropFirst(level).hasPrefix(" ") { return (.heading(level: level), level + 1) }
    if line.hasPrefix("- ") { return (.item(.bullet, depth: 1), 2) }
    if line.hasPrefix("|| ") { return (.row(header: true), 3) }
    if line.hasPrefix("| ") { return (.row(header: false), 2) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), line.dropFirst(digits.count).hasPrefix(". ") else {
      return (.paragraph, 0)
    }
    return (.item(.ordinal(number, printed: digits + "."), depth: 1), digits.count + 2)
  }
}

/// Compares two sides; by default both carry all that a format can.
func compare(
  _ base: [Sheet], _ revised: [Sheet],
  carries: Document.Carries = [.headings, .headingLevels, .linkTargets, .linkExtents, .emphasis, .images],
  revisedCarries: Document.Carries? = nil
) -> Comparison.Findings {
  var tokeniser = Tokeniser()
  let articles = [base, revised].map { side in
    side.enumerated().map { $1.article(&tokeniser, line: $0 * 1_000 + 1) }
  }
  return Comparison(
    base: Comparison.Side(articles: articles[0], carries: [carries]),
    revised: Comparison.Side(articles: articles[1], carries: [revisedCarries ?? carries]),
    vocabulary: tokeniser.vocabulary
  ).findings()
}

/// The changes between two versions of one article.
func changes(_ base: Sheet, _ revised: Sheet) -> [Change] {
  compare([base], [revised]).articles.flatMap(\.changes)
}
