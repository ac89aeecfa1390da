internal import DocumentModel

/// Reads Markdown as GitHub does: CommonMark with tables, strikethrough, bare addresses, task lists, footnotes.
struct MarkdownReader: Reader {
  func read(_ text: [UInt8]) throws(ReaderError) -> Transcription {
    // A form feed is white space between pages; cmark would take it for a letter of the paragraph.
    let text = text.holds(.formFeed) ? text.map { $0 == .formFeed ? .space : $0 } : text
    let source = SourceLines(text)
    let matter = FrontMatter(source)
    let skipped = matter?.lines ?? 0
    let plain = PlainParagraphs(source, from: skipped + 1)
    var builder = try built(source, skipped, plain.outline[...], plain: plain.lines)
    // A letter that the parser did not give back as a paragraph was none: it reads the text itself.
    if !builder.hasAllPlain { builder = try built(source, skipped, text[(matter?.end ?? 0)...], plain: []) }
    let document = Document(
      format: .markdown, carries: Self.carries,
      title: (matter?.title).map { String(decoding: $0.text, as: UTF8.self) },
      blocks: Self.titled(builder.blocks, matter?.title))
    return Transcription(document: document, notes: notes(matter, builder, source))
  }

  private func built(
    _ source: SourceLines, _ skipped: Int, _ text: ArraySlice<UInt8>, plain: [ClosedRange<Int>]
  ) throws(ReaderError) -> MarkdownBlockBuilder {
    try MarkdownLimits.check(text, firstLine: skipped + 1)
    var tree = try MarkdownTree(parsing: text)
    var builder = MarkdownBlockBuilder(source: source, lineOffset: skipped, plain: plain)
    while let event = tree.next() { builder.take(event, tree) }
    return builder
  }

  private static let carries: Document.Carries = [
    .emphasis, .linkTargets, .linkExtents, .internalLinks, .headings, .headingLevels, .images, .tables,
  ]

  /// The blocks with the title of the front matter in front, which site generators print above the text.
  ///
  /// A text with a heading of the first level says its own titles.
  private static func titled(_ blocks: [Block], _ title: FrontMatter.Title?) -> [Block] {
    guard let title, !blocks.contains(where: { $0.kind == .heading(level: 1) }) else { return blocks }
    let place = SourceSpan.Place.line(title.line, column: title.column)
    let heading = Block(
      .heading(level: 1), text: title.text, lines: [Block.LineStart(utf8: 0, place: place)])
    return [heading] + blocks
  }

  private func notes(
    _ matter: FrontMatter?, _ builder: MarkdownBlockBuilder, _ source: SourceLines
  ) -> [Note] {
    var notes: [Note] = []
    if let matter {
      notes.append(
        note(
          "The front matter (\(matter.lines) lines) is data: but for the title it was left out of the text",
          line: 1))
    }
    if let line = builder.firstRawLine {
      notes.append(note("Raw HTML was read plainly, as its text without a page's structure", line: line))
    }
    let lost = Self.footnoteDefinitions(source) - builder.footnotes
    if lost > 0 {
      notes.append(note("Footnotes that nothing refers to were left out: \(lost)", line: 1))
    }
    return notes
  }

  private func note(_ message: String, line: Int) -> Note {
    Note(.unread, message, at: SourceSpan(source: 0, place: .line(line, column: 1)))
  }

  /// The number of lines that begin as the definition of a footnote: cmark drops those without a reference.
  private static func footnoteDefinitions(_ source: SourceLines) -> Int {
    guard source.text.holds(UInt8(ascii: "^")) else { return 0 }
    return (1...source.count).count { line in
      let words = source.text[source.range(line)]
      guard words.hasPrefix("[^"), let end = words.firstIndex(of: UInt8(ascii: "]")) else { return false }
      return end + 1 < words.endIndex && words[end + 1] == UInt8(ascii: ":")
    }
  }
}
