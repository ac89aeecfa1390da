/// Looks for the encoding that a page declares in itself, as browsers do before they parse.
///
/// Source: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
struct HTMLMetaPrescan {
  /// The label that was found, as written.
  private(set) var label: [UInt8]?
  private let bytes: [UInt8]
  private var index = 0
  private let end: Int

  /// Browsers look at 1,024 bytes; 30 of 1,032 downloads declare later, so we look further.
  private static let reach = 65_536

  /// The label that the page declares, if any.
  static func label(in bytes: [UInt8]) -> [UInt8]? {
    var scan = HTMLMetaPrescan(bytes)
    scan.run()
    return scan.label
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = min(bytes.count, Self.reach)
  }

  private mutating func run() {
    while index < end, label == nil {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if starts(with: "<!--") {
        skipComment()
      } else if startsMeta {
        index += 5
        readMeta()
      } else if starts(with: "<?xml") {
        readDeclaration()
      } else if starts(with: "<script") || starts(with: "<style") {
        skipRawText()
      } else {
        index += 1
      }
    }
  }

  private func starts(with word: String) -> Bool {
    guard index + word.utf8.count <= end else { return false }
    var offset = index
    for byte in word.utf8 {
      if HTMLBytes.lower(bytes[offset]) != byte { return false }
      offset += 1
    }
    return true
  }

  private var startsMeta: Bool {
    starts(with: "<meta") && index + 5 < end && (isBlank(bytes[index + 5]) || bytes[index + 5] == 0x2f)
  }

  private func isBlank(_ byte: UInt8) -> Bool { HTMLBytes.isBlank(byte) }

  private mutating func skipComment() {
    index += 2
    while index < end, !starts(with: "-->") { index += 1 }
    index += 3
  }

  private mutating func skipRawText() {
    let isScript = starts(with: "<script")
    index += 6
    while index < end, !(isScript ? starts(with: "</script") : starts(with: "</style")) { index += 1 }
  }

  private mutating func readDeclaration() {
    let start = index
    while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
    label = Self.value(after: "encoding", in: bytes[start..<index])
  }

  private mutating func readMeta() {
    var content: [UInt8]?
    var charset: [UInt8]?
    var isContentType = false
    while let attribute = nextAttribute() {
      switch String(decoding: attribute.name, as: UTF8.self) {
      case "charset": if charset == nil { charset = attribute.value }
      case "content": if content == nil { content = attribute.value }
      case "http-equiv":
        isContentType = attribute.value.map(HTMLBytes.lower) == Array("content-type".utf8)
      default: break
      }
    }
    if let charset {
      label = charset
    } else if isContentType, let content {
      label = Self.value(after: "charset", in: content[...])
    }
  }

  private mutating func nextAttribute() -> (name: [UInt8], value: [UInt8])? {
    while index < end, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < end, bytes[index] != UInt8(ascii: ">") else { return nil }
    var name: [UInt8] = []
    while index < end, !isBlank(bytes[index]), !"/>=".utf8.contains(bytes[index]) {
      name.append(HTMLBytes.lower(bytes[index]))
      index += 1
    }
    while index < end, isBlank(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "=") else {
      if name.isEmpty { index += 1 }
      return (name, [])
    }
    index += 1
    return (name, readValue())
  }

  private mutating func readValue() -> [UInt8] {
    while index < end, isBlank(bytes[index]) { index += 1 }
    guard index < end else { return [] }
    let quote = bytes[index]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let start = index
    while index < end {
      let byte = bytes[index]
      if isQuoted ? byte == quote : isBlank(byte) || byte == UInt8(ascii: ">") { break }
      index += 1
    }
    let value = Array(bytes[start..<index])
    if isQuoted { index += 1 }
    return value
  }

  /// What follows `key` and an equals sign: up to its closing quote, a semicolon or a blank.
  static func value(after key: String, in text: ArraySlice<UInt8>) -> [UInt8]? {
    let lowered = text.map(HTMLBytes.lower)
    let word = Array(key.utf8)
    var index = 0
    while index + word.count < lowered.count {
      guard lowered[index..<index + word.count] == word[...] else {
        index += 1
        continue
      }
      index += word.count
      while index < lowered.count, HTMLBytes.isBlank(lowered[index]) { index += 1 }
      guard index < lowered.count, lowered[index] == UInt8(ascii: "=") else { continue }
      let rest = lowered[(index + 1)...].drop { HTMLBytes.isBlank($0) || $0 == 0x22 || $0 == 0x27 }
      return Array(rest.prefix { !HTMLBytes.isBlank($0) && $0 != 0x22 && $0 != 0x27 && $0 != 0x3b })
    }
    return nil
  }
}
