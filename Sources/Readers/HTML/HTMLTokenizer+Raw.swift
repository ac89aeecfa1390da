/// What is no tag and no text: comments, doctypes, CDATA, scripts and other content that is not shown.
extension HTMLTokenizer {
  /// What begins with `<!`.
  mutating func declaration() {
    if starts(with: "<!--", at: index) { return comment() }
    if foreignDepth > 0, starts(with: "<![CDATA[", at: index) { return cdata() }
    bogusComment()
  }

  /// A comment, as browsers end it: also `<!-->` and `<!--->` are whole.
  private mutating func comment() {
    index += 4
    if starts(with: ">", at: index) { return index += 1 }
    if starts(with: "->", at: index) { return index += 2 }
    while index < input.count {
      guard input[index] == UInt8(ascii: "-") else {
        index &+= 1
        continue
      }
      if starts(with: "-->", at: index) { return index += 3 }
      if starts(with: "--!>", at: index) { return index += 4 }
      index &+= 1
    }
  }

  /// Everything up to the next closing angle bracket.
  mutating func bogusComment() {
    while index < input.count, input[index] != UInt8(ascii: ">") { index &+= 1 }
    index = min(index + 1, input.count)
  }

  /// CDATA counts in svg and math only; elsewhere it is a bogus comment.
  private mutating func cdata() {
    index += 9
    literalEnd = index
    while literalEnd < input.count, !starts(with: "]]>", at: literalEnd) { literalEnd &+= 1 }
    literalHasReferences = false
    let end = literalEnd
    while index < end { step() }
    index = min(end + 3, input.count)
  }

  /// Whether a word stands at a position, upper and lower case alike.
  func starts(with word: String, at position: Int) -> Bool {
    guard position + word.utf8.count <= input.count else { return false }
    var offset = position
    for byte in word.utf8 {
      if HTMLBytes.lower(input[offset]) != HTMLBytes.lower(byte) { return false }
      offset &+= 1
    }
    return true
  }

  /// Where the end tag of an element with raw content begins, or the end of the input.
  func rawTextEnd(_ name: UInt16, from start: Int) -> Int {
    let bytes = names.name(name)
    var position = start
    while position < input.count {
      if input[position] == UInt8(ascii: "<"), isEndTag(bytes, at: position) { return position }
      position &+= 1
    }
    return position
  }

  private func isEndTag(_ name: ArraySlice<UInt8>, at position: Int) -> Bool {
    let end = position + 2 + name.count
    guard end < input.count, input[position + 1] == UInt8(ascii: "/") else { return false }
    var offset = position + 2
    for byte in name {
      if HTMLBytes.lower(input[offset]) != byte { return false }
      offset &+= 1
    }
    return HTMLBytes.isBlank(input[end]) || input[end] == UInt8(ascii: ">") || input[end] == UInt8(ascii: "/")
  }

  /// Where the end tag of a script begins: an end tag inside `<!-- <script>` does not count.
  func scriptEnd(from start: Int) -> Int {
    let name = names.name(HTMLName.script.rawValue)
    var isEscaped = false
    var isDoubleEscaped = false
    var position = start
    while position < input.count {
      let byte = input[position]
      if byte == UInt8(ascii: "-"), isEscaped, starts(with: "-->", at: position) {
        isEscaped = false
        isDoubleEscaped = false
      } else if byte == UInt8(ascii: "<") {
        if isEndTag(name, at: position) {
          guard isDoubleEscaped else { return position }
          isDoubleEscaped = false
        } else if starts(with: "<!--", at: position) {
          isEscaped = true
          // `<!-->` opens and closes at once.
          if starts(with: "<!-->", at: position) || starts(with: "<!--->", at: position) { isEscaped = false }
        } else if isEscaped, starts(with: "<script", at: position), position + 7 < input.count {
          let next = input[position + 7]
          isDoubleEscaped = HTMLBytes.isBlank(next) || next == 0x2f || next == 0x3e
        }
      }
      position &+= 1
    }
    return position
  }
}
