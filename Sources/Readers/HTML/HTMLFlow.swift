import DocumentModel

/// The text of the block that is being read, white space collapsed as a browser does.
struct HTMLFlow {
  private(set) var text: [UInt8] = []
  private(set) var marks: [Mark] = []
  /// The inline elements that stand open, the outermost first.
  private var open: [(kind: Mark.Kind, start: Int)] = []
  private var hasPendingBlank = false
  /// Line breaks since the last character.
  private(set) var pendingBreaks = 0
  /// Where the current cell of a table row begins; text before it does not count for collapsing.
  private var lineStart = 0
  /// Where the wording of an image ends that the text must not be glued to; -1 if there is none.
  private var imageEnd = -1

  var isEmpty: Bool { text.isEmpty && marks.isEmpty }

  /// Appends text, each run of white space as one blank; U+00A0 is no white space here.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      if HTMLBytes.isBlank(span[index]) {
        hasPendingBlank = true
        index &+= 1
        continue
      }
      let start = index
      index = Self.endOfRun(span, from: index)
      if imageEnd == text.count, HTMLBytes.isAlphanumeric(span[start]) { hasPendingBlank = true }
      appendPendingSpace()
      text.append(contentsOf: bytes[bytes.startIndex + start..<bytes.startIndex + index])
    }
  }

  /// Where a run of text ends that can be taken as it stands: single blanks between words are part of it.
  private static func endOfRun(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = HTMLScan.wordsEnd(bytes, from: start)
    let last = bytes.count - 1
    while index <= last {
      let byte = bytes[index]
      if byte > 0x20 {
        index &+= 1
      } else if byte == 0x20, index < last, bytes[index &+ 1] > 0x20 {
        index &+= 2
      } else if HTMLBytes.isBlank(byte) {
        return index
      } else {
        index &+= 1
      }
    }
    return index
  }

  /// Appends text as it stands, in pre.
  mutating func appendPreserved(_ bytes: ArraySlice<UInt8>) {
    for _ in 0..<min(pendingBreaks, 1) { text.append(0x0a) }
    pendingBreaks = 0
    text.append(contentsOf: bytes)
  }

  mutating func blank() { hasPendingBlank = true }

  mutating func lineBreak() {
    pendingBreaks += 1
    hasPendingBlank = false
  }

  /// The next cell of a row begins.
  mutating func nextCell() {
    hasPendingBlank = false
    pendingBreaks = 0
    text.append(0x09)
    lineStart = text.count
  }

  private mutating func appendPendingSpace() {
    if text.count > lineStart {
      if pendingBreaks > 0 { text.append(0x0a) } else if hasPendingBlank { text.append(0x20) }
    }
    pendingBreaks = 0
    hasPendingBlank = false
  }

  /// An inline element begins.
  mutating func openMark(_ kind: Mark.Kind) { open.append((kind, text.count)) }

  /// The innermost inline element ends.
  mutating func closeMark() {
    guard let mark = open.popLast() else { return }
    add(mark.kind, from: mark.start)
  }

  private mutating func add(_ kind: Mark.Kind, from start: Int) {
    var start = start
    while start < text.count, HTMLBytes.isBlank(text[start]) { start += 1 }
    if start < text.count { marks.append(Mark(kind, utf8: start..<text.count)) }
  }

  /// An image in the text: its alternative text is part of the wording.
  mutating func image(alternative: ArraySlice<UInt8>, target: String) {
    let isBlank = alternative.allSatisfy(HTMLBytes.isBlank)
    if isBlank, text.isEmpty { return }
    if let last = text.last, let first = alternative.first, HTMLBytes.isAlphanumeric(last),
      HTMLBytes.isAlphanumeric(first)
    {
      hasPendingBlank = true
    }
    let start = text.count
    append(alternative)
    var from = start
    while from < text.count, HTMLBytes.isBlank(text[from]) { from += 1 }
    marks.append(Mark(.image(target: target), utf8: from..<text.count))
    if let last = text[from...].last, HTMLBytes.isAlphanumeric(last) { imageEnd = text.count }
  }

  /// Takes away the blanks and line ends at the end.
  mutating func trimEnd() {
    while text.last == 0x0a || text.last == 0x20 { text.removeLast() }
    for index in marks.indices {
      let start = min(marks[index].utf8.lowerBound, text.count)
      marks[index].utf8 = start..<min(marks[index].utf8.upperBound, text.count)
    }
  }

  /// Forgets blanks and breaks: a block begins.
  mutating func reset() {
    for index in open.indices { open[index].start = 0 }
    hasPendingBlank = false
    pendingBreaks = 0
    lineStart = 0
    imageEnd = -1
  }

  /// Takes the text and its marks; open inline elements go on in the next block.
  mutating func take() -> (text: [UInt8], marks: [Mark]) {
    for index in open.indices.reversed() { add(open[index].kind, from: open[index].start) }
    if marks.count > 1 { marks.sort(by: Self.precedes) }
    let taken = (takeText(), marks)
    marks = []
    reset()
    return taken
  }

  /// A copy of the right size, while the buffer keeps its room for the next block.
  ///
  /// `Array(text[...])` would share the buffer, so that each block held as much memory as the longest. A text
  /// that is large itself is handed over.
  private mutating func takeText() -> [UInt8] {
    if text.count >= Self.largeText {
      defer { text = [] }
      return text
    }
    var exact: [UInt8] = []
    exact.reserveCapacity(text.count)
    exact.append(contentsOf: text)
    text.removeAll(keepingCapacity: true)
    return exact
  }

  private static let largeText = 65_536

  /// By start, the longer first, so that what stands around another comes before it.
  private static func precedes(_ left: Mark, _ right: Mark) -> Bool {
    left.utf8.lowerBound == right.utf8.lowerBound
      ? left.utf8.upperBound > right.utf8.upperBound : left.utf8.lowerBound < right.utf8.lowerBound
  }
}
