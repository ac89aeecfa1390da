/// Why bytes could not be read as a page.
package enum HTMLReaderError: Error, Hashable, Sendable {
  /// The page has more bytes than the limit.
  case tooLarge(bytes: Int, limit: Int)
  /// The bytes are something else; `found` names it in words: "a PDF file".
  case notAPage(found: String)
  /// The encoding of the bytes is known, but nothing here decodes it.
  case unknownEncoding(String)
  /// The page holds no visible text; `found` says what it holds instead.
  case noText(found: String)
  /// The page shows more text than the limit, in bytes.
  case tooMuchText(limit: Int)
  /// The page shows more headings, paragraphs, items and rows than the limit.
  case tooManyBlocks(limit: Int)
  /// The parser gave up; nothing is said about why.
  case parserFailed
}
