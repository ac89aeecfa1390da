/// The facts that `pdfinfo` tells of a document, one a line: `Pages: 29`.
struct PDFInfo: Hashable, Sendable {
  /// Nil if it does not say.
  var pages: Int?

  init(_ output: [UInt8]) {
    for line in output.split(separator: .newline) where line.hasPrefix("Pages:") {
      pages = Int(String(decoding: Array(line.dropFirst(6)).trimmed, as: UTF8.self))
    }
  }
}
