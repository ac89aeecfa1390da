/// Tells tables that hold data from tables that only lay a page out.
struct HTMLTables {
  /// The elements that are tables with data.
  private(set) var data: Set<Int> = []
  private var open: [Census] = []

  /// What is known about a table.
  private struct Census {
    var node: Int
    var end: Int
    var rows = 0
    var cells = 0
    var cellsInRow = 0
    /// Cells of the row with words, and the most that a row has.
    var wordsInRow = 0
    var mostWords = 0
    var hasWords = false
    var widest = 0
    var headers = 0
    var paragraphs = 0
    var structures = 0
    var programs = 0
    var hasNestedTable = false
    var cellBytes = 0
    var longestCell = 0
  }

  /// Judges all tables.
  ///
  /// - Complexity: O(nodes).
  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices {
      while let table = open.last, table.end <= node { close(tree) }
      if tree.isText(node) { text(node, tree) } else { element(node, tree) }
    }
    while !open.isEmpty { close(tree) }
  }

  private mutating func text(_ node: Int, _ tree: HTMLTree) {
    guard !open.isEmpty else { return }
    let top = open.count - 1
    let before = open[top].cellBytes
    // What it is indented by in the source is no text.
    var isBlank = true
    for byte in tree.text(node) {
      if !byte.isBlank || !isBlank { open[top].cellBytes += 1 }
      isBlank = byte.isBlank
    }
    guard !open[top].hasWords, open[top].cellBytes > before else { return }
    open[top].hasWords = true
    open[top].wordsInRow += 1
    open[top].mostWords = max(open[top].mostWords, open[top].wordsInRow)
  }

  private mutating func element(_ node: Int, _ tree: HTMLTree) {
    let name = tree.name(node)
    if name == .table {
      if !open.isEmpty { open[open.count - 1].hasNestedTable = true }
      return open.append(Census(node: node, end: tree.end(node)))
    }
    guard !open.isEmpty else { return }
    let top = open.count - 1
    switch name {
    case .tr:
      open[top].rows += 1
      open[top].cellsInRow = 0
      open[top].wordsInRow = 0
      open[top].hasWords = false
    case .td, .th:
      open[top].cells += 1
      open[top].cellsInRow += 1
      open[top].widest = max(open[top].widest, open[top].cellsInRow)
      open[top].longestCell = max(open[top].longestCell, open[top].cellBytes)
      open[top].cellBytes = 0
      open[top].hasWords = false
      if name == .th { open[top].headers += 1 }
    case .caption, .thead: open[top].headers += 1
    case .p: open[top].paragraphs += 1
    case .h1, .h2, .h3, .h4, .h5, .h6, .form, .article, .section, .blockquote:
      open[top].structures += 1
    case .pre: open[top].programs += 1
    default: break
    }
  }

  private mutating func close(_ tree: HTMLTree) {
    guard var table = open.popLast() else { return }
    table.longestCell = max(table.longestCell, table.cellBytes)
    if Self.isData(table, tree) { data.insert(table.node) }
  }

  private static func isData(_ table: Census, _ tree: HTMLTree) -> Bool {
    if table.hasNestedTable || table.structures > 0 { return false }
    let role = tree.string(.role, of: table.node)
    if role == "presentation" || role == "none" { return false }
    if table.rows == 0 || table.widest < 2 { return false }
    // A listing beside its line numbers, or one beside another; a cell may hold an example.
    if table.programs * 2 >= table.rows { return false }
    // A box with a picture beside its title and its text, as notes and warnings of manuals have.
    if table.mostWords < 2, table.rows <= rowsOfBox { return false }
    if table.headers > 0 { return true }
    return table.rows >= 2 && table.longestCell <= longestDataCell && table.paragraphs <= table.cells * 2
  }

  /// A title and a text; more rows with one cell each are a table that nobody has filled in yet.
  private static let rowsOfBox = 2

  /// Bytes of a cell; one with more is running text with its own paragraphs: a column of a page.
  private static let longestDataCell = 600
}
