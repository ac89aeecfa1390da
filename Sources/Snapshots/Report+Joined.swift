package import ChangeModel
import DocumentModel

extension Report {
  /// The reports as one, for formats that hold a single report: sources, articles and notes one after the other.
  ///
  /// - Complexity: O(tokens), since the keys of all texts are interned once more.
  package static func joined(_ reports: [Report], toolVersion: String) -> Report {
    var joined = Report(
      toolVersion: toolVersion, baseSources: [], revisedSources: [], articles: [], otherMaterial: [],
      notes: [],
      vocabulary: Vocabulary())
    for report in reports { joined.append(report) }
    return joined
  }

  private mutating func append(_ report: Report) {
    var shift = Shift(base: baseSources.count, revised: revisedSources.count, vocabulary: vocabulary)
    baseSources += report.baseSources
    revisedSources += report.revisedSources
    articles += report.articles.map { shift.shifted($0, report.vocabulary) }
    material += report.material.map { shift.shifted($0, report.vocabulary) }
    otherMaterial += report.otherMaterial
    notes += report.notes.map { note in
      var note = note
      note.note.at = note.note.at.map { shift.shifted($0, note.side) }
      return note
    }
    ignored += report.ignored
    vocabulary = shift.vocabulary
  }
}

/// Moves what points to sources and keys behind those that are there already.
private struct Shift {
  let base: Int
  let revised: Int
  var vocabulary: Vocabulary

  func shifted(_ span: SourceSpan, _ side: Report.SideName) -> SourceSpan {
    SourceSpan(source: span.source + (side == .base ? base : revised), place: span.place)
  }

  mutating func shifted(_ article: ArticleReport, _ keys: Vocabulary) -> ArticleReport {
    var article = article
    switch article.presence {
    case .matched(let left, let right, let score):
      article.presence = .matched(
        base: shifted(left, .base, keys), revised: shifted(right, .revised, keys), score: score)
    case .onlyInBase(let side): article.presence = .onlyInBase(shifted(side, .base, keys))
    case .onlyInRevised(let side): article.presence = .onlyInRevised(shifted(side, .revised, keys))
    }
    for index in article.changes.indices {
      article.changes[index].site = shifted(article.changes[index].site)
    }
    return article
  }

  private func shifted(_ site: Change.Site) -> Change.Site {
    switch site {
    case .added(let span): .added(shifted(span, .revised))
    case .removed(let span): .removed(shifted(span, .base))
    case .altered(let left, let right):
      .altered(base: shifted(left, .base), revised: shifted(right, .revised))
    case .moved(let left, let right): .moved(base: shifted(left, .base), revised: shifted(right, .revised))
    case .split(let left, let right): .split(base: shifted(left, .base), revised: shifted(right, .revised))
    case .merged(let left, let right): .merged(base: shifted(left, .base), revised: shifted(right, .revised))
    }
  }

  private mutating func shifted(_ side: ArticleReport.Side, _ name: Report.SideName, _ keys: Vocabulary)
    -> ArticleReport.Side
  {
    var article = side.article
    article.span = shifted(article.span, name)
    if let title = article.title { article.title = shifted(title, name, keys) }
    for index in article.passages.indices {
      article.passages[index] = shifted(article.passages[index], name, keys)
    }
    return ArticleReport.Side(article)
  }

  private mutating func shifted(_ passage: Passage, _ name: Report.SideName, _ keys: Vocabulary) -> Passage {
    var tokens = passage.tokens
    for index in tokens.indices {
      tokens[index].key = vocabulary.intern(Array(keys.key(tokens[index].key)))
    }
    return Passage(
      kind: passage.kind, text: passage.text, tokens: tokens, marks: passage.marks, lines: passage.lines,
      source: passage.source + (name == .base ? base : revised), quoteDepth: passage.quoteDepth,
      listDepth: passage.listDepth, part: passage.part)
  }
}
