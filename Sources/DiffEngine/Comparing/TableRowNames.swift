import TextDiff

/// Tells where in a table an edit stands.
struct TableRowNames {
  let base: TableCells
  let revised: TableCells
  /// The names of the columns, empty where the table has no head; nil for the head itself.
  let columns: [String]?
  /// Some columns were taken out of what is compared: of a place it is known only whether it is in the first one.
  var isCut = false

  /// Longer names are cut: they are text.
  private static let longestName = 40

  /// " (row “Germany”, column “Paid”)"; empty where nothing has a name.
  func place(of hunk: EditScript.Hunk) -> String {
    guard let columns else { return " (in the head of the table)" }
    let cell =
      hunk.base.isEmpty ? revised.cell(of: hunk.revised.lowerBound) : base.cell(of: hunk.base.lowerBound)
    var names: [String] = []
    let isInFirst = isCut ? hunk.base.lowerBound < base.ranges[0].count && !hunk.base.isEmpty : cell == 0
    if !isInFirst, let row = name(base.printed(0)) { names.append("row \(row)") }
    if columns.indices.contains(cell), let column = name(columns[cell]) { names.append("column \(column)") }
    return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
  }

  private func name(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    return text.count <= Self.longestName ? "“\(text)”" : "“\(text.prefix(Self.longestName))…”"
  }
}
