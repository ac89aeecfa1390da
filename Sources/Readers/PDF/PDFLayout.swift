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
    let typography = PDFTypography(markup)
    let pages = markup.pages.map { markup.fragments(of: $0) }
    let furniture = PDFFurniture(markup, pages: pages, em: typography.em).found()
    var regions: [Region] = []
    let numbers = PDFLineNumbers(markup: markup, em: typography.em)
    let index = PDFIndexRows(markup: markup, em: typography.em, pages: pages)
    var counted = 0
    for (page, fragments) in pages.enumerated() {
      let counts = fragments.count > limits.piecesOnPage ? [] : numbers.found(fragments)
      counted += counts.count
      let dropped = furniture.fragments[page].union(counts)
      let left =
        dropped.isEmpty ? fragments : fragments.indices.filter { !dropped.contains($0) }.map { fragments[$0] }
      regions += self.regions(left, page: page, em: typography.em, index)
    }
    let cut = cutCells(&regions, em: typography.em)
    let crowded = pages.count { $0.count > limits.piecesOnPage }
    let (document, heads) = self.document(regions, cut, typography)
    return Transcription(
      document: document,
      notes: notes(furniture.lines, counted: counted, heads: heads, crowded: crowded))
  }

  /// The document, and how many heads of tables were left out since they are printed again.
  private func document(
    _ regions: [Region], _ markup: PDFMarkup, _ known: PDFTypography
  ) -> (Document, repeatedHeads: Int) {
    var typography = known
    var columns = regions.map { column($0, markup, em: typography.em) }
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
    return (document, assembler.repeatedHeads)
  }

  /// A part of a page that is one column.
  private struct Region {
    var page: Int
    var fragments: [PDFFragment]
    var mayHaveTables = true
  }

  private func regions(
    _ fragments: [PDFFragment], page: Int, em: Double, _ index: PDFIndexRows
  ) -> [Region] {
    guard fragments.count <= limits.piecesOnPage else {
      return [Region(page: page, fragments: fragments, mayHaveTables: false)]
    }
    let fragments = index.joined(PDFLeaders(markup: markup, em: em).joined(fragments), page: page)
    return PDFReadingOrder(markup: markup, em: em).regions(fragments).map {
      Region(page: page, fragments: $0)
    }
  }

  /// Cuts pieces that stand in several cells; returns the markup with their parts.
  private func cutCells(_ regions: inout [Region], em: Double) -> PDFMarkup {
    let cutter = PDFCellCutter(markup: markup, em: em)
    var markup = markup
    for index in regions.indices where regions[index].mayHaveTables {
      let cuts = cutter.cuts(regions[index].fragments)
      guard !cuts.isEmpty else { continue }
      regions[index].fragments = regions[index].fragments.flatMap { fragment in
        cuts[fragment.sequence].map { markup.cut(fragment, at: $0) } ?? [fragment]
      }
    }
    return markup
  }

  private func column(_ region: Region, _ markup: PDFMarkup, em: Double) -> PDFColumn {
    let lines = PDFLineBuilder(markup: markup, em: em)
    guard region.mayHaveTables else {
      let (width, height) = (markup.pages[region.page].width, markup.pages[region.page].height)
      let box = PDFBox(left: 0, top: 0, right: width, bottom: height)
      return PDFColumn(page: region.page, content: [.lines(lines.lines(region.fragments))], box: box)
    }
    var box = region.fragments[0].box
    for fragment in region.fragments.dropFirst() { box.formUnion(fragment.box) }
    let content = PDFTableFinder(markup: markup, em: em).parts(region.fragments).map { part in
      switch part {
      case .prose(let fragments):
        var prose = lines.lines(fragments)
        PDFIndexLine.repair(&prose)
        prose.removeAll { PDFNotices.isNotice($0.text) }
        return PDFColumn.Content.lines(prose)
      case .table(let rows): return PDFColumn.Content.table(rows)
      }
    }
    return PDFColumn(page: region.page, content: content, box: box)
  }

  private func notes(_ lines: Int, counted: Int, heads: Int, crowded: Int) -> [Note] {
    var notes: [Note] = []
    if lines > 0 {
      let subject = lines == 1 ? "1 line was" : "\(lines) lines were"
      notes.append(Note(.furniture, "\(subject) left out as running heads, running feet or page numbers"))
    }
    if counted > 0 {
      notes.append(Note(.furniture, "\(counted) numbers of lines beside program text were left out"))
    }
    if heads > 0 {
      let subject = heads == 1 ? "1 head of a table was" : "\(heads) heads of tables were"
      notes.append(
        Note(
          .furniture, "\(subject) left out, printed again where the table goes on in a next column or page"))
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
