internal import DocumentModel

/// Tells where blocks begin, by the distance, indentation and filling of the lines of one column.
struct PDFBreaks {
  private let typography: PDFTypography
  private let column: PDFColumn
  private let lines: [PDFLine]
  /// The lines from the first to the last one with leaders.
  private let index: Range<Int>
  /// The lines that fill a paragraph which is narrower than the column.
  private let narrow: Set<Int>

  init(typography: PDFTypography, column: PDFColumn, lines: [PDFLine]) {
    self.typography = typography
    self.column = column
    self.lines = lines
    let leaders = lines.indices.filter { PDFIndexLine.hasLeaders(lines[$0].text) }
    index = leaders.count >= Self.fewestLeaders ? Self.extent(leaders, lines) : 0..<0
    narrow = PDFNarrowParagraphs(typography: typography, right: column.right).fullLines(lines)
  }

  /// Fewer lines with leaders are a form.
  private static let fewestLeaders = 3

  /// From the first to the last line of the index: those with a number set apart belong to it.
  private static func extent(_ leaders: [Int], _ lines: [PDFLine]) -> Range<Int> {
    var first = leaders[0]
    var last = leaders[leaders.count - 1]
    // The first line of an entry may have no number.
    while first > 0 {
      guard let step = (1...2).first(where: { $0 <= first && endsEntry(lines[first - $0]) }) else { break }
      first -= step
    }
    while last + 1 < lines.count {
      let step = (1...2).first { last + $0 < lines.count && endsEntry(lines[last + $0]) }
      guard let step else { break }
      last += step
    }
    return first..<last + 1
  }

  /// Whether an entry of an index ends with this line.
  private static func endsEntry(_ line: PDFLine) -> Bool {
    PDFIndexLine.hasCollapsedLeaders(line.text)
      || (line.lastPiece != nil || PDFIndexLine.hasLeaders(line.text))
        && PDFIndexLine.endsWithNumber(line.text)
  }

  /// Whether a line is part of an index.
  func isEntry(_ line: Int) -> Bool { index.contains(line) }

  // MARK: Breaks

  /// Whether the line begins a block, with `draft` being the one in front of it.
  func isBreak(before next: Int, _ draft: PDFDraft) -> Bool {
    let line = lines[next]
    let last = lines[next - 1]
    if line.continuesLine || last.isCut { return false }
    let step = line.step(below: last)
    if endsInsideAddress(last.text), step > 0, step < Self.pushedApart * typography.leading(line.size) {
      return false
    }
    let leading = typography.leading(max(line.size, last.size))
    if isEntry(next), isEntry(next - 1) {
      if Self.endsEntry(last) || step > PDFThresholds.wideGap * leading { return true }
      // The second line of an entry hangs, and no first line is as long as the numbers are far.
      return !isFull(next - 1) && line.box.left < last.box.left + PDFThresholds.indent * line.size
    }
    if isEntry(next) != isEntry(next - 1) { return true }
    if draft.kind == .code { return !line.isMonospaced || step > Self.programGap * leading }
    if step <= 0 { return true }
    if sharesLink(last, line), step < Self.pushedApart * leading { return false }
    if isNextNote(line, draft) { return true }
    if step > PDFThresholds.wideGap * leading {
      // A raised figure may push the lines apart in the midst of a sentence.
      return step > Self.pushedApart * leading || !line.sharesSize(last) || !goesOn(next, draft)
    }
    if line.isMonospaced, !last.isMonospaced, isProgram(next) { return true }
    if !line.sharesSize(last), !line.isMonospaced, !last.isMonospaced { return true }
    if line.spans.first?.shift == .raised { return true }
    let isTitle = line.size > typography.em * PDFThresholds.sameSize
    if isTitle { return step > PDFThresholds.gap * leading * 1.1 || line.colour != last.colour }
    let isFull = isFull(next - 1)
    if let marker = PDFMarker(line.text),
      isMarked(marker, next, draft, isGap: step > PDFThresholds.gap * leading)
    {
      return true
    }
    if step > PDFThresholds.gap * leading {
      return !goesOn(next, draft)
    }
    if isHyphenated(next) { return false }
    if !isFull { return !isCentred(line) || !isCentred(last) }
    return isIndented(next, draft) && !goesOn(next, draft)
  }

