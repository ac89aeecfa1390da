package import DocumentModel

/// A source on its way to articles: its blocks as passages, cut into tokens, sentences put together again.
package struct Draft: Sendable {
  package var format: SourceFormat
  package var carries: Document.Carries
  package var title: String?
  /// The index of the source among those of its side.
  package var source: Int
  package var passages: [Passage]
  /// Blank source lines in front of each passage; 0 where the format has none.
  package var blankLinesBefore: [Int]
  package var notes: [Note]
}

extension Draft {
  /// A note with the source that it is about: a reader knows one source only, and nobody could tell several apart.
  func located(_ note: Note, among sources: Int) -> Note {
    var note = note
    note.at?.source = source
    if note.at == nil, sources > 1 {
      note.at = SourceSpan(source: source, place: passages.first?.span.place ?? .line(1, column: 1))
    }
    return note
  }
}
