/// Compares the targets of links as a browser would follow them.
enum LinkTarget {
  /// Whether two targets lead to the same page: scheme http or https, "www.", a slash at the end, default ports
  /// and tracking parameters do not matter.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || canonical(left) == canonical(right)
  }

  /// Whether a target leads anywhere: "#" and an empty one are placeholders.
  static func isPlaceholder(_ target: String) -> Bool {
    target.isEmpty || target == "#" || target.hasPrefix("javascript:")
  }

  /// Whether a target is a place of the same publication: a fragment, or another of its pages.
  static func isInternal(_ target: String) -> Bool {
    !target.contains(":") && !target.contains("@") && !target.hasPrefix("//") && !target.hasPrefix("www.")
  }

  static func canonical(_ target: String) -> String {
    var rest = target[...]
    for scheme in ["https://", "http://", "//", "mailto:"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    if rest.lowercased().hasPrefix("www.") { rest = rest.dropFirst(4) }
    let (path, query, fragment) = parts(rest)
    var host = path.prefix { $0 != "/" }.lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    var tail = path.drop { $0 != "/" }
    while tail.last == "/" { tail = tail.dropLast() }
    let kept = query.split(separator: "&").filter { !isTracking($0) }.sorted()
    return host + tail + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
      + (fragment.isEmpty ? "" : "#" + fragment)
  }

  private static func parts(_ target: Substring) -> (path: Substring, query: Substring, fragment: Substring) {
    let beforeFragment = target.prefix { $0 != "#" }
    let fragment = target.dropFirst(beforeFragment.count + 1)
    let path = beforeFragment.prefix { $0 != "?" }
    return (path, beforeFragment.dropFirst(path.count + 1), fragment)
  }

  /// Parameters that campaigns add and pages ignore.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_")
      || ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src"].contains(name)
  }
}
