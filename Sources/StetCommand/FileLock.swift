import Glibc
import Stet

/// The lock of a folder of snapshots: one process writes at a time.
///
/// The kernel takes it back when its owner ends, however that ends, so no lock is ever stale. The file says who holds it
/// since when, for the message of those who wait in vain.
struct FileLock: ~Copyable {
  private let file: Int32

  private init(file: Int32) { self.file = file }

  private static let name = ".lock"
  /// A snapshot of 1,000 sources is written in less; who waits longer is told.
  private static let patience = 5.0
  private static let pause: UInt32 = 50_000

  /// Waits for the lock of `folder`.
  ///
  /// - Throws: `CommandError` that names the owner, when it does not let go.
  static func acquire(_ folder: borrowing Directory) throws(CommandError) -> FileLock {
    let deadline = Console.now() + patience
    while true {
      let file = try folder.lockFile(name)
      if flock(file, LOCK_EX | LOCK_NB) == 0 {
        // The owner before may have removed the file between our opening and locking it.
        if folder.leads(name, to: file) { return try owned(file) }
      } else if Console.now() > deadline {
        let owner =
          (try? Files.read(file, path: name, limit: 1000)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        close(file)
        throw .file(
          path: folder.path, cause: "is in use by \(described(owner))", remedy: "wait, or end that process")
      }
      close(file)
      usleep(pause)
    }
  }

  /// Writes down who holds the lock since when.
  private static func owned(_ file: Int32) throws(CommandError) -> FileLock {
    let lock = FileLock(file: file)
    _ = ftruncate(file, 0)
    // A full disk must not keep the lock from being taken: the words are for messages alone.
    try? Console.write(Array("\(getpid()) \(Int(Console.now()))\n".utf8), to: file, name: name)
    return lock
  }

  private static func described(_ owner: String) -> String {
    let parts = owner.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard parts.count == 2 else { return "another process" }
    return "process \(parts[0]) for \(max(0, Int(Console.now()) - parts[1])) s"
  }

  /// Lets go; the file is removed while the lock is still held.
  consuming func release(_ folder: borrowing Directory) { folder.unlink(Self.name) }

  deinit { close(file) }
}
