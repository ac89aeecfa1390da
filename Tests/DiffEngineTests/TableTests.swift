import ChangeModel
import DiffEngine
import DocumentModel
import Testing

@Suite("Tables: rows, columns and cells")
struct TableTests {
  private static let table = [
    ["Country", "Members", "Paid", "Since"], ["France", "12", "1,000", "1999"],
    ["Germany", "14", "2,000", "2001"], ["Italy", "9", "800", "1998"], ["Spain", "9", "750", "2004"],
    ["Poland", "7", "500", "2006"],
  ]
  private static let rest = "The text around the table stays as it is, so that all keep their partners."

  private static func sheet(_ rows: [[String]]) -> Sheet {
    let lines = rows.enumerated().map { ($0 == 0 ? "|| " : "| ") + $1.joined(separator: "\t") }
    return Sheet(title: nil, passages: [rest] + lines + [rest + " So it does."])
  }

  private static func told(_ base: [[String]], _ revised: [[String]]) -> [String] {
    changes(sheet(base), sheet(revised)).map { "\($0.kind) \($0.verdict): \($0.why)" }
  }

  private static func changed(_ change: (inout [[String]]) -> Void) -> [[String]] {
    var rows = table
    change(&rows)
    return rows
  }

  @Test("a cell is told with the names of its row and column")
  func cell() {
    #expect(
      Self.told(Self.table, Self.changed { $0[2][2] = "2,500" }) == [
        "altered number critical: the number 2,000 became 2,500 (row “Germany”, column “Paid”)"
      ])
    #expect(
      Self.told(Self.table, Self.changed { $0[3][0] = "Malta" }).first?.hasSuffix("(column “Country”)")
        ?? false)
    #expect(
      Self.told(Self.table, Self.changed { $0[0][2] = "Owed" }).first?.hasSuffix("(in the head of the table)")
        ?? false)
  }

  @Test("numbers of neighbouring cells are two numbers")
  func neighbours() {
    #expect(
      Self.told(Self.table, Self.changed { $0[3][2] = "850" }) == [
        "altered number critical: the number 800 became 850 (row “Italy”, column “Paid”)"
      ])
  }

  @Test("a row is one change")
  func row() {
    let more = Self.changed { $0.insert(["Greece", "5", "300", "2010"], at: 3) }
    #expect(Self.told(Self.table, more) == ["added table major: a table row was added"])
    #expect(Self.told(more, Self.table) == ["removed table major: a table row is gone"])
  }

  @Test("a column is one change, wherever it stands", arguments: 1...4)
  func column(place: Int) {
    let cells = ["Owed", "10", "20", "30", "40", "50"]
    let more = Self.changed { rows in
      for index in rows.indices { rows[index].insert(cells[index], at: place) }
    }
    #expect(
      Self.told(Self.table, more) == ["added table major: the column “Owed” of the table was added"])
    #expect(
      Self.told(more, Self.table) == ["removed table major: the column “Owed” of the table is gone"])
    let both = changes(Self.sheet(Self.table), Self.sheet(more))
    #expect(both.map(\.after) == [cells.joined(separator: " ")])
  }

  @Test("a column with an edit beside it: both are told, each once")
  func columnAndCell() {
    let revised = Self.changed { rows in
      rows[2][1] = "15"
      for index in rows.indices { rows[index].remove(at: 2) }
    }
    #expect(
      Self.told(Self.table, revised) == [
        "removed table major: the column “Paid” of the table is gone",
        "altered number critical: the number 14 became 15 (row “Germany”)",
      ])
  }

  @Test("columns in another order are a move")
  func order() {
    let revised = Self.changed { rows in for index in rows.indices { rows[index].swapAt(1, 2) } }
    let told = Self.told(Self.table, revised)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("moved order minor: the column “") ?? false)
  }

  @Test("rows of which each is edited are no columns")
  func edited() {
    let revised = Self.changed { rows in for index in 1..<rows.count { rows[index][2] = "\(index)77" } }
    #expect(Self.told(Self.table, revised).count == 5)
    #expect(Self.told(Self.table, revised).allSatisfy { $0.hasPrefix("altered number critical") })
  }

  @Test("beside a column that was added, a row that moved has not gained its cell")
  func columnAndMovedRow() {
    let cells = ["Owed", "10", "20", "30", "40", "50"]
    let revised = Self.changed { rows in
      for index in rows.indices { rows[index].append(cells[index]) }
      rows[5][3] = "2007"
      rows.insert(rows.remove(at: 1), at: 3)
    }
    #expect(
      Self.told(Self.table, revised).sorted() == [
        "added table major: the column “Owed” of the table was added",
        "altered date critical: the date “2006” became “2007” (row “Poland”)",
        "moved order minor: the passage stands at another place",
      ])
  }

  @Test(
    "a row that stands word for word at another place moved, however much it has in common with the one there"
  )
  func sorted() {
    let link = "on the page of its makers for all systems that there are"
    let rows = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Hazel"].map {
      [$0, link, "of \($0.lowercased())"]
    }
    let base = [["Tree", "Where", "What"]] + rows
    var revised = base
    revised.swapAt(2, 5)
    let found = changes(Self.sheet(base), Self.sheet(revised))
    #expect(found.allSatisfy { $0.facet == .order }, "\(found.dump)")
    #expect(!found.isEmpty)
  }
}