  /// Whether small lines below a note begin with the number that follows: its last line may be as full as others.
  private func isNextNote(_ line: PDFLine, _ draft: PDFDraft) -> Bool {
    guard line.size <= typography.em - PDFThresholds.footnoteSize, let first = draft.lines.first?.line,
      let number = PDFRaisedFigures.noteNumber(line.text),
      let before = PDFRaisedFigures.noteNumber(first.text)
    else { return false }
    return number == before + 1
  }

  /// Whether one link ends the line in front and begins this one: an address or its text that is cut by the line's end.
  private func sharesLink(_ last: PDFLine, _ line: PDFLine) -> Bool {
    guard let before = last.spans.last, before.utf8.upperBound == last.text.count, before.link >= 0 else {
      return false
    }
    return line.spans.first?.link == before.link
  }

  /// Whether the line ends in an address whose bracket is still open.
  private func endsInsideAddress(_ text: [UInt8]) -> Bool {
    let word = text.suffix(from: text.lastIndex(of: .space).map { $0 + 1 } ?? 0)
    return PDFSentence.beginsAddress(word) && !word.contains(UInt8(ascii: ")"))
  }

  /// How far a raised figure or a formula pushes lines apart, in leadings.
  private static let pushedApart = 1.7

  /// Whether the line goes on with the sentence of the one in front, which it has filled.
  private func goesOn(_ next: Int, _ draft: PDFDraft) -> Bool {
    guard isFull(next - 1), draft.kind != .code, !PDFSentence.isClosed(lines[next - 1].text) else {
      return false
    }
    return PDFSentence.beginsSmall(lines[next].text[...])
  }

  /// Whether a word is cut between the line in front and this one.
  private func isHyphenated(_ next: Int) -> Bool {
    let last = lines[next - 1].text
    let hasHyphen =
      last.suffix(3).elementsEqual("\u{2010}".utf8) || last.suffix(2).elementsEqual("\u{AD}".utf8)
      || last.last == UInt8(ascii: "-")
    guard hasHyphen, last.count > 3, last.dropLast().last != .space else { return false }
    return PDFSentence.beginsSmall(lines[next].text[...])
  }

  /// Program text is one block over its blank lines, which are one leading more.
  private static let programGap = 2.3

  /// Whether the first word of the next line would not have fitted into a line.
  private func isFull(_ index: Int) -> Bool {
    let line = lines[index]
    if narrow.contains(index) || isFlush(index, index + 1) || isFlush(index - 1, index) { return true }
    let slack = column.right - line.box.right
    guard index + 1 < lines.count else { return slack < PDFThresholds.fullLine * line.size }
    let next = lines[index + 1]
    var word = next.firstWordWidth + Self.wordGap * line.size
    // The width is a guess: where the sentence goes on, the benefit of the doubt is the line's.
    if PDFSentence.beginsSmall(next.text[...]), !PDFSentence.isClosed(line.text) {
      word = word * Self.doubt + line.size
    }
    return slack < max(word, PDFThresholds.fullLine * line.size)
  }

  /// Whether two lines end at one edge, as those of a justified paragraph do that is narrower than its column.
  private func isFlush(_ first: Int, _ second: Int) -> Bool {
    guard first >= 0, second < lines.count else { return false }
    let (line, other) = (lines[first].box, lines[second].box)
    return abs(line.right - other.right) < Self.flush && line.width > Self.flushWidth * typography.em
      && abs(lines[second].foot - lines[first].foot) < 2 * typography.leading(lines[first].size)
  }

  /// Justified lines of the twins end within so many points of each other.
  private static let flush = 0.4
  /// Shorter lines may be as long as each other by chance, in ems.
  private static let flushWidth = 12.0

  /// How much wider than its share of the line's bytes a word may be.
  private static let doubt = 1.3

  /// The blank in front of a word, in ems.
  private static let wordGap = 0.3

  private func isCentred(_ line: PDFLine) -> Bool {
    let (before, behind) = (line.box.left - column.left, column.right - line.box.right)
    return before > line.size && abs(before - behind) < line.size
  }

  /// Whether a line of program text is a block of it, and no long name in a paragraph.
  func isProgram(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let (line, last) = (lines[index], lines[index - 1])
    if last.isMonospaced { return true }
    let step = line.step(below: last)
    return step > PDFThresholds.gap * typography.leading(last.size) || !isFull(index - 1)
      || abs(line.box.left - last.box.left) > PDFThresholds.indent * line.size
  }

