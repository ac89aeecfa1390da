internal import DocumentModel

/// Makes blocks of the columns, in the order of reading, and puts together what columns and pages have cut.
struct PDFAssembler {
  private let markup: PDFMarkup
  private let typography: PDFTypography
  private let titles: PDFTitles
  private var drafts: [PDFDraft] = []
  private var items = PDFItemStack()
  /// Where the last drafts of the columns before stand.
  private var ends: [Int] = []
  /// The last draft that is no note.
  private var lastOfText: Int?
  /// The first row of the table that the drafts end with.
  private var table: Int?
  /// How many heads of tables were left out because they are printed again.
  private(set) var repeatedHeads = 0

  /// A box and what goes on behind it are no more columns apart: two columns, each with a box beside its text.
  private static let openEnds = 3

  init(markup: PDFMarkup, typography: PDFTypography) {
    self.markup = markup
    self.typography = typography
    titles = PDFTitles(markup.outline, typography: typography)
  }

  /// Adds a column behind those that were added before.
  mutating func add(_ column: PDFColumn) {
    var fresh: [PDFDraft] = []
    for content in goOnWithTable(column) {
      switch content {
      case .lines(let lines):
        fresh += paragraphs(lines, in: column)
      case .table(let rows):
        items.removeAll()
        fresh += rows.map { row($0, in: column) }
      }
    }
    markFootnotes(&fresh)
    dropRepeatedHead(&fresh)
    for (index, draft) in fresh.enumerated() {
      if index == 0, let target = target(for: draft) {
        PDFJoining.join(draft, to: &drafts[target])
      } else {
        append(draft)
      }
    }
    if let end = lastOfText, ends.last != end { ends = ends.suffix(Self.openEnds - 1) + [end] }
  }

  /// What the first draft of a column goes on with: the last draft, or the one in front of a box beside the text.
  private func target(for draft: PDFDraft) -> Int? {
    let joining = PDFJoining(typography: typography)
    return joining.target(for: draft, behind: drafts)
      ?? ends.dropLast().last { joining.goesOn(draft, with: drafts[$0], over: drafts[drafts.count - 1]) }
  }

  private mutating func append(_ draft: PDFDraft) {
    if !draft.isFootnote {
      lastOfText = drafts.count
      if draft.kind != .row { table = nil } else if table == nil { table = drafts.count }
    }
    drafts.append(draft)
  }

  /// Drops the head of a table that is printed again where the table goes on in the next column.
  private mutating func dropRepeatedHead(_ fresh: inout [PDFDraft]) {
    guard let table, fresh.count > 1, fresh[0].kind == .row, fresh[1].kind == .row,
      fresh[0].cells.count > 1, fresh[0].hasSameCells(as: drafts[table])
    else { return }
    fresh.removeFirst()
    repeatedHeads += 1
  }

  /// The content of a column without what is left of the last row of the table in front of it.
  private mutating func goOnWithTable(_ column: PDFColumn) -> [PDFColumn.Content] {
    var content = column.content
    guard let table, let last = lastOfText, case .lines(let lines) = content.first,
      content.count > 1 || lines.count > 1,
      let found = PDFTableContinuation(drafts[table...last], lines)
    else { return content }
    repeatedHeads += 1
    for (line, cell) in found.rest {
      drafts[last].cells[cell].append(PDFDraft.Line(line: line, page: column.page))
    }
    content[0] = .lines(Array(found.others))
    return content
  }

  /// All blocks; the assembler is used up.
  func finish() -> [PDFDraft] {
    var drafts = drafts
    PDFLetteredLists.find(in: &drafts, em: typography.em)
    return drafts
  }

  private mutating func paragraphs(_ lines: [PDFLine], in column: PDFColumn) -> [PDFDraft] {
    let breaks = PDFBreaks(typography: typography, column: column, lines: lines)
    var result: [PDFDraft] = []
    for index in lines.indices {
      if let last = result.indices.last {
        if !breaks.isBreak(before: index, result[last]) {
          result[last].lines.append(PDFDraft.Line(line: lines[index], page: column.page))
          continue
        }
        titles.decide(&result[last])
      }
      result.append(begin(lines, index, breaks, in: column))
    }
    if let last = result.indices.last { titles.decide(&result[last]) }
    return result
  }

  private mutating func begin(
    _ lines: [PDFLine], _ index: Int, _ breaks: PDFBreaks, in column: PDFColumn
  ) -> PDFDraft {
    let line = lines[index]
    var draft = PDFDraft(
      kind: .paragraph, lines: [PDFDraft.Line(line: line, page: column.page)], contentLeft: line.box.left,
      rightEdge: column.right)
    if breaks.isEntry(index) {
      draft.kind = .entry
    } else if line.isMonospaced, breaks.isProgram(index) {
      draft.kind = .code
    } else if let marker = PDFMarker(line.text), titles.mayBeItem(line),
      breaks.accepts(marker, at: index, after: items.last(at: line.box.left - column.left, em: typography.em))
    {
      let depth = items.push(marker, offset: line.box.left - column.left, em: typography.em)
      draft.kind = .item(marker.marker, depth: depth)
      draft.contentStart = marker.contentStart
      draft.contentLeft = contentLeft(line, marker)
      draft.listDepth = depth
    } else {
      draft.listDepth = items.depth(at: line.box.left - column.left, em: typography.em)
    }
    if draft.kind == .paragraph, PDFCaption.begins(line.text) { draft.kind = .caption }
    return draft
  }

  /// Where the text behind a marker begins.
  private func contentLeft(_ line: PDFLine, _ marker: PDFMarker) -> Double {
    if let gap = line.gapAfterFirst, abs(gap.utf8 - marker.contentStart) <= 1 { return gap.left }
    return line.box.left + line.box.width * Double(marker.contentStart) / Double(max(1, line.text.count))
  }

  private func row(_ row: PDFTableRow, in column: PDFColumn) -> PDFDraft {
    let builder = PDFLineBuilder(markup: markup, em: typography.em)
    let cells = row.cells.map { cell in
      builder.lines(cell).map { PDFDraft.Line(line: $0, page: column.page) }
    }
    return PDFDraft(
      kind: .row, lines: [], contentLeft: row.columns.first ?? column.left, rightEdge: column.right,
      cells: cells)
  }

  /// Whether a line begins with a raised number that leads back to the text, as a note in the size of the text does.
  private func beginsWithNoteNumber(_ line: PDFLine) -> Bool {
    guard let first = line.spans.first, first.shift == .raised else { return false }
    return first.link <= PDFMarkup.Segment.internalLink
      && line.text[first.utf8].allSatisfy { $0.isDigit || $0.isBlank }
  }

  /// Small paragraphs at the foot of a column are notes, from the first that begins with a figure or a sign.
  private func markFootnotes(_ drafts: inout [PDFDraft]) {
    for index in drafts.indices.reversed() {
      let isSmall = drafts[index].lines.allSatisfy {
        $0.line.size <= typography.em - PDFThresholds.footnoteSize
      }
      guard drafts[index].kind != .row, drafts[index].kind != .code, drafts[index].kind != .entry,
        let first = drafts[index].lines.first?.line, isSmall || beginsWithNoteNumber(first)
      else { return }
      let isMarked =
        first.spans.first?.shift == .raised || PDFMarker(first.text) != nil || first.text[0].isDigit
        || first.text[0] == UInt8(ascii: "*") || first.text.hasPrefix("†")
        || PDFRaisedFigures.prefix(of: first.text.prefix(9)) > 0
      guard isMarked else { continue }
      for note in index..<drafts.count { drafts[note].makeFootnote() }
    }
  }
}
