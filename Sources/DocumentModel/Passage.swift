/// The unit of alignment: one block of an article, cut into tokens.
///
/// A passage is a reference to contents that never change: it goes through all stages, and a copy costs one count.
/// Setting a property makes new contents.
///
/// Public for the same reason as `Token`.
public struct Passage: Hashable, Sendable {
  @usableFromInline package private(set) var contents: PassageContents

  package init(
    kind: Block.Kind, text: [UInt8], tokens: [Token], marks: [Mark], lines: [Block.LineStart], source: Int,
    quoteDepth: Int = 0, listDepth: Int = 0, part: Block.Part = .text
  ) {
    contents = PassageContents(
      PassageContents.Draft(
        kind: kind, text: text, tokens: tokens, marks: marks, lines: lines, source: source,
        quoteDepth: quoteDepth, listDepth: listDepth, part: part))
  }

  private mutating func change(_ body: (inout PassageContents.Draft) -> Void) {
    var draft = contents.draft
    body(&draft)
    contents = PassageContents(draft)
  }

  package var kind: Block.Kind {
    get { contents.kind }
    set { change { $0.kind = newValue } }
  }
  /// The wording as printed, UTF-8.
  @inlinable public var text: [UInt8] { contents.text }
  /// Sorted by place, without overlap.
  public var tokens: [Token] {
    @inlinable get { contents.tokens }
    set { change { $0.tokens = newValue } }
  }
  package var marks: [Mark] {
    get { contents.marks }
    set { change { $0.marks = newValue } }
  }
  /// Sorted by offset, never empty.
  package var lines: [Block.LineStart] {
    get { contents.lines }
    set { change { $0.lines = newValue } }
  }
  /// The index of the source among those of its side.
  package var source: Int { contents.source }
  package var quoteDepth: Int { contents.quoteDepth }
  package var listDepth: Int {
    get { contents.listDepth }
    set { change { $0.listDepth = newValue } }
  }
  /// What the reader of a page takes the passage for.
  package var part: Block.Part {
    get { contents.part }
    set { change { $0.part = newValue } }
  }
  /// The number of tokens that are no punctuation.
  @inlinable public var words: Int { contents.words }
  /// A hash of the keys of the words, or of the signs where there are none: equal words, equal fingerprint.
  @inlinable public var fingerprint: UInt64 { contents.fingerprint }

  /// The place of the passage's first character.
  package var span: SourceSpan { span(atUTF8: 0) }

  /// The place of the character at `offset`.
  ///
  /// - Complexity: O(log lines).
  package func span(atUTF8 offset: Int) -> SourceSpan {
    let start = lines[max(1, firstLine(behind: offset)) - 1]
    guard case .line(let line, let column) = start.place else {
      return SourceSpan(source: source, place: start.place)
    }
    return SourceSpan(source: source, place: .line(line, column: column + max(0, offset - start.utf8)))
  }

