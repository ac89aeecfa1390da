import Glibc
import Stet

/// An open folder, below which files are read and written without following symbolic links.
///
/// Snapshots may come with a pull request: a link in the place of a folder must not lead a write elsewhere.
struct Directory: ~Copyable {
  /// For messages.
  let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The folder at `path`, which is taken as the user gave it.
  static func open(_ path: String) throws(CommandError) -> Directory {
    let descriptor = unsafe Glibc.open(FileName.bytes(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble(path, "cannot be opened", errno) }
    return Directory(path: path, descriptor: descriptor)
  }

  /// A folder below, of one step or several; nil where it does not exist.
  borrowing func folder(_ name: String) throws(CommandError) -> Directory? {
    var current = Directory(path: path, descriptor: dup(descriptor))
    for step in name.split(separator: "/") where step != "." {
      let path = current.path == "." ? String(step) : current.path + "/" + step
      let next = unsafe Glibc.openat(
        current.descriptor, FileName.bytes(String(step)), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if next < 0, errno == ENOENT { return nil }
      guard next >= 0 else { throw Self.trouble(path, Self.refusal(errno), errno) }
      current = Directory(path: path, descriptor: next)
    }
    return current
  }

  /// A folder below, made where it does not exist.
  borrowing func madeFolder(_ name: String) throws(CommandError) -> Directory {
    var current = Directory(path: path, descriptor: dup(descriptor))
    for step in name.split(separator: "/") where step != "." {
      let made = unsafe mkdirat(current.descriptor, FileName.bytes(String(step)), 0o755)
      guard made == 0 || errno == EEXIST else {
        throw Self.trouble(current.path + "/" + step, "cannot be made", errno)
      }
      guard let next = try current.folder(String(step)) else {
        throw Self.trouble(current.path + "/" + step, "cannot be opened", ENOENT)
      }
      current = next
    }
    return current
  }

  /// The content of a file; nil where it does not exist.
  borrowing func read(_ name: String, limit: Int = largestFile) throws(CommandError) -> [UInt8]? {
    let file = unsafe Glibc.openat(
      descriptor, FileName.bytes(name), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    if file < 0, errno == ENOENT { return nil }
    guard file >= 0 else { throw Self.trouble(path + "/" + name, Self.refusal(errno), errno) }
    defer { close(file) }
    return try Files.read(file, path: path + "/" + name, limit: limit)
  }

  /// A manifest of 10,000 sources has 3 MB; an article, the canonical text of a book, no more.
  static let largestFile = 64 << 20

  /// Writes a whole file or nothing, and not before it is on the disk: temporary file, fsync, rename.
  ///
  /// The folder itself is to be synchronised by whoever needs to know that the name is on the disk, too.
  borrowing func write(_ bytes: [UInt8], to name: String) throws(CommandError) {
    let temporary = ".stet-\(getpid())-\(name)"
    unlink(temporary)
    let file = unsafe Glibc.openat(
      descriptor, FileName.bytes(temporary), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Self.trouble(path + "/" + name, "cannot be written", errno) }
    do throws(CommandError) {
      try Console.write(bytes, to: file, name: path + "/" + name)
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    let isSafe = fsync(file) == 0 || errno == EINVAL
    let (from, to) = (FileName.bytes(temporary), FileName.bytes(name))
    guard close(file) == 0, isSafe, unsafe renameat(descriptor, from, descriptor, to) == 0 else {
      let code = errno
      unlink(temporary)
      throw Self.trouble(path + "/" + name, "cannot be written", code)
    }
  }

  /// Moves a file of this folder to another one, over what is there.
  borrowing func move(_ name: String, to other: borrowing Directory, as newName: String) throws(CommandError)
  {
    let (from, to) = (FileName.bytes(name), FileName.bytes(newName))
    guard unsafe renameat(descriptor, from, other.descriptor, to) == 0 else {
      throw Self.trouble(other.path + "/" + newName, "cannot be written", errno)
    }
  }

  /// Waits until the names in the folder are on the disk.
  borrowing func synchronise() throws(CommandError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw Self.trouble(path, "cannot be written", errno)
    }
  }

  /// Removes a file; nothing happens where there is none.
  borrowing func unlink(_ name: String) { _ = unsafe unlinkat(descriptor, FileName.bytes(name), 0) }

  /// Removes an empty folder; nothing happens where there is none, or files are left.
  borrowing func removeFolder(_ name: String) {
    _ = unsafe unlinkat(descriptor, FileName.bytes(name), AT_REMOVEDIR)
  }

  /// The names of all entries but `.` and `..`, sorted.
  borrowing func names() throws(CommandError) -> [String] {
    let copy = unsafe Glibc.openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else {
      throw Self.trouble(path, "cannot be read", errno)
    }
    defer { unsafe _ = closedir(stream) }
    guard let names = unsafe SourceLoader.names(of: stream) else {
      throw Self.trouble(path, "cannot be read", errno)
    }
    return names.sorted()
  }

  /// An open file for a lock.
  borrowing func lockFile(_ name: String) throws(CommandError) -> Int32 {
    let file = unsafe Glibc.openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Self.trouble(path + "/" + name, "cannot be written", errno) }
    return file
  }

  /// Whether the name still leads to the open file: somebody else may have removed it.
  borrowing func leads(_ name: String, to file: Int32) -> Bool {
    var (mine, there) = (stat(), stat())
    guard unsafe fstat(file, &mine) == 0, unsafe fstatat(descriptor, name, &there, AT_SYMLINK_NOFOLLOW) == 0
    else {
      return false
    }
    return mine.st_ino == there.st_ino && mine.st_dev == there.st_dev
  }

  private static func refusal(_ code: Int32) -> String {
    code == ELOOP || code == ENOTDIR
      ? "is a symbolic link or no folder, which stet does not follow" : "cannot be opened"
  }

  private static func trouble(_ path: String, _ cause: String, _ code: Int32) -> CommandError {
    .file(
      path: path, cause: "\(cause) (\(Files.reason(code)))",
      remedy: "check the disk, the folder and its rights")
  }
}
