/// What end tags close, and what start tags close that need no end tag.
extension HTMLTokenizer {
  /// An end tag was read.
  mutating func closeElement(_ id: UInt16) {
    if !suppressed.isEmpty, let count = suppressed[id], count > 0 {
      suppressed[id] = count - 1
      return
    }
    switch HTMLName(rawValue: id) {
    case .html?, .body?: isEndSeen = true
    case .br?:
      if !isBodyOpen { openBody() }
      writeVoid(HTMLName.br.rawValue, tag: -1)
    case .p? where openCounts[Int(id)] == 0:
      if isBodyOpen { writeVoid(id, tag: -1) }
    case let name?:
      if openCounts[Int(id)] > 0 { closeNearest(id, stopsAt: barrier(for: name)) }
    case nil: closeNearest(id, stopsAt: .special)
    }
  }

  /// What an end tag does not reach through.
  private enum Barrier {
    /// Tables only: for the parts of tables.
    case table
    /// Cells, tables, buttons, objects: for elements that hold blocks.
    case scope
    /// Any element that holds blocks: for inline elements.
    case special
  }

  private func barrier(for name: HTMLName) -> Barrier {
    switch name {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup, .head: .table
    default: name.closesParagraph || name.isScope || name == .select ? .scope : .special
    }
  }

  private func stops(_ id: UInt16, _ barrier: Barrier) -> Bool {
    guard let name = HTMLName(rawValue: id) else { return false }
    switch barrier {
    case .table: return name == .table || name == .template
    case .scope: return name.isScope
    case .special: return name.closesParagraph || name.isScope || name == .body
    }
  }

  /// Ends the nearest open element of a name and all inside of it.
  private mutating func closeNearest(_ id: UInt16, stopsAt barrier: Barrier) {
    var position = open.count - 1
    let last = max(1, open.count - Self.lookBack)
    while position >= last {
      if open[position] == id { return popDown(to: position) }
      if stops(open[position], barrier) { return }
      position -= 1
    }
  }

  /// How far an end tag looks for its element: each look at 4,096 levels would make 5 MB of stray end tags
  /// cost seconds, and the deepest of the 211 development pages has 51 levels in all.
  private static let lookBack = 512

  private mutating func popDown(to position: Int) {
    // The body is never closed: what follows it is shown as well.
    while open.count > max(position, isBodyOpen ? 2 : 1) { pop() }
  }

  /// Ends an open paragraph, which no block stands in.
  mutating func closeParagraph() {
    guard openCounts[Int(HTMLName.p.rawValue)] > 0 else { return }
    var position = open.count - 1
    while position > 1 {
      let name = HTMLName(rawValue: open[position])
      if name == .p { return popDown(to: position) }
      // What closes a paragraph cannot have an open one around it but outside of a scope.
      if let name, name.isScope || name.closesParagraph { return }
      position -= 1
    }
  }

  /// Ends what the element ends without an end tag: an item the item before it, a cell the cell.
  mutating func closeImplied(_ name: HTMLName) {
    switch name {
    case .li: closeSibling([.li])
    case .dd, .dt: closeSibling([.dd, .dt])
    case .option, .optgroup: closeTop([.option])
    case .h1, .h2, .h3, .h4, .h5, .h6: closeTop([.h1, .h2, .h3, .h4, .h5, .h6])
    case .a: closeNearest(name.rawValue, stopsAt: .special)
    case .button: if openCounts[Int(name.rawValue)] > 0 { closeNearest(name.rawValue, stopsAt: .table) }
    case .td, .th: closePart([.td, .th, .caption], within: [.tr])
    case .tr: closePart([.tr, .caption, .colgroup], within: [.tbody, .thead, .tfoot])
    case .tbody, .thead, .tfoot: closePart([.tbody, .thead, .tfoot, .caption, .colgroup], within: [])
    default: break
    }
  }

  private mutating func closeTop(_ names: [HTMLName]) {
    if let top = open.last.flatMap(HTMLName.init(rawValue:)), names.contains(top), open.count > 2 { pop() }
  }

  /// Ends an item before the next one, through what may stand open in it.
  private mutating func closeSibling(_ names: [HTMLName]) {
    var position = open.count - 1
    let last = max(2, open.count - Self.lookBack)
    while position >= last {
      let name = HTMLName(rawValue: open[position])
      if let name, names.contains(name) { return popDown(to: position) }
      if let name, name.closesParagraph || name.isScope, name != .address, name != .div, name != .p { return }
      position -= 1
    }
  }

  /// Ends the outermost of some parts of the innermost table.
  private mutating func closePart(_ names: [HTMLName], within outer: [HTMLName]) {
    guard openCounts[Int(HTMLName.table.rawValue)] > 0 else { return }
    var position = open.count - 1
    let last = max(2, open.count - Self.lookBack)
    var found: Int?
    while position >= last {
      if let name = HTMLName(rawValue: open[position]) {
        if name == .table || name == .template || outer.contains(name) { break }
        if names.contains(name) { found = position }
      }
      position -= 1
    }
    if let found { popDown(to: found) }
  }
}
