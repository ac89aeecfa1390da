import Configuration
import Fetching
import History
import Snapshots
import Stet

/// What goes wrong around the library: files and options.
enum CommandError: Error {
  case pipeline(PipelineError)
  case file(path: String, cause: String, remedy: String)
  case option(String)
  case snapshot(SnapshotError)
  case fetch(FetchError)
  case history(HistoryError)
  case configuration(path: String, ConfigurationError)

  /// One line for the user.
  var message: String {
    switch self {
    case .pipeline(let error): error.message
    case .file(let path, let cause, let remedy): "\(path): \(cause); \(remedy)"
    case .option(let message): message
    case .snapshot(let error): error.message
    case .fetch(let error): error.message
    case .history(let error): error.message
    case .configuration(let path, let error): "\(path):\(error.sentence)"
    }
  }
}
