internal import ChangeModel
internal import DocumentModel

/// What was mended while reading, in one line: how many of what.
enum RepairSummary {
  /// As `mended while reading: 809 hyphenated words, 13 cut sentences or addresses, 29 other notes`.
  static func text(_ notes: [Report.SidedNote]) -> String {
    var counts: [Note.Kind: Int] = [:]
    for sided in notes { counts[sided.note.kind, default: 0] += 1 }
    let known = names.compactMap { kind, one, many in counts[kind].map { TextNames.count($0, one, many) } }
    let rest = notes.count - names.reduce(0) { $0 + counts[$1.kind, default: 0] }
    guard !known.isEmpty else { return TextNames.count(rest, "note") + " on reading" }
    let others = rest > 0 ? [TextNames.count(rest, "other note")] : []
    return "mended while reading: " + (known + others).joined(separator: ", ")
  }

  private static let names: [(kind: Note.Kind, one: String, many: String)] = [
    (.dehyphenated, "hyphenated word", "hyphenated words"),
    (.rejoined, "cut sentence or address", "cut sentences or addresses"),
    (.unescaped, "escaped address", "escaped addresses"),
    (.titleRestored, "lost or cut title", "lost or cut titles"),
  ]
}
