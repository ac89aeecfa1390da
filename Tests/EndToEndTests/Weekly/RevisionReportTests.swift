import Foundation
import Testing

/// `stet report` from snapshots that git has, where no history was kept.
@Suite("A report from revisions of the snapshots")
struct RevisionReportTests {
  private static let monday = 1_767_571_200  // 2026-01-05T00:00Z
  private static let week = 7 * 86_400

  private func commit(_ gate: GateFolder, at time: Int, tag: String) throws {
    let commands = [
      ["add", "-A"],
      ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "-q", "-m", tag], ["tag", tag],
    ]
    for command in commands {
      let result = try Program.run(
        "GIT_COMMITTER_DATE=@\(time) +0000", ["GIT_CONFIG_GLOBAL=/dev/null", "git"] + command,
        in: gate.folder.url)
      #expect(result.status == 0, "\(result.complaint)")
    }
  }

  /// Two weeks: a wrong year, a lost article and a new one, then the year mended.
  private func withWeeks(_ body: (GateFolder) throws -> Void) throws {
    try GateFolder.withNotes { gate in
      #expect(try Program.run("git", ["init", "-q"], in: gate.folder.url).status == 0)
      try commit(gate, at: Self.monday, tag: "one")
      try gate.edit("posts/rivers.md", "1934", "1943")
      try gate.folder.write(
        "posts/lakes.md", "## On lakes\n\nThe lakes in the south are cold all year, and few people swim.\n")
      #expect(try gate.run("snapshot").status == 0)
      try commit(gate, at: Self.monday + Self.week, tag: "two")
      try gate.edit("posts/rivers.md", "1943", "1934")
      try FileManager.default.removeItem(at: gate.folder.file("posts/hills.md"))
      #expect(try gate.run("snapshot").status == 0)
      try body(gate)
    }
  }

  @Test("tells what changed between two commits")
  func betweenCommits() throws {
    try withWeeks { gate in
      let report = try gate.run("report", "--since", "one", "--until", "two")
      #expect(report.status == 1 && report.complaint == "")
      #expect(report.text.contains("2026-01-05 00:00 to 2026-01-12 00:00 UTC"))
      #expect(report.text.contains("4 sources, in the snapshots of one and of two."))
      #expect(report.text.contains("the date “1934” became “1943”"))
      #expect(report.text.contains("The changes of its sources above make 2 new differences."))
      #expect(report.text.hasSuffix("stet: 1 critical change; 1 article added\n"))
    }
  }

  @Test("tells what changed since a commit, and what is still open")
  func sinceCommit() throws {
    try withWeeks { gate in
      let report = try gate.run(at: Self.monday + 2 * Self.week, "report", "--since", "two")
      #expect(report.text.contains("the date “1943” became “1934”"))
      #expect(report.text.contains("article withdrawn"))
      #expect(report.text.contains("Still open (1)\n  major     article on one side"))
      #expect(report.text.contains("make 1 new and 1 fixed differences."))
      #expect(
        report.text.hasSuffix("stet: 1 critical change; 1 article withdrawn; 1 difference still open\n"))
    }
  }

  @Test("takes a date for the last commit by then, where nothing was watched")
  func dates() throws {
    try withWeeks { gate in
      let named = try gate.run("report", "--since", "one", "--until", "two", "--format", "json")
      let dated = try gate.run(
        "report", "--since", "2026-01-08", "--until", "2026-01-13", "--format", "json")
      let changes = { (text: String) in text.split(separator: "\n").filter { $0.contains("\"severity\"") } }
      #expect(changes(named.text) == changes(dated.text) && !changes(named.text).isEmpty)
      let early = try gate.run("report", "--since", "2025-12-01")
      #expect(early.status == 2 && early.complaints.count == 1)
      #expect(early.complaint.contains("git has no commit from before then"))
    }
  }

  @Test("is the same for the same commits, and quiet for one and the same")
  func determinism() throws {
    try withWeeks { gate in
      let first = try gate.run("report", "--since", "one", "--until", "two", "--format", "html")
      let second = try gate.run("report", "--since", "one", "--until", "two", "--format", "html")
      #expect(first.output == second.output)
      let none = try gate.run("report", "--since", "two", "--until", "two", "-q")
      #expect(none.status == 0 && none.text == "" && none.complaint == "")
    }
  }

  @Test("tells accepted differences with their reason")
  func acceptances() throws {
    try withWeeks { gate in
      let check = try gate.run("report", "--since", "one", "--until", "two", "--format", "json")
      let line = try #require(
        check.text.split(separator: "\n").first { $0.contains("\"kind\": \"onlyInRevised\"") })
      let id = try #require(line.firstMatch(of: #/"id": "([0-9a-f]{16})"/#)).1
      try gate.folder.write(
        "snapshots/accepted.yml",
        "- id: \"\(id)\"\n  comparison: notes\n  what: \"\"\n  reason: the web has more room\n")
      let report = try gate.run("report", "--since", "two")
      #expect(report.text.contains("Accepted (1)") && report.text.contains("accepted: the web has more room"))
    }
  }

  @Test("says on one line what is wrong")
  func mistakes() throws {
    try withWeeks { gate in
      for (arguments, words) in [
        (["--since", "three"], "nor a commit, tag or branch that git knows here"),
        (["--since", "--all"], "Missing value for"),
        (["--since", "one", "--until", "-n3"], "Missing value for"),
        (["--since", "one", "--history", "none.sqlite"], "takes a day as 2026-01-31"),
      ] {
        let result = try Program.run(Program.stet.path, ["report"] + arguments, in: gate.folder.url)
        #expect(
          result.status == 2 && result.text == "" && result.complaint.contains(words), "\(result.complaint)")
      }
      try gate.edit("snapshots/notes/base/01-on-hills.md", "four counties", "six counties")
      try commit(gate, at: Self.monday + 2 * Self.week, tag: "edited")
      let edited = try gate.run("report", "--since", "edited")
      #expect(edited.status == 2 && edited.complaints.count == 1)
      #expect(edited.complaint.contains("was edited by hand"))
    }
  }

  @Test("needs a repository, and says so")
  func withoutRepository() throws {
    try GateFolder.withNotes { gate in
      let revision = try gate.run("report", "--since", "v1")
      #expect(revision.status == 2 && revision.complaint.contains("is in no git repository with a commit"))
      let date = try gate.run("report", "--since", "7d")
      #expect(
        date.status == 2 && date.complaint.contains("there is no history yet; begin one with 'stet watch'"))
    }
  }
}
