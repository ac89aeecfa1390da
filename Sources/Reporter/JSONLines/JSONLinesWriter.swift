package import ChangeModel
internal import DocumentModel

/// The report as one JSON object a line, for batches: the comparison, then each finding.
package struct JSONLinesWriter: ReportWriter {
  /// The format has no options.
  package init() {}

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    head(report, to: &buffer)
    let places = JSONPlaces(report)
    for article in report.compared {
      switch article.presence {
      case .onlyInBase: alone(article, "onlyInBase", places, to: &buffer)
      case .onlyInRevised: alone(article, "onlyInRevised", places, to: &buffer)
      case .matched:
        for change in article.changes {
          buffer.append("{\"type\": \"change\", \"article\": ")
          buffer.appendJSON((article.base ?? article.revised)?.title)
          buffer.append(", \"change\": ")
          JSONChange(places: places).append(change, to: &buffer)
          buffer.append("}\n")
        }
      }
    }
  }

  private func head(_ report: Report, to buffer: inout ReportBuffer) {
    buffer.append("{\"type\": \"comparison\", \"schemaVersion\": 1, \"version\": ")
    buffer.appendJSON(report.toolVersion)
    paths(", \"base\": [", report.baseSources, to: &buffer)
    paths("], \"revised\": [", report.revisedSources, to: &buffer)
    let summary = Summary(report)
    buffer.append("]")
    let counts = [
      ("matched", summary.matched), ("unchanged", summary.unchanged), ("altered", summary.altered),
      ("onlyInBase", summary.onlyInBase), ("onlyInRevised", summary.onlyInRevised),
      ("critical", summary[.critical]), ("major", summary[.major]), ("minor", summary[.minor]),
      ("cosmetic", summary[.cosmetic]), ("accepted", summary.accepted), ("ignored", summary.ignored),
    ]
    for (name, count) in counts { buffer.append(", \"\(name)\": \(count)") }
    buffer.append("}\n")
  }

  private func paths(_ opening: String, _ sources: [Report.Source], to buffer: inout ReportBuffer) {
    buffer.append(opening)
    for (index, source) in sources.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.appendJSON(source.path)
    }
  }

  private func alone(
    _ article: ArticleReport, _ status: String, _ places: JSONPlaces, to buffer: inout ReportBuffer
  ) {
    buffer.append("{\"type\": \"article\", \"status\": \"\(status)\", \"side\": ")
    places.append(
      article.base ?? article.revised, of: article.base == nil ? .revised : .base, to: &buffer)
    buffer.append("}\n")
  }
}
