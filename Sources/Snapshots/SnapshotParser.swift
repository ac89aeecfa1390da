import DocumentModel

/// Reads the body of a snapshot back: the inverse of `SnapshotComposer`.
package struct SnapshotParser {
  /// The line `# Title`, if the body begins with one.
  package private(set) var title: SnapshotPassage?
  package private(set) var passages: [SnapshotPassage] = []
  /// The passage that the next line may go on with.
  private var open: SnapshotPassage?
  private var fence: ArraySlice<UInt8>?
  private var number = 0

  /// Reads a body; any text is read, what is no mark is a paragraph.
  ///
  /// - Complexity: O(bytes).
  package init(_ body: ArraySlice<UInt8>) {
    var lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      number += 1
      if let fence { code(line, fence) } else { read(line) }
    }
    close()
  }

  private mutating func code(_ line: ArraySlice<UInt8>, _ fence: ArraySlice<UInt8>) {
    if line == fence {
      self.fence = nil
      return close()
    }
    guard var passage = open else { return }
    if !passage.starts.isEmpty { passage.text.append(0x0a) }
    passage.starts.append(passage.text.count)
    passage.numbers.append(number)
    passage.text += line
    open = passage
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    guard !line.isEmpty else { return close() }
    if line.starts(with: "```".utf8) {
      close()
      open = passage(.code)
      fence = line
      return
    }
    var rest = line
    var quotes = 0
    while rest.starts(with: "> ".utf8) {
      rest = rest.dropFirst(2)
      quotes += 1
    }
    let blanks = rest.prefix { $0 == UInt8(ascii: " ") }.count
    rest = rest.dropFirst(blanks)
    if let item = Self.marker(rest) {
      close()
      let depth = blanks / 2 + 1
      open = passage(.item(item.marker, depth: depth), quotes, depth)
      append(rest.dropFirst(item.length))
    } else if !single(rest, whole: line) {
      let depth = blanks / 2
      if open == nil || open?.quoteDepth != quotes || open?.listDepth != depth {
        close()
        open = passage(.paragraph, quotes, depth)
      }
      append(rest)
    }
  }

  /// Headings, rows and images have one line each; whether `line` is one of them.
  private mutating func single(_ rest: ArraySlice<UInt8>, whole line: ArraySlice<UInt8>) -> Bool {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    if level > 0, line.dropFirst(level).first == UInt8(ascii: " ") {
      close()
      let isTitle = level == 1 && title == nil && passages.isEmpty
      open = passage(.heading(level: max(1, level - 1)))
      append(line.dropFirst(level + 1))
      if isTitle { title = open } else { close() }
      open = nil
      return true
    }
    if rest.starts(with: "| ".utf8), rest.suffix(2).elementsEqual(" |".utf8) {
      close()
      open = passage(.row(header: false))
      append(rest.dropFirst(2).dropLast(2), inRow: true)
      close()
      return true
    }
    guard line.starts(with: "![".utf8), line.last == UInt8(ascii: "]") else { return false }
    close()
    open = passage(.image)
    append(line.dropFirst(2).dropLast())
    close()
    return true
  }

  private mutating func close() {
    if let open { passages.append(open) }
    open = nil
  }

  private func passage(_ kind: Block.Kind, _ quotes: Int = 0, _ depth: Int = 0) -> SnapshotPassage {
    SnapshotPassage(
      kind: kind, text: [], marks: [], quoteDepth: quotes, listDepth: depth, starts: [], numbers: [])
  }

  private mutating func append(_ line: ArraySlice<UInt8>, inRow: Bool = false) {
    guard var passage = open else { return }
    if !passage.starts.isEmpty { passage.text.append(UInt8(ascii: " ")) }
    passage.starts.append(passage.text.count)
    passage.numbers.append(number)
    SnapshotInline.append(line, inRow: inRow, to: &passage)
    open = passage
  }

  private static func marker(_ line: ArraySlice<UInt8>) -> (marker: Block.Marker, length: Int)? {
    if line.starts(with: "- ".utf8) { return (.bullet, 2) }
    let digits = line.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard !digits.isEmpty, line.dropFirst(digits.count).starts(with: ". ".utf8),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (.ordinal(number, printed: "\(number)."), digits.count + 2)
  }
}
