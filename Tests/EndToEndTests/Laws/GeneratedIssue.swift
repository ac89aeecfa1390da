/// An issue made of words that stand for a real one: articles with titles, paragraphs, lists and tables.
struct GeneratedIssue: Sendable {
  enum Block: Hashable, Sendable {
    /// Sentences.
    case paragraph([String])
    case heading(String)
    case bullets([String])
    case numbers([String])
  }

  struct Article: Hashable, Sendable {
    var title: String
    var blocks: [Block]
  }

  var articles: [Article]

  /// Makes an issue; the same seed makes the same one.
  init(seed: UInt64) {
    var random = SplitMix64(state: seed)
    articles = (0..<Int.random(in: 2...6, using: &random)).map { _ in random.article() }
  }

  var markdown: String {
    articles.map { article in
      "## \(article.title)\n\n" + article.blocks.map(Self.markdown).joined(separator: "\n\n")
    }.joined(separator: "\n\n") + "\n"
  }

  var plain: String {
    articles.map { article in
      "\(article.title)\n\n\n" + article.blocks.map(Self.plain).joined(separator: "\n\n")
    }.joined(separator: "\n\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    if case .heading(let text) = block { return "### " + text }
    return listed(block, bullet: "- ")
  }

  private static func plain(_ block: Block) -> String {
    if case .heading(let text) = block { return text + ":" }
    return listed(block, bullet: "  • ")
  }

  private static func listed(_ block: Block, bullet: String) -> String {
    switch block {
    case .paragraph(let sentences): sentences.joined(separator: " ")
    case .heading(let text): text
    case .bullets(let items): items.map { bullet + $0 }.joined(separator: "\n")
    case .numbers(let items): items.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func article() -> GeneratedIssue.Article {
    var blocks: [GeneratedIssue.Block] = [.paragraph(sentences())]
    for _ in 0..<Int.random(in: 2...6, using: &self) { blocks.append(block()) }
    blocks.append(.paragraph(sentences()))
    return GeneratedIssue.Article(title: title(), blocks: blocks)
  }

  private mutating func block() -> GeneratedIssue.Block {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: .heading(title())
    case 1: .bullets((0..<3).map { _ in sentence() })
    case 2: .numbers((0..<4).map { _ in sentence() })
    default: .paragraph(sentences())
    }
  }

  private mutating func sentences() -> [String] {
    (0..<Int.random(in: 2...5, using: &self)).map { _ in sentence() }
  }

  mutating func sentence() -> String {
    let words = (0..<Int.random(in: 6...18, using: &self)).map { _ in word() }
    return capitalised(words.joined(separator: " ")) + "."
  }

  private mutating func title() -> String {
    capitalised((0..<Int.random(in: 4...9, using: &self)).map { _ in word() }.joined(separator: " "))
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A word of two to four syllables; now and then a number, a date, a name or an acronym.
  mutating func word() -> String {
    switch Int.random(in: 0..<40, using: &self) {
    case 0: return String(Int.random(in: 2...9_999, using: &self))
    case 1: return "\(Int.random(in: 1...28, using: &self)) September 2020"
    case 2: return ["Betty Xu", "Haley Wu", "Li Ming"][Int.random(in: 0..<3, using: &self)]
    case 3: return ["MIIT", "SAC/TC28", "ISO/IEC 30145-3", "5G"][Int.random(in: 0..<4, using: &self)]
    case 4...15: return ["the", "of", "and", "in", "to", "a", "is"][Int.random(in: 0..<7, using: &self)]
    default:
      return (0..<Int.random(in: 2...4, using: &self)).map { _ in syllable() }.joined()
    }
  }

  private mutating func syllable() -> String {
    let (starts, ends) = (Array("bdfgklmnprstvz"), ["a", "e", "i", "o", "u", "an", "er", "is", "on", "ut"])
    return String(starts[Int.random(in: 0..<starts.count, using: &self)])
      + ends[Int.random(in: 0..<ends.count, using: &self)]
  }
}
