import Snapshots
import Testing

@Suite("accepted.yml")
struct AcceptedChangesTests {
  private func change(_ comparison: String, _ id: String, reason: String = "why") -> AcceptedChange {
    AcceptedChange(
      comparison: comparison, id: id, also: ["x", "y"], reason: reason, by: "Ada: \"A\"", until: "2028-02-29",
      what: "“a” → “b”")
  }

  @Test("is sorted whatever the order of accepting, and reads back as it was")
  func sorted() throws {
    let all = [change("b", "02"), change("a", "03"), change("b", "01"), change("a", "01")]
    var one = AcceptedChanges()
    var other = AcceptedChanges()
    for change in all { one.add(change) }
    for change in all.reversed() { other.add(change) }
    #expect(one.bytes == other.bytes)
    #expect(one.changes.map { $0.comparison + $0.id } == ["a01", "a03", "b01", "b02"])
    #expect(try AcceptedChanges(one.bytes, path: "a") == one)
  }

  @Test("has an id once: the later acceptance goes over the earlier one")
  func replaced() {
    var accepted = AcceptedChanges()
    accepted.add(change("a", "01", reason: "first"))
    accepted.add(change("a", "01", reason: "second"))
    #expect(accepted.changes.map(\.reason) == ["second"])
    accepted.remove("01", of: "a")
    #expect(accepted.changes.isEmpty)
  }

  @Test("ends with its last day, not on it")
  func expiry() {
    let accepted = change("a", "01")
    #expect(!accepted.isExpired(on: "2028-02-28"))
    #expect(!accepted.isExpired(on: "2028-02-29"))
    #expect(accepted.isExpired(on: "2028-03-01"))
  }

  @Test(
    "knows the days of the calendar",
    arguments: [
      ("2028-02-29", true), ("2027-02-29", false), ("2100-02-29", false), ("2000-02-29", true),
      ("2027-13-01", false),
      ("2027-1-1", false), ("2027-04-31", false), ("27-04-30", false), ("2027-04-30x", false), ("", false),
    ])
  func days(_ text: String, _ expected: Bool) { #expect(AcceptedChanges.isDay(text) == expected) }

  @Test(
    "that is wrong is told with its line",
    arguments: [
      ("- id: a\n  comparison: b\n", 1), ("- id: a\n  comparison: b\n  reason: c\n  untill: 2027-01-01\n", 4),
      ("- id: a\n  comparison: b\n  reason: c\n  until: soon\n", 1), ("a: b\n", 1), ("- [\n", 2),
    ])
  func wrong(_ text: String, _ line: Int) {
    let error = #expect(throws: SnapshotError.self) { try AcceptedChanges(Array(text.utf8), path: "a.yml") }
    guard case .damaged(_, let told, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(told == line)
  }
}
