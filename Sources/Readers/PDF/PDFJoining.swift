internal import DocumentModel

/// Puts paragraphs together that a column or page break has cut.
struct PDFJoining {
  let typography: PDFTypography

  /// The draft that the first one of a column goes on with; nil if it begins a block.
  func target(for draft: PDFDraft, behind drafts: [PDFDraft]) -> Int? {
    guard var index = drafts.indices.last else { return nil }
    if draft.kind == .row { return continuesRow(draft, drafts[index]) ? index : nil }
    if continuesCell(draft, drafts[index]) { return index }
    // Notes at the foot stand between the parts of a sentence, tables and captions at the head of a page.
    var isAcross = false
    while index > 0, drafts[index].isFootnote || drafts[index].kind == .row || drafts[index].kind == .caption
    {
      isAcross = isAcross || !drafts[index].isFootnote
      index -= 1
    }
    guard !draft.isFootnote, continues(draft, drafts[index], isAcross: isAcross) else { return nil }
    return index
  }

  private func continues(_ draft: PDFDraft, _ last: PDFDraft, isAcross: Bool) -> Bool {
    guard let line = draft.lines.first?.line, let previous = last.lines.last?.line else { return false }
    if draft.kind == .code, last.kind == .code { return !isAcross }
    guard isText(last.kind), line.sharesSize(previous) else { return false }
    let isOpen = !PDFSentence.isClosed(previous.text)
    let isSmall = PDFSentence.beginsSmall(draft.beginning)
    switch (draft.kind, last.kind) {
    case (.paragraph, _):
      if isOpen, isSmall { return true }
      if isAcross { return false }
      // Of a single line nobody knows whether it is full.
      if isOpen, !isIndented(draft), last.endsFull {
        return last.lines.count > 1 || goesOnInIdeographs(draft, last)
      }
      return false
    // A list's marker is printed again where its item goes on in the next column.
    case (.item(let marker, _), .item(let other, _)):
      return isOpen && isSmall && !isAcross && isAgain(marker, other)
    default: return false
    }
  }

  /// Whether a paragraph in the midst of a sentence goes on with one from which a box in another size parts it.
  ///
  /// Not with an item of a list, which ends without a point.
  func goesOn(_ draft: PDFDraft, with open: PDFDraft, over last: PDFDraft) -> Bool {
    guard draft.kind == .paragraph, !draft.isFootnote, open.kind == .paragraph,
      let line = draft.lines.first?.line,
      let previous = open.lines.last?.line, let box = last.lines.last?.line
    else { return false }
    return line.size == previous.size && !line.sharesSize(box) && PDFSentence.beginsSmall(draft.beginning)
      && !PDFSentence.isClosed(previous.text)
  }

  /// Whether a single line has no room for another ideograph, and ideographs go on: titles hardly fill their line.
  private func goesOnInIdeographs(_ draft: PDFDraft, _ last: PDFDraft) -> Bool {
    guard let line = last.lines.last?.line, last.rightEdge - line.box.right < Self.room * line.size else {
      return false
    }
    return PDFIdeographs.endsWith(line.text) && PDFIdeographs.beginsWith(Array(draft.beginning.prefix(4)))
  }

  /// An ideograph or a sign that may not begin a line needs so many ems; chosen.
  private static let room = 1.2

  private func isAgain(_ marker: Block.Marker, _ other: Block.Marker) -> Bool {
    switch (marker, other) {
    case (.bullet, .bullet): true
    case (.ordinal(let number, _), .ordinal(let same, _)): number == same
    default: false
    }
  }

  private func isText(_ kind: PDFDraft.Kind) -> Bool {
    switch kind {
    case .paragraph, .item: true
    case .heading, .code, .caption, .entry, .row: false
    }
  }

  /// Whether the first line is indented and the second is not.
  private func isIndented(_ draft: PDFDraft) -> Bool {
    guard draft.lines.count > 1 else { return false }
    let (first, second) = (draft.lines[0].line, draft.lines[1].line)
    return first.box.left > second.box.left + PDFThresholds.indent * first.size
  }

  /// Whether a row is the rest of one that was cut: its first cell is empty, and that of the other is not.
  private func continuesRow(_ draft: PDFDraft, _ last: PDFDraft) -> Bool {
    guard last.kind == .row, last.cells.count == draft.cells.count, draft.cells.count > 2 else {
      return false
    }
    return draft.cells[0].isEmpty && !last.cells[0].isEmpty
  }

  /// Whether a paragraph goes on with the last cell of a row that the break has cut.
  private func continuesCell(_ draft: PDFDraft, _ last: PDFDraft) -> Bool {
    guard draft.kind == .paragraph, last.kind == .row, last.cells.count > 1, let cell = last.cells.last,
      let first = cell.first?.line, let previous = cell.last?.line, let line = draft.lines.first?.line
    else { return false }
    let isBelow = abs(line.box.left - first.box.left) < PDFThresholds.indent * line.size
    return isBelow && line.sharesSize(previous) && !PDFSentence.isClosed(previous.text)
      && (PDFSentence.beginsSmall(draft.beginning) || cell.count > 1 || last.endsFull(previous))
  }

  /// Appends the lines of a draft to another one.
  static func join(_ draft: PDFDraft, to target: inout PDFDraft) {
    if target.kind == .row, draft.kind != .row, let cell = target.cells.indices.last {
      target.cells[cell] += draft.lines
      return
    }
    for index in draft.cells.indices where index < target.cells.count {
      target.cells[index] += draft.cells[index]
    }
    var lines = draft.lines
    if draft.contentStart > 0, !lines.isEmpty { lines[0].line = lines[0].line.dropping(draft.contentStart) }
    target.lines += lines
    target.rightEdge = draft.rightEdge
  }
}

extension PDFLine {
  /// The line without its first bytes.
  func dropping(_ count: Int) -> PDFLine {
    var line = self
    line.text = Array(text[count...])
    line.spans = spans.compactMap { span in
      guard span.utf8.upperBound > count else { return nil }
      var span = span
      span.utf8 = max(0, span.utf8.lowerBound - count)..<span.utf8.upperBound - count
      return span
    }
    return line
  }
}
