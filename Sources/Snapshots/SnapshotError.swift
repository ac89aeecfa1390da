/// What is wrong with the files of a snapshot.
package enum SnapshotError: Error, Hashable, Sendable {
  /// No snapshot was taken yet.
  case none(comparison: String)
  /// The manifest names a file that is not there.
  case missing(path: String)
  /// A merge left its marks in the file.
  case conflict(path: String, line: Int)
  /// The content is not what was written.
  case edited(path: String)
  /// The file cannot be understood.
  case damaged(path: String, line: Int, message: String)
  /// A later version of stet wrote it.
  case newer(path: String, format: Int)

  /// One line for the user: the file, the cause, the remedy.
  package var message: String {
    switch self {
    case .none(let comparison): "there is no snapshot of “\(comparison)” yet; take one with 'stet snapshot'"
    case .missing(let path):
      "\(path): is missing, though the snapshot has it; restore it, as with 'git checkout', or renew it with 'stet snapshot'"
    case .conflict(let path, let line):
      "\(path):\(line): holds conflict markers of a merge; settle the sources first, then renew it with 'stet snapshot'"
    case .edited(let path):
      "\(path): was edited by hand, so it is no snapshot any more; restore it, as with 'git checkout', or renew it with 'stet snapshot'"
    case .damaged(let path, let line, let message):
      "\(path):\(line): \(message); restore it, as with 'git checkout', or renew it with 'stet snapshot'"
    case .newer(let path, let format):
      "\(path): was written by a later version of stet (format \(format)); use that one, or renew it with 'stet snapshot'"
    }
  }
}
