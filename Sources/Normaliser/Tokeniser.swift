package import DocumentModel

/// Cuts text into tokens and interns their keys.
///
/// Tokens are words (letters, digits and marks without anything between), numbers with their inner points
/// and commas, addresses, single ideographs, and signs. Apostrophes and hyphens are tokens of their own:
/// a closing quotation mark and an apostrophe are often the same character, and a line may end at a hyphen.
package struct Tokeniser: Sendable {
  /// The keys of everything that was cut so far.
  package var vocabulary: Vocabulary
  private var scratch: [UInt8] = []
  /// The tokens of the text that is being cut.
  private var buffer: [Token] = []

  /// Each syllable of Korean is a token, as each ideograph is one.
  ///
  /// Printed lines end inside of Korean words, and some typesetters lose the blanks between them: where a word ends is
  /// then nothing that two editions share.
  package var splitsSyllables = false

  package init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  /// Longer runs are cut, so that a length fits 16 bits; no word of any language comes near.
  private static let longestToken = 60_000

  /// The marks on one letter up to which they are put in canonical order.
  ///
  /// Unicode's stream-safe format allows as many and says that no language needs them (UAX 15, section 13). Putting
  /// them in order takes time that grows with their square: a word of 30,000 marks kept utf8proc busy for seconds.
  private static let mostMarks = 30

  /// The tokens of `text`, sorted and without overlap; white space belongs to none.
  ///
  /// - Complexity: O(n).
  package mutating func tokens(_ text: [UInt8]) -> [Token] {
    // Collected in one place and copied, so that the array of a passage has no room to spare; `Array(buffer)` would
    // be the buffer itself.
    buffer.removeAll(keepingCapacity: true)
    cut(text.span, 0..<text.count)
    return buffer.map { $0 }
  }

  /// The same as `tokens(text)`, where `known` are the tokens of the text that `seam` was made with.
  ///
  /// - Complexity: O(n), but what both texts share is copied.
  package mutating func tokens(_ text: [UInt8], _ seam: TextSeam, like known: [Token]) -> [Token] {
    let first = Self.firstToken(known, from: seam.start)
    let rest = Self.firstToken(known, from: seam.end.known)
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: known[..<first])
    cut(text.span, seam.start..<seam.end.other)
    let shift = UInt32(truncatingIfNeeded: seam.end.other &- seam.end.known)
    for index in rest..<known.count {
      var token = known[index]
      token.start &+= shift
      buffer.append(token)
    }
    return buffer.map { $0 }
  }

  /// The index of the first token that begins at `offset` or behind it.
  private static func firstToken(_ tokens: [Token], from offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Cuts what stands in `range`, which begins and ends where no token goes on; see `TextSeam`.
  private mutating func cut(_ span: borrowing Span<UInt8>, _ range: Range<Int>) {
    var sentences = SentenceBoundaries(isFirst: range.lowerBound == 0)
    var gap = range.lowerBound == 0
    // Between a hyphen at a line end and the first word of the next line.
    var inCompound = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      if span[offset] == 0x20 {
        gap = gap || !inCompound
        offset &+= 1
        continue
      }
      let run: Run
      var token: Token
      if let end = Self.asciiWordEnd(span, from: offset) {
        run = Run(start: offset, end: end, kind: .word)
        token = plainWord(span, run, gap: gap)
      } else if isPlainSign(span, at: offset) {
        run = Run(start: offset, end: offset &+ 1, kind: .punctuation)
        token = plainSign(span, offset, gap: gap)
      } else {
        let (scalar, length) = UTF8Cursor.scalar(span, at: offset)
        let kind = CharacterClass.of(scalar)
        if kind == .space || kind == .ignorable {
          // A line that ends inside of a compound goes on in the next: no gap, see `RejoinHyphenatedWords`.
          inCompound = inCompound || scalar == 0x0a && !gap && endsWithHyphen(offset)
          gap = gap || kind == .space && !inCompound
          offset += length
          continue
        }
        run = self.run(span, at: offset, first: kind, scalar: scalar, length: length)
        token = make(span, run, gap: gap)
      }
      if sentences.begins(with: token, text: span) { token.flags.insert(.startsSentence) }
      buffer.append(token)
      offset = run.end
      gap = false
      inCompound = false
    }
  }

  /// The end of the word at `start` when it is one of ASCII letters and nothing tells that it may be more.
  ///
  /// Most words of Latin prose are; the others go the long way.
  @inline(__always)
  private static func asciiWordEnd(_ text: borrowing Span<UInt8>, from start: Int) -> Int? {
    guard isASCIILetter(text[start]) else { return nil }
    var end = start &+ 1
    // A word that is longer than any is not looked at to its end: it is cut, and each piece would do so again.
    let last = min(text.count, start &+ longestToken)
    while end < last, isASCIILetter(text[end]) || text[end].isDigit { end &+= 1 }
    guard end < text.count else { return end &- start < longestToken ? end : nil }
    switch text[end] {
    case 0x20, 0x0a, UInt8(ascii: ","): break
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      // An address may go on here.
      if end &+ 1 < text.count, text[end &+ 1] > 0x20 { return nil }
    case 0x80...: return nil
    default: break
    }
    return end &- start < longestToken ? end : nil
  }

  /// Whether a byte is a letter of ASCII as `CharacterClass` has it; by its value, since a table costs more.
  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }

  /// Whether the byte at `offset` is a sign of ASCII that stands for itself, and nothing behind it may belong to it.
  @inline(__always)
  private func isPlainSign(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "!"):
      // Marks continue a sign, and three points are one.
      offset &+ 1 == text.count || text[offset &+ 1] < 0x80 && text[offset &+ 1] != UInt8(ascii: ".")
    default: false
    }
  }

  private mutating func plainSign(_ text: borrowing Span<UInt8>, _ offset: Int, gap: Bool) -> Token {
    Token(
      start: UInt32(truncatingIfNeeded: offset), length: 1, kind: .punctuation,
      flags: Token.Flags(rawValue: gap ? Token.Flags.gapBefore.rawValue : 0),
      key: vocabulary.intern(text, offset..<offset &+ 1))
  }

  private mutating func plainWord(_ text: borrowing Span<UInt8>, _ run: Run, gap: Bool) -> Token {
    // Not `[]`: the empty literal is a generic call.
    var flags = Token.Flags(rawValue: gap ? Token.Flags.gapBefore.rawValue : 0)
    if text[run.start] <= UInt8(ascii: "Z") { flags.insert(.capitalised) }
    return Token(
      start: UInt32(truncatingIfNeeded: run.start), length: UInt16(truncatingIfNeeded: run.end &- run.start),
      kind: .word, flags: flags, key: vocabulary.intern(text, run.start..<run.end))
  }

  private func endsWithHyphen(_ offset: Int) -> Bool {
    guard let last = buffer.last, last.kind == .punctuation, last.utf8.upperBound == offset else {
      return false
    }
    // A dash with a blank in front has one behind, too.
    return last.flags.contains(.hyphen) && !last.flags.contains(.gapBefore)
  }

  /// The extent of one token and what it is.
  private struct Run {
    var start: Int
    var end: Int
    var kind: Token.Kind
  }

  private func run(
    _ text: borrowing Span<UInt8>, at start: Int, first: CharacterClass, scalar: UInt32, length: Int
  ) -> Run {
    if splitsSyllables, Self.isSyllable(scalar) {
      return Run(start: start, end: Self.extended(text, from: start + length), kind: .ideograph)
    }
    switch first {
    case .letter, .digit, .extender:
      if let end = AddressScanner.end(text, from: start) {
        return Run(start: start, end: end, kind: .address)
      }
      let end = wordEnd(text, from: start, startsWithDigit: first == .digit)
      return Run(start: start, end: end, kind: first == .digit ? .number : .word)
    case .ideograph:
      return Run(start: start, end: Self.extended(text, from: start + length), kind: .ideograph)
    case .space, .ignorable, .punctuation:
      let end =
        Self.repeatedSign(text, from: start, scalar: scalar) ?? Self.extended(text, from: start + length)
      return Run(start: start, end: end, kind: .punctuation)
    }
  }

  /// The end of the letters, digits and marks that begin at `start`, with the inner signs of numbers.
  private func wordEnd(_ text: borrowing Span<UInt8>, from start: Int, startsWithDigit: Bool) -> Int {
    var offset = start
    while offset < text.count, offset - start < Self.longestToken {
      let (scalar, length) = UTF8Cursor.scalar(text, at: offset)
      if splitsSyllables, Self.isSyllable(scalar) { return offset }
      switch CharacterClass.of(scalar) {
      case .letter, .digit, .extender: offset += length
      case .ignorable:
        // At the end of a word it is no part of it: the gap or sign behind it decides.
        let next = Self.continuation(text, from: offset + length, softHyphen: scalar == 0xad)
        guard let next else { return offset }
        offset = next
      case .punctuation:
        guard startsWithDigit, scalar == 0x2e || scalar == 0x2c, offset + 1 < text.count,
          CharacterClass.ascii(text[offset + 1] & 0x7f) == .digit, text[offset + 1] < 0x80
        else { return offset }
        offset += length
      case .space, .ideograph: return offset
      }
    }
    return offset
  }

  /// Whether a scalar is a syllable of Korean: U+AC00 to U+D7A3.
  private static func isSyllable(_ scalar: UInt32) -> Bool { scalar >= 0xac00 && scalar <= 0xd7a3 }

  /// Where a word goes on behind an invisible character; behind a soft hyphen it may do so on the next line.
  private static func continuation(
    _ text: borrowing Span<UInt8>, from start: Int, softHyphen: Bool
  ) -> Int? {
    var offset = start
    if softHyphen, offset < text.count, text[offset] == 0x0a { offset += 1 }
    while offset < text.count {
      let (scalar, length) = UTF8Cursor.scalar(text, at: offset)
      switch CharacterClass.of(scalar) {
      case .ignorable: offset += length
      case .letter, .digit, .extender: return offset
      case .space, .ideograph, .punctuation: return nil
      }
    }
    return nil
  }

  /// `offset`, moved behind the marks that continue the character in front of it.
  private static func extended(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count, text[offset] >= 0x80, offset - start < longestToken {
      let (scalar, length) = UTF8Cursor.scalar(text, at: offset)
      // U+200D joins emoji: what follows it is the same sign.
      if scalar == 0x200d, offset + length < text.count {
        offset += length
        offset += UTF8Cursor.scalar(text, at: offset).length
      } else if CharacterClass.of(scalar) == .extender {
        offset += length
      } else {
        return offset
      }
    }
    return offset
  }

  /// The end of a run of one sign that counts as a single one: "--", "...", "''"; nil when there is none.
  private static func repeatedSign(_ text: borrowing Span<UInt8>, from start: Int, scalar: UInt32) -> Int? {
    let least: Int
    switch scalar {
    case 0x2d: least = 2
    case 0x2e: least = 3
    case 0x27, 0x60: least = 2
    default: return nil
    }
    var end = start
    while end < text.count, UInt32(text[end]) == scalar, end - start < longestToken { end += 1 }
    if least == 2, scalar != 0x2d { end = min(end, start + 2) }
    return end - start >= least ? end : nil
  }

  private mutating func make(_ text: borrowing Span<UInt8>, _ run: Run, gap: Bool) -> Token {
    // Not `[]`: the empty literal is a generic call.
    var flags = Token.Flags(rawValue: gap ? Token.Flags.gapBefore.rawValue : 0)
    let first = UTF8Cursor.scalar(text, at: run.start)
    if Self.isCapital(first.value) { flags.insert(.capitalised) }
    let key: UInt32
    if isPlain(text, run) {
      if run.kind == .punctuation, text[run.start] == UInt8(ascii: "-") { flags.insert(.hyphen) }
      key = vocabulary.intern(text, run.start..<run.end)
    } else {
      flags.insert(.folded)
      foldIntoScratch(text, run)
      if scratch == [UInt8(ascii: "-")] { flags.insert(.hyphen) }
      key = vocabulary.intern(scratch)
    }
    return Token(
      start: UInt32(truncatingIfNeeded: run.start), length: UInt16(truncatingIfNeeded: run.end - run.start),
      kind: run.kind, flags: flags, key: key)
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5a }
    // Ideographs, kana and Korean syllables have no case, and asking takes as long as all else.
    if scalar >= 0x2E80, scalar < 0xA640 || scalar >= 0xAC00 && scalar < 0xD800 { return false }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Whether the printed bytes are the key: ASCII, and no sign that a rule folds.
  private func isPlain(_ text: borrowing Span<UInt8>, _ run: Run) -> Bool {
    if run.kind == .punctuation {
      return run.end - run.start == 1 && text[run.start] < 0x80 && text[run.start] != 0x60
    }
    for index in run.start..<run.end where text[index] >= 0x80 { return false }
    return true
  }

  private mutating func foldIntoScratch(_ text: borrowing Span<UInt8>, _ run: Run) {
    scratch.removeAll(keepingCapacity: true)
    if run.kind == .punctuation, text[run.start] < 0x80, run.end - run.start > 1 {
      // A run of one sign, see `repeatedSign`.
      switch text[run.start] {
      case UInt8(ascii: "-"): scratch.append(UInt8(ascii: "-"))
      case UInt8(ascii: "."): scratch.append(contentsOf: "...".utf8)
      default: scratch.append(UInt8(ascii: "\""))
      }
      return
    }
    var offset = run.start
    var compose = false
    var (marks, mostMarks) = (0, 0)
    while offset < run.end {
      let (scalar, length) = UTF8Cursor.scalar(text, at: offset)
      marks = CharacterClass.of(scalar) == .extender ? marks + 1 : 0
      mostMarks = max(mostMarks, marks)
      // A line end inside a word stands behind a soft hyphen.
      if scalar != 0x0a { _ = KeyFolding.append(scalar, to: &scratch) }
      compose = compose || NFC.mayChange(scalar)
      offset += length
    }
    if compose, mostMarks <= Self.mostMarks { scratch = NFC.compose(scratch) }
  }
}
