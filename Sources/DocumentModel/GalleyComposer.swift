/// Writes an article as the lines of a galley.
struct GalleyComposer {
  enum Style {
    case canonical(Vocabulary), plain, markdown
  }

  private(set) var bytes: [UInt8] = []
  /// The token that is written: its memory serves the next one.
  private var word: [UInt8] = []
  private let style: Style
  private let isMarkdown: Bool
  private let isCanonical: Bool
  /// The kind of the passage before; nil at the beginning.
  private var previous: Block.Kind?

  init(style: Style) {
    self.style = style
    switch style {
    case .canonical: (isCanonical, isMarkdown) = (true, false)
    case .plain: (isCanonical, isMarkdown) = (false, false)
    case .markdown: (isCanonical, isMarkdown) = (false, true)
    }
  }

  mutating func append(_ article: Article) {
    if let title = article.title, !title.tokens.isEmpty {
      if isCanonical || isMarkdown { put("# ") }
      sentences(of: title, continuation: nil)
      put("\n")
      previous = title.kind
    }
    for passage in article.passages { append(passage) }
  }

  private mutating func append(_ passage: Passage) {
    guard !passage.tokens.isEmpty || passage.kind == .image else { return }
    if let previous, !isSameGroup(previous, passage.kind) { put("\n") }
    quote(passage)
    switch passage.kind {
    case .code: code(passage)
    case .row: row(passage)
    case .heading(let level):
      // The title has the first level.
      let signs = isCanonical || isMarkdown ? min(max(level, 2), 6) : 0
      put(String(repeating: "#", count: signs) + (signs > 0 ? " " : ""))
      sentences(of: passage, continuation: nil)
      put("\n")
    case .item(let marker, let depth): item(passage, marker, depth: min(max(depth, 1), Self.deepest))
    case .image: image(passage)
    case .paragraph, .caption, .rule: paragraph(passage)
    }
    previous = passage.kind
  }

  /// Deeper lists are indented no further: the indent of a hostile list would grow with its square.
  private static let deepest = 32

  /// Items of a list and rows of a table follow one another without a blank line.
  private func isSameGroup(_ first: Block.Kind, _ second: Block.Kind) -> Bool {
    switch (first, second) {
    case (.item, .item): true
    case (.row, .row): true
    default: false
    }
  }

  private mutating func quote(_ passage: Passage) {
    guard isMarkdown else { return }
    put(String(repeating: "> ", count: min(max(passage.quoteDepth, 0), Self.deepest)))
  }

  private mutating func paragraph(_ passage: Passage) {
    let indent = isCanonical || isMarkdown ? min(max(passage.listDepth, 0), Self.deepest) * 2 : 0
    let blanks = String(repeating: " ", count: indent)
    put(blanks)
    sentences(of: passage, continuation: isCanonical ? blanks : nil)
    put("\n")
  }

  private mutating func item(_ passage: Passage, _ marker: Block.Marker, depth: Int) {
    put(String(repeating: " ", count: 2 * (depth - 1)))
    switch marker {
    case .bullet: put("- ")
    case .ordinal(let number, let printed):
      if isCanonical || isMarkdown { put("\(number). ") } else { putInert(Array((printed + " ").utf8)[...]) }
    }
    sentences(of: passage, continuation: isCanonical ? String(repeating: " ", count: 2 * depth) : nil)
    put("\n")
  }

  private mutating func image(_ passage: Passage) {
    if isCanonical || isMarkdown { put("![") }
    sentences(of: passage, continuation: nil)
    put(isCanonical || isMarkdown ? "]\n" : "\n")
  }

  private mutating func code(_ passage: Passage) {
    let fence = isMarkdown ? Self.fence(around: passage.text) + "\n" : ""
    put(fence)
    var text = passage.text[...]
    while let last = text.last, Self.lineEnds.contains(last) { text.removeLast() }
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      putCode(line)
      put("\n")
    }
    put(fence)
  }

  private static let lineEnds: Set<UInt8> = Set("\r\n".utf8)

  /// Longer than any run of grave accents in the code.
  private static func fence(around text: [UInt8]) -> String {
    var longest = 2
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }

  private mutating func row(_ passage: Passage) {
    if isMarkdown { put("| ") }
    var end = 0
    var cells = 1
    for (index, token) in passage.tokens.enumerated() {
      let tabs = passage.text[end..<max(end, Int(token.start))].count { $0 == UInt8(ascii: "\t") }
      for tab in 0..<tabs { put(index == 0 && tab == 0 ? "| " : tab == 0 ? " | " : "| ") }
      if tabs == 0, index > 0, token.flags.contains(.gapBefore) { put(" ") }
      put(token, of: passage)
      cells += tabs
      end = token.utf8.upperBound
    }
    put(isMarkdown ? " |\n" : "\n")
    // GitHub's tables need a head: the first row is it, whatever the source says.
    guard isMarkdown, !isSameGroup(previous ?? .paragraph, passage.kind) else { return }
    put("|" + String(repeating: " --- |", count: cells) + "\n")
  }

  /// The tokens with their gaps; each sentence begins a line with `continuation`, unless that is nil.
  private mutating func sentences(of passage: Passage, continuation: String?) {
    if case .plain = style, continuation == nil {
      // As printed, in one piece: most of a text goes this way.
      word.removeAll(keepingCapacity: true)
      passage.append(passage.tokens.indices, to: &word)
      GalleyEscaping.append(word[...], to: &bytes)
      return
    }
    for (index, token) in passage.tokens.enumerated() {
      if index > 0, let continuation, token.flags.contains(.startsSentence) {
        put("\n")
        put(continuation)
      } else if index > 0, token.flags.contains(.gapBefore) {
        put(" ")
      }
      put(token, of: passage, startsLine: index == 0)
    }
  }

  private mutating func put(_ token: Token, of passage: Passage, startsLine: Bool = false) {
    if case .canonical(let vocabulary) = style {
      putInert(vocabulary.key(token.key))
      return
    }
    // As printed; a word that was hyphenated at a line end is whole.
    word.removeAll(keepingCapacity: true)
    passage.append(token, to: &word)
    if case .markdown = style { word = GalleyMarkdown.escaped(word[...], startsLine: startsLine) }
    GalleyEscaping.append(word[...], to: &bytes)
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func putInert(_ text: ArraySlice<UInt8>) { GalleyEscaping.append(text, to: &bytes) }

  /// Code keeps its tabs; a carriage return in front of the line end is none of its text.
  private mutating func putCode(_ line: ArraySlice<UInt8>) {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { put("\t") }
      putInert(part)
    }
  }
}
