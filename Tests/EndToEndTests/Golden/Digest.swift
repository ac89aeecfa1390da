import Stet

/// What a report says about the texts, as sorted lines: no order of articles, no ids, no reasons.
struct Digest {
  let lines: [String]

  init(_ report: Report) {
    var lines: [String] = []
    for article in report.compared {
      let name = "\(article.base?.title ?? "–") ~ \(article.revised?.title ?? "–")"
      lines.append(name)
      lines += article.changes.map { "\(name): \(Self.line($0))" }
    }
    self.lines = lines.sorted()
  }

  static func line(_ change: Change) -> String {
    let edits = change.edits.map { "[\($0.before) -> \($0.after)]" }.joined(separator: " ")
    return "\(change.kind) \(change.facet)/\(change.severity) “\(change.before ?? "–")” -> "
      + "“\(change.after ?? "–")” \(edits)"
  }
}

extension Report {
  /// The report of the swapped sides, as symmetry wants it.
  var mirrored: Report {
    var copy = self
    swap(&copy.baseSources, &copy.revisedSources)
    copy.articles = articles.map(\.mirrored)
    copy.material = material.map(\.mirrored)
    return copy
  }
}

extension ArticleReport {
  fileprivate var mirrored: ArticleReport {
    let swapped: Presence =
      switch presence {
      case .matched(let base, let revised, let score): .matched(base: revised, revised: base, score: score)
      case .onlyInBase(let side): .onlyInRevised(side)
      case .onlyInRevised(let side): .onlyInBase(side)
      }
    return ArticleReport(presence: swapped, changes: changes.map(\.mirrored))
  }
}

extension Change {
  fileprivate var mirrored: Change {
    var copy = self
    copy.site =
      switch site {
      case .added(let span): .removed(span)
      case .removed(let span): .added(span)
      case .altered(let base, let revised): .altered(base: revised, revised: base)
      case .moved(let base, let revised): .moved(base: revised, revised: base)
      case .split(let base, let revised): .merged(base: revised, revised: base)
      case .merged(let base, let revised): .split(base: revised, revised: base)
      }
    copy.runs = runs.map { Run(isEdit: $0.isEdit, before: $0.after, after: $0.before) }
    copy.edits = edits.map { Edit(before: $0.after, after: $0.before) }
    return copy
  }
}
