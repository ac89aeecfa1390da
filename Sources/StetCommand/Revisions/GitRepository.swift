import Snapshots
import Stet

/// The snapshots that a git repository has of other days; the working folder is that of the stet.yml.
struct GitRepository {
  /// The folder of snapshots.
  let folder: String

  /// A commit with the time at which it was made.
  struct Commit {
    var id: String
    /// Seconds since 1970.
    var time: Int
  }

  /// As many objects are asked for at once; the names of all would be too long a command.
  private static let mostObjects = 2000

  /// The commit that a revision names.
  ///
  /// - Throws: `CommandError` that begins with the option, where git knows none.
  func commit(_ revision: String, option: String) throws(CommandError) -> Commit {
    // What begins with a dash would be an option of git's.
    guard !revision.isEmpty, !revision.hasPrefix("-"), let found = try last(["\(revision)^{commit}"]).commit
    else {
      throw Self.unknown(revision, option)
    }
    return found
  }

  /// The last commit of the branch that was made by this time, seconds since 1970; nil where all are later.
  ///
  /// - Throws: `CommandError` where the folder lies in no repository, or in one without a commit.
  func commit(at time: Int) throws(CommandError) -> Commit? {
    let (found, complaint) = try last(["--first-parent", "--min-age=\(time)", "HEAD"])
    if let complaint { throw .option("git: \(complaint)") }
    return found
  }

  /// Whether the working folder lies in a repository that has a commit.
  func exists() throws(CommandError) -> Bool {
    try GitProcess.run(["rev-parse", "--quiet", "--verify", "HEAD"]).status == 0
  }

  private func last(_ arguments: [String]) throws(CommandError) -> (commit: Commit?, complaint: String?) {
    let result = try GitProcess.run(["rev-list", "--max-count=1", "--timestamp"] + arguments + ["--"])
    guard result.status == 0 else { return (nil, result.complaint) }
    let words = String(decoding: result.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let time = Int(words[0]) else { return (nil, nil) }
    return (Commit(id: String(words[1]), time: time), nil)
  }

  private static func unknown(_ revision: String, _ option: String) -> CommandError {
    .option(
      "\(option) “\(revision)” is neither a day as 2026-01-31, nor so long ago as 7d, nor a commit, tag or branch that git "
        + "knows here; a shallow clone has the last commit only: 'git fetch --unshallow'")
  }

  /// The files below the folder of snapshots as a commit has them, by their paths below it.
  func files(of commit: Commit) throws(CommandError) -> [String: [UInt8]] {
    let listed = try output(["ls-tree", "-r", "-z", "-l", commit.id, "--", folder + "/"])
    var entries: [(path: String, id: String, size: Int)] = []
    for line in listed.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
      // A link would lead out of the snapshot; a module is no file.
      guard words.count == 4, words[0].hasPrefix("100"), let size = Int(words[3]),
        path.hasPrefix(folder + "/")
      else { continue }
      entries.append((String(path.dropFirst(folder.utf8.count + 1)), words[2], size))
    }
    var files: [String: [UInt8]] = [:]
    for start in stride(from: 0, to: entries.count, by: Self.mostObjects) {
      let some = entries[start..<min(start + Self.mostObjects, entries.count)]
      // One behind another as they were asked for: the sizes tell where each ends.
      var rest = try output(["show", "--no-textconv"] + some.map(\.id))[...]
      for entry in some {
        files[entry.path] = Array(rest.prefix(entry.size))
        rest = rest.dropFirst(entry.size)
      }
    }
    return files
  }

  private func output(_ arguments: [String]) throws(CommandError) -> [UInt8] {
    let result = try GitProcess.run(arguments)
    guard result.status == 0 else { throw .option("git: \(result.complaint)") }
    return result.output
  }
}
