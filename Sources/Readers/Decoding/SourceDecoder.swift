internal import DocumentModel

/// Decides the encoding of a source and turns it into UTF-8 with plain line ends.
struct SourceDecoder: Hashable, Sendable {
  /// The encoding that the user named; nil to tell it from the bytes.
  let encoding: String?

  /// - Throws: `.nulByte`, `.binary`, `.undecodable` or `.unknownEncoding`.
  func decode(_ bytes: [UInt8]) throws(ReaderError) -> DecodedSource {
    guard !bytes.isEmpty else { throw .empty }
    if let encoding { return try forced(bytes, encoding: encoding) }
    if bytes.hasPrefix(Self.littleEndianMark) {
      return try converted(bytes.dropFirst(2), from: "UTF-16LE", notes: [])
    }
    if bytes.hasPrefix(Self.bigEndianMark) {
      return try converted(bytes.dropFirst(2), from: "UTF-16BE", notes: [])
    }
    return try unicode(bytes, guessing: true)
  }

  private static let littleEndianMark: [UInt8] = [0xFF, 0xFE]
  private static let bigEndianMark: [UInt8] = [0xFE, 0xFF]
  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads UTF-8, or what must be windows-1252 if `guessing`.
  private func unicode(_ bytes: [UInt8], guessing: Bool) throws(ReaderError) -> DecodedSource {
    let survey = ByteSurvey(bytes)
    try check(survey, count: bytes.count)
    if survey.hasHighBytes, let offset = UTF8Check.firstBad(bytes.span) {
      guard guessing, !Self.hasMultiByteSequence(bytes), survey.controls == 0 else {
        throw .undecodable(encoding: "UTF-8", offset: offset)
      }
      return try windows1252(bytes, invalidUTF8At: offset)
    }
    var text = bytes
    if text.hasPrefix(Self.utf8Mark) { text.removeFirst(Self.utf8Mark.count) }
    if survey.hasCarriageReturns { Self.unifyLineEnds(&text) }
    return DecodedSource(text: text, notes: [])
  }

  private func forced(_ bytes: [UInt8], encoding: String) throws(ReaderError) -> DecodedSource {
    let name = encoding.lowercased()
    switch name {
    case "utf-8", "utf8": return try unicode(bytes, guessing: false)
    // As browsers do: what calls itself ISO 8859-1 holds quotes and dashes where that has controls.
    case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
      return try converted(bytes[...], from: "WINDOWS-1252", notes: [])
    case "utf-16", "utf16":
      let isBig = bytes.hasPrefix(Self.bigEndianMark)
      let marked = isBig || bytes.hasPrefix(Self.littleEndianMark)
      return try converted(bytes.dropFirst(marked ? 2 : 0), from: isBig ? "UTF-16BE" : "UTF-16LE", notes: [])
    case "utf-16le":
      return try converted(afterMark(bytes, Self.littleEndianMark), from: "UTF-16LE", notes: [])
    case "utf-16be": return try converted(afterMark(bytes, Self.bigEndianMark), from: "UTF-16BE", notes: [])
    default: return try converted(bytes[...], from: encoding, notes: [])
    }
  }

  private func afterMark(_ bytes: [UInt8], _ mark: [UInt8]) -> ArraySlice<UInt8> {
    bytes.dropFirst(bytes.hasPrefix(mark) ? mark.count : 0)
  }

  /// The text is neither UTF-8 nor marked: letters beyond ASCII that stand alone are what old programs wrote.
  private func windows1252(_ bytes: [UInt8], invalidUTF8At offset: Int) throws(ReaderError) -> DecodedSource {
    let note = Note(.encoding, "The bytes are not valid UTF-8 (byte \(offset)) and were read as windows-1252")
    do {
      return try converted(bytes[...], from: "WINDOWS-1252", notes: [note])
    } catch {
      throw .undecodable(encoding: "UTF-8", offset: offset)
    }
  }

  private func converted(
    _ bytes: ArraySlice<UInt8>, from name: String, notes: [Note]
  ) throws(ReaderError) -> DecodedSource {
    guard let iconv = Iconv(from: name) else { throw .unknownEncoding(name) }
    let conversion = iconv.convert(bytes)
    if let offset = conversion.firstBad {
      throw .undecodable(encoding: name, offset: bytes.startIndex + offset)
    }
    var text = conversion.text
    let survey = ByteSurvey(text)
    try check(survey, count: text.count)
    if survey.hasCarriageReturns { Self.unifyLineEnds(&text) }
    return DecodedSource(text: text, notes: notes)
  }

  private func check(_ survey: ByteSurvey, count: Int) throws(ReaderError) {
    if let offset = survey.firstNUL { throw .nulByte(offset: offset) }
    guard let first = survey.firstControl, survey.controls > Self.controlsAllowed else { return }
    if survey.controls * Self.oneControlIn > count { throw .binary(offset: first) }
  }

  /// A short text may hold a few controls, as a pasted terminal line does.
  private static let controlsAllowed = 16
  /// More than one control in so many bytes is no text.
  private static let oneControlIn = 100

  /// Whether a lead byte with all its continuation bytes occurs: the text is then damaged UTF-8, nothing else.
  private static func hasMultiByteSequence(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
      if length > 1, lead <= 0xF4, index + length <= bytes.count,
        bytes[index + 1..<index + length].allSatisfy(\.isContinuation)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Turns CR LF and lone CR into LF, in place.
  private static func unifyLineEnds(_ text: inout [UInt8]) {
    var written = 0
    var index = 0
    while index < text.count {
      var byte = text[index]
      if byte == .carriageReturn {
        byte = .newline
        if index + 1 < text.count, text[index + 1] == .newline { index += 1 }
      }
      text[written] = byte
      written += 1
      index += 1
    }
    text.removeSubrange(written...)
  }
}
