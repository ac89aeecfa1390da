/// The parts of an address that tell where it leads, each in one spelling.
struct WebAddress: Hashable {
  /// In small letters, without `www.` and default port; empty where the address has none.
  private(set) var host: [UInt8] = []
  /// From the first slash on, without slashes at the end.
  private(set) var path: [UInt8] = []
  /// Sorted, without what campaigns add.
  private(set) var parameters: [[UInt8]] = []
  private(set) var fragments: [[UInt8]] = []

  /// Takes an address apart.
  ///
  /// - Complexity: O(n log n) for n bytes.
  init(_ address: String) {
    var rest = Array(address.utf8).drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    let beforeFragment = rest.prefix { $0 != UInt8(ascii: "#") }
    let beforeQuery = beforeFragment.prefix { $0 != UInt8(ascii: "?") }
    fragments = Self.parts(rest[beforeFragment.endIndex...].dropFirst(), inQuery: false).sorted(
      by: Self.precedes)
    parameters = Self.parts(beforeFragment[beforeQuery.endIndex...].dropFirst(), inQuery: true)
      .filter { !Tracking.isTracking($0) }.sorted(by: Self.precedes)
    takePlace(beforeQuery)
  }

  /// Whether two addresses lead to the same page; a relative one fits each host.
  func isSame(_ other: WebAddress) -> Bool {
    guard path == other.path, parameters == other.parameters, fragments == other.fragments else {
      return false
    }
    if host == other.host { return true }
    return (host.isEmpty || other.host.isEmpty) && !path.isEmpty
  }

  /// Host and path.
  private mutating func takePlace(_ place: ArraySlice<UInt8>) {
    var rest = place
    var port: [UInt8]?
    for (scheme, standard) in Self.schemes where Self.begins(rest, with: scheme) {
      rest = rest.dropFirst(scheme.utf8.count)
      port = Array(standard.utf8)
      break
    }
    guard rest.first != UInt8(ascii: "/") else {
      path = Self.trimmed(Self.spelled(rest, inQuery: false))
      return
    }
    if Self.begins(rest, with: "www.") { rest = rest.dropFirst(4) }
    let place = rest.prefix { $0 != UInt8(ascii: "/") }
    // Some programs write the "@" of a mail address as a code.
    host = Self.plain(place).map(Self.lower)
    path = Self.trimmed(Self.spelled(rest[place.endIndex...], inQuery: false))
    for standard in port.map({ [$0] }) ?? [Array(":80".utf8), Array(":443".utf8)] {
      if !standard.isEmpty, host.suffix(standard.count).elementsEqual(standard) {
        host.removeLast(standard.count)
        break
      }
    }
    if host.last == UInt8(ascii: ".") { host.removeLast() }
  }

  /// What may stand in front of a host, and its port.
  private static let schemes = [("https://", ":443"), ("http://", ":80"), ("//", ""), ("mailto:", "")]

  private static func trimmed(_ path: [UInt8]) -> [UInt8] {
    var path = path
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  private static func parts(_ list: ArraySlice<UInt8>, inQuery: Bool) -> [[UInt8]] {
    list.split(separator: UInt8(ascii: "&")).map { spelled($0, inQuery: inQuery) }
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  private static func begins(_ text: ArraySlice<UInt8>, with word: String) -> Bool {
    text.count >= word.utf8.count && zip(text, word.utf8).allSatisfy { lower($0) == $1 }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// Percent codes.
extension WebAddress {
  /// The text with each character in one spelling: as itself where it separates nothing, else as its code in
  /// capital letters.
  ///
  /// Source: RFC 3986, 6.2.2.
  private static func spelled(_ text: ArraySlice<UInt8>, inQuery: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let code = byte == UInt8(ascii: "%") ? decoded(text, at: index) : nil
      index += code == nil ? 1 : 3
      if code == nil, byte == UInt8(ascii: "+"), inQuery {
        append(0x20, to: &result)
      } else if let code {
        if isPlain(code) { result.append(code) } else { append(code, to: &result) }
      } else if byte > 0x20, byte < 0x7f {
        result.append(byte)
      } else {
        append(byte, to: &result)
      }
    }
    return result
  }

  /// The text with all codes as what they mean.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let code = text[index] == UInt8(ascii: "%") ? decoded(text, at: index) : nil
      result.append(code ?? text[index])
      index += code == nil ? 1 : 3
    }
    return result
  }

  /// The byte that the percent code at `index` means.
  static func decoded(_ text: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2])
    else {
      return nil
    }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Characters that mean the same with and without their code.
  private static func isPlain(_ byte: UInt8) -> Bool {
    let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
    return isLetter || byte &- UInt8(ascii: "0") < 10 || "-._~!$'()*,;:@".utf8.contains(byte)
  }
}
