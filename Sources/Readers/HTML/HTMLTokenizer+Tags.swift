/// Start tags, end tags and their attributes.
extension HTMLTokenizer {
  mutating func startTag() {
    let position = index
    index += 1
    let id = tagName()
    let first = Int32(attributes.count)
    kinds = HTMLAttribute.Kinds()
    guard let isSelfClosing = readAttributes(keeping: true) else {
      attributes.removeSubrange(Int(first)...)
      return
    }
    guard tags.count < HTMLLimits.elements else {
      hits.elements += 1
      attributes.removeSubrange(Int(first)...)
      return
    }
    let tag = HTMLTag(
      name: id, line: line(at: position), attributes: first..<Int32(attributes.count), kinds: kinds)
    tags.append(tag)
    openElement(id, isSelfClosing: isSelfClosing)
  }

  mutating func endTag() {
    index += 2
    let id = tagName()
    guard readAttributes(keeping: false) != nil else { return }
    closeElement(id)
  }

  private mutating func tagName() -> UInt16 {
    let bytes = input
    let span = bytes.span
    let start = index
    var end = start
    var packed: UInt64 = 0
    while end < span.count {
      let byte = span[end]
      // Most bytes are letters, which are above all of these.
      if byte <= UInt8(ascii: ">") {
        if byte == UInt8(ascii: ">") || HTMLBytes.isBlank(byte) || byte == UInt8(ascii: "/") { break }
      }
      packed = packed &<< 8 | UInt64(HTMLBytes.lower(byte))
      end &+= 1
    }
    index = end
    if end &- start <= HTMLNameTable.packedBytes, let id = names.find(packed: packed) { return id }
    // An overlong name says no more than its beginning.
    let name = start..<min(end, start + Self.longestName)
    return names.find(span, name) ?? names.intern(span, name)
  }

  private static let longestName = 128

  /// Reads up to the end of the tag; whether it closes itself, or nil when the input ends inside of it.
  private mutating func readAttributes(keeping: Bool) -> Bool? {
    var count = 0
    while index < input.count {
      let byte = input[index]
      if byte == UInt8(ascii: ">") {
        let isSelfClosing = input[index - 1] == UInt8(ascii: "/")
        index += 1
        if count > HTMLLimits.attributes { hits.attributes += 1 }
        return isSelfClosing
      }
      if HTMLBytes.isBlank(byte) || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      count += 1
      readAttribute(keeping: keeping && count <= HTMLLimits.attributes)
    }
    return nil
  }

  private mutating func readAttribute(keeping: Bool) {
    let bytes = input
    let span = bytes.span
    let name = index..<Self.attributeNameEnd(span, from: index + 1)
    index = Self.blanksEnd(span, from: name.upperBound)
    var value = index..<index
    if index < span.count, span[index] == UInt8(ascii: "=") {
      (value, index) = Self.attributeValue(span, from: Self.blanksEnd(span, from: index + 1))
    }
    guard keeping, let id = attributeNames.find(span, name),
      let attribute = HTMLAttribute(rawValue: UInt8(truncatingIfNeeded: id)),
      !kinds.contains(attribute)
    else { return }
    keep(attribute, value)
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private static func blanksEnd(_ input: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < input.count, HTMLBytes.isBlank(input[index]) { index &+= 1 }
    return index
  }

  private static func attributeNameEnd(_ input: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < input.count {
      let byte = input[index]
      if byte == UInt8(ascii: "=") || HTMLBytes.isBlank(byte) || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "/")
      {
        break
      }
      index &+= 1
    }
    return index
  }

  /// Where the value at `start` stands in the input, quotes not included, and where what follows begins.
  private static func attributeValue(
    _ input: borrowing Span<UInt8>, from start: Int
  ) -> (value: Range<Int>, end: Int) {
    guard start < input.count else { return (start..<start, start) }
    let quote = input[start]
    var index = start
    if isQuote(quote) {
      index += 1
      while index < input.count, input[index] != quote { index &+= 1 }
      return (start + 1..<index, min(index + 1, input.count))
    }
    while index < input.count, !HTMLBytes.isBlank(input[index]), input[index] != UInt8(ascii: ">") {
      index &+= 1
    }
    return (start..<index, index)
  }

  private mutating func keep(_ attribute: HTMLAttribute, _ range: Range<Int>) {
    guard range.count <= HTMLLimits.attributeBytes, values.count < Int(Int32.max) - range.count else {
      hits.attributeBytes += 1
      return
    }
    let start = Int32(values.count)
    let bytes = input
    let span = bytes.span
    var plain = range.lowerBound
    var index = plain
    while true {
      index = HTMLScan.ampersand(span, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
      if let match = HTMLEntities.match(span, at: index, end: range.upperBound, inAttribute: true) {
        values.append(contentsOf: bytes[plain..<index])
        HTMLUTF8.append(match.scalars.0, to: &values)
        if let second = match.scalars.1 { HTMLUTF8.append(second, to: &values) }
        index = match.end
        plain = index
      } else {
        index &+= 1
      }
    }
    values.append(contentsOf: bytes[plain..<range.upperBound])
    attributes.append(HTMLAttributeValue(attribute: attribute, value: start..<Int32(values.count)))
    kinds.insert(attribute)
  }
}
