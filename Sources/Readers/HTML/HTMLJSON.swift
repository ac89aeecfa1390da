/// Reads single values out of JSON-LD, without building what it holds.
///
/// A loop over the bytes; what is no JSON ends the reading and nothing else.
struct HTMLJSON {
  /// The first text found for each path that was asked for.
  private(set) var found: [String: String] = [:]
  private let bytes: [UInt8]
  private var index = 0
  /// The keys of the open objects; an open array has the key that it stands under.
  private var keys: [String] = []
  private var isObject: [Bool] = []

  /// Looks for the first text of each key: `author` finds `"author": "x"` and `"author": {"name": "x"}`.
  init(_ bytes: [UInt8], keys wanted: Set<String>) {
    self.bytes = bytes
    guard bytes.count <= HTMLLimits.jsonBytes else { return }
    var key = ""
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard keys.count < Self.depth else { return }
        keys.append(key)
        isObject.append(byte == UInt8(ascii: "{"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        key = keys.popLast() ?? ""
        isObject.removeLast(min(1, isObject.count))
      case UInt8(ascii: "\""):
        let text = string()
        if isKey() { key = text } else { take(text, key, wanted) }
      default: break
      }
    }
  }

  /// Levels of nesting; headline, author and date stand in the first few.
  private static let depth = 64

  /// Whether the string just read is the key of an object: a colon follows.
  private mutating func isKey() -> Bool {
    guard isObject.last == true else { return false }
    var next = index
    while next < bytes.count, HTMLBytes.isBlank(bytes[next]) { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: ":")
  }

  private mutating func take(_ text: String, _ key: String, _ wanted: Set<String>) {
    let name = key == "name" ? keys.last ?? "" : key
    if wanted.contains(name), found[name] == nil, !text.isEmpty { found[name] = text }
  }

  private mutating func string() -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
        escape(&text)
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    switch bytes[index] {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      text.append(0x20)
    case UInt8(ascii: "u"):
      var unit = hexadecimal()
      if unit & 0xfc00 == 0xd800, index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "\\") {
        index += 2
        unit = 0x10000 + (unit & 0x3ff) << 10 + (hexadecimal() & 0x3ff)
      }
      HTMLUTF8.append(unit, to: &text)
    default: text.append(bytes[index])
    }
  }

  /// The four digits after the `u` at `index`, which stands on the last of them afterwards.
  private mutating func hexadecimal() -> UInt32 {
    guard index + 4 < bytes.count else { return 0xfffd }
    let digits = String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self)
    index += 4
    return UInt32(digits, radix: 16) ?? 0xfffd
  }
}
