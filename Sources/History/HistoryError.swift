/// What is wrong with a history or with what is asked of it.
package enum HistoryError: Error, Hashable, Sendable {
  /// SQLite is not installed.
  case noLibrary
  /// There is no history yet.
  case none(path: String)
  /// The file is no history of stet.
  case foreign(path: String)
  /// A later version of stet wrote it.
  case newer(path: String, version: Int)
  /// The file cannot be understood any more.
  case damaged(path: String, detail: String)
  /// Another process holds it for longer than stet waits.
  case busy(path: String)
  /// The system does not allow it.
  case trouble(path: String, cause: String)
  /// Another watcher wrote between reading and writing, again and again.
  case overtaken(path: String)
  /// An import goes into a new history alone.
  case begun(path: String)
  /// A line of an import is not what an export writes; lines count from 1.
  case notImported(line: Int, cause: String)

  /// One line for the user: the file, the cause, the remedy.
  package var message: String {
    switch self {
    case .noLibrary: "the history needs SQLite; install it, as with 'apt-get install libsqlite3-0'"
    case .none(let path): "\(path): there is no history yet; begin one with 'stet watch'"
    case .foreign(let path):
      "\(path): is no history of stet; name another file with --history, or move this one away"
    case .newer(let path, let version):
      "\(path): was written by a later version of stet (format \(version)); use that one"
    case .damaged(let path, let detail):
      "\(path): is damaged (\(detail)); move it away and bring a copy back, or an export with 'stet import'"
    case .busy(let path): "\(path): another process is writing to it; try again when that has ended"
    case .trouble(let path, let cause): "\(path): \(cause); check the disk, the folder and its rights"
    case .overtaken(let path): "\(path): other watchers were quicker, several times; let one run at a time"
    case .begun(let path):
      "\(path): has observations already, and histories cannot be joined; import into a new one with --history"
    case .notImported(let line, let cause):
      "line \(line) of the import: \(cause); take a file that 'stet export' wrote; nothing was imported"
    }
  }
}
