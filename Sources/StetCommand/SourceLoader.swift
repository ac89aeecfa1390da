import Fetching
import Glibc
import Stet

/// Turns the paths of one side into sources: a file is one, a folder gives its files, a URL its page or posts.
struct SourceLoader {
  var format: SourceFormat?
  var encoding: String?
  var byteLimit: Int
  var session: WebSession
  /// For URLs that list posts.
  var following: WebSession.Following?
  /// Where all sources must lie, links resolved; nil for anywhere.
  var root: String?

  /// The sources of `path`, the files of a folder in the order of their names.
  func load(_ path: String) throws(CommandError) -> [Source] {
    let sources = try all(path)
    Memory.expect(bytes: sources.reduce(0) { $0 + $1.bytes.count })
    return sources
  }

  private func all(_ path: String) throws(CommandError) -> [Source] {
    if WebAddress.isAddress(path) { return try fetched(path) }
    guard try Files.isDirectory(path) else { return try sources(path) }
    let files = try Self.files(in: path)
    guard !files.isEmpty else {
      throw .file(
        path: path, cause: "holds no text, Markdown, HTML or PDF file",
        remedy: "give a folder with such files; names that begin with a dot are left out")
    }
    var sources: [Source] = []
    for file in files { sources += try self.sources(file) }
    return sources
  }

  private func fetched(_ address: String) throws(CommandError) -> [Source] {
    var sources = try session.load(address, following: following)
    for index in sources.indices {
      if let format { sources[index].format = format }
      sources[index].encoding = encoding
    }
    return sources
  }

  /// The source of a file; of a web archive, its pages.
  private func sources(_ path: String) throws(CommandError) -> [Source] {
    let source = try source(path)
    guard format == nil, WARCReader.isArchive(source.bytes) else { return [source] }
    do {
      return try WARCReader(limit: byteLimit).pages(source.bytes).map { Source($0) }
    } catch {
      throw .file(path: path, cause: error.cause, remedy: error.remedy)
    }
  }

  private func source(_ path: String) throws(CommandError) -> Source {
    if let root, path != "-", let real = Files.resolved(path), !real.hasPrefix(root == "/" ? "/" : root + "/")
    {
      throw .file(
        path: path, cause: "leads out of the folder of the stet.yml",
        remedy: "copy the file, instead of linking to it")
    }
    return Source(
      path: FileName.shown(Files.relative(path)), bytes: try Files.read(path, limit: byteLimit),
      format: format, encoding: encoding)
  }

  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "mdown", "mkd", "html", "htm", "xhtml", "pdf",
    "warc",
  ]

  /// Deeper folders are no collection of posts; the limit also ends a loop of links.
  private static let deepest = 16

  static func files(in folder: String) throws(CommandError) -> [String] {
    var found: [String] = []
    var folders = [(path: folder, depth: 0)]
    while let next = folders.popLast() {
      let names = try names(in: next.path)
      let beside = Set(names)
      for name in names where !name.hasPrefix(".") {
        let path = next.path.hasSuffix("/") ? next.path + name : next.path + "/" + name
        if try isFolder(path) {
          if next.depth < deepest, !SavedPages.isCompanion(name, beside: beside) {
            folders.append((path, next.depth + 1))
          }
        } else if isText(name) {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }

  /// Whether the name ends as that of a text does.
  static func isText(_ name: String) -> Bool {
    if name.lowercased().hasSuffix(".warc.gz") { return true }
    guard let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// A folder that is no symbolic link.
  static func isFolder(_ path: String) throws(CommandError) -> Bool {
    var status = stat()
    if unsafe lstat(FileName.bytes(path), &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    guard Files.isAbsence(errno) else { throw Files.unreadable(path, errno) }
    return false
  }

  static func names(in folder: String) throws(CommandError) -> [String] {
    guard let stream = unsafe opendir(FileName.bytes(folder)) else {
      throw .file(path: folder, cause: "cannot be read (\(Files.reason(errno)))", remedy: "check its rights")
    }
    defer { unsafe _ = closedir(stream) }
    guard let names = unsafe names(of: stream) else {
      throw .file(path: folder, cause: "cannot be read (\(Files.reason(errno)))", remedy: "check the disk")
    }
    return names
  }

  /// The names in an open folder; nil, with `errno` set, where not all could be read: a part would pass for the whole.
  static func names(of stream: OpaquePointer) -> [String]? {
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { return errno == 0 ? names : nil }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe FileName.text($0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }
}
