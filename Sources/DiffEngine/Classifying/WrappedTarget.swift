/// The address that a click counter or a mail scanner leads on to, where it stands in the counter's own address.
enum WrappedTarget {
  /// The address inside; nil where there is none.
  ///
  /// Three shapes: a parameter that holds an address (`?url=https%3A%2F%2F…`), a percent-coded address as a part
  /// of the path (`/CL0/https:%2F%2F…/1/…`), and one between double underscores (`/v3/__https://…__;…`).
  static func target(in text: String) -> String? {
    let bytes = Array(text.utf8)
    let beforeFragment = bytes.prefix { $0 != UInt8(ascii: "#") }
    let place = beforeFragment.prefix { $0 != UInt8(ascii: "?") }
    for parameter in beforeFragment[place.endIndex...].dropFirst().split(separator: UInt8(ascii: "&")) {
      let value = parameter.drop { $0 != UInt8(ascii: "=") }.dropFirst()
      if let found = address(in: decoded(value)) ?? address(in: dashed(value)) { return found }
    }
    return underscored(bytes) ?? partOfPath(place)
  }

  private static func address(in text: [UInt8]) -> String? {
    let lowered = text.prefix(8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard lowered.starts(with: "http://".utf8) || lowered.starts(with: "https://".utf8) else { return nil }
    return text.count > 10 ? String(decoding: text, as: UTF8.self) : nil
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), let byte = WebAddress.decoded(text, at: index) {
        result.append(byte)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// `https-3A__example.org_path`: hyphens for percent signs, underscores for slashes.
  private static func dashed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.starts(with: "http-3A__".utf8) || text.starts(with: "https-3A__".utf8) else { return [] }
    let coded = text.map { byte in
      byte == UInt8(ascii: "-") ? UInt8(ascii: "%") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
    }
    return decoded(coded[...])
  }

  private static func underscored(_ text: [UInt8]) -> String? {
    let mark = Array("/__http".utf8)
    guard text.count > mark.count,
      let start = (0..<(text.count - mark.count)).first(where: { index in
        text[index...].starts(with: mark)
      })
    else { return nil }
    let rest = text[(start + 3)...]
    let end = rest.indices.dropLast(2).last { rest[$0...].starts(with: "__;".utf8) }
    return end.flatMap { address(in: Array(rest[..<$0])) }
  }

  private static func partOfPath(_ place: ArraySlice<UInt8>) -> String? {
    for part in place.split(separator: UInt8(ascii: "/")).dropFirst(2) where part.contains(UInt8(ascii: "%"))
    {
      if let found = address(in: decoded(part)) { return found }
    }
    return nil
  }
}
