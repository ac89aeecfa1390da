internal import ChangeModel

/// Writes one change as one line.
struct JSONChange {
  let places: JSONPlaces

  func append(_ change: Change, to buffer: inout ReportBuffer) {
    Self.field("{\"id\": ", change.id, to: &buffer)
    Self.field(", \"kind\": ", change.kind, to: &buffer)
    Self.field(", \"facet\": ", change.facet.rawValue, to: &buffer)
    Self.field(", \"severity\": ", change.severity.rawValue, to: &buffer)
    Self.field(", \"before\": ", change.before, to: &buffer)
    Self.field(", \"after\": ", change.after, to: &buffer)
    edits(change.edits, to: &buffer)
    Self.field(", \"why\": ", change.why, to: &buffer)
    buffer.append(", \"base\": ")
    places.append(change.baseSpan, of: .base, to: &buffer)
    buffer.append(", \"revised\": ")
    places.append(change.revisedSpan, of: .revised, to: &buffer)
    Self.acceptance(change.accepted, to: &buffer)
    buffer.append("}")
  }

  private func edits(_ edits: [Change.Edit], to buffer: inout ReportBuffer) {
    buffer.append(", \"edits\": [")
    for (index, edit) in edits.enumerated() {
      Self.field(index == 0 ? "{\"before\": " : ", {\"before\": ", edit.before, to: &buffer)
      Self.field(", \"after\": ", edit.after, to: &buffer)
      buffer.append("}")
    }
    buffer.append("]")
  }

  /// Writes the key of an acceptance with its value.
  static func acceptance(_ acceptance: Change.Acceptance?, to buffer: inout ReportBuffer) {
    guard let acceptance else { return buffer.append(", \"accepted\": null") }
    field(", \"accepted\": {\"reason\": ", acceptance.reason, to: &buffer)
    field(", \"by\": ", acceptance.by, to: &buffer)
    field(", \"until\": ", acceptance.until, to: &buffer)
    buffer.append("}")
  }

  private static func field(_ opening: String, _ value: String?, to buffer: inout ReportBuffer) {
    buffer.append(opening)
    buffer.appendJSON(value)
  }
}
