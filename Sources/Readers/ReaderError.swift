package import DocumentModel

/// Why a source could not be read; offsets and lines are those of the bytes that were given.
package enum ReaderError: Error, Hashable, Sendable {
  /// There is no text: no bytes, or nothing but white space.
  case empty
  case tooLarge(bytes: Int, limit: Int)
  /// A NUL byte stands at `offset`; C libraries would end the text there.
  case nulByte(offset: Int)
  /// Too many control characters for a text; `offset` is that of the first one.
  case binary(offset: Int)
  /// The bytes are not valid in the named encoding; `offset` counts bytes.
  case undecodable(encoding: String, offset: Int)
  /// No such encoding is known here.
  case unknownEncoding(String)
  /// No reader for this format is part of the program.
  case unsupported(SourceFormat)
  /// Lists and quotes are nested deeper than `limit`; the line counts from 1.
  case tooDeep(limit: Int, line: Int)
  /// A construct that would cost the parser too much time or memory; the line counts from 1.
  case tooComplex(Construct, limit: Int, line: Int)
  /// The bytes are those of an archive, as office programs write their documents.
  case archive
  /// The content is something else than its format says; `found` tells what, in words.
  case notAPage(found: String)
  /// The page shows no text; `found` tells what it holds instead, in words.
  case noText(found: String)
  /// The page shows more text than the limit, in bytes.
  case tooMuchText(limit: Int)
  /// The page shows more headings, paragraphs, items and rows than the limit.
  case tooManyBlocks(limit: Int)
  /// A PDF could not be read.
  case pdf(PDFReaderError)
  /// The parser of the format could not be set up, as when memory is short.
  case parserFailed

  /// The constructs that are counted before Markdown is parsed.
  package enum Construct: String, Hashable, Sendable, CaseIterable {
    case tableColumns, tableCells, brackets, delimiters, references
  }
}

extension ReaderError {
  /// The same cause, as the reader of pages names it.
  init(_ error: HTMLReaderError) {
    self =
      switch error {
      case .tooLarge(let bytes, let limit): .tooLarge(bytes: bytes, limit: limit)
      case .notAPage(let found): .notAPage(found: found)
      case .unknownEncoding(let name): .unknownEncoding(name)
      case .noText(let found): .noText(found: found)
      case .tooMuchText(let limit): .tooMuchText(limit: limit)
      case .tooManyBlocks(let limit): .tooManyBlocks(limit: limit)
      case .parserFailed: .parserFailed
      }
  }
}
