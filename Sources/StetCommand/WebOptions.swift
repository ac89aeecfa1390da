import ArgumentParser
import Configuration
import Fetching
import Stet

extension FollowMode: ExpressibleByArgument {}

/// How URLs are fetched; shared by all subcommands that take sources.
struct WebOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take a URL for a list of posts and compare these: feed, sitemap or links.", valueName: "list"))
  var follow: FollowMode?

  @Option(help: ArgumentHelp("The most posts that are followed (default: 100).", valueName: "n"))
  var maxPages: Int?

  @Option(
    help: ArgumentHelp(
      "Fetch from this host although its address is private. May be repeated.", valueName: "host"))
  var allowHost: [String] = []

  @Option(help: ArgumentHelp("Seconds that a page may take (default: 60).", valueName: "s"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Seconds between two requests to a host (default: 1).", valueName: "s"))
  var delay: Double?

  @Option(help: ArgumentHelp("What servers are told who asks.", valueName: "text"))
  var userAgent: String?

  @Flag(help: "Fetch what robots.txt forbids to programs, too.")
  var ignoreRobots = false

  @Flag(help: "Exit with 2 if one of several sources cannot be fetched.")
  var strict = false

  func validate() throws {
    guard maxPages.map({ $0 > 0 }) != false else {
      throw ValidationError("--max-pages takes a number from 1")
    }
    guard timeout.map({ $0 > 0 && $0 <= NetworkSettings.longestTimeout }) != false else {
      throw ValidationError("--timeout takes seconds from above 0 to \(Int(NetworkSettings.longestTimeout))")
    }
    guard delay.map({ $0 >= 0 && $0 <= NetworkSettings.longestDelay }) != false else {
      throw ValidationError("--delay takes seconds from 0 to \(Int(NetworkSettings.longestDelay))")
    }
    guard userAgent.map(NetworkSettings.isUserAgent) != false else {
      throw ValidationError("--user-agent takes a line of printable ASCII, 200 signs at most")
    }
  }

  /// The policy for fetching; the options go over what a stet.yml says.
  func policy(_ settings: NetworkSettings = NetworkSettings(), byteLimit: Int) -> FetchPolicy {
    var policy = FetchPolicy()
    policy.allowedHosts = Set(allowHost.map(Self.host))
    policy.ignoresRobots = ignoreRobots
    policy.timeout = timeout ?? settings.timeout ?? policy.timeout
    policy.delay = delay ?? settings.delay ?? policy.delay
    policy.userAgent =
      userAgent ?? settings.userAgent ?? "stet/\(ToolVersion.current) (compares publications of a text)"
    policy.bodyLimit = byteLimit
    policy.proxies = ProxySettings(variable: Console.variable)
    return policy
  }

  /// As URLs write it: in small letters, an address of the new network in brackets, without a port.
  private static func host(_ text: String) -> String {
    var host = text.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    let isBare = host.count { $0 == ":" } > 1 && !host.hasPrefix("[")
    return isBare ? "[\(host)]" : host
  }
}
