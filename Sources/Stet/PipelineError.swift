import DocumentModel
import Readers

/// Why a comparison could not be made.
public enum PipelineError: Error, Hashable, Sendable {
  /// A source could not be read; the sentence names the cause and the remedy.
  case unreadable(path: String, message: String)
  /// The sources of a side hold no article at all.
  case noArticles(path: String)
  /// A self-test found no passage that it could edit.
  case nothingToEdit(path: String)

  /// One line for the user: the file, the cause, the remedy.
  public var message: String {
    switch self {
    case .unreadable(let path, let message): "\(path): \(message)"
    case .nothingToEdit(let path):
      "\(path): holds no passage that is long enough to be edited; give a text with whole paragraphs"
    case .noArticles(let path):
      "\(path): no article was found in it; see what it holds with 'stet articles', or try --base-format and --revised-format"
    }
  }
}

/// The sentences for what goes wrong in a reader: the one place where they are made.
enum ReaderMessages {
  static func sentence(_ error: ReaderError) -> String {
    switch error {
    case .empty: "is empty: there is no text to compare; check that the file was saved or downloaded whole"
    case .tooLarge(let bytes, let limit):
      "has \(bytes >> 20) MiB, more than the limit of \(limit >> 20) MiB; split it, or raise the limit with --max-size"
    case .nulByte(let offset):
      "holds a NUL byte at offset \(offset), so it is no text but binary data; name its encoding with --encoding if it is UTF-16"
    case .binary(let offset):
      "looks like binary data from offset \(offset) on; give a text, Markdown, HTML or PDF file"
    case .undecodable(let encoding, let offset):
      "is not valid \(encoding): see the byte at offset \(offset); name its encoding with --encoding"
    case .unknownEncoding(let name): "no encoding “\(name)” is known; 'iconv --list' shows the names"
    case .unsupported(let format):
      "is \(name(format)), which this version cannot read; give it as Markdown or plain text"
    case .tooDeep(let limit, let line):
      "nests lists or quotes deeper than \(limit) levels at line \(line); such a file is damaged or hostile"
    case .tooComplex(let construct, let limit, let line):
      "has more than \(limit) \(construct.rawValue) at line \(line); such a file is damaged or hostile"
    case .archive:
      "is an archive or a document of an office program, a format that stet does not support; save it as PDF, HTML or plain text"
    case .notAPage(let found): "is \(found), not a web page; give the page itself, or name the format"
    case .noText(let found):
      "shows no text to compare: it holds \(found); save the page as a browser shows it"
    case .tooMuchText(let limit):
      "shows more than \(limit >> 20) MiB of text, the limit for a page; split it"
    case .tooManyBlocks(let limit):
      "has too many pieces: more than \(limit) paragraphs, headings, items and rows, the limit for a page; split it"
    case .pdf(let error): PDFMessages.sentence(error)
    case .parserFailed: "could not be parsed: memory may be short; try again with fewer files"
    }
  }

  private static func name(_ format: SourceFormat) -> String {
    switch format {
    case .pdf: "a PDF"
    case .html: "a web page"
    case .markdown: "Markdown"
    case .text: "plain text"
    }
  }
}
