internal import ChangeModel
internal import DocumentModel

/// What a patch of the sources knows of one side: its files, and how to read a change from it.
struct SourceSide {
  let name: Report.SideName

  var other: SourceSide { SourceSide(name: name == .base ? .revised : .base) }

  func span(_ change: Change) -> SourceSpan? { name == .base ? change.baseSpan : change.revisedSpan }

  func text(_ run: Change.Run) -> String { name == .base ? run.before : run.after }

  func text(_ edit: Change.Edit) -> String { name == .base ? edit.before : edit.after }

  func article(_ article: ArticleReport) -> Article? {
    name == .base ? article.base?.article : article.revised?.article
  }

  /// The files of the side; nil for those that are no text.
  func files(_ report: Report) -> [SourceFile?] {
    report.sources(name).map { source in
      source.text.map { SourceFile(path: source.path, bytes: $0, isMarkdown: source.format == .markdown) }
    }
  }
}

extension Article {
  /// The title and the passages: all that has a place in the file.
  var parts: [Passage] { (title.map { [$0] } ?? []) + passages }
}

extension Passage {
  /// The first and the last line of the file that it stands in; nil for a page.
  var lineRange: ClosedRange<Int>? {
    let numbers = lines.compactMap { start -> Int? in
      if case .line(let line, _) = start.place { return line }
      return nil
    }
    guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
    return first...last
  }
}
