/// Start tags, end tags and their attributes.
extension HTMLTokenizer {
  mutating func startTag() {
    let position = index
    index += 1
    let id = tagName()
    let first = Int32(attributes.count)
    guard let isSelfClosing = readAttributes(keeping: true) else {
      attributes.removeSubrange(Int(first)...)
      return
    }
    guard tags.count < HTMLLimits.elements else {
      hits.elements += 1
      attributes.removeSubrange(Int(first)...)
      return
    }
    let tag = HTMLTag(name: id, line: line(at: position), attributes: first..<Int32(attributes.count))
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
    let start = index
    while index < input.count {
      let byte = input[index]
      if HTMLBytes.isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      index &+= 1
    }
    // An overlong name says no more than its beginning.
    let end = min(index, start + Self.longestName)
    let bytes = input
    return names.intern(bytes.span, start..<end)
  }

  private static let longestName = 128

  /// Reads up to the end of the tag; whether it closes itself, or nil when the input ends inside of it.
  private mutating func readAttributes(keeping: Bool) -> Bool? {
    let first = attributes.count
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
      readAttribute(keeping: keeping && count <= HTMLLimits.attributes, first: first)
    }
    return nil
  }

  private mutating func readAttribute(keeping: Bool, first: Int) {
    let start = index
    index += 1
    while index < input.count, !endsAttributeName(input[index]) { index &+= 1 }
    let name = start..<index
    while index < input.count, HTMLBytes.isBlank(input[index]) { index &+= 1 }
    var value = index..<index
    if index < input.count, input[index] == UInt8(ascii: "=") { value = attributeValue() }
    guard keeping, let id = attributeNames.find(input.span, name),
      let attribute = HTMLAttribute(rawValue: UInt8(truncatingIfNeeded: id)),
      !attributes[first...].contains(where: { $0.attribute == attribute })
    else { return }
    keep(attribute, value)
  }

  private func endsAttributeName(_ byte: UInt8) -> Bool {
    HTMLBytes.isBlank(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }

  /// Where the value stands in the input, quotes not included.
  private mutating func attributeValue() -> Range<Int> {
    index += 1
    while index < input.count, HTMLBytes.isBlank(input[index]) { index &+= 1 }
    guard index < input.count else { return index..<index }
    let quote = input[index]
    if quote == 0x22 || quote == 0x27 {
      index += 1
      let start = index
      while index < input.count, input[index] != quote { index &+= 1 }
      let end = index
      index = min(index + 1, input.count)
      return start..<end
    }
    let start = index
    while index < input.count, !HTMLBytes.isBlank(input[index]), input[index] != UInt8(ascii: ">") {
      index &+= 1
    }
    return start..<index
  }

  private mutating func keep(_ attribute: HTMLAttribute, _ range: Range<Int>) {
    guard range.count <= HTMLLimits.attributeBytes, values.count < Int(Int32.max) - range.count else {
      hits.attributeBytes += 1
      return
    }
    let start = Int32(values.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = input[index]
      if byte == UInt8(ascii: "&"),
        let match = HTMLEntities.match(input.span, at: index, end: range.upperBound, inAttribute: true)
      {
        HTMLUTF8.append(match.scalars.0, to: &values)
        if let second = match.scalars.1 { HTMLUTF8.append(second, to: &values) }
        index = match.end
      } else {
        values.append(byte)
        index &+= 1
      }
    }
    attributes.append(HTMLAttributeValue(attribute: attribute, value: start..<Int32(values.count)))
  }
}
