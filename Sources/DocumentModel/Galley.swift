/// The canonical text of a version of an article: lines of inert UTF-8, each ended by U+000A.
package struct Galley: Hashable, Sendable {
  /// The whole text; empty, or ended by a line end.
  package let bytes: [UInt8]
  /// Where each line ends, its line end included; ascending.
  private let ends: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The galley without a line.
  package static let empty = Galley([])

  /// The keys, one sentence a line: what versions are compared by, line by line.
  package static func canonical(_ article: Article, vocabulary: Vocabulary) -> Galley {
    var composer = GalleyComposer(style: .canonical(vocabulary))
    composer.append(article)
    return Galley(composer.bytes)
  }

  /// The printed text without marks, one passage a line.
  package static func plain(_ article: Article) -> Galley {
    var composer = GalleyComposer(style: .plain)
    composer.append(article)
    return Galley(composer.bytes)
  }

  /// The printed text as Markdown: headings, lists, tables, quotes and code; no emphasis, no links.
  package static func markdown(_ article: Article) -> Galley {
    var composer = GalleyComposer(style: .markdown)
    composer.append(article)
    return Galley(composer.bytes)
  }

  /// The number of lines.
  package var count: Int { ends.count }

  /// A line without its line end.
  package func line(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index] - 1]
  }

  /// The whole text as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
