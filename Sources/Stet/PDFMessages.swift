import Glibc
import Readers

/// The sentences for what goes wrong with a PDF.
enum PDFMessages {
  static func sentence(_ error: PDFReaderError) -> String {
    switch error {
    case .empty: "is empty: there is no text to compare; check that the file was saved or downloaded whole"
    case .notPDF: "is no PDF, whatever its name says; give the document itself, or name its format"
    case .tooLarge(let bytes, let limit):
      "has \(bytes >> 20) MiB, more than the limit of \(limit >> 20) MiB; split it, or raise the limit with --max-size"
    case .missingTool(let name, let package):
      "needs the program \(name) to be read; install it with 'apt-get install \(package)'"
    case .missingTable(let collection, let package):
      "has text in fonts of \(collection), which is lost without their table; install it with 'apt-get install \(package)'"
    case .cannotStart(let tool, let code): "\(tool) could not be started (error \(code)); check its rights"
    case .cannotStore(let code): "could not be stored for reading: \(temporaryFolder(code))"
    case .encrypted: "can be opened only with a password; save it without one"
    case .damaged(let reason): "is damaged (\(reason)); save or download it again"
    case .noPages: "has no pages; check that it was saved or downloaded whole"
    case .noTextLayer(let pages):
      "has no text on its \(pages == 1 ? "one page" : "\(pages) pages"), so it is scanned or drawn; run a text recognition over it first"
    case .tooManyPages(let limit): "has more than \(limit) pages; split it"
    case .tookTooLong(let tool, let seconds):
      "kept \(tool) busy for more than \(seconds) seconds, the limit; such a file is damaged or hostile"
    case .tooMuchMemory(let tool, let mebibytes):
      "needs more than \(mebibytes) MiB of memory in \(tool), the limit; such a file is damaged or hostile"
    case .tooManyPieces(let limit):
      "has text in more than \(limit) pieces, the limit; such a file is damaged or hostile, else split it"
    case .tooMuchOutput(let tool, let limit):
      "makes \(tool) write more than \(limit >> 20) MiB, the limit; such a file is damaged or hostile"
    }
  }

  /// What is wrong with the temporary folder, and what to do about it.
  private static func temporaryFolder(_ code: CInt) -> String {
    switch code {
    case ENOENT, ENOTDIR: "the temporary folder does not exist; set TMPDIR to one that does"
    case EACCES, EPERM, EROFS: "the temporary folder cannot be written to; set TMPDIR to one that can"
    case ENOSPC, EDQUOT: "the temporary folder is full; make room there, or set TMPDIR to another one"
    default: "the temporary folder failed (error \(code)); set TMPDIR to another one"
    }
  }
}
