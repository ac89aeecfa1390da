import Glibc

/// The programs that read PDFs, where they are, and how they are called.
struct PDFTool: Hashable, Sendable {
  /// The name for messages, and the package of Debian that has it.
  let name: String
  let package: String
  /// The absolute path; nil if no folder of PATH has it.
  let path: String?

  static let pdftohtml = PDFTool("pdftohtml", package: "poppler-utils")
  static let pdfinfo = PDFTool("pdfinfo", package: "poppler-utils")

  /// The package with the tables of Chinese, Japanese and Korean letters; poppler does without, and says so.
  static let tablesPackage = "poppler-data"

  init(_ name: String, package: String) {
    self.init(name, package: package, searchPath: unsafe getenv("PATH").map { unsafe String(cString: $0) })
  }

  init(_ name: String, package: String, searchPath: String?) {
    self.name = name
    self.package = package
    let folders = (searchPath ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    // A relative folder would let the place where stet is started choose the program.
    path = folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// The path, or the error that names the package.
  func located() throws(PDFReaderError) -> String {
    guard let path else { throw .missingTool(name: name, package: package) }
    return path
  }

  /// The document is the standard input of the program, so that no name of it is ever an argument.
  static let inputPath = "/dev/stdin"

  /// What is asked of pdftohtml: text with its places, in points, with the full names of fonts.
  ///
  /// Not `-q`: that letters are lost for want of a table is told among its complaints alone.
  static func textArguments(lastPage: Int) -> [String] {
    [
      "-xml", "-i", "-stdout", "-zoom", "1", "-noroundcoord", "-fontfullname", "-nodrm",
      "-l", String(lastPage), inputPath,
    ]
  }
}
