/// Cuts a page into tags and text as HTML 5 does, and writes its structure down as well-formed XML: balanced
/// tags without attributes, and a full stop for each piece of text.
///
/// The markup is made on demand, piece by piece. Attributes and text never reach libxml2: they wait here, in
/// their order, until the parser tells of the tag or the full stop.
///
/// Source: https://html.spec.whatwg.org/#tokenization
struct HTMLTokenizer {
  /// Valid UTF-8 without NUL and carriage returns.
  let input: [UInt8]
  var index = 0
  /// The markup that was made and not yet taken.
  var output: [UInt8] = []
  var tags: [HTMLTag] = []
  var attributes: [HTMLAttributeValue] = []
  /// Which attributes the start tag has that is being read.
  var kinds = HTMLAttribute.Kinds()
  /// The values of all attributes, references decoded.
  var values: [UInt8] = []
  var names = HTMLNameTable(HTMLName.names, room: HTMLLimits.foreignNames)
  let attributeNames = HTMLNameTable(HTMLAttribute.names, room: 0)
  /// Where the scripts of type application/ld+json stand in the input.
  var dataScripts: [Range<Int>] = []
  var hits = HTMLLimitHits()
  /// All text, references decoded, and where each piece of it ends.
  private(set) var text: [UInt8] = []
  private var pieceEnds: [Int32] = []
  private var takenPieces = 0
  /// Whether no tag was written since the last piece of text.
  var isTextOpen = false

  /// The open elements, the root first.
  var open: [UInt16] = [HTMLName.html.rawValue]
  /// How many elements of each known name are open.
  var openCounts = [Int32](repeating: 0, count: HTMLName.allCases.count)
  /// How many start tags of each name were left out because of the depth limit and are still to be ended.
  var suppressed: [UInt16: Int] = [:]
  /// How many of the open elements are svg or math.
  var foreignDepth = 0
  var isBodyOpen = false
  var isHeadSeen = false
  /// Whether the body had a tag, and whether body or html had an end tag.
  var isBodySeen = false
  var isEndSeen = false
  /// The record of the html tag; -1 where the page has none.
  var rootTag: Int32 = -1
  /// The start tags that were written, in their order, and how many the parser has told of.
  private(set) var written: [(name: UInt16, tag: Int32)] = []
  private var takenTags = 0
  /// Up to here everything is text: the content of title, textarea, xmp or plaintext.
  var literalEnd = 0
  /// Whether references in that text count: not in xmp and plaintext.
  var literalHasReferences = true
  private var line: Int32 = 1
  private var lineIndex = 0

  init(_ input: [UInt8]) {
    self.input = input
    // Room for the usual page: growing by doubling touches each page of memory twice.
    let expected = input.count / Self.bytesPerTag
    tags.reserveCapacity(expected)
    written.reserveCapacity(expected)
    attributes.reserveCapacity(expected)
    values.reserveCapacity(input.count / 4)
    text.reserveCapacity(input.count)
    pieceEnds.reserveCapacity(expected * 2)
    write(HTMLName.html.rawValue, tag: -1)
  }

  /// A guess for the room to keep; wrong by half costs one copy.
  private static let bytesPerTag = 40

  /// Makes markup until there are `wanted` bytes of it or the input ends.
  mutating func fill(_ wanted: Int) {
    while output.count < wanted, index < input.count, text.count <= HTMLLimits.textBytes { step() }
    if index >= input.count { while !open.isEmpty { pop() } }
  }

  mutating func step() {
    switch input[index] {
    case UInt8(ascii: "<"):
      if index < literalEnd { plainByte() } else { markup() }
    case UInt8(ascii: "&"):
      if index < literalEnd, !literalHasReferences { plainByte() } else { reference() }
    default: textRun()
    }
  }

  /// One byte of text that looks like markup.
  private mutating func plainByte() {
    prepareForText()
    text.append(input[index])
    index += 1
    writeText()
  }

  /// Text up to the next markup or reference.
  private mutating func textRun() {
    let start = index
    let stop = start < literalEnd ? literalEnd : input.count
    let run = Self.textRun(input.span, start..<stop)
    index = run.end
    // Blanks in front of the body are nothing.
    if !isBodyOpen, start >= literalEnd {
      if run.isBlank { return }
      openBody()
    }
    if run.isBlank, start >= literalEnd, !isPreserving {
      // Indentation between tags is one blank to every reader.
      text.append(0x20)
    } else if run.hasFormFeed {
      for byte in input[start..<index] { text.append(byte == 0x0c ? 0x20 : byte) }
    } else {
      text.append(contentsOf: input[start..<index])
    }
    writeText()
  }

