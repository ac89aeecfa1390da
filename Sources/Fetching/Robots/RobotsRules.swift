/// What a robots.txt allows to us.
///
/// Source: RFC 9309. The longest pattern that fits decides, and of two as long the one that allows.
struct RobotsRules: Sendable {
  private struct Rule {
    let pattern: [UInt8]
    let allows: Bool
  }

  private var rules: [Rule] = []
  /// Seconds between requests that the group wants; not in the RFC, but many name it.
  private(set) var delay: Double?

  /// All is allowed.
  init() {}

  /// The groups for `agent`, a product's name in small letters; without any, those for all.
  init(_ bytes: [UInt8], agent: String) {
    var ours = Group()
    var everybody = Group()
    var current: Set<String> = []
    var isHead = false
    for line in Self.lines(bytes) {
      switch line.key {
      case "user-agent":
        // The first such line behind rules begins a new group.
        if !isHead { current = [] }
        isHead = true
        current.insert(Self.product(line.value))
      case "allow", "disallow", "crawl-delay":
        isHead = false
        if current.contains(agent) { ours.take(line) }
        if current.contains("*") { everybody.take(line) }
      default: break
      }
      if current.contains(agent) { ours.isNamed = true }
    }
    let group = ours.isNamed ? ours : everybody
    rules = group.rules
    delay = group.delay
  }

  /// Whether a path with its query may be asked for.
  func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Array(Self.normalised(Array(target.utf8)).prefix(Self.longestPath))
    var best: Rule?
    for rule in rules where Self.matches(rule.pattern[...], path[...]) {
      let length = best?.pattern.count ?? -1
      if rule.pattern.count > length || rule.pattern.count == length && rule.allows { best = rule }
    }
    return best?.allows ?? true
  }

  // MARK: Reading

  private struct Group {
    var rules: [Rule] = []
    var delay: Double?
    var isNamed = false

    mutating func take(_ line: Line) {
      guard line.key != "crawl-delay" else {
        if let seconds = Double(line.value), seconds >= 0, seconds < 1e6 { delay = seconds }
        return
      }
      // An empty rule says nothing.
      let pattern = RobotsRules.normalised(Array(line.value.utf8))
      guard !pattern.isEmpty, pattern.count <= longestPattern, rules.count < mostRules else { return }
      rules.append(Rule(pattern: pattern, allows: line.key == "allow"))
    }
  }

  private struct Line {
    let key: String
    let value: String
  }

  /// Together with `longestPath` a bound for the time of a hostile file; those of large sites have 300 rules.
  private static let mostRules = 2000
  private static let longestPattern = 512
  private static let longestPath = 2048

  private static func lines(_ bytes: [UInt8]) -> [Line] {
    let content = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    return content.split { $0 == 0x0a || $0 == 0x0d }.compactMap { raw in
      let text = raw.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return Line(key: trimmed(text[..<colon]).lowercased(), value: trimmed(text[(colon + 1)...]))
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters in front, in small ones: `stet/1.0` is `stet`.
  private static func product(_ value: String) -> String {
    if value.hasPrefix("*") { return "*" }
    let name = value.utf8.prefix { (0x61...0x7a).contains($0 | 0x20) || $0 == 0x2d || $0 == 0x5f }
    return String(decoding: Array(name), as: UTF8.self).lowercased()
  }

  // MARK: Matching

  /// One spelling for what is the same: percent codes of plain characters undone, others in capitals.
  private static func normalised(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < path.count {
      let byte = path[index]
      if byte == UInt8(ascii: "%"), index + 2 < path.count, let high = digit(path[index + 1]),
        let low = digit(path[index + 2])
      {
        let value = high << 4 | low
        if isPlain(value) { result.append(value) } else { result += coded(value) }
        index += 3
      } else {
        if byte > 0x20, byte < 0x7f { result.append(byte) } else { result += coded(byte) }
        index += 1
      }
    }
    return result
  }

  private static func coded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Letters, digits and the four signs that need no code anywhere.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) && byte >= 0x41 || (0x30...0x39).contains(byte)
      || [0x2d, 0x2e, 0x5f, 0x7e].contains(byte)
  }

  /// Whether the pattern fits the beginning of the path; `*` is any text, `$` at the end is the end.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pieces = (isAnchored ? pattern.dropLast() : pattern).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = pieces.first, path.starts(with: first) else { return false }
    var rest = path.dropFirst(first.count)
    guard pieces.count > 1 else { return !isAnchored || rest.isEmpty }
    for (number, piece) in pieces.enumerated().dropFirst() {
      if isAnchored, number == pieces.count - 1 {
        return rest.count >= piece.count && rest.suffix(piece.count).elementsEqual(piece)
      }
      // The first place leaves the most for what follows.
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
