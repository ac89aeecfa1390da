package import ChangeModel
internal import DocumentModel

/// The findings in the format that code scanning reads: SARIF 2.1.0, one rule a facet.
///
/// Source: OASIS, Static Analysis Results Interchange Format 2.1.0 with errata 01.
package struct SARIFWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  /// GitHub refuses a run with more results.
  static let mostResults = 25_000

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let results = SARIFResult.all(report, options)
    let shown = results.prefix(Self.mostResults)
    buffer.append("{\n  \"$schema\": ")
    buffer.appendJSON(Self.schema)
    buffer.append(
      ",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n    \"tool\": {\"driver\": {\"name\": \"stet\", ")
    buffer.append("\"version\": ")
    buffer.appendJSON(report.toolVersion)
    buffer.append(", \"semanticVersion\": ")
    buffer.appendJSON(report.toolVersion)
    buffer.append(", \"rules\": [\n")
    for (index, rule) in SARIFRule.all.enumerated() {
      buffer.append(index == 0 ? "      " : ",\n      ")
      rule.append(to: &buffer)
    }
    buffer.append("\n    ]}},\n    \"invocations\": [{\"executionSuccessful\": true")
    notifications(report, leftOut: results.count - shown.count, to: &buffer)
    buffer.append("}],\n    \"results\": [")
    let places = SARIFPlaces(report)
    for (index, result) in shown.enumerated() {
      buffer.append(index == 0 ? "\n      " : ",\n      ")
      result.append(places, to: &buffer)
    }
    buffer.append(shown.isEmpty ? "]\n  }]\n}\n" : "\n    ]\n  }]\n}\n")
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// What reading lost, and how many results were left out.
  private func notifications(_ report: Report, leftOut: Int, to buffer: inout ReportBuffer) {
    var texts = report.notes.filter { $0.note.kind.isLoss }.map(\.note.message)
    if leftOut > 0 { texts.append("+\(TextNames.count(leftOut, "more result")), the least grave ones") }
    guard !texts.isEmpty else { return }
    buffer.append(", \"toolExecutionNotifications\": [")
    for (index, text) in texts.enumerated() {
      buffer.append(
        index == 0
          ? "{\"level\": \"warning\", \"message\": {\"text\": "
          : ", {\"level\": \"warning\", \"message\": {\"text\": ")
      buffer.appendJSON(SARIFText.message(text))
      buffer.append("}}")
    }
    buffer.append("]")
  }
}

/// A kind of finding; its name and its place in the list stay the same between versions.
struct SARIFRule {
  let id: String
  let summary: String
  let level: String
  let tags: [String]

  /// One for each facet, then those for articles without a partner.
  static let all: [SARIFRule] =
    Facet.allCases.map { facet in
      SARIFRule(
        id: id(facet), summary: "The \(facet.rawValue) of a passage differs between the two publications.",
        level: "warning", tags: ["text", facet.rawValue])
    } + [
      SARIFRule(
        id: "article-removed", summary: "An article of the base is not in the revised text.",
        level: "warning",
        tags: ["text", "article"]),
      SARIFRule(
        id: "article-added", summary: "An article of the revised text is not in the base.", level: "warning",
        tags: ["text", "article"]),
    ]

  static func id(_ facet: Facet) -> String { facet.rawValue + "-changed" }

  func append(to buffer: inout ReportBuffer) {
    let name = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    buffer.append("{\"id\": ")
    buffer.appendJSON(id)
    buffer.append(", \"name\": ")
    buffer.appendJSON(name)
    buffer.append(", \"shortDescription\": {\"text\": ")
    buffer.appendJSON(summary)
    buffer.append("}, \"fullDescription\": {\"text\": ")
    buffer.appendJSON(summary)
    buffer.append("}, \"help\": {\"text\": ")
    let help = "Mend the publication that is wrong, or let the change stand: stet accept ID --reason TEXT"
    buffer.appendJSON(help)
    buffer.append(", \"markdown\": ")
    buffer.appendJSON(
      "Mend the publication that is wrong, or let the change stand: `stet accept ID --reason TEXT`")
    buffer.append("}, \"defaultConfiguration\": {\"level\": ")
    buffer.appendJSON(level)
    buffer.append("}, \"properties\": {\"tags\": [")
    for (index, tag) in tags.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.appendJSON(tag)
    }
    buffer.append("]}}")
  }
}
