/// Puts the runs of a line together, with blanks where there are gaps.
struct PDFLineTextBuilder {
  private let markup: PDFMarkup
  private let size: Double
  private let foot: Double
  private var text: [UInt8] = []
  private var spans: [PDFLine.Span] = []
  private var previous: (box: PDFBox, size: Double)?
  private var gapAfterFirst: (utf8: Int, left: Double)?
  private var lastPiece: Int?
  private var firstRun = 0
  private var sizes: ClosedRange<Double>
  /// The bytes that are program text.
  private var programBytes = 0
  /// The blanks that stand for gaps, in no font.
  private var gaps = 0
  /// The small figures beside program text: those of callouts.
  private var figures = 0
  /// The fonts of program text: more than one on a line are a highlighter's, prose lists names in one.
  private var programFonts: Set<Int32> = []
  /// Belongs onto the next letter.
  private var accent: [UInt8]?

  /// Begins a line; `capacity` is about as many bytes as its text will have.
  init(markup: PDFMarkup, size: Double, foot: Double, capacity: Int) {
    self.markup = markup
    text.reserveCapacity(capacity)
    self.size = size
    self.foot = foot
    sizes = size...size
  }

  mutating func append(_ run: PDFMarkup.Run, size runSize: Double) {
    let start = text.count
    if let previous {
      let gap = max(run.box.left - previous.box.right, previous.box.left - run.box.right)
      let em = min(runSize, previous.size)
      if gap > PDFThresholds.blank * em, !isDropCap(previous.size) { appendBlank() }
      if gap > PDFThresholds.fragmentGap * em, gapAfterFirst == nil {
        gapAfterFirst = (text.count, run.box.left)
      }
      if gap > PDFThresholds.blank * em { lastPiece = text.count }
      if gap < -PDFThresholds.accentOverlap * em {
        accent = PDFAccents.take(from: &text, before: markup.text(of: run))
      }
    }
    let shift = shift(run, size: runSize)
    if shift == .none { sizes = min(sizes.lowerBound, runSize)...max(sizes.upperBound, runSize) }
    let before = text.count
    for index in run.segments { append(markup.segments[Int(index)], shift: shift) }
    if markup.fonts[Int(run.font)].isMonospaced {
      programBytes += text.count - before
      programFonts.insert(run.font)
    } else if before > 0, runSize <= PDFThresholds.raisedSize * size,
      text[before...].allSatisfy({ $0.isDigit })
    {
      figures += text.count - before
    }
    if gapAfterFirst == nil, previous == nil, start == 0, text.last == .space {
      gapAfterFirst = (text.count, run.box.right)
    }
    if start == 0 { firstRun = text.count }
    if text.count > start || previous == nil { previous = (run.box, runSize) }
  }

  private func isDropCap(_ other: Double) -> Bool {
    other >= PDFThresholds.dropCap * size && text.count <= 4
  }

  private mutating func appendBlank() {
    guard let last = text.last, last != .space else { return }
    text.append(.space)
    gaps += 1
    if let span = spans.indices.last { spans[span].utf8 = spans[span].utf8.lowerBound..<text.count }
  }

  private func shift(_ run: PDFMarkup.Run, size runSize: Double) -> PDFLine.Shift {
    guard runSize <= PDFThresholds.raisedSize * size else { return .none }
    if run.box.bottom < foot - PDFThresholds.raise * size { return .raised }
    return run.box.bottom > foot + PDFThresholds.raise * size ? .lowered : .none
  }

  /// Whether a figure leads to a note: a link to another place of the document, right behind a word.
  ///
  /// Fonts may have raised figures of their own, whose boxes are as high as those of letters.
  private func isReference(_ segment: PDFMarkup.Segment, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard segment.isInternalLink, bytes.count <= 9, !bytes.isEmpty,
      let last = text.last(where: { !$0.isBlank }), !text.suffix(2).elementsEqual([0xc2, 0xa0]),
      !Self.inFrontOfOrdinals.contains(where: text.suffix(3).elementsEqual)
    else { return false }
    // Raised in itself, it needs no word in front: "GTK+ ⁷", "6 and 7 ⁹".
    if PDFRaisedFigures.prefix(of: bytes) == bytes.count { return true }
    guard last.isLetter || last >= 0x80 || Self.inFrontOfReferences.contains(last) else { return false }
    return bytes.allSatisfy(\.isDigit) && bytes.count <= Self.longestFigure && text.last != .space
  }

