package import DocumentModel

/// Turns the bytes of a source into a document: the one entry to all readers.
package struct SourceReader: Sendable {
  /// What a user may set about reading.
  package struct Options: Hashable, Sendable {
    /// The encoding to read in, by any name that iconv knows; nil to tell it from the bytes.
    package var encoding: String?
    /// The encoding that the transport named, as a web server does; what the bytes say goes over it.
    package var charset: String?
    /// The format to read as; nil to tell it from name and content.
    package var format: SourceFormat?
    /// The most bytes that a source may have.
    package var byteLimit: Int
    /// Whether all that a web page shows is its text.
    package var wholePages: Bool
    /// Elements of pages that are not read.
    package var leftOut: [HTMLSelector] = []

    package init(
      encoding: String? = nil, format: SourceFormat? = nil, byteLimit: Int = SourceReader.defaultByteLimit,
      wholePages: Bool = false
    ) {
      self.encoding = encoding
      self.format = format
      self.byteLimit = byteLimit
      self.wholePages = wholePages
    }
  }

  /// A newsletter has 0.2 MB and a book 2 MB: 64 MiB stops a device or a disk image, and no publication.
  package static let defaultByteLimit = 64 << 20

  private let options: Options

  package init(_ options: Options = Options()) {
    self.options = options
  }

  /// Reads bytes whose format is known.
  ///
  /// - Throws: `ReaderError`, also `.unsupported` for a format without a reader.
  package func read(_ bytes: [UInt8], format: SourceFormat) throws(ReaderError) -> Transcription {
    switch format {
    case .html: return try readPage(bytes)
    case .pdf: return try readPDF(bytes)
    case .markdown, .text: break
    }
    let reader = try reader(for: format)
    let decoded = try decode(bytes)
    var transcription = try reader.read(decoded.text)
    transcription.notes.insert(contentsOf: decoded.notes, at: 0)
    return transcription
  }

  /// Reads bytes of an unknown format, told by the options, or by `path` and content.
  ///
  /// A format that was told from the content alone, or against the name, is noted.
  package func read(_ bytes: [UInt8], path: String) throws(ReaderError) -> Transcription {
    if let format = options.format { return try read(bytes, format: format) }
    if FormatSniffer.isPDF(bytes) { return try read(bytes, format: .pdf) }
    // A page names its encoding inside: it is looked at before it is decoded.
    let raw = FormatSniffer.format(path: path, bytes: bytes)
    if raw.format == .html { return try readPage(bytes, notes: raw.notes) }
    let decoded = try decode(bytes)
    // The decoded text is looked at, since `<html` in UTF-16 has other bytes.
    let verdict = FormatSniffer.format(path: path, bytes: decoded.text)
    if verdict.format == .html { return try readPage(bytes, notes: verdict.notes) }
    let prolog = verdict.format == .text ? XMLProlog(decoded.text) : nil
    try prolog?.check()
    var transcription = try reader(for: verdict.format).read(decoded.text)
    transcription.notes.insert(contentsOf: decoded.notes + verdict.notes, at: 0)
    if prolog != nil { transcription.notes.append(XMLProlog.note) }
    return transcription
  }

  /// Reads a PDF through poppler's programs.
  private func readPDF(_ bytes: [UInt8]) throws(ReaderError) -> Transcription {
    guard bytes.count <= options.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: options.byteLimit)
    }
    do {
      return try PDFReader().read(bytes)
    } catch {
      throw ReaderError.pdf(error)
    }
  }

  /// Reads a web page; what is beside its text is marked as furniture.
  private func readPage(_ bytes: [UInt8], notes: [Note] = []) throws(ReaderError) -> Transcription {
    guard bytes.count <= options.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: options.byteLimit)
    }
    guard bytes.contains(where: { !$0.isBlank }) else { throw .empty }
    guard bytes.contains(UInt8(ascii: "<")) else { throw .notAPage(found: "plain text without a single tag") }
    var page: HTMLPage
    do {
      page = try HTMLReader(takesWholePage: options.wholePages).page(
        bytes, charset: options.encoding ?? options.charset, without: options.leftOut)
    } catch {
      throw ReaderError(error)
    }
    // In place: a copy beside the page would be one of all blocks.
    for (index, role) in page.roles.enumerated() {
      page.transcription.document.blocks[index].part = Block.Part(role)
    }
    page.transcription.document.title = page.metadata.titles.first
    page.transcription.document.otherTitles = Array(page.metadata.titles.dropFirst())
    page.transcription.notes.insert(contentsOf: notes, at: 0)
    return page.transcription
  }

  private func decode(_ bytes: [UInt8]) throws(ReaderError) -> DecodedSource {
    guard bytes.count <= options.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: options.byteLimit)
    }
    if bytes.hasPrefix(Self.archiveMark) { throw .archive }
    let decoded = try SourceDecoder(encoding: options.encoding ?? named(bytes)).decode(bytes)
    guard decoded.text.count <= options.byteLimit / Self.textShare else {
      throw .tooLarge(bytes: decoded.text.count, limit: options.byteLimit / Self.textShare)
    }
    guard Self.showsText(decoded.text) else { throw .empty }
    return decoded
  }

  /// "PK\u{3}\u{4}": archives, and the documents of office programs, which are such.
  private static let archiveMark: [UInt8] = [0x50, 0x4b, 0x03, 0x04]

  /// What part of the bytes of a source may be text: most of a page or a PDF is something else.
  ///
  /// One paragraph of 32 MiB took 285 MiB of memory, and one of 50 MB 446 MiB.
  private static let textShare = 2

  /// Whether there is a character that is neither white space nor invisible.
  private static func showsText(_ text: [UInt8]) -> Bool {
    if text.prefix(1024).contains(where: { !$0.isBlank && $0 < 0x80 }) { return true }
    return String(decoding: text, as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The encoding that the transport named, where the bytes do not say otherwise.
  private func named(_ bytes: [UInt8]) -> String? {
    guard let charset = options.charset,
      case .other(_, let iconv)? = HTMLEncodingLabels.encoding(charset.utf8),
      !bytes.starts(with: [0xff, 0xfe]), !bytes.starts(with: [0xfe, 0xff]),
      UTF8Check.firstBad(bytes.span) != nil
    else { return nil }
    return iconv
  }

  private func reader(for format: SourceFormat) throws(ReaderError) -> any Reader {
    switch format {
    case .markdown: MarkdownReader()
    case .text: PlainTextReader()
    case .pdf, .html: throw .unsupported(format)
    }
  }
}

extension Block.Part {
  /// The same part, as the reader of pages names it.
  init(_ role: HTMLPage.Role) {
    self =
      switch role {
      case .text: .text
      case .title: .title
      case .byline: .byline
      case .margin: .margin
      case .furniture: .furniture
      }
  }
}
