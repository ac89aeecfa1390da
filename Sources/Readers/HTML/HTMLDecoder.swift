import DocumentModel

/// Turns the bytes of a page into valid UTF-8, and says how it read them.
///
/// libxml2 2.9.14 must never decode: it reads UTF-8 without a declaration as Latin-1, switches to Latin-1 at
/// the first bad byte, and stops at a GBK character in a page that says gb2312.
struct HTMLDecoder {
  /// Valid UTF-8 without NUL and without carriage returns.
  var text: [UInt8]
  var notes: [Note] = []

  /// Decodes a page; `charset` is what the transport said, as an HTTP header.
  init(_ bytes: [UInt8], charset: String?) throws(HTMLReaderError) {
    guard bytes.count <= HTMLLimits.inputBytes else {
      throw .tooLarge(bytes: bytes.count, limit: HTMLLimits.inputBytes)
    }
    if let found = HTMLSignature.otherFormat(bytes) { throw .notAPage(found: found) }
    let mark = Self.byteOrderMark(bytes)
    if let encoding = mark.encoding {
      text = []
      try decode(bytes, from: mark.length, as: encoding)
      return
    }
    let census = HTMLUTF8.census(bytes.span)
    if let found = HTMLSignature.binary(census, of: bytes) { throw .notAPage(found: found) }
    text = []
    let declared = try declaration(bytes, charset: charset)
    let encoding = choose(declared, census)
    if encoding == .utf8 {
      takeUTF8(bytes, from: 0, census)
    } else {
      try decode(bytes, from: 0, as: encoding)
    }
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: HTMLEncoding?, length: Int) {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if bytes.starts(with: [0xff, 0xfe]) { return (.utf16Little, 2) }
    if bytes.starts(with: [0xfe, 0xff]) { return (.utf16Big, 2) }
    // The first tag in UTF-16 without a mark; browsers read it as Latin-1 with NUL in it.
    if bytes.starts(with: [0x3c, 0x00]) { return (.utf16Little, 0) }
    if bytes.starts(with: [0x00, 0x3c]) { return (.utf16Big, 0) }
    return (nil, 0)
  }

  /// The encoding that transport or page declare, the transport first.
  private mutating func declaration(
    _ bytes: [UInt8], charset: String?
  ) throws(HTMLReaderError) -> HTMLEncoding? {
    for label in [charset.map { Array($0.utf8) }, HTMLMetaPrescan.label(in: bytes)] {
      guard let label, !label.isEmpty else { continue }
      if let encoding = HTMLEncodingLabels.encoding(label) {
        // A declaration that was read byte by byte cannot be in UTF-16: browsers take it as UTF-8.
        return encoding.isUTF16 ? .utf8 : encoding
      }
      let name = String(decoding: label.prefix(40), as: UTF8.self)
      notes.append(Note(.encoding, "the page declares the unknown encoding \"\(name)\", which was ignored"))
    }
    return nil
  }

  /// What to decode as: valid UTF-8 that is not plain ASCII is hardly ever anything else.
  private mutating func choose(_ declared: HTMLEncoding?, _ census: HTMLUTF8.Census) -> HTMLEncoding {
    if census.bad == 0, census.sequences > 0 {
      if let declared, declared != .utf8 {
        notes.append(Note(.encoding, "declared as \(declared.name), but valid UTF-8: read as UTF-8"))
      }
      return .utf8
    }
    if let declared, declared != .utf8 { return declared }
    if census.bad == 0 { return .utf8 }
    if census.sequences >= census.bad * Self.sequencesPerBadByte { return .utf8 }
    let claim = declared == nil ? "no encoding is declared" : "declared as UTF-8"
    notes.append(Note(.encoding, "\(claim), but the bytes are not UTF-8: read as windows-1252"))
    return .windows1252
  }

  /// Text in windows-1252 has valid sequences of UTF-8 only by accident, as a capital letter before a sign; one
  /// stray byte in UTF-8 must not spoil the rest, so one good sequence for each bad byte is enough.
  private static let sequencesPerBadByte = 1

  private mutating func takeUTF8(_ bytes: [UInt8], from start: Int, _ census: HTMLUTF8.Census) {
    if census.bad > 0 {
      notes.append(Note(.encoding, "\(census.bad) bytes are not UTF-8 and were read as U+FFFD"))
    }
    if census.nulls > 0 { notes.append(Note(.encoding, "\(census.nulls) NUL bytes were left out")) }
    let odd = census.controls + census.escapes + census.carriageReturns
    let isClean = census.bad + census.nulls + odd + start == 0
    text = isClean ? bytes : HTMLUTF8.cleaned(bytes, from: start)
  }

  private mutating func decode(
    _ bytes: [UInt8], from start: Int, as encoding: HTMLEncoding
  ) throws(HTMLReaderError) {
    guard case .other(let name, let iconvName) = encoding else {
      return takeUTF8(bytes, from: start, HTMLUTF8.census(bytes.span))
    }
    guard let iconv = Iconv(from: iconvName) else { throw .unknownEncoding(name) }
    let converted = iconv.convert(bytes[min(start, bytes.count)...], limit: HTMLLimits.badBytes)
    guard converted.bad <= HTMLLimits.badBytes else {
      throw .notAPage(found: "no text in \(name), the encoding that it declares,")
    }
    if converted.bad > 0 {
      notes.append(Note(.encoding, "\(converted.bad) bytes are not \(name) and were read as U+FFFD"))
    }
    text = HTMLUTF8.cleaned(converted.text, from: 0)
  }
}
