package import DocumentModel

/// Writes an article as the body of a snapshot: canonical text as Markdown, one sentence a line.
///
/// The text is that of the keys, so that typography and line wrapping leave no trace, with the targets of links.
/// `SnapshotParser` reads it back; what Markdown would take for a mark is escaped.
package struct SnapshotComposer {
  /// What was written so far; ended by a line end.
  package private(set) var bytes: [UInt8] = []
  /// For each passage that was written, the title first: where each of its lines stands in the source.
  package private(set) var places: [[SourceSpan]] = []
  private let vocabulary: Vocabulary
  private var previous: Block.Kind?

  private init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The body of an article.
  package static func compose(_ article: Article, _ vocabulary: Vocabulary) -> SnapshotComposer {
    var composer = SnapshotComposer(vocabulary)
    if let title = article.title, !title.tokens.isEmpty { composer.line(title, prefix: "# ", isTitle: true) }
    for passage in article.passages where !passage.tokens.isEmpty { composer.append(passage) }
    return composer
  }

  /// Deeper lists and quotes are written no deeper: the indent of a hostile one would grow with its square.
  static let deepest = 32

  private mutating func append(_ passage: Passage) {
    let quotes = String(repeating: "> ", count: min(max(passage.quoteDepth, 0), Self.deepest))
    switch passage.kind {
    case .code: code(passage)
    case .row: row(passage)
    case .heading(let level):
      line(passage, prefix: String(repeating: "#", count: min(max(level, 1), 5) + 1) + " ")
    case .image: line(passage, prefix: "![", suffix: "]")
    case .item(let marker, let depth):
      let depth = min(max(depth, 1), Self.deepest)
      let sign = if case .ordinal(let number, _) = marker { "\(number). " } else { "- " }
      let indent = String(repeating: "  ", count: depth - 1)
      lines(passage, first: quotes + indent + sign, others: quotes + indent + "  ")
    case .paragraph, .caption, .rule:
      let indent = String(repeating: "  ", count: min(max(passage.listDepth, 0), Self.deepest))
      lines(passage, first: quotes + indent, others: quotes + indent)
    }
  }

  /// A blank line between passages, but for items of a list and rows of a table.
  private mutating func begin(_ kind: Block.Kind) {
    defer { previous = kind }
    switch (previous, kind) {
    case (nil, _), (.item, .item), (.row, .row): return
    default: bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// A passage on one line.
  private mutating func line(_ passage: Passage, prefix: String, suffix: String = "", isTitle: Bool = false) {
    begin(isTitle ? .heading(level: 1) : passage.kind)
    bytes += Array(prefix.utf8) + inline(passage, passage.tokens.indices) + Array((suffix + "\n").utf8)
    places.append([passage.span])
  }

  /// A passage with a line for each sentence.
  private mutating func lines(_ passage: Passage, first: String, others: String) {
    begin(passage.kind)
    var starts = passage.tokens.indices.filter {
      $0 > 0 && passage.tokens[$0].flags.contains(.startsSentence)
    }
    starts.insert(0, at: 0)
    var places: [SourceSpan] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : passage.tokens.count
      bytes += (position == 0 ? first : others).utf8
      bytes += SnapshotEscaping.protectedStart(inline(passage, start..<end))
      bytes.append(UInt8(ascii: "\n"))
      places.append(passage.span(atUTF8: Int(passage.tokens[start].start)))
    }
    self.places.append(places)
  }

  private mutating func row(_ passage: Passage) {
    begin(passage.kind)
    bytes += "| ".utf8
    var end = 0
    for (index, token) in passage.tokens.enumerated() {
      let tabs = passage.text[end..<max(end, Int(token.start))].count { $0 == UInt8(ascii: "\t") }
      for _ in 0..<tabs { bytes += " | ".utf8 }
      if tabs == 0, index > 0, token.flags.contains(.gapBefore) { bytes.append(UInt8(ascii: " ")) }
      SnapshotEscaping.append(vocabulary.key(token.key), inRow: true, to: &bytes)
      end = token.utf8.upperBound
    }
    bytes += " |\n".utf8
    places.append([passage.span])
  }

  private mutating func code(_ passage: Passage) {
    begin(passage.kind)
    let fence = SnapshotEscaping.fence(around: passage.text) + "\n"
    bytes += fence.utf8
    for line in passage.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      for (index, part) in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { bytes.append(UInt8(ascii: "\t")) }
        GalleyEscaping.append(part.last == UInt8(ascii: "\r") ? part.dropLast() : part, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += fence.utf8
    places.append([passage.span])
  }

  /// The tokens with their gaps, links with their targets.
  private func inline(_ passage: Passage, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var target: String?
    for index in range {
      let token = passage.tokens[index]
      let next = link(passage, token)
      if target != nil, next != target { result += SnapshotEscaping.linkEnd(target) }
      if index > range.lowerBound, token.flags.contains(.gapBefore) { result.append(UInt8(ascii: " ")) }
      if next != nil, next != target { result.append(UInt8(ascii: "[")) }
      target = next
      SnapshotEscaping.append(vocabulary.key(token.key), inRow: false, to: &result)
    }
    return result + SnapshotEscaping.linkEnd(target)
  }

  /// The target of the link that a token stands in; an address that is printed names its own.
  private func link(_ passage: Passage, _ token: Token) -> String? {
    guard token.kind != .address, !passage.marks.isEmpty else { return nil }
    for mark in passage.marks where mark.utf8.contains(Int(token.start)) {
      if case .link(let target) = mark.kind { return target }
    }
    return nil
  }
}
