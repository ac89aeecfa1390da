import PlainYAML

/// The acceptances of a project: `snapshots/accepted.yml`, sorted, one entry a change, made to be reviewed.
package struct AcceptedChanges: Hashable, Sendable {
  /// Sorted by comparison and id; no id twice in a comparison.
  package private(set) var changes: [AcceptedChange] = []

  /// The name of the file in the folder of snapshots.
  package static let name = "accepted.yml"

  package init() {}

  /// Adds an acceptance; one of the same id is replaced.
  package mutating func add(_ change: AcceptedChange) {
    remove(change.id, of: change.comparison)
    changes.append(change)
    changes.sort { ($0.comparison, $0.id) < ($1.comparison, $1.id) }
  }

  /// Takes an acceptance back; nothing happens where there is none.
  package mutating func remove(_ id: String, of comparison: String) {
    changes.removeAll { $0.id == id && $0.comparison == comparison }
  }

  /// The acceptances of a comparison.
  package func of(_ comparison: String) -> [AcceptedChange] { changes.filter { $0.comparison == comparison } }

  /// Why changes of a comparison may stand on a day, by their ids; what has expired by then is left out.
  package func reasons(of comparison: String, on day: String) -> [String: String] {
    let valid = of(comparison).filter { !$0.isExpired(on: day) }
    return Dictionary(valid.flatMap { one in one.ids.map { ($0, one.reason) } }) { first, _ in first }
  }

  /// The whole file.
  package var bytes: [UInt8] {
    var text = "# Changes that may stand, written by 'stet accept' and 'stet review'.\n"
    for change in changes {
      text += "- id: \"\(change.id)\"\n  comparison: \(change.comparison)\n"
      text += "  what: \(YAMLText.quoted(change.what))\n  reason: \(YAMLText.quoted(change.reason))\n"
      if let by = change.by { text += "  by: \(YAMLText.quoted(by))\n" }
      if let until = change.until { text += "  until: \"\(until)\"\n" }
      if !change.also.isEmpty {
        text += "  also: [\(change.also.map(YAMLText.quoted).joined(separator: ", "))]\n"
      }
    }
    return Array(text.utf8)
  }

  /// Reads the file, which people may edit; `path` names it in errors.
  package init(_ bytes: [UInt8], path: String) throws(SnapshotError) {
    if let line = Conflict.line(in: bytes) { throw .conflict(path: path, line: line) }
    let root: YAMLNode?
    do {
      root = try YAMLReader().read(bytes)
    } catch {
      throw .damaged(path: path, line: error.mark.line, message: error.message)
    }
    guard let root, !root.isNull else { return }
    guard case .sequence(let items) = root.value else {
      throw .damaged(path: path, line: root.mark.line, message: "it is no list of acceptances")
    }
    for item in items { add(try Self.change(item, path: path)) }
  }

  private static let keys: Set<String> = ["id", "comparison", "what", "reason", "by", "until", "also"]

  private static func change(_ node: YAMLNode, path: String) throws(SnapshotError) -> AcceptedChange {
    guard case .mapping(let entries) = node.value else {
      throw .damaged(path: path, line: node.mark.line, message: "an acceptance has keys with values")
    }
    for entry in entries where !keys.contains(entry.key) {
      throw .damaged(path: path, line: entry.mark.line, message: "an acceptance has no key “\(entry.key)”")
    }
    guard let id = node["id"]?.text, let comparison = node["comparison"]?.text,
      let reason = node["reason"]?.text
    else {
      throw .damaged(
        path: path, line: node.mark.line, message: "an acceptance needs id, comparison and reason")
    }
    let until = node["until"]?.text
    if let until, !isDay(until) {
      throw .damaged(path: path, line: node.mark.line, message: "“\(until)” is no day as 2027-01-31")
    }
    var also: [String] = []
    if case .sequence(let items) = node["also"]?.value { also = items.compactMap(\.text) }
    return AcceptedChange(
      comparison: comparison, id: id, also: also, reason: reason, by: node["by"]?.text, until: until,
      what: node["what"]?.text ?? "")
  }

  /// Whether the text is a day of the calendar as YYYY-MM-DD.
  package static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 0x2d || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
