internal import DocumentModel

/// Reads text without mark-up: paragraphs, list items, tables of tabs, underlined titles, separators.
///
/// Titles without a line under them stay paragraphs: what is a title only the whole document can tell.
struct PlainTextReader: Reader {
  func read(_ text: [UInt8]) throws(ReaderError) -> Transcription {
    let lines = LineScanner.lines(text)
    var blocks = PlainTextBuilder(text: text, lines: lines).build()
    // Carries nothing but links: emphasis, levels and tables cannot be told from their absence here.
    let carries: Document.Carries = LinkList.resolve(&blocks) ? [.linkTargets] : []
    return Transcription(document: Document(format: .text, carries: carries, blocks: blocks))
  }
}
