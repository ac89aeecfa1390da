/// The lines that two texts do not share, for people to read: `- ` expected, `+ ` found.
struct TextDifference: CustomStringConvertible {
  let description: String

  init(_ expected: [String], _ found: [String]) {
    var rows: [(place: Int, order: Int, text: String)] = []
    for change in found.difference(from: expected) {
      switch change {
      case .remove(let offset, let line, _): rows.append((offset, 0, "- \(offset + 1): \(line)"))
      case .insert(let offset, let line, _): rows.append((offset, 1, "+ \(offset + 1): \(line)"))
      }
    }
    rows.sort { ($0.place, $0.order) < ($1.place, $1.order) }
    let shown = rows.prefix(Self.most).map(\.text)
    let rest = rows.count - shown.count
    description = (shown + (rest > 0 ? ["… and \(rest) more lines"] : [])).joined(separator: "\n")
  }

  /// More lines than this nobody reads in a test's output.
  private static let most = 40
}
