package import ChangeModel
internal import DocumentModel

/// How many words came and went in each article, as `git diff --stat` shows lines.
package struct StatWriter: ReportWriter {
  private let options: ReportOptions

  package init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  private struct Row {
    var name: String
    var inserted: Int
    var deleted: Int
    var total: Int { inserted + deleted }
  }

  package func write(_ report: Report, to buffer: inout ReportBuffer) {
    let rows = UnifiedFile.files(of: report).compactMap(Self.row)
    let nameWidth = rows.reduce(0) { max($0, $1.name.utf8.count) }
    let most = rows.reduce(1) { max($0, $1.total) }
    let countWidth = String(most).utf8.count
    let room = max(Self.leastGraph, min(options.width, Self.greatestWidth) - nameWidth - countWidth - 6)
    for row in rows {
      buffer.append(" \(row.name)\(Self.blanks(nameWidth - row.name.utf8.count)) | ")
      buffer.append("\(Self.blanks(countWidth - String(row.total).utf8.count))\(row.total) ")
      graph(Self.scaled(row.inserted, most, room), "+", .insertion, to: &buffer)
      graph(Self.scaled(row.deleted, most, room), "-", .deletion, to: &buffer)
      buffer.append("\n")
    }
    let inserted = TextNames.count(rows.reduce(0) { $0 + $1.inserted }, "word")
    let deleted = TextNames.count(rows.reduce(0) { $0 + $1.deleted }, "word")
    buffer.append(" \(TextNames.count(rows.count, "article")) changed, \(inserted) inserted(+), ")
    buffer.append("\(deleted) deleted(-)\n")
  }

  private static let leastGraph = 10
  private static let greatestWidth = 100

  private static func row(_ file: UnifiedFile) -> Row? {
    if file.base == nil { return Row(name: file.name, inserted: file.revised?.words ?? 0, deleted: 0) }
    if file.revised == nil { return Row(name: file.name, inserted: 0, deleted: file.base?.words ?? 0) }
    // What differs in an article that moved is told by changes of its own.
    let runs = file.changes.filter { $0.severity > .cosmetic && $0.facet != .order }
      .flatMap(\.runs).filter(\.isEdit)
    let row = Row(
      name: file.name, inserted: runs.reduce(0) { $0 + words($1.after) },
      deleted: runs.reduce(0) { $0 + words($1.before) })
    return row.total == 0 && !file.changes.contains { $0.severity > .cosmetic } ? nil : row
  }

  private static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  /// At least one sign for what is there.
  private static func scaled(_ count: Int, _ most: Int, _ room: Int) -> Int {
    count == 0 ? 0 : most <= room ? count : max(1, count * room / most)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func graph(_ count: Int, _ sign: String, _ style: TextStyle, to buffer: inout ReportBuffer) {
    guard count > 0 else { return }
    if options.colour, let parameter = style.parameter { buffer.append("\u{1B}[\(parameter)m") }
    buffer.append(String(repeating: sign, count: count))
    if options.colour { buffer.append("\u{1B}[0m") }
  }
}
