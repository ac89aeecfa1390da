internal import ChangeModel
internal import DocumentModel

/// Writes places and the sides of articles; knows the paths of the sources.
struct JSONPlaces {
  private let basePaths: [String]
  private let revisedPaths: [String]

  init(_ report: Report) {
    basePaths = report.baseSources.map(\.path)
    revisedPaths = report.revisedSources.map(\.path)
  }

  func append(_ side: ArticleReport.Side?, of name: Report.SideName, to buffer: inout ReportBuffer) {
    guard let side else { return buffer.append("null") }
    buffer.append("{\"title\": ")
    buffer.appendJSON(side.title)
    buffer.append(", \"number\": ")
    if let number = side.number { buffer.append(number) } else { buffer.append("null") }
    buffer.append(", \"section\": ")
    buffer.appendJSON(side.section)
    buffer.append(", \"byline\": ")
    buffer.appendJSON(side.byline)
    buffer.append(", \"date\": ")
    buffer.appendJSON(side.date)
    buffer.append(", \"tags\": [")
    for (index, tag) in side.tags.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.appendJSON(tag)
    }
    buffer.append("], \"location\": ")
    append(side.span, of: name, to: &buffer)
    buffer.append("}")
  }

  func append(_ span: SourceSpan?, of name: Report.SideName, to buffer: inout ReportBuffer) {
    guard let span else { return buffer.append("null") }
    let paths = name == .base ? basePaths : revisedPaths
    buffer.append("{")
    if paths.indices.contains(span.source) {
      buffer.append("\"source\": ")
      buffer.appendJSON(paths[span.source])
      buffer.append(", ")
    }
    append(span.place, to: &buffer)
    buffer.append("}")
  }

  private func append(_ place: SourceSpan.Place, to buffer: inout ReportBuffer) {
    switch place {
    case .line(let line, let column):
      buffer.append("\"line\": ")
      buffer.append(line)
      buffer.append(", \"column\": ")
      buffer.append(column)
    case .element(let path, let line):
      buffer.append("\"line\": ")
      buffer.append(line)
      buffer.append(", \"path\": ")
      buffer.appendJSON(path)
    case .page(let page, let box):
      buffer.append("\"page\": ")
      buffer.append(page)
      buffer.append(", \"box\": [")
      for (index, edge) in [box.left, box.top, box.right, box.bottom].enumerated() {
        if index > 0 { buffer.append(", ") }
        buffer.append(edge, places: Self.edgePlaces)
      }
      buffer.append("]")
    }
  }

  /// A hundredth of a point is far below what a printer or a screen resolves.
  private static let edgePlaces = 2
}
