import Glibc

/// The bytes of a document as an open file that a program can read, and that nobody else can find.
///
/// The file never has a name, so that nothing is left behind however the process ends, by a signal as well.
/// On a file system that makes no such files it loses its name before the first byte is written, and the
/// folder that it is made in is private for that moment.
struct PDFInput: ~Copyable {
  /// Open for reading, and closed with this value.
  let descriptor: CInt

  deinit { close(descriptor) }

  /// Stores the bytes.
  ///
  /// - Throws: `PDFReaderError.cannotStore`.
  init(_ bytes: [UInt8]) throws(PDFReaderError) {
    let opened = try Self.namelessFile()
    var failure: CInt?
    var written = 0
    while written < bytes.count, failure == nil {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(opened, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count > 0 { written += count } else if count == 0 || errno != EINTR { failure = errno }
    }
    if failure == nil, lseek(opened, 0, SEEK_SET) != 0 { failure = errno }
    if let failure {
      close(opened)
      throw .cannotStore(errno: failure)
    }
    descriptor = opened
  }

  /// Opens a document that is a file already.
  ///
  /// - Throws: `PDFReaderError.cannotStore` with the reason of the system, `.notPDF` for what is no file.
  init(path: String) throws(PDFReaderError) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw .cannotStore(errno: errno) }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .notPDF
    }
    descriptor = opened
  }

  /// The size in bytes.
  var size: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The first bytes, up to `count`.
  func head(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, count, 0) }
    return Array(bytes.prefix(max(0, got)))
  }

  private static func namelessFile() throws(PDFReaderError) -> CInt {
    let folder = temporaryFolder()
    let nameless = unsafe open(folder, O_RDWR | O_EXCL | openWithoutName | O_CLOEXEC, mode_t(0o600))
    return nameless >= 0 ? nameless : try namelessFile(within: folder)
  }

  /// `O_TMPFILE`, which the importer of C does not know, since it is put together from two: open(2).
  private static let openWithoutName = CInt(0o20_000_000) | O_DIRECTORY

  private static func namelessFile(within folder: String) throws(PDFReaderError) -> CInt {
    var template = Array((folder + "/stet-pdf-XXXXXX").utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard made else { throw .cannotStore(errno: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unsafe rmdir(path) }
    let name = path + "/document.pdf"
    let opened = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
    guard opened >= 0 else { throw .cannotStore(errno: errno) }
    unsafe unlink(name)
    return opened
  }

  private static func temporaryFolder() -> String {
    guard let value = unsafe getenv("TMPDIR") else { return "/tmp" }
    let folder = unsafe String(cString: value)
    return folder.hasPrefix("/") ? folder : "/tmp"
  }
}
