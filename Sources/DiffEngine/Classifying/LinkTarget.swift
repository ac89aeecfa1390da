import DocumentModel

/// Compares the targets of links as a browser would follow them.
enum LinkTarget {
  /// Whether two targets lead to the same page.
  ///
  /// What does not matter: scheme http or https, `www.`, a slash at the end, default ports, tracking parameters,
  /// the order of parameters, the spelling of percent codes, a click counter around the target of the other,
  /// and host and scheme where one of the two has none.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (first, second) = (WebAddress(left), WebAddress(right))
    if first.isSame(second) { return true }
    let inner = (WrappedTarget.target(in: left), WrappedTarget.target(in: right))
    if let one = inner.0, WebAddress(one).isSame(second) { return true }
    if let other = inner.1, WebAddress(other).isSame(first) { return true }
    if let one = inner.0, let other = inner.1 { return WebAddress(one).isSame(WebAddress(other)) }
    return false
  }

  /// Whether a target leads nowhere: empty, `#`, or a script.
  static func isPlaceholder(_ target: String) -> Bool {
    let bytes = target.utf8.filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let nowhere: [StaticString] = ["", "#", "#!", "about:blank"]
    if nowhere.contains(where: { bytes.elementsEqual("\($0)".utf8) }) { return true }
    return bytes.starts(with: "javascript:".utf8)
  }

  /// Whether a target is a place of the same publication: a fragment, or another of its pages.
  static func isInternal(_ target: String) -> Bool {
    if target.hasPrefix("#") { return true }
    return !Mark.hasScheme(target) && !target.contains("@") && !target.hasPrefix("//")
      && !target.hasPrefix("www.")
  }
}
