import DocumentModel
import PlainYAML

/// Reads a stet.yml; each mistake is an error with its place.
package struct SettingsReader: Sendable {
  package init() {}

  /// A stet.yml with 500 comparisons has 60 kB.
  private static let largestFile = 1 << 20

  /// The settings that the bytes say.
  ///
  /// Nothing in them can make stet run something, or read or write outside of the folder of the file.
  package func settings(_ bytes: [UInt8]) throws(ConfigurationError) -> Settings {
    var limits = YAMLReader.Limits()
    limits.bytes = Self.largestFile
    let root: YAMLNode?
    do {
      root = try YAMLReader(limits: limits).read(bytes)
    } catch {
      throw ConfigurationError(error.mark, error.message)
    }
    guard let root, !root.isNull else { return Settings() }
    let known = ["comparisons", "snapshots", "watch", "reports", "network"] + RuleSetReader.keys
    let fields = try Fields(root, "stet.yml", known: known)
    var settings = Settings()
    settings.rules = try RuleSetReader().rules(fields, over: RuleSet())
    if let node = fields["snapshots"] { settings.snapshots = try path(node, "snapshots", isPattern: false) }
    for node in fields["comparisons"]?.list ?? [] {
      let comparison = try self.comparison(node, over: settings.rules)
      guard !settings.comparisons.contains(where: { $0.name == comparison.name }) else {
        throw ConfigurationError(node.mark, "two comparisons are named “\(comparison.name)”")
      }
      settings.comparisons.append(comparison)
    }
    for node in fields["watch"]?.list ?? [] {
      let watched = try self.watched(node, over: settings.rules)
      guard !(settings.comparisons + settings.watched).contains(where: { $0.name == watched.name }) else {
        throw ConfigurationError(
          node.mark, "“\(watched.name)” is the name of a comparison or of another source")
      }
      settings.watched.append(watched)
    }
    if let node = fields["network"] { settings.network = try network(node) }
    for node in fields["reports"]?.list ?? [] { settings.reports.append(try report(node)) }
    return settings
  }

  private static let comparisonKeys =
    ["name", "base", "revised", "base-format", "revised-format", "encoding", "follow", "max-pages"]
    + RuleSetReader.keys

  private func comparison(_ node: YAMLNode, over rules: RuleSet) throws(ConfigurationError)
    -> ComparisonSettings
  {
    let fields = try Fields(node, "a comparison", known: Self.comparisonKeys)
    return ComparisonSettings(
      name: try name(fields.required("name")), base: try paths(fields.required("base"), "base"),
      revised: try paths(fields.required("revised"), "revised"),
      baseFormat: try fields["base-format"]?.choice("base-format", SourceFormat.self),
      revisedFormat: try fields["revised-format"]?.choice("revised-format", SourceFormat.self),
      encoding: try fields["encoding"]?.string("encoding"),
      follow: try fields["follow"]?.choice("follow", ListKind.self), mostPages: try mostPages(fields),
      rules: try RuleSetReader().rules(fields, over: rules))
  }

  private static let watchKeys =
    ["name", "source", "format", "encoding", "follow", "max-pages"]
    + RuleSetReader.keys.filter { $0 != "expect" }

  private func watched(_ node: YAMLNode, over rules: RuleSet) throws(ConfigurationError) -> ComparisonSettings
  {
    let fields = try Fields(node, "a source to watch", known: Self.watchKeys)
    return ComparisonSettings(
      name: try name(fields.required("name")), base: [],
      revised: try paths(fields.required("source"), "source"), baseFormat: nil,
      revisedFormat: try fields["format"]?.choice("format", SourceFormat.self),
      encoding: try fields["encoding"]?.string("encoding"),
      follow: try fields["follow"]?.choice("follow", ListKind.self), mostPages: try mostPages(fields),
      rules: try RuleSetReader().rules(fields, over: rules))
  }

  private func mostPages(_ fields: Fields) throws(ConfigurationError) -> Int? {
    guard let node = fields["max-pages"] else { return nil }
    return Int(try number(node, "max-pages", from: 1, to: Double(NetworkSettings.mostPages)))
  }

  private func network(_ node: YAMLNode) throws(ConfigurationError) -> NetworkSettings {
    let fields = try Fields(node, "network", known: ["timeout", "delay", "user-agent"])
    var network = NetworkSettings()
    if let node = fields["timeout"] {
      network.timeout = try number(node, "timeout", from: 0.001, to: NetworkSettings.longestTimeout)
    }
    if let node = fields["delay"] {
      network.delay = try number(node, "delay", from: 0, to: NetworkSettings.longestDelay)
    }
    network.userAgent = try fields["user-agent"]?.string("user-agent")
    if let node = fields["user-agent"], network.userAgent.map(NetworkSettings.isUserAgent) != true {
      throw ConfigurationError(node.mark, "user-agent takes a line of printable ASCII, 200 signs at most")
    }
    return network
  }

  private func number(_ node: YAMLNode, _ name: String, from least: Double, to most: Double)
    throws(ConfigurationError) -> Double
  {
    guard let value = Double(try node.string(name)), value >= least, value <= most else {
      throw ConfigurationError(
        node.mark, "\(name) takes a number from \(Int(least.rounded(.up))) to \(Int(most))")
    }
    return value
  }

  private func report(_ node: YAMLNode) throws(ConfigurationError) -> ReportSetting {
    let fields = try Fields(node, "a report", known: ["format", "path"])
    let format = try fields.required("format")
    return ReportSetting(
      format: try format.string("format"), formatMark: format.mark,
      path: try path(fields.required("path"), "path", isPattern: false))
  }

  /// A name becomes a folder and stands in messages.
  private func name(_ node: YAMLNode) throws(ConfigurationError) -> String {
    let name = try node.string("name")
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    guard isPlain, name.utf8.first != 0x2d, name.utf8.count <= 60 else {
      throw ConfigurationError(
        node.mark, "a name is made of small letters, digits and hyphens, 60 at most; “\(name)” is not")
    }
    return name
  }

  private func paths(_ node: YAMLNode, _ name: String) throws(ConfigurationError) -> [String] {
    var paths: [String] = []
    for item in node.list {
      let isAddress = item.text?.contains("://") == true
      paths.append(isAddress ? try address(item, name) : try path(item, name, isPattern: true))
    }
    guard !paths.isEmpty else { throw ConfigurationError(node.mark, "\(name) names no file, folder or glob") }
    return paths
  }

  /// A URL without credentials: the file is read by many, and so are the reports that name its sources.
  private func address(_ node: YAMLNode, _ name: String) throws(ConfigurationError) -> String {
    let address = try node.string(name)
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https" else {
      throw ConfigurationError(node.mark, "\(name) can be an http or https URL, and no other")
    }
    let authority = address.dropFirst(scheme.count + 3).prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else {
      throw ConfigurationError(node.mark, "\(name) must be a URL without user name and password")
    }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }), address.utf8.count <= 2000 else {
      throw ConfigurationError(node.mark, "\(name) is no URL")
    }
    return address
  }

  /// A path that stays below the folder of the stet.yml: the file may come with a pull request.
  private func path(_ node: YAMLNode, _ name: String, isPattern: Bool) throws(ConfigurationError) -> String {
    let path = try node.string(name)
    if path.contains("://") {
      throw ConfigurationError(
        node.mark, "\(name) must be a path, and “\(path)” is a URL")
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: true)
    guard !path.hasPrefix("/"), !path.hasPrefix("~"), !steps.contains("..") else {
      throw ConfigurationError(node.mark, "\(name) must lie below the folder of stet.yml; “\(path)” may not")
    }
    guard !path.utf8.contains(where: { $0 < 0x20 }), path.utf8.count <= 1000 else {
      throw ConfigurationError(node.mark, "\(name) is no path")
    }
    return path
  }
}