  /// Text up to the next markup or reference, and what kind of it.
  private static func textRun(
    _ input: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> (end: Int, isBlank: Bool, hasFormFeed: Bool) {
    var hasFormFeed = false
    var index = range.lowerBound
    while index < range.upperBound, HTMLBytes.isBlank(input[index]) {
      if input[index] == 0x0c { hasFormFeed = true }
      index &+= 1
    }
    let isBlank =
      index == range.upperBound || input[index] == UInt8(ascii: "<") || input[index] == UInt8(ascii: "&")
    if isBlank { return (index, true, hasFormFeed) }
    while true {
      index = HTMLScan.textEnd(input, from: index, to: range.upperBound)
      guard index < range.upperBound, input[index] == 0x0c else { return (index, false, hasFormFeed) }
      hasFormFeed = true
      index &+= 1
    }
  }

  /// Whether blanks count: in pre and listing.
  private var isPreserving: Bool {
    openCounts[Int(HTMLName.pre.rawValue)] + openCounts[Int(HTMLName.listing.rawValue)] > 0
  }

  private mutating func reference() {
    guard
      let match = HTMLEntities.match(
        input.span, at: index, end: index < literalEnd ? literalEnd : input.count, inAttribute: false)
    else { return plainByte() }
    prepareForText()
    index = match.end
    appendText(match.scalars.0)
    if let second = match.scalars.1 { appendText(second) }
    writeText()
  }

  /// The text up to here is written down as a full stop, if there is none since the last tag.
  private mutating func writeText() {
    if isTextOpen, takenPieces < pieceEnds.count {
      pieceEnds[pieceEnds.count - 1] = Int32(text.count)
    } else if text.count > pieceEnds.last ?? 0 {
      pieceEnds.append(Int32(text.count))
      output.append(UInt8(ascii: "."))
      isTextOpen = true
    }
  }

  /// Whether the page begins as a whole one and has no end.
  var isCutOff: Bool { isBodySeen && !isEndSeen }

  /// Whether the parser told of all that was written.
  var isAllTaken: Bool { takenPieces == pieceEnds.count && takenTags == written.count }

  /// The next start tag that was written and not yet taken: its name and its record; nil at the end.
  mutating func takeTag() -> (name: UInt16, tag: Int32)? {
    guard takenTags < written.count else { return nil }
    takenTags += 1
    return written[takenTags - 1]
  }

  /// Writes a start tag down; `tag` is its record, or -1.
  ///
  /// Its record is found again by the order of the tags: an attribute for it would cost libxml2 two more
  /// allocations a tag.
  mutating func write(_ id: UInt16, tag: Int32) {
    output.append(UInt8(ascii: "<"))
    writeName(id)
    output.append(UInt8(ascii: ">"))
    written.append((id, tag))
    isTextOpen = false
  }

  mutating func writeEnd(_ id: UInt16) {
    output.append(UInt8(ascii: "<"))
    output.append(UInt8(ascii: "/"))
    writeName(id)
    output.append(UInt8(ascii: ">"))
    isTextOpen = false
  }

  /// Two letters for a name: the names of HTML have their own, others may share theirs.
  private mutating func writeName(_ id: UInt16) {
    output.append(UInt8(ascii: "a") + UInt8(id / 26 % 26))
    output.append(UInt8(ascii: "a") + UInt8(id % 26))
  }

  /// The piece of text that the next full stop stands for; its place in `text`.
  mutating func takePiece() -> Range<Int32>? {
    guard takenPieces < pieceEnds.count else { return nil }
    let start = takenPieces == 0 ? 0 : pieceEnds[takenPieces - 1]
    takenPieces += 1
    return start..<pieceEnds[takenPieces - 1]
  }

  private mutating func appendText(_ scalar: UInt32) {
    switch scalar {
    case 0x0c, 0x0d: text.append(0x20)
    // Control characters are nothing that a page can show.
    case 0..<0x09, 0x0b, 0x0e..<0x20: break
    default: HTMLUTF8.append(scalar, to: &text)
    }
  }

  private mutating func prepareForText() {
    if !isBodyOpen, index >= literalEnd { openBody() }
  }

  /// What begins with an opening angle bracket.
  private mutating func markup() {
    let next = index + 1 < input.count ? input[index + 1] : 0
    if HTMLBytes.isLetter(next) { return startTag() }
    switch next {
    case UInt8(ascii: "/"): endTagOrComment()
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): bogusComment()
    default: plainByte()
    }
  }

  private mutating func endTagOrComment() {
    guard index + 2 < input.count else {
      return plainByte()
    }
    let letter = input[index + 2]
    if HTMLBytes.isLetter(letter) {
      endTag()
    } else if letter == UInt8(ascii: ">") {
      index += 3
    } else {
      bogusComment()
    }
  }

  /// The line of a position; positions must not go back.
  mutating func line(at position: Int) -> Int32 {
    let bytes = input
    let span = bytes.span
    var ends: Int32 = 0
    for index in lineIndex..<max(lineIndex, position) where span[index] == 0x0a { ends &+= 1 }
    lineIndex = max(lineIndex, position)
    line &+= ends
    return line
  }
}
