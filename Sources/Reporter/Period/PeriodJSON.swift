package import ChangeModel

/// The report of a period for programs, as `schema/period.schema.json` describes it.
package struct PeriodJSON {
  package init() {}

  package func bytes(_ report: PeriodReport) -> [UInt8] {
    var buffer = ReportBuffer()
    buffer.append("{\n  \"schemaVersion\": 1,\n  \"tool\": {\"name\": \"stet\", \"version\": ")
    buffer.appendJSON(report.toolVersion)
    buffer.append("}")
    if let revisions = report.revisions {
      buffer.append(",\n  \"revisions\": ")
      fields([("since", revisions.since), ("until", revisions.until)], &buffer)
      buffer.append("}")
    }
    buffer.append(",\n  \"since\": ")
    buffer.appendJSON(PeriodDate(report.since).timestamp)
    buffer.append(",\n  \"until\": ")
    buffer.appendJSON(PeriodDate(report.until).timestamp)
    for (key, value) in [
      ("runs", report.runs), ("observed", report.observed), ("first", report.first),
      ("ignored", report.hidden),
    ] {
      buffer.append(",\n  \"\(key)\": ")
      buffer.append(value)
    }
    buffer.append(",\n  \"sources\": ")
    list(report.sources, "  ", &buffer, source)
    buffer.append(",\n  \"comparisons\": ")
    list(report.comparisons, "  ", &buffer, comparison)
    buffer.append(",\n  \"failures\": ")
    list(report.failures, "  ", &buffer, failure)
    buffer.append(",\n  \"weeks\": ")
    list(report.weeks, "  ", &buffer, week)
    buffer.append("\n}\n")
    return buffer.bytes
  }

  private func list<Item>(
    _ items: [Item], _ indent: String, _ buffer: inout ReportBuffer,
    _ write: (Item, inout ReportBuffer) -> Void
  ) {
    guard !items.isEmpty else { return buffer.append("[]") }
    for (index, item) in items.enumerated() {
      buffer.append(index == 0 ? "[\n" : ",\n")
      buffer.append(indent + "  ")
      write(item, &buffer)
    }
    buffer.append("\n" + indent + "]")
  }

  /// Appends an object of strings; what is nil is null.
  private func fields(_ fields: [(String, String?)], _ buffer: inout ReportBuffer) {
    for (index, (key, value)) in fields.enumerated() {
      buffer.append(index == 0 ? "{" : ", ")
      buffer.appendJSON(key)
      buffer.append(": ")
      buffer.appendJSON(value)
    }
  }

  private func source(_ source: PeriodReport.Source, _ buffer: inout ReportBuffer) {
    fields([("path", source.path), ("part", source.part)], &buffer)
    buffer.append(", \"changes\": ")
    list(source.entries, "    ", &buffer, entry)
    buffer.append("}")
  }

  private func entry(_ entry: PeriodReport.Entry, _ buffer: inout ReportBuffer) {
    let change = entry.change
    fields(
      [
        ("at", PeriodDate(entry.at).timestamp), ("id", change.id), ("kind", change.kind.rawValue),
        ("facet", change.facet?.rawValue), ("severity", change.severity.rawValue),
        ("article", change.article),
        ("why", change.why), ("place", change.place), ("other", change.other),
      ], &buffer)
    runs(change.runs, &buffer)
  }

  /// The runs of a passage, and the end of the object.
  private func runs(_ runs: [Change.Run], _ buffer: inout ReportBuffer) {
    buffer.append(", \"passage\": [")
    for (index, run) in runs.enumerated() {
      if index > 0 { buffer.append(", ") }
      if run.isEdit {
        fields([("before", run.before), ("after", run.after)], &buffer)
      } else {
        fields([("text", run.after)], &buffer)
      }
      buffer.append("}")
    }
    buffer.append("]}")
  }

  private func comparison(_ comparison: PeriodReport.Comparison, _ buffer: inout ReportBuffer) {
    buffer.append("{\"name\": ")
    buffer.appendJSON(comparison.name)
    let lists = [
      ("opened", comparison.opened), ("open", comparison.open), ("fixed", comparison.fixed),
      ("accepted", comparison.accepted),
    ]
    for (key, items) in lists {
      buffer.append(",\n      \"\(key)\": ")
      list(items, "      ", &buffer, difference)
    }
    buffer.append(",\n      \"standing\": ")
    buffer.append(comparison.standing)
    buffer.append("}")
  }

  private func difference(_ difference: PeriodReport.Difference, _ buffer: inout ReportBuffer) {
    let record = difference.record
    let reason: String? = if case .accepted(let reason) = record.state { reason } else { nil }
    fields(
      [
        ("since", PeriodDate(difference.since).timestamp), ("at", PeriodDate(difference.at).timestamp),
        ("id", record.id), ("kind", record.kind), ("facet", record.facet?.rawValue),
        ("severity", record.severity.rawValue), ("article", record.article), ("why", record.why),
        ("base", record.base), ("revised", record.revised), ("reason", reason), ("told", record.told),
      ], &buffer)
    runs(record.runs, &buffer)
  }

  private func failure(_ failure: PeriodReport.Failure, _ buffer: inout ReportBuffer) {
    fields(
      [
        ("path", failure.path), ("since", PeriodDate(failure.since).timestamp),
        ("until", failure.until.map { PeriodDate($0).timestamp }), ("cause", failure.cause),
      ], &buffer)
    buffer.append("}")
  }

  private func week(_ week: PeriodReport.Week, _ buffer: inout ReportBuffer) {
    fields([("start", PeriodDate(week.start).timestamp)], &buffer)
    for severity in Severity.allCases.reversed() {
      buffer.append(", \"\(severity.rawValue)\": ")
      buffer.append(week.counts[severity.rank])
    }
    buffer.append("}")
  }
}
