/// Why a PDF could not be read.
package enum PDFReaderError: Error, Hashable, Sendable {
  /// There are no bytes at all.
  case empty
  /// The bytes are no PDF: they do not begin as one.
  case notPDF
  case tooLarge(bytes: Int, limit: Int)
  /// A program that is needed is not on the PATH; the package is that of Debian.
  case missingTool(name: String, package: String)
  /// Letters would be lost without a word: the program lacks the table of a collection that fonts refer to.
  case missingTable(collection: String, package: String)
  /// A program could not be started; the number is that of errno.
  case cannotStart(tool: String, errno: Int32)
  /// The bytes could not be stored for the program to read; the number is that of errno.
  case cannotStore(errno: Int32)
  /// The document can be opened only with a password.
  case encrypted
  /// The document is damaged; the reason is the program's own, in one line.
  case damaged(reason: String)
  case noPages
  /// There are pages, but no text on them: scanned pages, or drawings.
  case noTextLayer(pages: Int)
  case tooManyPages(limit: Int)
  /// The program had to be stopped, because it took too long.
  case tookTooLong(tool: String, seconds: Int)
  /// The program ran out of the memory that it may use.
  case tooMuchMemory(tool: String, mebibytes: Int)
  /// The text is in more pieces than any publication has.
  case tooManyPieces(limit: Int)
  /// The program wrote more than any publication has.
  case tooMuchOutput(tool: String, limit: Int)
}
