package import DocumentModel

/// Reads PDFs through poppler's programs, each in a child process under limits.
///
/// `pdftohtml` gives the pieces of text with their places and fonts; what is made of them is told at `PDFLayout`.
/// `pdfinfo` is asked why, where the first one fails: it costs a fifth of the time, and a document that can
/// be read needs none of its facts.
package struct PDFReader: Sendable {
  private let limits: PDFLimits

  package init(limits: PDFLimits = PDFLimits()) {
    self.limits = limits
  }

  /// Reads a document from its bytes; nothing is left behind, whatever happens.
  ///
  /// - Throws: `PDFReaderError`.
  package func read(_ bytes: [UInt8]) throws(PDFReaderError) -> Transcription {
    guard !bytes.isEmpty else { throw .empty }
    guard FormatSniffer.isPDF(bytes) else { throw .notPDF }
    guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
    return try read(PDFInput(bytes))
  }

  /// Reads a document from a file.
  ///
  /// - Throws: `PDFReaderError`.
  package func read(path: String) throws(PDFReaderError) -> Transcription {
    let input = try PDFInput(path: path)
    guard input.size > 0 else { throw .empty }
    guard FormatSniffer.isPDF(input.head(1024)) else { throw .notPDF }
    guard input.size <= limits.bytes else { throw .tooLarge(bytes: input.size, limit: limits.bytes) }
    return try read(input)
  }

  /// Lays out what `pdftohtml -xml` has written.
  ///
  /// - Throws: `PDFReaderError`, as for a document.
  package func read(xml: [UInt8]) throws(PDFReaderError) -> Transcription {
    guard var parser = PDFMarkupParser(limits: limits) else {
      throw .tooMuchMemory(tool: "stet", mebibytes: limits.mebibytes)
    }
    _ = parser.feed(xml[...])
    let built = parser.finish()
    try check(built.stop)
    guard built.isComplete else { throw .damaged(reason: "the text ends before the document does") }
    return try transcription(built.markup)
  }

  private func read(_ input: borrowing PDFInput) throws(PDFReaderError) -> Transcription {
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    guard var parser = PDFMarkupParser(limits: limits) else {
      throw .tooMuchMemory(tool: "stet", mebibytes: limits.mebibytes)
    }
    let tool = PDFTool.pdftohtml
    let child = PDFChild(
      tool: tool, arguments: PDFTool.textArguments(lastPage: limits.pages + 1), limits: limits,
      deadline: deadline)
    let result = try child.run(input) { parser.feed($0) }
    let built = parser.finish()
    try check(built.stop)
    try check(result.ending, tool)
    if let collection = result.missingTable {
      throw .missingTable(collection: collection, package: PDFTool.tablesPackage)
    }
    guard result.ending == .exited(0), built.isComplete else {
      throw try reason(input, complaint: result.complaint, deadline: deadline)
    }
    return try transcription(built.markup)
  }

  private func transcription(_ markup: PDFMarkup) throws(PDFReaderError) -> Transcription {
    guard !markup.pages.isEmpty else { throw .noPages }
    guard markup.text.contains(where: { !$0.isBlank }) else { throw .noTextLayer(pages: markup.pages.count) }
    return PDFLayout(markup, limits: limits).transcription()
  }

  private func check(_ stop: PDFMarkupBuilder.Stop?) throws(PDFReaderError) {
    switch stop {
    case nil: return
    case .tooManyPages: throw .tooManyPages(limit: limits.pages)
    case .tooMuchText: throw .tooMuchOutput(tool: PDFTool.pdftohtml.name, limit: limits.textBytes)
    case .tooManyRuns: throw .tooManyPieces(limit: limits.runs)
    }
  }

  /// Signals 24 and 25 are those of the limits for time and files, 9 is what follows the former.
  private func check(_ ending: PDFChild.Ending, _ tool: PDFTool) throws(PDFReaderError) {
    switch ending {
    case .exited, .stopped: return
    case .tookTooLong, .killed(signal: 24), .killed(signal: 9):
      throw .tookTooLong(tool: tool.name, seconds: limits.seconds)
    case .tooMuchOutput: throw .tooMuchOutput(tool: tool.name, limit: limits.outputBytes)
    // Out of memory, poppler's allocator aborts, and its arrays' growth faults.
    case .killed: throw .tooMuchMemory(tool: tool.name, mebibytes: limits.mebibytes)
    }
  }

  /// Asks `pdfinfo` why a document has no text.
  private func reason(
    _ input: borrowing PDFInput, complaint: String, deadline: ContinuousClock.Instant
  ) throws(PDFReaderError) -> PDFReaderError {
    let tool = PDFTool.pdfinfo
    var output: [UInt8] = []
    let child = PDFChild(
      tool: tool, arguments: [PDFTool.inputPath], limits: limits, deadline: deadline)
    let result = try child.run(input) { piece in
      output.append(contentsOf: piece)
      return output.count < Self.infoBytes
    }
    try check(result.ending, tool)
    let info = PDFInfo(output)
    if info.pages == 0 || result.complaint.hasSuffix("page count 0") { return .noPages }
    if result.complaint.contains("assword") { return .encrypted }
    let said = result.complaint.isEmpty ? complaint : result.complaint
    return .damaged(reason: said.isEmpty ? "pdftohtml reads no text from it" : said)
  }

  /// The facts of a document are a page of text.
  private static let infoBytes = 1 << 20
}