  /// Whether a number behind a blank or at the beginning of a line leads to the page that it stands on.
  private func mayBeReference(
    _ segment: PDFMarkup.Segment, _ bytes: ArraySlice<UInt8>, _ shift: PDFLine.Shift
  ) -> Bool {
    guard segment.link == PDFMarkup.Segment.linkToSamePage,
      text.last == .space || text.isEmpty && shift == .none
    else { return false }
    if (1...Self.longestFigure).contains(bytes.count), bytes.allSatisfy(\.isDigit) { return true }
    return !bytes.isEmpty && bytes.count <= 9 && PDFRaisedFigures.prefix(of: bytes) == bytes.count
  }

  /// A book has no thousand notes a chapter.
  private static let longestFigure = 3
  /// The third chapter is "第3章", whether or not a link leads to it.
  private static let inFrontOfOrdinals = ["第", "제"].map { Array($0.utf8) }
  private static let inFrontOfReferences = Set(".,;:!?)\"'".utf8)

  /// Appends the text of a segment; blanks that the setting has spread become one.
  private mutating func append(_ segment: PDFMarkup.Segment, shift: PDFLine.Shift) {
    let start = text.count
    let bytes = markup.text[Int(segment.text.lowerBound)..<Int(segment.text.upperBound)]
    let shift =
      isReference(segment, bytes) ? .raised : mayBeReference(segment, bytes, shift) ? .linked : shift
    for byte in bytes[appendWords(of: bytes)...] {
      if byte.isBlank {
        if let last = text.last, last != .space { text.append(.space) }
      } else {
        text.append(byte)
        if let accent {
          text.append(contentsOf: accent)
          self.accent = nil
        }
      }
    }
    PDFAccents.makeSpacing(&text, from: start)
    guard text.count > start else { return }
    if let last = spans.indices.last, spans[last].style == segment.style, spans[last].link == segment.link,
      spans[last].shift == shift
    {
      spans[last].utf8 = spans[last].utf8.lowerBound..<text.count
    } else {
      spans.append(
        PDFLine.Span(utf8: start..<text.count, style: segment.style, link: segment.link, shift: shift))
    }
  }

  /// Appends as many bytes as can be taken over as they are, words with single blanks between them: nearly all.
  ///
  /// - Returns: Where the rest begins.
  private mutating func appendWords(of bytes: ArraySlice<UInt8>) -> Int {
    guard accent == nil, let first = bytes.first, !first.isBlank else { return bytes.startIndex }
    let end = Self.wordsEnd(markup.text, bytes.indices)
    text.append(contentsOf: bytes[..<end])
    return end
  }

  private static func wordsEnd(_ text: [UInt8], _ range: Range<Int>) -> Int {
    // The search stops some bytes early: it is let look at those that follow, and at no more of the document.
    let seen = text.span.extracting(
      range.lowerBound..<min(range.upperBound + HTMLScan.lookAhead, text.count))
    return min(range.lowerBound + HTMLScan.wordsEnd(seen, from: 0), range.upperBound)
  }

  /// The line; nil if it is blank.
  func line(box: PDFBox, font: PDFFont) -> PDFLine? {
    var text = text
    var spans = spans
    while text.last == .space { text.removeLast() }
    guard !text.isEmpty else { return nil }
    let hooks = PDFHooks.remove(from: &text, &spans)
    guard !text.isEmpty else { return nil }
    let isSpaced = PDFLetterSpacing.close(&text, &spans)
    for index in spans.indices {
      spans[index].utf8 = spans[index].utf8.clamped(to: 0..<text.count)
    }
    // A figure that leads to a note, alone behind a line that is too full for it.
    if spans.count == 1, spans[0].link <= PDFMarkup.Segment.internalLink,
      text.count <= Self.longestFigure && text.allSatisfy(\.isDigit)
        || text.count <= 9 && PDFRaisedFigures.prefix(of: text[...]) == text.count
    {
      spans[0].shift = .raised
    }
    var style: PDFStyle = [.bold, .italic]
    for span in spans where !text[span.utf8].allSatisfy(\.isBlank) && span.shift == .none {
      style.formIntersection(span.style)
    }
    let ownBytes = programFonts.count > 1 || figures > 0 ? text.count - gaps - figures : text.count
    var line = PDFLine(
      box: box, foot: foot, face: font.face, size: size, sizes: sizes, colour: font.colour, text: text,
      spans: spans,
      style: style,
      isMonospaced: programBytes * 20 >= ownBytes * 19 && programBytes > 0,
      gapAfterFirst: isSpaced ? nil : gapAfterFirst,
      lastPiece: isSpaced ? nil : lastPiece)
    // The number of a callout stands in the middle of its circle, and leads to no note.
    if line.isMonospaced {
      for index in line.spans.indices where line.spans[index].shift == .raised {
        line.spans[index].shift = .none
      }
    }
    line.firstRun = hooks.first || isSpaced ? 0 : firstRun
    line.continuesLine = hooks.first
    line.isCut = hooks.last
    return line
  }
}
