import ChangeModel
import History
import Testing

@Suite("A history is exported, imported and cleaned")
struct ExchangeTests {
  private func fill(_ store: inout HistoryStore) throws {
    for day in 1...6 {
      try store.observe(
        "posts/ä “b”.md", "Text\n\u{202E}\(day / 2) 😀.", at: day * Drafts.day,
        [Drafts.change("\(day)", .critical)])
      try store.observe("b.md", "Always the same.", at: day * Drafts.day)
      try store.compare(
        day < 3 ? [Drafts.difference("a"), Drafts.difference("b")] : [Drafts.difference("a")],
        at: day * Drafts.day)
    }
  }

  private func imported(_ lines: [String], _ path: String) throws -> HistoryStore {
    var store = try HistoryStore.open(path, .made)
    var rest = lines[...]
    try store.read { () throws(HistoryError) in rest.popFirst().map { Array($0.utf8) } }
    return store
  }

  @Test("what was exported is imported the same")
  func roundTrip() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    try fill(&store)
    let lines = try store.exported()
    var other = try imported(lines, folder.other)
    #expect(try other.exported() == lines)
    let span = (since: 2 * Drafts.day, now: 9 * Drafts.day)
    #expect(
      try store.told(since: span.since, now: span.now) == other.told(since: span.since, now: span.now))
    #expect(throws: HistoryError.self) { try other.read { () throws(HistoryError) in nil } }
  }

  @Test(
    "what no export writes is refused with its line, and nothing is imported",
    arguments: [
      "no JSON", "{\"type\":\"change\",\"id\":1}", "{\"type\":\"surprise\"}", "[1]",
      "{\"type\":\"source\",\"id\":9,\"path\":\"p\",\"part\":\"x\",\"latest\":77,\"normaliser\":1}",
      "{\"type\":\"run\",\"seq\":\"; DROP TABLE runs\",\"at\":1}",
      "{\"type\":\"observation\",\"id\":99,\"source\":1,\"run\":1,\"last\":1,\"times\":1,\"outcome\":7,\"hidden\":0}",
      "{\"type\":\"event\",\"id\":99,\"run\":1,\"difference\":4000,\"event\":1}",
      String(repeating: "[", count: 100_000),
    ])
  func hostile(line: String) throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    try fill(&store)
    let lines = try store.exported() + [line]
    var other = try HistoryStore.open(folder.other, .made)
    var rest = lines[...]
    #expect(throws: HistoryError.self) {
      try other.read { () throws(HistoryError) in rest.popFirst().map { Array($0.utf8) } }
    }
    #expect(try other.lastRun() == nil)
    #expect(try other.paths().isEmpty)
  }

  @Test("cleaning keeps the state of then and now, and what is open", arguments: 0...7)
  func cleaning(days: Int) throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    try fill(&store)
    let states = try store.states()
    let limit = days * Drafts.day + 1
    let late = try (days...8).map { try store.text(of: "posts/ä “b”.md", at: $0 * Drafts.day + 1) }
    let report = try store.told(since: limit, now: 9 * Drafts.day)
    _ = try store.drop(before: limit)
    store = try HistoryStore.open(folder.history, .existing)
    #expect(try store.states() == states)
    #expect(try (days...8).map { try store.text(of: "posts/ä “b”.md", at: $0 * Drafts.day + 1) } == late)
    let after = try store.told(since: limit, now: 9 * Drafts.day)
    #expect(after.sources == report.sources && after.comparisons == report.comparisons)
    #expect(try store.told(since: 0, now: 9 * Drafts.day).comparisons[0].open.map(\.record.id) == ["a"])
  }
}
