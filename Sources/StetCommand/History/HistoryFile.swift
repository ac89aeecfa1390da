import History

/// Where the database of the history is.
struct HistoryFile {
  /// As the user named it; nil for the one beside the stet.yml.
  var history: String?
  /// The stet.yml as the user named it; nil for the next one upwards.
  var config: String?

  private static let folder = ".stet"
  private static let name = "history.sqlite"

  /// The history, made where there is none; the working folder is that of the stet.yml by now.
  ///
  /// `origin` is the folder that the user was in.
  func made(origin: String) throws(CommandError) -> HistoryStore {
    let path = self.path(origin: origin)
    if history == nil, !Files.exists(Self.folder) {
      try Files.makeFolder(Self.folder)
      // What was observed here is nothing for a repository.
      try Files.write(Array("*\n".utf8), to: Self.folder + "/.gitignore")
    }
    return try open(path, .made)
  }

  /// A history that is there already.
  func existing() throws(CommandError) -> HistoryStore {
    let path = try found()
    guard Files.exists(path) else { throw .history(.none(path: path)) }
    return try open(path, .existing)
  }

  /// Whether there is one.
  func exists() throws(CommandError) -> Bool { Files.exists(try found()) }

  /// Without a stet.yml, the history of the working folder is meant.
  private func found() throws(CommandError) -> String {
    if let history { return history }
    let origin = try Files.workingFolder()
    guard let folder = try? Project.folder(config) else { return path(origin: origin) }
    return folder == origin ? path(origin: origin) : folder + "/" + path(origin: origin)
  }

  private func path(origin: String) -> String {
    guard let history else { return Self.folder + "/" + Self.name }
    return history.hasPrefix("/") ? history : origin + "/" + history
  }

  private func open(_ path: String, _ opening: HistoryStore.Opening) throws(CommandError) -> HistoryStore {
    do {
      return try HistoryStore.open(path, opening)
    } catch {
      throw .history(error)
    }
  }
}
