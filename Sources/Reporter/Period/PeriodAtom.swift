package import ChangeModel
internal import DocumentModel

/// The changes of a period as an Atom feed (RFC 4287), the newest first; an entry a change.
package struct PeriodAtom {
  package init() {}

  package func bytes(_ report: PeriodReport) -> [UInt8] {
    var buffer = ReportBuffer()
    buffer.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <title>Changes that stet saw</title>
      <id>urn:stet:changes</id>
      <author><name>stet</name></author>
      <generator version="
      """)
    buffer.appendXML(report.toolVersion)
    let entries = entries(report).sorted { $0.at > $1.at }
    buffer.append("\">stet</generator>\n<updated>")
    // Nothing new leaves the feed as it was: that of the last change is its time.
    buffer.append(PeriodDate(entries.first?.at ?? report.since).timestamp)
    buffer.append("</updated>\n")
    for entry in entries { write(entry, to: &buffer) }
    buffer.append("</feed>\n")
    return buffer.bytes
  }

  private struct Entry {
    var at: Int
    var id: String
    var title: String
    var category: String
    var summary: String
  }

  private func entries(_ report: PeriodReport) -> [Entry] {
    var entries: [Entry] = []
    for source in PeriodNames.sources(report, withCosmetic: false) {
      for entry in source.entries {
        let change = entry.change
        entries.append(
          Entry(
            at: entry.at, id: id([source.path, String(entry.at), change.id]),
            title:
              "\(PeriodNames.heading(change)): \(change.kind == .relocated ? source.path : change.article)",
            category: change.severity.rawValue,
            summary: "\(source.path): \(change.why)" + (change.other.map { " – " + $0 } ?? "")
              + passage(PeriodNames.change(change))))
      }
    }
    for comparison in report.comparisons {
      let lists = [("new", comparison.opened.filter { $0.record.told == nil }), ("fixed", comparison.fixed)]
      for (name, items) in lists {
        for item in items {
          let record = item.record
          entries.append(
            Entry(
              at: item.at, id: id([comparison.name, name, String(item.at), record.id]),
              title: "\(name), \(PeriodNames.heading(record)): \(record.article)",
              category: record.severity.rawValue,
              summary: "\(comparison.name): \(record.why)" + passage(PeriodNames.change(record))))
        }
      }
    }
    return entries
  }

  /// An address that stays the same as long as what it names, and says nothing of paths.
  private func id(_ parts: [String]) -> String {
    let digest = SHA256.hexadecimal(Array(parts.joined(separator: "\u{1f}").utf8))
    return "urn:stet:" + digest.prefix(32)
  }

  private func passage(_ change: Change) -> String {
    guard !change.runs.isEmpty else { return "" }
    let text = change.runs.map { run in
      guard run.isEdit else { return run.after }
      return (run.before.isEmpty ? "" : "[-\(run.before)-]") + (run.after.isEmpty ? "" : "{+\(run.after)+}")
    }
    return ": " + text.joined()
  }

  private func write(_ entry: Entry, to buffer: inout ReportBuffer) {
    buffer.append("<entry>\n<title>")
    buffer.appendXML(entry.title)
    buffer.append("</title>\n<id>\(entry.id)</id>\n<updated>\(PeriodDate(entry.at).timestamp)</updated>\n")
    buffer.append("<category term=\"\(entry.category)\"/>\n<summary>")
    buffer.appendXML(entry.summary)
    buffer.append("</summary>\n</entry>\n")
  }
}
