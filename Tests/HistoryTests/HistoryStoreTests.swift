import ChangeModel
import History
import Testing

@Suite("A history keeps what was observed")
struct HistoryStoreTests {
  @Test("a text is kept once, and runs that find the same are one row")
  func once() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    for day in 0..<5 {
      try store.observe("a.md", "The same text.", at: day)
      try store.observe("b.md", "The same text.", at: day)
    }
    let states = try store.states()
    #expect(states["a.md"]?.content == states["b.md"]?.content)
    let spans = try store.observations(of: "a.md")
    #expect(spans.map(\.times) == [5])
    #expect(spans.map(\.last) == [4])
    #expect(try store.text(of: "a.md", at: 2) == Array("The same text.".utf8))
  }

  @Test("a text is found by the time at which it was there")
  func texts() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    for day in 1...9 { try store.observe("a.md", "Text \(day).", at: day * 10) }
    #expect(try store.text(of: "a.md", at: 9) == nil)
    for time in 10...99 { #expect(try store.text(of: "a.md", at: time) == Array("Text \(time / 10).".utf8)) }
  }

  @Test("who was overtaken by another watcher writes nothing")
  func overtaken() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    try store.observe("a.md", "One.", at: 1)
    let basis = try store.states()["a.md"]?.observation
    var other = try HistoryStore.open(folder.history, .existing)
    try other.observe("a.md", "Two.", at: 2, [Drafts.change("1")])
    let draft = Drafts.run(
      3,
      [
        Drafts.observation("b.md", "New.", basis: nil),
        Drafts.observation("a.md", "Two.", basis: basis, changes: [Drafts.change("1")]),
      ])
    #expect(throws: HistoryError.overtaken(path: folder.history)) { try store.record(draft) }
    #expect(try store.states()["b.md"] == nil)
    #expect(try store.told(since: 0, now: 10).sources.flatMap(\.entries).count == 1)
    #expect(try store.lastRun()?.seq == 2)
  }

  @Test("files that are no history are refused, with the cause")
  func foreign() throws {
    let folder = Folder()
    folder.write(
      "This is a text, and no database at all; it is long enough to have a header.\n", to: folder.history)
    #expect(throws: HistoryError.foreign(path: folder.history)) { try open(folder.history) }
    #expect(throws: HistoryError.self) { try open(folder.path + "/none/h.sqlite") }
    folder.write("x", to: folder.other)
    #expect(throws: HistoryError.foreign(path: folder.other)) { try open(folder.other) }
  }

  private func open(_ path: String) throws(HistoryError) { _ = try HistoryStore.open(path, .existing) }
}

@Suite("The report of a period")
struct PeriodTests {
  /// Runs of a week, in the order of writing, with clocks that go back or are ahead.
  @Test(
    "no run is missed and none told twice by reports one after the other", arguments: 0..<60 as Range<UInt64>)
  func nothingMissed(seed: UInt64) throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    var now = 1000
    var told: [String] = []
    var written = 0
    var last = 0
    for _ in 0..<6 {
      for _ in 0..<random(4) {
        now += 1 + random(50)
        written += 1
        // Once in a while the clock is far ahead, as that of a machine that was set wrong.
        let clock = random(5) == 0 ? now + 1_000_000 : now
        try store.observe("a.md", "Text \(written).", at: clock, [Drafts.change("\(written)")])
      }
      now += 1
      let report = try store.told(since: last, now: now)
      told += report.sources.flatMap(\.entries).map(\.change.id)
      last = now
    }
    #expect(Set(told) == Set((1..<written + 1).map(String.init)), "seed \(seed)")
  }

  @Test("a clock that was set back loses nothing, and the order is that of writing")
  func clockBack() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    for (number, time) in [100, 200, 150, 160, 210].enumerated() {
      try store.observe("a.md", "Text \(number).", at: time, [Drafts.change("\(number)")])
    }
    let report = try store.told(since: 170, now: 300)
    #expect(report.sources.flatMap(\.entries).map(\.change.id) == ["1", "2", "3", "4"])
    #expect(try store.text(of: "a.md", at: 1000) == Array("Text 4.".utf8))
  }

  @Test("differences are new, still open, fixed, accepted or known")
  func differences() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    try store.compare([Drafts.difference("a"), Drafts.difference("k", .known)], at: 10)
    try store.compare(
      [
        Drafts.difference("a"), Drafts.difference("b"), Drafts.difference("c"),
        Drafts.difference("k", .known),
      ], at: 20)
    try store.compare(
      [Drafts.difference("a"), Drafts.difference("c", .accepted(reason: "meant")), Drafts.difference("d")],
      at: 30)
    let first = try store.told(since: 0, until: 10, now: 40).comparisons[0]
    #expect(first.open.map(\.record.id) == ["a"] && first.opened.isEmpty && first.standing == 1)
    let second = try store.told(since: 10, until: 20, now: 40).comparisons[0]
    #expect(second.opened.map(\.record.id) == ["b", "c"] && second.open.map(\.record.id) == ["a"])
    let third = try store.told(since: 20, until: 30, now: 40).comparisons[0]
    #expect(third.opened.map(\.record.id) == ["d"] && third.open.map(\.record.id) == ["a"])
    #expect(Set(third.fixed.map(\.record.id)) == ["b", "k"] && third.accepted.map(\.record.id) == ["c"])
    #expect(third.accepted.first?.record.state == .accepted(reason: "meant"))
  }

  @Test("a source that fails is told once, whatever its causes, until it can be read again")
  func failures() throws {
    let folder = Folder()
    var store = try HistoryStore.open(folder.history, .made)
    try store.observe("a.md", "One.", at: 10)
    for (time, cause) in [(20, "500"), (30, "timeout"), (40, "timeout")] {
      let basis = try store.states()["a.md"]?.observation
      try store.record(
        Drafts.run(
          time,
          [
            .init(
              path: "a.md", part: "notes/revised", basis: basis, finding: .failed(cause: cause), normaliser: 1
            )
          ]))
    }
    #expect(
      try store.told(since: 15, now: 45).failures
        == [.init(path: "a.md", since: 20, until: nil, cause: "timeout")])
    let basis = try store.states()["a.md"]?.observation
    try store.record(
      Drafts.run(
        50, [.init(path: "a.md", part: "notes/revised", basis: basis, finding: .same, normaliser: 1)]))
    let healed = try store.told(since: 45, now: 60)
    #expect(healed.failures.isEmpty && healed.sources.isEmpty)
    #expect(try store.told(since: 15, now: 60).failures.map(\.until) == [50])
    #expect(try store.states()["a.md"]?.outcome == .present)
  }
}
