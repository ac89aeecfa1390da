import Glibc
import Stet

/// Reading and writing of files; the only place that touches them.
enum Files {
  /// The bytes of a regular file, opened once and judged by its descriptor.
  static func read(_ path: String, limit: Int) throws(CommandError) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, path: "standard input", limit: limit) }
    // O_NONBLOCK: opening a pipe without a writer would wait for ever.
    let descriptor = unsafe open(FileName.bytes(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    return try read(descriptor, path: path, limit: limit)
  }

  /// The bytes of an open regular file.
  static func read(_ descriptor: Int32, path: String, limit: Int) throws(CommandError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw .file(
        path: path, cause: "is a folder", remedy: "give it as a side of 'stet diff', or name its files")
    default:
      throw .file(
        path: path, cause: "is a device, pipe or socket",
        remedy: "give a regular file, or '-' for standard input")
    }
    guard status.st_size <= limit else { throw tooLarge(path, limit) }
    return try readAll(descriptor, path: path, limit: limit, size: Int(status.st_size))
  }

  /// Whether there is a folder; where the system does not tell, as on a disk that fails, nothing is known.
  static func isDirectory(_ path: String) throws(CommandError) -> Bool {
    var status = stat()
    if unsafe stat(FileName.bytes(path), &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    guard isAbsence(errno) else { throw unreadable(path, errno) }
    return false
  }

  /// Whether something may be there: false where the system says that nothing is, not where it cannot say.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(FileName.bytes(path), &status) == 0 || !isAbsence(errno)
  }

  /// Whether an error of the system says that nothing is there.
  static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  /// The bytes of a file; 0 where there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(FileName.bytes(path), &status) == 0 ? Int(status.st_size) : 0
  }

  /// The path without links and relative steps; nil where it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(FileName.bytes(path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe FileName.text(real)
  }

  static func workingFolder() throws(CommandError) -> String {
    guard let path = resolved(".") else {
      throw .file(path: ".", cause: "is gone (\(reason(errno)))", remedy: "go to a folder that exists")
    }
    return path
  }

  /// Makes a folder the working folder.
  static func go(to folder: String) throws(CommandError) {
    guard unsafe chdir(FileName.bytes(folder)) == 0 else { throw unreadable(folder, errno) }
  }

  /// A path below the working folder without the name of that folder: reports are read on other machines.
  static func relative(_ path: String) -> String {
    guard path.hasPrefix("/"), let working = unsafe getcwd(nil, 0) else { return path }
    defer { unsafe free(working) }
    let folder = unsafe FileName.text(working) + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// Whether two paths lead to the same file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    var (one, other) = (stat(), stat())
    guard unsafe stat(FileName.bytes(left), &one) == 0, unsafe stat(FileName.bytes(right), &other) == 0 else {
      return false
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// `size` is what the file should have: the room for it is made once, and what it grew by meanwhile is read, too.
  private static func readAll(
    _ descriptor: Int32, path: String, limit: Int, size: Int = 0
  ) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more shows the end of the file.
    var room = min(max(size, 0), limit) + 1
    while true {
      var code: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let found = unsafe fill(descriptor, buffer)
        count = max(0, found)
        code = found < 0 ? errno : 0
      }
      guard code == 0 else { throw unreadable(path, code) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room { return bytes }
      room = 1 << 16
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
    }
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> CommandError {
    .file(
      path: path, cause: "has more than \(limit >> 20) MiB, the limit for a file",
      remedy: "split it, or raise the limit with --max-size")
  }

  /// Reads until the buffer is full or the file ends; gives the number of bytes, or -1 with `errno` set.
  private static func fill(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = unsafe Glibc.read(
        descriptor, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return -1 }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  static func unreadable(_ path: String, _ code: Int32) -> CommandError {
    switch code {
    case ENOENT: .file(path: path, cause: "does not exist", remedy: "check the name")
    case EACCES: .file(path: path, cause: "may not be read", remedy: "check its rights")
    default:
      .file(path: path, cause: "cannot be read (\(reason(code)))", remedy: "check the path and the rights")
    }
  }

  /// What the system says of an error.
  static func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}

// MARK: - Reading piece by piece

extension Files {
  /// An open file that is read from its beginning to its end.
  struct Stream: ~Copyable {
    /// For messages.
    let path: String
    fileprivate let descriptor: Int32
    private static let size = 1 << 20

    fileprivate init(path: String, descriptor: Int32) {
      self.path = path
      self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// What comes next; empty at the end.
    borrowing func read() throws(CommandError) -> [UInt8] {
      var code: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
        let found = unsafe Files.fill(descriptor, buffer)
        count = max(0, found)
        code = found < 0 ? errno : 0
      }
      guard code == 0 else { throw Files.unreadable(path, code) }
      return chunk
    }
  }

  /// Opens a regular file, or standard input for `-`.
  static func stream(_ path: String) throws(CommandError) -> Stream {
    if path == "-" { return Stream(path: "standard input", descriptor: dup(STDIN_FILENO)) }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .file(path: path, cause: "is no regular file", remedy: "give a file, or '-' for standard input")
    }
    return Stream(path: path, descriptor: descriptor)
  }
}

// MARK: - Writing

extension Files {
  /// Writes a whole file or nothing; into a device, a pipe or a socket as it stands.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    isSpecial(path) ? try writeThrough(bytes, to: path) : try replace(path, with: bytes)
  }

  /// Whether a path leads to what a rename would destroy: `/dev/null`, `/dev/stdout`, a named pipe.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(FileName.bytes(path), &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(CommandError) {
    let descriptor = unsafe open(FileName.bytes(path), O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    defer { close(descriptor) }
    try Console.write(bytes, to: descriptor, name: path)
  }

  /// A temporary file beside it, then a rename.
  private static func replace(_ path: String, with bytes: [UInt8]) throws(CommandError) {
    let temporary = FileName.bytes(path + ".stet-\(getpid())")
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    do {
      try Console.write(bytes, to: descriptor, name: path)
    } catch {
      close(descriptor)
      unsafe unlink(temporary)
      throw error
    }
    let isSafe = fsync(descriptor) == 0 || errno == EINVAL
    guard close(descriptor) == 0, isSafe, unsafe rename(temporary, FileName.bytes(path)) == 0 else {
      let code = errno
      unsafe unlink(temporary)
      throw unwritable(path, code)
    }
  }

  /// Writes a file whose path comes from a stet.yml: never outside of `root`, whatever links stand in the way.
  static func write(_ bytes: [UInt8], below root: String, _ path: String) throws(CommandError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    guard let real = resolved(folder) else { throw unwritable(path, errno) }
    guard real == root || real.hasPrefix(root == "/" ? root : root + "/") else {
      throw .file(
        path: path, cause: "leads out of the folder of the stet.yml", remedy: "name a folder below that one")
    }
    guard !isSpecial(path) else {
      throw .file(path: path, cause: "is no regular file", remedy: "name a file of its own")
    }
    try replace(path, with: bytes)
  }

  /// Writes a file into a new private folder, and gives its path.
  static func writeTemporary(_ bytes: [UInt8], name: String) throws(CommandError) -> String {
    let parent = Console.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array((parent + "/stet-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw unwritable(parent, errno) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try write(bytes, to: folder + "/" + name)
    return folder + "/" + name
  }

  /// Makes a folder, if it is not there.
  static func makeFolder(_ path: String) throws(CommandError) {
    guard unsafe mkdir(FileName.bytes(path), 0o755) != 0 else { return }
    let code = errno
    if code == EEXIST, try isDirectory(path) { return }
    throw unwritable(path, code)
  }

  private static func unwritable(_ path: String, _ code: Int32) -> CommandError {
    .file(path: path, cause: "cannot be written (\(reason(code)))", remedy: "check the folder and its rights")
  }
}
