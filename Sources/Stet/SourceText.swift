import DocumentModel
import Readers

/// The text of a source as its file holds it, for reports that are patches of the file.
enum SourceText {
  /// The bytes; nil where a line of the report is no line of the file, or the file is no plain UTF-8.
  static func utf8(_ source: Source, _ format: SourceFormat) -> [UInt8]? {
    switch format {
    case .html, .pdf: return nil
    case .markdown, .text: break
    }
    // A byte order mark would shift the columns of the first line; bytes in another encoding would shift all.
    guard !source.bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      UTF8Check.firstBad(source.bytes.span) == nil
    else { return nil }
    return source.bytes
  }
}
