import ChangeModel
import DocumentModel

/// Builds articles, changes and reports from strings, with a tokeniser of blanks and ASCII punctuation.
struct Sample {
  private(set) var vocabulary = Vocabulary()
  private var line = 1

  mutating func passage(_ text: String, _ kind: Block.Kind = .paragraph, listDepth: Int = 0) -> Passage {
    let bytes = Array(text.utf8)
    defer { line += 2 }
    return Passage(
      kind: kind, text: bytes, tokens: tokens(bytes), marks: [],
      lines: [Block.LineStart(utf8: 0, place: .line(line, column: 1))], source: 0, listDepth: listDepth)
  }

  mutating func article(
    _ title: String?, number: Int? = nil, section: String? = nil, _ passages: [Passage] = []
  ) -> Article {
    let start = line
    let title = title.map { passage($0, .heading(level: 1)) }
    return Article(
      role: .article, number: number, title: title, section: section, passages: passages,
      span: SourceSpan(source: 0, place: .line(start, column: 1)))
  }

  /// A pair of articles made of paragraphs.
  mutating func pair(
    _ title: String, number: Int? = nil, base: [String], revised: [String], changes: [Change] = []
  ) -> ArticleReport {
    let base = article(title, number: number, base.map { passage($0) })
    let revised = article(title, number: number, revised.map { passage($0) })
    return ArticleReport(
      presence: .matched(base: .init(base), revised: .init(revised), score: 0.98765), changes: changes)
  }

  func report(
    _ articles: [ArticleReport], material: [Report.OtherMaterial] = [], notes: [Report.SidedNote] = [],
    ignored: Int = 0
  ) -> Report {
    Report(
      toolVersion: "0.1.0",
      baseSources: [.init(path: "issue.md", format: .markdown, title: nil, articles: 3, words: 1234)],
      revisedSources: [.init(path: "posts.txt", format: .text, title: "Posts", articles: 2, words: 987)],
      articles: articles, otherMaterial: material, notes: notes, ignored: ignored, vocabulary: vocabulary)
  }

  /// A change of a passage written as in the text report: `for [-Green-]{+Greed+} Data`.
  static func change(
    _ marked: String, _ facet: Facet = .wording, _ severity: Severity = .major,
    id: String = "00000000000000aa",
    why: String = "words differ", site: Change.Site = .altered(base: base(10), revised: revised(20))
  ) -> Change {
    let runs = runs(marked)
    let edits = runs.filter(\.isEdit).map { Change.Edit(before: $0.before, after: $0.after) }
    return Change(id: id, site: site, facet: facet, severity: severity, runs: runs, edits: edits, why: why)
  }

  static func base(_ line: Int) -> SourceSpan { SourceSpan(source: 0, place: .line(line, column: 1)) }
  static func revised(_ line: Int) -> SourceSpan { SourceSpan(source: 0, place: .line(line, column: 5)) }

  private static func runs(_ marked: String) -> [Change.Run] {
    var runs: [Change.Run] = []
    var rest = marked[...]
    while !rest.isEmpty {
      if let before = stretch("[-", "-]", &rest) {
        runs.append(.init(isEdit: true, before: before, after: stretch("{+", "+}", &rest) ?? ""))
      } else if let after = stretch("{+", "+}", &rest) {
        runs.append(.init(isEdit: true, before: "", after: after))
      } else {
        let end = [rest.firstRange(of: "[-"), rest.firstRange(of: "{+")].compactMap { $0?.lowerBound }.min()
        let text = String(rest[..<(end ?? rest.endIndex)])
        runs.append(.init(isEdit: false, before: text, after: text))
        rest = rest[(end ?? rest.endIndex)...]
      }
    }
    return runs
  }

  private static func stretch(_ open: String, _ close: String, _ rest: inout Substring) -> String? {
    guard rest.hasPrefix(open), let end = rest.firstRange(of: close) else { return nil }
    let text = String(rest.dropFirst(open.count)[..<end.lowerBound])
    rest = rest[end.upperBound...]
    return text
  }

  private mutating func tokens(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    var gap = false
    while index < bytes.count {
      guard !Self.isBlank(bytes[index]) else {
        gap = true
        index += 1
        continue
      }
      let start = index
      index += 1
      if !Self.isPunctuation(bytes[start]) {
        while index < bytes.count, !Self.isBlank(bytes[index]), !Self.isPunctuation(bytes[index]) {
          index += 1
        }
      }
      let endsSentence = tokens.last.map { bytes[$0.utf8] == [UInt8(ascii: ".")] } ?? true
      var flags: Token.Flags = gap ? [.gapBefore] : []
      if tokens.isEmpty || (endsSentence && gap) { flags.insert(.startsSentence) }
      tokens.append(
        Token(
          start: UInt32(start), length: UInt16(index - start),
          kind: Self.isPunctuation(bytes[start]) ? .punctuation : .word, flags: flags,
          key: vocabulary.intern(Array(bytes[start..<index]))))
      gap = false
    }
    return tokens
  }

  private static func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    ".,;:!?()".utf8.contains(byte)
  }
}

/// A source of numbers that is the same in every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
