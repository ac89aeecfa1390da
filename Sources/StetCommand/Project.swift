import Configuration
import Fetching
import Glibc
import Stet

/// The folder of a stet.yml and what the file says; the working folder from then on.
struct Project {
  let settings: Settings
  /// The stet.yml as messages name it.
  let path: String
  /// The folder that the user was in.
  let origin: String
  /// The folder of the stet.yml.
  let root: String
  /// Of the bytes of the stet.yml, in hexadecimal digits.
  let digest: String

  static let name = "stet.yml"
  /// The reader of settings takes half of it, and says so itself.
  private static let largest = 2 << 20

  /// Reads the stet.yml at `config`, or the next one from the working folder upwards, and goes to its folder.
  static func open(_ config: String?) throws(CommandError) -> Project {
    let origin = try Files.workingFolder()
    let path: String
    if let config { path = config } else { path = try search(from: origin) }
    let settings = try read(path)
    let digest = SHA256.hexadecimal(try Files.read(path, limit: largest))
    try Files.go(to: folder(of: path))
    return Project(
      settings: settings, path: path, origin: origin, root: try Files.workingFolder(), digest: digest)
  }

  /// The folder of the stet.yml at `config`, or of the next one from the working folder upwards.
  static func folder(_ config: String?) throws(CommandError) -> String {
    if let config { return folder(of: config) }
    return folder(of: try search(from: try Files.workingFolder()))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The settings of a file, held against what the readers know.
  static func read(_ path: String) throws(CommandError) -> Settings {
    let bytes = try Files.read(path, limit: largest)
    let settings: Settings
    do {
      settings = try SettingsReader().settings(bytes)
    } catch {
      throw .configuration(path: path, error)
    }
    let rules = [settings.rules] + (settings.comparisons + settings.watched).map(\.rules)
    for rule in rules.flatMap(\.selectors) {
      guard let problem = PageSelector.problem(rule.selector) else { continue }
      throw .configuration(
        path: path, ConfigurationError(rule.mark, "“\(rule.selector)” is no selector: \(problem)"))
    }
    for report in settings.reports where ReportFormat(rawValue: report.format) == nil {
      let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .configuration(
        path: path,
        ConfigurationError(report.formatMark, "there is no format “\(report.format)”; known are \(known)"))
    }
    return settings
  }

  private static func search(from folder: String) throws(CommandError) -> String {
    var folder = folder
    while true {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if Files.exists(path) { return path }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw .file(
      path: name, cause: "is neither here nor in a folder above",
      remedy: "write one with 'stet init', or name it with --config")
  }

  /// The comparisons with these names; all where none is named.
  func comparisons(_ names: [String]) throws(CommandError) -> [ComparisonSettings] {
    try chosen(names, of: settings.comparisons)
  }

  /// What a watcher observes, comparisons and single sources, with these names; all where none is named.
  func watched(_ names: [String]) throws(CommandError) -> [ComparisonSettings] {
    try chosen(names, of: settings.comparisons + settings.watched)
  }

  private func chosen(_ names: [String], of all: [ComparisonSettings]) throws(CommandError)
    -> [ComparisonSettings]
  {
    guard !all.isEmpty else {
      throw .file(path: path, cause: "names no comparison", remedy: "add one; 'stet init' shows how")
    }
    guard !names.isEmpty else { return all }
    var chosen: [ComparisonSettings] = []
    for name in names {
      guard let comparison = all.first(where: { $0.name == name }) else {
        let known = all.map(\.name).joined(separator: ", ")
        throw .option("there is no comparison “\(name)” in \(path); known are \(known)")
      }
      chosen.append(comparison)
    }
    return chosen
  }

  /// What fetches the URLs of a run.
  func session(_ reading: ReadingOptions) -> WebSession {
    WebSession(reading.web.policy(settings.network, byteLimit: reading.byteLimit))
  }

  /// The sources of one side of a comparison; each lies below the folder of the stet.yml, links resolved.
  func sources(
    _ side: Report.SideName, of comparison: ComparisonSettings, _ reading: ReadingOptions,
    _ session: WebSession
  ) throws(CommandError) -> [Source] {
    let patterns = side == .base ? comparison.base : comparison.revised
    let format = side == .base ? comparison.baseFormat : comparison.revisedFormat
    var loader = reading.loader(format, session)
    loader.encoding = comparison.encoding ?? reading.encoding
    loader.root = root
    if loader.following == nil, let mode = comparison.follow.flatMap({ FollowMode(rawValue: $0.rawValue) }) {
      let most = reading.web.maxPages ?? comparison.mostPages
      loader.following = .init(mode: mode, mostPages: most ?? WebSession.mostPages)
    }
    var sources: [Source] = []
    var seen: Set<String> = []
    for pattern in patterns {
      // A question mark in a URL is no pattern.
      let isPattern = Glob.isPattern(pattern) && !WebAddress.isAddress(pattern)
      let paths = isPattern ? try Glob(pattern).paths() : [pattern]
      guard !paths.isEmpty else {
        throw .file(path: pattern, cause: "names no file", remedy: "check “\(comparison.name)” in \(path)")
      }
      for path in paths {
        if isPattern, try !Files.isDirectory(path), !SourceLoader.isText(path) { continue }
        for source in try loader.load(path) where seen.insert(source.path).inserted { sources.append(source) }
      }
    }
    // A gate must not judge by what is only a part.
    if let failure = session.failures.first { throw .option(failure) }
    guard !sources.isEmpty else {
      throw .file(
        path: patterns.joined(separator: ", "), cause: "names no text, Markdown, HTML or PDF file",
        remedy: "check “\(comparison.name)” in \(path)")
    }
    let selectors = comparison.rules.selectors.map(\.selector)
    for index in sources.indices { sources[index].leftOut = selectors }
    return sources
  }
}
