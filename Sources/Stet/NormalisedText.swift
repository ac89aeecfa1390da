public import ChangeModel
package import DocumentModel

/// The articles of one side, canonicalised.
public struct NormalisedText: Sendable {
  /// What was read.
  public var sources: [Report.Source]
  package var articles: [Article]
  /// What was repaired or guessed.
  public var notes: [Note]
  package var vocabulary: Vocabulary

  package init(sources: [Report.Source], articles: [Article], notes: [Note], vocabulary: Vocabulary) {
    self.sources = sources
    self.articles = articles
    self.notes = notes
    self.vocabulary = vocabulary
  }

  /// How the text is printed.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case text, markdown, json
  }

  /// A file of canonical text.
  public struct File: Hashable, Sendable {
    /// The name, without folders; the names of a text are unlike one another.
    public var name: String
    /// The content, UTF-8.
    public var bytes: [UInt8]
  }

  /// The articles as files of canonical text: what the unified report is a patch for.
  public func files() -> [File] {
    let pieces = articles.filter { $0.role == .article }
    var names = GalleyNames()
    return zip(names.names(of: pieces, vocabulary: vocabulary), pieces).map { name, piece in
      File(name: name, bytes: Galley.canonical(piece, vocabulary: vocabulary).bytes)
    }
  }

  /// The whole text; `withTitles` tells whether titles are printed.
  public func printed(_ format: Format, withTitles: Bool = true) -> [UInt8] {
    switch format {
    case .text: galleys(withTitles: withTitles, Galley.plain)
    case .markdown: galleys(withTitles: withTitles, Galley.markdown)
    case .json: NormalisedJSON(self).bytes
    }
  }

  private func galleys(withTitles: Bool, _ galley: (Article) -> Galley) -> [UInt8] {
    var bytes: [UInt8] = []
    for var piece in articles {
      if !withTitles { piece.title = nil }
      let text = galley(piece).bytes
      guard !text.isEmpty else { continue }
      if !bytes.isEmpty { bytes.append(0x0a) }
      bytes += text
    }
    return bytes
  }
}
