internal import DocumentModel

/// Reads Markdown as GitHub does: CommonMark with tables, strikethrough, bare addresses, task lists, footnotes.
struct MarkdownReader: Reader {
  func read(_ text: [UInt8]) throws(ReaderError) -> Transcription {
    let source = SourceLines(text)
    let matter = FrontMatter(source)
    let body = text[(matter?.end ?? 0)...]
    let skipped = matter?.lines ?? 0
    try MarkdownLimits.check(body, firstLine: skipped + 1)
    var tree = try MarkdownTree(parsing: body)
    var builder = MarkdownBlockBuilder(source: source, lineOffset: skipped)
    while let event = tree.next() { builder.take(event, tree) }
    let document = Document(
      format: .markdown, carries: Self.carries, title: matter?.title, blocks: builder.blocks)
    return Transcription(document: document, notes: notes(matter, builder, source))
  }

  private static let carries: Document.Carries = [
    .emphasis, .linkTargets, .headings, .headingLevels, .images, .tables,
  ]

  private func notes(
    _ matter: FrontMatter?, _ builder: MarkdownBlockBuilder, _ source: SourceLines
  ) -> [Note] {
    var notes: [Note] = []
    if let matter {
      notes.append(
        note("The front matter (\(matter.lines) lines) is data and was left out of the text", line: 1))
    }
    if let line = builder.firstRawLine {
      notes.append(note("Raw HTML was read plainly, as its text without a page's structure", line: line))
    }
    return notes
  }

  private func note(_ message: String, line: Int) -> Note {
    Note(.unread, message, at: SourceSpan(source: 0, place: .line(line, column: 1)))
  }
}
