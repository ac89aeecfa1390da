import ChangeModel
import Reporter
import Testing

@Suite("The report of a period in its formats")
struct PeriodFormatTests {
  private static let hostile =
    "Title\r\nBcc: x@example.org\n.\n<script>\u{202E}]]> -- =?utf-8?q?x?= \u{1B}[31m"

  private static func report(_ text: String) -> PeriodReport {
    var report = PeriodReport(toolVersion: "0", since: 0, until: 7 * 86_400)
    report.runs = 2
    report.observed = 1
    let change = ChangeRecord(
      id: "0123456789abcdef", kind: .altered, facet: .wording, severity: .major, article: text, why: text,
      place: "line 1", runs: [.init(isEdit: true, before: text, after: String(repeating: "x", count: 3000))])
    report.sources = [.init(path: text, part: "notes/revised", entries: [.init(at: 86_400, change: change)])]
    report.failures = [.init(path: text, since: 0, until: nil, cause: text)]
    report.weeks = [.init(start: 0, counts: [0, 1, 2, 3]), .init(start: 604_800, counts: [0, 0, 0, 1])]
    return report
  }

  private func mail(_ report: PeriodReport) -> [Substring] {
    String(decoding: PeriodMail(ReportOptions(), .init(from: nil, to: "a@b.c")).bytes(report), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("a message has the headers of stet and no others, whatever a text says")
  func headers() {
    let lines = mail(Self.report(Self.hostile))
    let head = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      head == ["To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type"])
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") && !$0.contains("\r") })
    #expect(!lines.contains { $0.hasPrefix("Bcc") })
    #expect(lines.contains { $0.hasPrefix("Subject: ") })
  }

  @Test("addresses that could add a line or another receiver are none")
  func addresses() {
    for text in ["a@b\nBcc: c@d", "a@b\r", "a@b, c@d", "no address", "ä@b"] {
      #expect(!PeriodMail.isAddress(text), "\(text)")
    }
    #expect(PeriodMail.isAddress("The Desk <desk@example.org>"))
  }

  @Test("no format lets a text be markup or act on a terminal")
  func escaping() {
    let report = Self.report(Self.hostile)
    let formats: [(String, [UInt8])] = [
      ("text", PeriodText().bytes(report)), ("markdown", PeriodMarkdown().bytes(report)),
      ("html", PeriodHTML().bytes(report)), ("json", PeriodJSON().bytes(report)),
      ("atom", PeriodAtom().bytes(report)),
    ]
    for (name, bytes) in formats {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"), "\(name)")
      if name == "html" || name == "atom" { #expect(!text.contains("<script"), "\(name)") }
    }
  }

  @Test("the same report gives the same bytes, and the page does not load anything")
  func pure() {
    let report = Self.report("Title")
    let page = String(decoding: PeriodHTML().bytes(report), as: UTF8.self)
    #expect(PeriodHTML().bytes(report) == PeriodHTML().bytes(report))
    #expect(!page.contains("src=") && !page.contains("url(") && page.contains("default-src 'none'"))
    #expect(page.contains("<svg role=\"img\" aria-label=\"Changes a week: 1970-01-01 6, 1970-01-08 1\""))
  }

  @Test("what is told with a source is not told with its comparison")
  func once() {
    var report = Self.report("Title")
    var comparison = PeriodReport.Comparison(name: "notes")
    let record = DifferenceRecord(
      id: "fedcba9876543210", kind: "altered", facet: .wording, severity: .major, article: "Title",
      why: "why",
      told: "0123456789abcdef")
    comparison.opened = [.init(since: 0, at: 0, record: record)]
    report.comparisons = [comparison]
    let text = String(decoding: PeriodText().bytes(report), as: UTF8.self)
    #expect(!text.contains(record.id))
    #expect(text.contains("The changes of its sources above make 1 new difference."))
  }
}

@Suite("Times as reports print them")
struct PeriodDateTests {
  @Test("days follow one another from 1970 to 2400")
  func days() {
    var (year, month, day) = (1970, 1, 1)
    for number in 0..<157_000 {
      let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      let found = PeriodDate(number * 86_400 + 86_399).date
      guard found == "\(year)-\(padded(month))-\(padded(day))" else {
        Issue.record("day \(number): \(found)")
        return
      }
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("a time has the forms of Atom and of mail")
  func forms() {
    #expect(PeriodDate(1_767_596_405).timestamp == "2026-01-05T07:00:05Z")
    #expect(PeriodDate(1_767_596_405).mail == "Mon, 5 Jan 2026 07:00:05 +0000")
    #expect(PeriodDate(-1).minute == "1969-12-31 23:59")
    _ = [Int.min, Int.max].map { PeriodDate($0).mail }
  }
}
