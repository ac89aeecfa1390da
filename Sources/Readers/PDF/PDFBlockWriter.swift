internal import DocumentModel

/// Makes the blocks of the document model.
struct PDFBlockWriter {
  private let markup: PDFMarkup
  private let notes: Set<PDFNoteNumber>

  /// The writer of these drafts.
  init(markup: PDFMarkup, _ drafts: [PDFDraft]) {
    self.markup = markup
    notes = Set(drafts.lazy.filter(\.isFootnote).compactMap { $0.lines.first.flatMap(PDFNoteNumber.init) })
  }

  /// The block of a draft: its lines with U+000A between them, its marks, and the place of each line.
  func block(_ draft: PDFDraft) -> Block {
    var text = PDFBlockText(markup: markup, notes: notes, marksBold: !isHeading(draft.kind))
    if draft.kind == .row {
      for (index, cell) in draft.cells.enumerated() {
        if index > 0 { text.append(.tab) }
        for (number, line) in cell.enumerated() {
          if number > 0 { text.breakLine(before: line.line) }
          text.append(line, from: 0)
        }
      }
    } else {
      for (index, line) in draft.lines.enumerated() {
        let isCut = index > 0 && (line.line.continuesLine || draft.lines[index - 1].line.isCut)
        if index > 0, !isCut { text.breakLine(before: line.line, always: draft.kind == .code) }
        if draft.kind == .code, !isCut { text.append(indentation(of: line.line, in: draft)) }
        var line = line
        if draft.kind == .entry { PDFIndexLine.makePlain(&line.line) }
        text.append(line, from: index == 0 ? draft.contentStart : 0)
      }
    }
    var block = Block(
      kind(draft.kind), text: text.text, marks: text.sortedMarks, lines: text.lines,
      listDepth: draft.listDepth)
    if draft.isFootnote {
      block.part = .note
      markFigure(of: &block, firstRun: draft.lines.first?.line.firstRun ?? 0)
    }
    return block
  }

  /// The figure that a note begins with is one, whether or not it is raised.
  private func markFigure(of block: inout Block, firstRun: Int) {
    let raised = PDFRaisedFigures.prefix(of: block.text.prefix(9))
    let isApart = (1...3).contains(firstRun) && block.text.prefix(firstRun).allSatisfy(\.isDigit)
    let digits =
      raised > 0 ? raised : isApart ? firstRun : block.text.prefix(3).prefix(while: \.isDigit).count
    guard digits > 0, digits < block.text.count,
      !block.marks.contains(where: { $0.kind == .superscript && $0.utf8.lowerBound == 0 })
    else { return }
    let next = block.text[digits]
    guard isApart && next.isDigit || next.isLetter || next.isBlank || next >= 0x80 else { return }
    block.marks.insert(Mark(.superscript, utf8: 0..<digits), at: 0)
  }

  private func isHeading(_ kind: PDFDraft.Kind) -> Bool { if case .heading = kind { true } else { false } }

  private func kind(_ kind: PDFDraft.Kind) -> Block.Kind {
    switch kind {
    case .paragraph, .entry: .paragraph
    case .heading(let level): .heading(level: level)
    case .item(let marker, let depth): .item(marker, depth: depth)
    case .code: .code
    case .caption: .caption
    case .row: .row(header: false)
    }
  }

  /// The blanks that program text is indented by.
  private func indentation(of line: PDFLine, in draft: PDFDraft) -> [UInt8] {
    let left = draft.lines.map(\.line.box.left).min() ?? line.box.left
    let width = line.box.width / Double(max(1, line.text.count))
    guard width > 0 else { return [] }
    return Array(repeating: .space, count: max(0, min(80, Int(((line.box.left - left) / width).rounded()))))
  }
}

/// The number that a note at the foot of a page begins with.
struct PDFNoteNumber: Hashable {
  var page: Int
  var digits: [UInt8]

  init(page: Int, digits: [UInt8]) {
    self.page = page
    self.digits = digits
  }

  /// The number in front of a note's first line; nil if it has none.
  init?(_ line: PDFDraft.Line) {
    let apart = line.line.firstRun
    let raised = PDFRaisedFigures.prefix(of: line.line.text.prefix(9))
    let first = (1...3).contains(apart) ? line.line.text.prefix(apart) : line.line.text.prefix(3)
    let digits = raised > 0 ? line.line.text.prefix(raised) : first.prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    self.init(page: line.page, digits: Array(digits))
  }
}

/// The text of a block in the making.
struct PDFBlockText {
  let markup: PDFMarkup
  let notes: Set<PDFNoteNumber>
  let marksBold: Bool
  private(set) var text: [UInt8] = []
  private(set) var lines: [Block.LineStart] = []
  private var marks: [Mark] = []

