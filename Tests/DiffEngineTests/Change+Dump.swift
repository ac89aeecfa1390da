import ChangeModel
import DiffEngine
import DocumentModel

extension Change {
  /// Kind, facet, severity and the edits: "altered number critical: 5 → 6".
  var dump: String {
    let shown = edits.map { "\($0.before) → \($0.after)" }.joined(separator: " | ")
    let whole = edits.isEmpty ? "\(before ?? "") → \(after ?? "")" : shown
    return "\(kind) \(facet.rawValue) \(severity.rawValue): \(whole)"
  }

  /// Facet and severity alone.
  var verdict: String { "\(facet.rawValue) \(severity.rawValue)" }

  /// The change as it is seen from the other side, without its place and id.
  var mirrored: Change {
    var change = plainPlace
    switch site {
    case .added: change.site = .removed(Self.nowhere)
    case .removed: change.site = .added(Self.nowhere)
    case .split: change.site = .merged(base: Self.nowhere, revised: Self.nowhere)
    case .merged: change.site = .split(base: Self.nowhere, revised: Self.nowhere)
    case .altered, .moved: break
    }
    change.runs = runs.map { Run(isEdit: $0.isEdit, before: $0.after, after: $0.before) }
    change.edits = edits.map { Edit(before: $0.after, after: $0.before) }
    return change
  }

  /// The change without its place, id and reason.
  var plainPlace: Change {
    var change = self
    change.id = ""
    change.why = ""
    switch site {
    case .added: change.site = .added(Self.nowhere)
    case .removed: change.site = .removed(Self.nowhere)
    case .altered: change.site = .altered(base: Self.nowhere, revised: Self.nowhere)
    case .moved: change.site = .moved(base: Self.nowhere, revised: Self.nowhere)
    case .split: change.site = .split(base: Self.nowhere, revised: Self.nowhere)
    case .merged: change.site = .merged(base: Self.nowhere, revised: Self.nowhere)
    }
    return change
  }

  private static let nowhere = SourceSpan(source: 0, place: .line(0, column: 0))
}

extension [Change] {
  var dump: String { map(\.dump).joined(separator: "\n") }
}

extension Comparison.Findings {
  /// Which articles belong together, by their titles, and how many changes each pair has above cosmetic.
  var pairs: [String] {
    articles.map { report in
      switch report.presence {
      case .matched(let base, let revised, _):
        "\(base.title) = \(revised.title): \(report.changes.count { $0.severity > .cosmetic })"
      case .onlyInBase(let base): "\(base.title) = -"
      case .onlyInRevised(let revised): "- = \(revised.title)"
      }
    }
  }

  var allChanges: [Change] { (articles + material).flatMap(\.changes) }
}

/// The facets and severities of the changes that lead from one passage to the other, beside one that shows the language.
func verdicts(_ base: String, _ revised: String, beside context: String) -> [String] {
  changes(Sheet(title: nil, passages: [context, base]), Sheet(title: nil, passages: [context, revised]))
    .map(\.verdict)
}

/// The facet and severity of the one edit that leads from one sentence to the other, "none" where there is no
/// change and all of them where there are several.
func verdict(_ base: String, _ revised: String) -> String {
  let rest =
    "The rest of the text stays as it is, so that the passage keeps its partner in the other version."
  let found = changes(
    Sheet(title: nil, passages: [base, rest]), Sheet(title: nil, passages: [revised, rest]))
  return found.isEmpty ? "none" : found.map(\.verdict).joined(separator: ", ")
}