  /// The first line that begins behind an offset, by binary search; the number of lines where none does.
  private func firstLine(behind offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].utf8 <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The printed text of a token; a word that was hyphenated at a line end is printed whole.
  package func printed(_ token: Token) -> String {
    var bytes: [UInt8] = []
    append(token, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the printed text of a token.
  package func append(_ token: Token, to bytes: inout [UInt8]) {
    var rest = text[token.utf8]
    while let lineEnd = rest.firstIndex(of: 0x0a) {
      bytes.append(contentsOf: Self.withoutHyphen(rest[..<lineEnd]))
      rest = rest[(lineEnd + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    }
    bytes.append(contentsOf: rest)
  }

  /// Without the hyphen at its end: "-", U+2010 or a soft hyphen.
  private static func withoutHyphen(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if bytes.last == UInt8(ascii: "-") { return bytes.dropLast() }
    if bytes.suffix(3).elementsEqual([0xe2, 0x80, 0x90]) { return bytes.dropLast(3) }
    return bytes.suffix(2).elementsEqual([0xc2, 0xad]) ? bytes.dropLast(2) : bytes
  }

  /// The printed text from the first token of `range` to its last, gaps between them as one blank each.
  ///
  /// `range` counts tokens, half-open.
  package func printed(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    append(range, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the printed text from the first token of `range` to its last, gaps between them as one blank each.
  ///
  /// What stands in the source as it is printed is copied in one piece: most of a text.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let (text, tokens) = (contents.text, contents.tokens)
    var piece = 0..<0
    for index in range {
      let token = tokens[index]
      let hasGap = index > range.lowerBound && token.flags.contains(.gapBefore)
      // Tokens that go over the end of a line are folded ones.
      let isFolded = token.flags.contains(.folded)
      let utf8 = token.utf8
      let goesOn =
        hasGap
        ? utf8.lowerBound == piece.upperBound &+ 1 && text[piece.upperBound] == UInt8(ascii: " ")
        : utf8.lowerBound == piece.upperBound
      if goesOn, !isFolded, !piece.isEmpty {
        piece = piece.lowerBound..<utf8.upperBound
        continue
      }
      bytes.append(contentsOf: text[piece])
      if hasGap { bytes.append(UInt8(ascii: " ")) }
      piece = isFolded ? 0..<0 : utf8
      if isFolded { append(token, to: &bytes) }
    }
    bytes.append(contentsOf: text[piece])
  }

  /// The whole printed text, white space collapsed.
  package var printed: String { printed(tokens.indices) }
}

extension Passage {
  /// The part of the passage that `range` (tokens, half-open, not empty) covers, with its places and marks.
  package func cut(_ range: Range<Int>) -> Passage {
    guard range != tokens.indices, let first = tokens[range].first, let last = tokens[range].last else {
      return self
    }
    let utf8 = first.utf8.lowerBound..<last.utf8.upperBound
    var part = contents.draft
    part.text = Array(text[utf8])
    part.tokens = tokens[range].map { token in
      var moved = token
      moved.start = UInt32(truncatingIfNeeded: token.utf8.lowerBound - utf8.lowerBound)
      return moved
    }
    part.marks = marks.compactMap { mark in
      let shared = mark.utf8.clamped(to: utf8)
      guard !shared.isEmpty else { return nil }
      return Mark(mark.kind, utf8: shared.lowerBound - utf8.lowerBound..<shared.upperBound - utf8.lowerBound)
    }
    part.lines = [Block.LineStart(utf8: 0, place: span(atUTF8: utf8.lowerBound).place)]
    part.lines += lines[firstLine(behind: utf8.lowerBound)...].prefix { $0.utf8 < utf8.upperBound }
      .map { Block.LineStart(utf8: $0.utf8 - utf8.lowerBound, place: $0.place) }
    return Passage(PassageContents(part))
  }

  /// The passage without the tokens of `ranges` (half-open, without overlap); nil where nothing is left.
  package func without(_ ranges: [Range<Int>]) -> Passage? {
    var kept: [Range<Int>] = []
    var start = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if start < range.lowerBound { kept.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    if start < tokens.count { kept.append(start..<tokens.count) }
    return kept.isEmpty ? nil : joined(kept.map(cut))
  }

  /// Parts of this passage, in order, as one.
  private func joined(_ parts: [Passage]) -> Passage {
    var whole = parts[0].contents.draft
    for part in parts.dropFirst() {
      if part.tokens.first?.flags.contains(.gapBefore) ?? false { whole.text.append(UInt8(ascii: " ")) }
      let offset = whole.text.count
      whole.text += part.text
      whole.tokens += part.tokens.map { token in
        var moved = token
        moved.start += UInt32(truncatingIfNeeded: offset)
        return moved
      }
      whole.marks += part.marks.map {
        Mark($0.kind, utf8: $0.utf8.lowerBound + offset..<$0.utf8.upperBound + offset)
      }
      whole.lines += part.lines.map { Block.LineStart(utf8: $0.utf8 + offset, place: $0.place) }
    }
    return Passage(PassageContents(whole))
  }

  private init(_ contents: PassageContents) { self.contents = contents }
}
