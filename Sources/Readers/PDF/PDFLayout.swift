internal import DocumentModel

/// From runs to a document: furniture out, columns in order, lines, tables, blocks.
struct PDFLayout {
  private let markup: PDFMarkup
  private let limits: PDFLimits

  init(_ markup: PDFMarkup, limits: PDFLimits) {
    var markup = markup
    PDFShadows.remove(from: &markup)
    PDFRightToLeft.normalise(&markup)
    PDFFixedPitch.find(in: &markup)
    PDFLinkEdges.trim(&markup)
    self.markup = markup
    self.limits = limits
  }

  /// The document with its notes.
  func transcription() -> Transcription {
    var typography = PDFTypography(markup)
    let pages = markup.pages.map { markup.fragments(of: $0) }
    let furniture = PDFFurniture(markup, pages: pages, em: typography.em).found()
    var columns: [PDFColumn] = []
    let numbers = PDFLineNumbers(markup: markup, em: typography.em)
    let index = PDFIndexRows(markup: markup, em: typography.em, pages: pages)
    var counted = 0
    for (page, fragments) in pages.enumerated() {
      let counts = fragments.count > limits.piecesOnPage ? [] : numbers.found(fragments)
      counted += counts.count
      let dropped = furniture.fragments[page].union(counts)
      let left =
        dropped.isEmpty ? fragments : fragments.indices.filter { !dropped.contains($0) }.map { fragments[$0] }
      columns += self.columns(of: left, page: page, em: typography.em, index)
    }
    typography.learn(columns.map(\.lines))
    let frames = PDFFrame.frames(columns)
    for index in columns.indices { columns[index].adopt(frames, em: typography.em) }
    var assembler = PDFAssembler(markup: markup, typography: typography)
    for column in columns { assembler.add(column) }
    let drafts = assembler.finish()
    let writer = PDFBlockWriter(markup: markup, drafts)
    let document = Document(
      format: .pdf, carries: [.emphasis, .linkTargets, .linkExtents, .headings, .tables, .pages],
      blocks: drafts.map { writer.block($0) })
    return Transcription(
      document: document,
      notes: notes(
        furniture.lines, counted: counted, crowded: pages.filter { $0.count > limits.piecesOnPage }.count))
  }

  private func columns(
    of fragments: [PDFFragment], page: Int, em: Double, _ index: PDFIndexRows
  ) -> [PDFColumn] {
    let lines = PDFLineBuilder(markup: markup, em: em)
    guard fragments.count <= limits.piecesOnPage else {
      let box = PDFBox(left: 0, top: 0, right: markup.pages[page].width, bottom: markup.pages[page].height)
      return [PDFColumn(page: page, content: [.lines(lines.lines(fragments))], box: box)]
    }
    let fragments = index.joined(PDFLeaders(markup: markup, em: em).joined(fragments), page: page)
    let tables = PDFTableFinder(markup: markup, em: em)
    return PDFReadingOrder(markup: markup, em: em).regions(fragments).map { region in
      var box = region[0].box
      for fragment in region.dropFirst() { box.formUnion(fragment.box) }
      let content = tables.parts(region).map { part -> PDFColumn.Content in
        switch part {
        case .prose(let fragments):
          var prose = lines.lines(fragments)
          PDFIndexLine.repair(&prose)
          prose.removeAll { PDFNotices.isNotice($0.text) }
          return PDFColumn.Content.lines(prose)
        case .table(let rows): return PDFColumn.Content.table(rows)
        }
      }
      return PDFColumn(page: page, content: content, box: box)
    }
  }

  private func notes(_ lines: Int, counted: Int, crowded: Int) -> [Note] {
    var notes: [Note] = []
    if lines > 0 {
      let subject = lines == 1 ? "1 line was" : "\(lines) lines were"
      notes.append(Note(.furniture, "\(subject) left out as running heads, running feet or page numbers"))
    }
    if counted > 0 {
      notes.append(Note(.furniture, "\(counted) numbers of lines beside program text were left out"))
    }
    if crowded > 0 {
      let subject = crowded == 1 ? "1 page has" : "\(crowded) pages have"
      let limit = limits.piecesOnPage
      notes.append(
        Note(
          .limit, "\(subject) more than \(limit) pieces of text: columns and tables were not looked for there"
        ))
    }
    return notes
  }
}
