import DocumentModel
import Normaliser
import Snapshots

/// Turns the canonical text of snapshots into articles, all with the keys of one vocabulary.
struct SnapshotReading {
  private var tokeniser = Tokeniser()

  /// The keys of all texts so far.
  var vocabulary: Vocabulary { tokeniser.vocabulary }

  /// The article that a file keeps; its places are lines of the file.
  mutating func article(_ file: SnapshotFile, source: Int) -> Article {
    let parsed = SnapshotParser(file.body[...])
    let place = { (line: Int) in SourceSpan.Place.line(line + file.headerLines, column: 1) }
    return Article(
      role: Article.Role(rawValue: file.role) ?? .article, number: file.number,
      title: parsed.title.map { passage($0, source: source) { place($0.line) } }, section: file.section,
      tags: file.tags, byline: file.byline, date: file.date,
      passages: parsed.passages.map { passage($0, source: source) { place($0.line) } },
      span: SourceSpan(source: source, place: place(1)))
  }

  /// An article as a snapshot would keep it; its places are those of the source.
  mutating func article(_ article: Article, _ vocabulary: Vocabulary) -> Article {
    let composed = SnapshotComposer.compose(article, vocabulary)
    let parsed = SnapshotParser(composed.bytes[...])
    var places = composed.places[...]
    let source = article.span.source
    var result = article
    result.title = parsed.title.map { title in
      let own = places.popFirst() ?? []
      return passage(title, source: source) { own.at($0.index)?.place ?? article.span.place }
    }
    result.passages = parsed.passages.map { piece in
      let own = places.popFirst() ?? []
      return passage(piece, source: source) { own.at($0.index)?.place ?? article.span.place }
    }
    return result
  }

  private mutating func passage(
    _ piece: SnapshotPassage, source: Int, place: ((index: Int, line: Int)) -> SourceSpan.Place
  ) -> Passage {
    let lines = piece.lines.enumerated().map { index, start in
      Block.LineStart(utf8: start.utf8, place: place((index, start.line)))
    }
    return Passage(
      kind: piece.kind, text: piece.text, tokens: tokeniser.tokens(piece.text), marks: piece.marks,
      lines: lines.isEmpty ? [Block.LineStart(utf8: 0, place: place((0, 1)))] : lines, source: source,
      quoteDepth: piece.quoteDepth, listDepth: piece.listDepth)
  }
}

extension Array {
  /// The element at `index`, or the last in front of it.
  fileprivate func at(_ index: Int) -> Element? { index < count ? self[index] : last }
}
