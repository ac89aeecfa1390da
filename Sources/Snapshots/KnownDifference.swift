package import ChangeModel
import DocumentModel
import PlainYAML

/// A difference of a pair that was there when the snapshot was taken: known, so no finding of a check.
package struct KnownDifference: Hashable, Sendable {
  package var id: String
  /// What happened: the word for a change's site, or onlyInBase and onlyInRevised for an article.
  package var kind: String
  package var severity: Severity
  package var facet: Facet?
  /// The title of the article.
  package var article: String
  package var edits: [Change.Edit]

  package init(
    id: String, kind: String, severity: Severity, facet: Facet?, article: String, edits: [Change.Edit]
  ) {
    self.id = id
    self.kind = kind
    self.severity = severity
    self.facet = facet
    self.article = article
    self.edits = edits
  }

  /// All differences of a report, sorted by id.
  package static func all(in report: Report) -> [KnownDifference] {
    var known: [KnownDifference] = []
    for article in report.compared {
      if let id = ArticleID.id(article) {
        known.append(
          KnownDifference(
            id: id, kind: article.status, severity: Gate.oneSidedSeverity, facet: nil,
            article: ArticleID.title(article),
            edits: []))
      }
      for change in article.changes {
        known.append(
          KnownDifference(
            id: change.id, kind: change.kind, severity: change.severity, facet: change.facet,
            article: ArticleID.title(article), edits: change.told))
      }
    }
    return known.sorted { $0.id < $1.id }
  }

  /// The file that lists differences.
  package static func bytes(_ known: [KnownDifference]) -> [UInt8] {
    var text =
      "# The differences of the pair when 'stet snapshot' ran: 'stet check' does not fail for them.\n"
    for difference in known {
      text +=
        "- id: \"\(difference.id)\"\n  kind: \(difference.kind)\n  severity: \(difference.severity.rawValue)\n"
      if let facet = difference.facet { text += "  facet: \(facet.rawValue)\n" }
      text += "  article: \(YAMLText.quoted(difference.article))\n"
      for (index, edit) in difference.edits.enumerated() {
        if index == 0 { text += "  edits:\n" }
        text += "  - [\(YAMLText.quoted(edit.before)), \(YAMLText.quoted(edit.after))]\n"
      }
    }
    return Array(text.utf8)
  }

  /// Reads a file that lists differences.
  package static func read(_ bytes: [UInt8], path: String) throws(SnapshotError) -> [KnownDifference] {
    let root: YAMLNode?
    do {
      root = try YAMLReader().read(bytes)
    } catch {
      throw .damaged(path: path, line: error.mark.line, message: error.message)
    }
    guard case .sequence(let items) = root?.value else { return [] }
    var known: [KnownDifference] = []
    for item in items {
      guard let id = item["id"]?.text, let kind = item["kind"]?.text,
        let severity = item["severity"]?.text.flatMap(Severity.init)
      else {
        throw .damaged(
          path: path, line: item.mark.line, message: "it lists a difference without id, kind or severity")
      }
      known.append(
        KnownDifference(
          id: id, kind: kind, severity: severity, facet: item["facet"]?.text.flatMap(Facet.init),
          article: item["article"]?.text ?? "", edits: edits(item["edits"])))
    }
    return known
  }

  private static func edits(_ node: YAMLNode?) -> [Change.Edit] {
    guard case .sequence(let items) = node?.value else { return [] }
    return items.compactMap { item in
      guard case .sequence(let texts) = item.value, texts.count == 2,
        case .scalar(let before, _) = texts[0].value,
        case .scalar(let after, _) = texts[1].value
      else { return nil }
      return Change.Edit(before: before, after: after)
    }
  }
}

extension Change {
  /// The edits; the whole passage where it came or went, without those that are too long for a list.
  var told: [Edit] {
    let edits = edits.isEmpty ? [Edit(before: before ?? "", after: after ?? "")] : edits
    return edits.map { Edit(before: Self.beginning($0.before), after: Self.beginning($0.after)) }
  }

  /// Enough to know an edit again by.
  private static func beginning(_ text: String) -> String {
    text.utf8.count <= 200 ? text : String(text.prefix(160)) + "…"
  }
}