  // MARK: Markers

  /// Whether a line that looks like an item begins a block.
  private func isMarked(_ marker: PDFMarker, _ next: Int, _ draft: PDFDraft, isGap: Bool) -> Bool {
    let line = lines[next]
    if marker.isCertain || isGap || !isFull(next - 1) { return true }
    if let gap = line.gapAfterFirst, abs(gap.utf8 - marker.contentStart) <= 1 { return true }
    let first = draft.lines[0].line
    let indent = PDFThresholds.indent * line.size
    // Below the marker of the item in front, and not below its text.
    if case .item = draft.kind {
      return line.box.left < draft.contentLeft - indent && abs(line.box.left - first.box.left) < 2 * indent
    }
    return line.box.left > (draft.lines.last?.line.box.left ?? 0) + indent
      && next + 1 < lines.count && lines[next + 1].box.left > line.box.left + indent
  }

  /// Whether a block that begins with a marker is an item; `previous` is the last marker of the open list.
  func accepts(_ marker: PDFMarker, at index: Int, after previous: PDFMarker?) -> Bool {
    if case .bullet = marker.marker { return true }
    if marker.isFirst || previous?.isFollowed(by: marker) == true { return true }
    let line = lines[index]
    if let gap = line.gapAfterFirst, abs(gap.utf8 - marker.contentStart) <= 1 { return true }
    let indent = PDFThresholds.indent * line.size
    return index + 1 < lines.count && lines[index + 1].box.left > line.box.left + indent
      || line.box.left > column.left + indent
  }

  /// Whether a line begins with a term that is set off, and what explains it hangs, as the entries around it do.
  private func isTerm(_ index: Int) -> Bool {
    guard beginsWithTerm(index), isFull(index), index + 2 < lines.count else { return false }
    let (first, second, third) = (lines[index], lines[index + 1], lines[index + 2])
    let tolerance = PDFThresholds.indent * second.size
    return abs(third.box.left - second.box.left) <= tolerance
      || beginsWithTerm(index + 2) && abs(third.box.left - first.box.left) <= tolerance
  }

  /// Whether the first words are bold or program text, and the last ones are not.
  private func beginsWithTerm(_ index: Int) -> Bool {
    guard let first = lines[index].spans.first, let last = lines[index].spans.last else { return false }
    return first.style.contains(.bold) && !last.style.contains(.bold)
  }

  /// Whether the line in front ends in an address whose path goes on in this one.
  private func isInsideAddress(_ next: Int) -> Bool {
    let last = lines[next - 1].text
    let word = last.suffix(from: last.lastIndex(of: .space).map { $0 + 1 } ?? 0)
    guard word.starts(with: "http".utf8) || word.starts(with: "(http".utf8) else { return false }
    let first = lines[next].text.prefix { $0 != .space }.dropLast()
    return first.contains(UInt8(ascii: "/")) || first.contains(UInt8(ascii: "."))
  }

  // MARK: Indentation

  /// Whether the indentation says that a paragraph begins with this line.
  private func isIndented(_ next: Int, _ draft: PDFDraft) -> Bool {
    let line = lines[next]
    let tolerance = PDFThresholds.indent * line.size
    let isItem = if case .item = draft.kind { true } else { false }
    let body =
      draft.lines.count > 1
      ? draft.lines.dropFirst().map(\.line.box.left).min() ?? 0
      : isItem ? draft.contentLeft : draft.lines[0].line.box.left
    let shift = line.box.left - body
    if abs(shift) <= tolerance { return false }
    if draft.lines.count > 1 {
      // The lines of an item may stand below its marker.
      return shift > 0 || !isItem || line.box.left < draft.lines[0].line.box.left - tolerance
    }
    if shift < 0 { return isItem && line.box.left < draft.lines[0].line.box.left - tolerance }
    if isItem { return false }
    guard next + 1 < lines.count else { return PDFSentence.isClosed(lines[next - 1].text) }
    if PDFSentence.isClosed(lines[next - 1].text) { return !isInsideAddress(next) && !isTerm(next - 1) }
    // A hanging indentation goes on, or ends with its second line; that of a first line does not.
    let after = lines[next + 1]
    return abs(after.box.left - line.box.left) > tolerance
      && abs(after.box.left - lines[next - 1].box.left) > tolerance
  }
}