  init(markup: PDFMarkup, notes: Set<PDFNoteNumber>, marksBold: Bool) {
    self.markup = markup
    self.notes = notes
    self.marksBold = marksBold
  }

  var sortedMarks: [Mark] {
    marks.filter { !isSlip($0) }.sorted {
      ($0.utf8.lowerBound, $1.utf8.upperBound) < ($1.utf8.lowerBound, $0.utf8.upperBound)
    }
  }

  /// Whether a link on a single letter is the edge of one on the line beside it: the boxes of tall fonts overlap.
  private func isSlip(_ mark: Mark) -> Bool {
    guard case .link = mark.kind, mark.utf8.count <= Self.longestSlip, text[mark.utf8.lowerBound] >= 0x80
    else {
      return false
    }
    return marks.contains { $0.kind == mark.kind && $0.utf8.count > mark.utf8.count }
  }

  /// An ideograph or a syllable has three bytes.
  private static let longestSlip = 3

  mutating func append(_ byte: UInt8) { text.append(byte) }
  mutating func append(_ bytes: [UInt8]) { text += bytes }

  /// Ends a line; between ideographs there is nothing, since their lines have no blanks between them.
  mutating func breakLine(before line: PDFLine, always: Bool = false) {
    if !always, PDFIdeographs.endsWith(text), PDFIdeographs.beginsWith(line.text) { return }
    text.append(.newline)
  }

  mutating func append(_ entry: PDFDraft.Line, from start: Int) {
    let page = markup.pages[entry.page].number
    let box = entry.line.box
    let place = (markup.isMirrored ? box.mirrored(in: markup.pages[entry.page].width) : box).place
    if lines.isEmpty || lines[lines.count - 1].utf8 < text.count {
      lines.append(
        Block.LineStart(utf8: lines.isEmpty ? 0 : text.count, place: .page(page, box: place)))
    }
    let shift = text.count - start
    text += entry.line.text[start...]
    for span in entry.line.spans where span.utf8.upperBound > start {
      var range = max(start, span.utf8.lowerBound) + shift..<span.utf8.upperBound + shift
      while !range.isEmpty, text[range.upperBound - 1] == .space {
        range = range.lowerBound..<range.upperBound - 1
      }
      while !range.isEmpty, text[range.lowerBound] == .space {
        range = range.lowerBound + 1..<range.upperBound
      }
      guard !range.isEmpty else { continue }
      mark(span, range, page: entry.page)
    }
  }

  private mutating func mark(_ span: PDFLine.Span, _ range: Range<Int>, page: Int) {
    if span.style.contains(.bold), marksBold { add(.strong, range) }
    if span.style.contains(.italic) { add(.emphasis, range) }
    let isNoted =
      span.shift == .linked && notes.contains(PDFNoteNumber(page: page, digits: Array(text[range])))
    if span.shift == .raised || isNoted { add(.superscript, range) }
    if span.shift == .lowered { add(.subscript, range) }
    if span.link >= 0 { addLink(markup.links[Int(span.link)], range) }
  }

  /// The program's links may begin or end with the comma beside them.
  private mutating func addLink(_ target: String, _ range: Range<Int>) {
    var range = range
    while let last = range.last, Self.besideLinks.contains(text[last]), target.utf8.last != text[last] {
      range = range.lowerBound..<last
    }
    if !range.isEmpty { add(.link(target: target), range) }
  }

  private static let besideLinks = Set(",;.: ".utf8)

  /// How many marks back one may be continued: no more than one of each kind is open.
  private static let open = 8

  /// Adds a mark, or continues the one of this kind that only blanks part from it.
  private mutating func add(_ kind: Mark.Kind, _ range: Range<Int>) {
    for index in marks.indices.suffix(Self.open).reversed() where marks[index].kind == kind {
      let between = marks[index].utf8.upperBound..<max(range.lowerBound, marks[index].utf8.upperBound)
      guard between.count <= 1, text[between].allSatisfy(\.isBlank) else { break }
      marks[index].utf8 = marks[index].utf8.lowerBound..<range.upperBound
      return
    }
    marks.append(Mark(kind, utf8: range))
  }
}

/// Which letters are set without blanks between them.
enum PDFIdeographs {
  static func endsWith(_ text: [UInt8]) -> Bool {
    guard let scalar = String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last else {
      return false
    }
    return isIdeograph(scalar.value)
  }

  static func beginsWith(_ text: [UInt8]) -> Bool {
    guard let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return isIdeograph(scalar.value)
  }

  /// Kana, ideographs, the radicals that some fonts name them by, their signs, full-width forms.
  ///
  /// Not the syllables of Korean, which has blanks.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3000...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF01...0xFF65,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
