import Foundation
import TestServer
import Testing

/// A site over four weeks, watched twice a week, and the four reports.
///
/// `STET_RECORD_SNAPSHOTS=1 swift test --filter WeeklyTests` writes the reports; read them as an editor would before they
/// are committed: is each line true, and nothing said twice?
@Suite("Four weeks of a site")
struct WeeklyTests {
  private static let monday = 1_767_571_200  // 2026-01-05T00:00Z
  private static let day = 86_400

  /// What the site is on the Wednesday and the Sunday of each week.
  private static var weeks: [(wednesday: Site, sunday: Site)] {
    var site = start
    var weeks: [(Site, Site)] = []
    // A number, a wording, a paragraph that moved; a server that failed on Wednesday.
    site.posts[2].paragraphs[0].replace("435,000 euros", with: "485,000 euros")
    site.posts[4].paragraphs[1].replace("had waited long for it", with: "had asked for it again and again")
    site.posts[3].paragraphs.insert(site.posts[3].paragraphs.remove(at: 2), at: 0)
    var broken = site
    broken.answers["/posts/7"] = .status(500)
    weeks.append((broken, site))
    // One withdrawn, one new, one at another address.
    site.answers["/posts/2"] = .status(410)
    site.listed.removeAll { $0 == "/posts/2" }
    site.posts.append(
      Site.Post(
        path: "/posts/13", title: "Honey from the roof of the town hall",
        paragraphs: [
          "Four hives stand on the roof of the town hall since April, and the first honey was sold within an hour.",
          "The beekeepers of the town look after them, and the mayor was stung only once.",
        ]))
    site.listed.insert("/posts/13", at: 0)
    site.posts[7].path = "/buses-on-demand"
    site.answers["/posts/8"] = .redirect("/buses-on-demand", status: 301)
    weeks.append((site, site))
    // One that is not found, one in another encoding, one mended.
    site.answers["/posts/9"] = .status(404)
    site.latin = ["/posts/10"]
    site.posts[2].paragraphs[0].replace("485,000 euros", with: "435,000 euros")
    weeks.append((site, site))
    // A new design.
    site.theme = .modern
    weeks.append((site, site))
    return weeks
  }

  private static let start = Site(posts: SitePosts.all, listed: SitePosts.all.map(\.path))

  private func stet(_ arguments: [String], at time: Int, in folder: Folder) throws -> Program.Result {
    try Program.run("SOURCE_DATE_EPOCH=\(time)", [Program.stet.path] + arguments, in: folder.url)
  }

  private func watch(_ server: TestServer, at time: Int, in folder: Folder) throws -> Program.Result {
    try stet(["watch", "--allow-host", "127.0.0.1", "--delay", "0"], at: time, in: folder)
  }

  private func write(_ server: TestServer, to folder: Folder) throws {
    let issue = SitePosts.all.map { "## \($0.title)\n\n" + $0.paragraphs.joined(separator: "\n\n") }
    try folder.write("issue.md", "# The issue\n\n" + issue.joined(separator: "\n\n") + "\n")
    try folder.write(
      "stet.yml",
      "comparisons:\n- {name: site, base: issue.md, revised: '\(server.address("/feed.xml"))', follow: feed}\n"
    )
  }

  @Test("are told week by week")
  func reports() throws {
    try Folder.with { folder in
      let server = try TestServer(Self.start.answer)
      try write(server, to: folder)
      let first = try watch(server, at: Self.monday - Self.day / 2, in: folder)
      #expect(first.text == "13 sources observed for the first time\n")
      #expect(first.complaint == "" && first.status == 0)
      for (number, week) in Self.weeks.enumerated() {
        let monday = Self.monday + number * 7 * Self.day
        server.replace(week.wednesday.answer)
        _ = try watch(server, at: monday + 2 * Self.day + 25_200, in: folder)
        server.replace(week.sunday.answer)
        _ = try watch(server, at: monday + 6 * Self.day + 25_200, in: folder)
        // Nothing is new a second time.
        let again = try watch(server, at: monday + 6 * Self.day + 28_800, in: folder)
        #expect(again.text == "", "week \(number + 1)")
        let report = try stet(["report", "--since", "7d"], at: monday + 7 * Self.day, in: folder)
        try compare(report.text, server, "week-\(number + 1).txt")
        #expect(report.status == (number == 3 ? 0 : 1), "week \(number + 1)")
      }
      try formats(server, in: folder)
    }
  }

  @Test("of a source that has nothing to be held against are told, too")
  func alone() throws {
    try Folder.with { folder in
      try folder.write("stet.yml", "watch: [{name: notes, source: notes/}]\n")
      try folder.write(
        "notes/a.md", "# On hills\n\nFrom the old tower one sees four counties on a clear morning.\n")
      let first = try stet(["watch"], at: Self.monday, in: folder)
      #expect(first.text == "1 source observed for the first time\n" && first.status == 0)
      try folder.write(
        "notes/a.md", "# On hills\n\nFrom the old tower one sees five counties on a clear morning.\n")
      try folder.write("notes/b.md", "# On lakes\n\nThe lakes in the south are cold all year.\n")
      let second = try stet(["watch", "notes"], at: Self.monday + Self.day, in: folder)
      #expect(second.status == 1 && second.complaint == "")
      #expect(second.text == "notes/a.md: 1 critical\nnotes/b.md: article added: On lakes\n")
      let report = try stet(["report", "--since", "7d"], at: Self.monday + 2 * Self.day, in: folder)
      #expect(report.text.contains("notes/a.md (notes)\n"))
      #expect(report.text.hasSuffix("stet: 1 critical change; 1 article added\n"))
      let json = try stet(
        ["report", "--since", "7d", "--format", "json"], at: Self.monday + 2 * Self.day, in: folder)
      #expect(json.text.contains("\"comparisons\": []"))
      let check = try stet(["check"], at: Self.monday, in: folder)
      #expect(check.status == 2 && check.complaint.contains("names no comparison"))
    }
  }

  /// All formats tell of the same.
  private func formats(_ server: TestServer, in folder: Folder) throws {
    let now = Self.monday + 28 * Self.day
    for format in ["markdown", "json", "atom", "html", "eml"] {
      let report = try stet(
        ["report", "--since", "2026-01-05", "--format", format, "--exit-zero", "--to", "desk@example.org"],
        at: now,
        in: folder)
      #expect(report.status == 0 && report.complaint == "")
      if format == "markdown" || format == "json" { try compare(report.text, server, "all.\(format)") }
      #expect(format == "eml" || report.text.contains("485,000"), "\(format)")
    }
  }

  private func compare(_ text: String, _ server: TestServer, _ name: String) throws {
    // The port and what is made of it differ from run to run.
    let found = text.replacing("127.0.0.1:\(server.port)", with: "127.0.0.1:40000")
      .split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.contains("address changed") || line.contains("\"relocated\"") else { return String(line) }
        return String(line).replacing(/\b[0-9a-f]{16}\b/, with: "0000000000000000")
      }.joined(separator: "\n")
    let path = "snapshots/weekly/\(name)"
    let environment = ProcessInfo.processInfo.environment
    if environment["STET_RECORD_SNAPSHOTS"] == "1", environment["CI"] == nil {
      try FileManager.default.createDirectory(
        at: Repository.file(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found.utf8).write(to: Repository.file(path))
    }
    let recorded = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let lines = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let difference = TextDifference(lines(recorded), lines(found)).description
    #expect(difference == "", "\(path): - recorded, + found")
  }
}
