import Foundation
import Stet
import Testing

@Suite("The options for reports")
struct ReportingTests {
  private static let files = [
    "a.md": "# Title\n\nIt met in Paris.\n", "b.md": "# Title\n\nIt met in Rome.\n",
  ]

  private static func with<Value>(_ body: (Folder) throws -> Value) throws -> Value {
    try Folder.with { folder in
      for (name, text) in files { try folder.write(name, text) }
      return try body(folder)
    }
  }

  @Test("several formats are written in one run, each with the same exit code")
  func several() throws {
    try Self.with { folder in
      let targets = ReportFormat.allCases.filter { $0 != .text }.flatMap {
        ["--format", "\($0.rawValue)=r.\($0.rawValue)"]
      }
      let result = try Program.run(
        Program.stet.path, ["diff", "a.md", "b.md", "--format", "text"] + targets, in: folder.url)
      #expect(result.status == 1)
      #expect(result.complaint == "")
      #expect(try folder.names.count == 2 + ReportFormat.allCases.count - 1)
    }
  }

  @Test("a report that goes to a device leaves the device as it is")
  func device() throws {
    try Self.with { folder in
      let sink = folder.url.appendingPathComponent("sink").path
      try FileManager.default.createSymbolicLink(atPath: sink, withDestinationPath: "/dev/null")
      let result = try Program.stet("diff", "a.md", "b.md", "--format", "json=sink", in: folder.url)
      #expect(result.status == 1)
      #expect(result.complaint == "")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sink) == "/dev/null")
      #expect(try folder.names.sorted() == ["a.md", "b.md", "sink"])
    }
  }

  @Test("the exit code does not depend on the format", arguments: ReportFormat.allCases)
  func exitCode(_ format: ReportFormat) throws {
    try Self.with { folder in
      let altered = try Program.stet("diff", "a.md", "b.md", "--format", format.rawValue, in: folder.url)
      let same = try Program.stet("diff", "a.md", "a.md", "--format", format.rawValue, in: folder.url)
      #expect([altered.status, same.status] == [1, 0])
    }
  }

  @Test("no report names the working folder, however its files are named", arguments: ReportFormat.allCases)
  func noAbsolutePaths(_ format: ReportFormat) throws {
    try Self.with { folder in
      let path = folder.url.resolvingSymlinksInPath().path
      let result = try Program.stet(
        "diff", path + "/a.md", path + "/b.md", "--format", format.rawValue, in: URL(fileURLWithPath: path))
      #expect(result.status == 1)
      #expect(!result.text.contains(path))
    }
  }

  @Test("--stat and --name-status are formats")
  func flags() throws {
    try Self.with { folder in
      let stat = try Program.stet("diff", "a.md", "b.md", "--stat", in: folder.url)
      #expect(stat.text.hasSuffix(" 1 article changed, 1 word inserted(+), 1 word deleted(-)\n"))
      let status = try Program.stet("diff", "a.md", "b.md", "--name-status", in: folder.url)
      #expect(status.text == "M\t01-title.md\tTitle\n")
    }
  }

  @Test(
    "SOURCE_DATE_EPOCH gives the day",
    arguments: [("0", "1970-01-01"), ("1709164800", "2024-02-29"), ("1795651200", "2026-11-26")])
  func day(_ epoch: String, _ day: String) throws {
    try Self.with { folder in
      let result = try Program.run(
        "env", ["SOURCE_DATE_EPOCH=" + epoch, Program.stet.path, "diff", "a.md", "b.md", "--format", "html"],
        in: folder.url)
      #expect(result.text.contains("<time>\(day)</time>"))
    }
  }

  @Test("--open writes the page and hands it over")
  func open() throws {
    try Self.with { folder in
      let browser = try folder.write("browser", "#!/bin/sh\ncp \"$1\" opened.html\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser.path)
      let result = try Program.run(
        "env",
        [
          "BROWSER=" + browser.path, "TMPDIR=" + folder.url.path, Program.stet.path, "diff", "a.md", "b.md",
          "--open",
        ],
        in: folder.url)
      #expect(result.status == 1)
      #expect(result.text == "")
      let page = String(decoding: try Data(contentsOf: folder.file("opened.html")), as: UTF8.self)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test("a browser that is missing is named, with the page")
  func noBrowser() throws {
    try Self.with { folder in
      let result = try Program.run(
        "env",
        ["BROWSER=no-such-browser", Program.stet.path, "diff", "a.md", "b.md", "--open", "-o", "r.html"],
        in: folder.url)
      #expect(result.status == 2)
      #expect(result.complaints.count == 1)
      #expect(result.complaint.hasPrefix("stet: r.html: is written, but no-such-browser did not open it"))
      #expect(try folder.names.contains("r.html"))
    }
  }

  @Test("a page is not written to a terminal")
  func terminal() throws {
    try Self.with { folder in
      let script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
      let result = try Program.run(
        "python3", ["-c", script, Program.stet.path, "diff", "a.md", "b.md", "--format", "html"],
        in: folder.url)
      #expect(result.status == 2)
      #expect(result.text.contains("write it with -o report.html, or look at it with --open"))
      #expect(!result.text.contains("<html"))
    }
  }

  @Test("a source that cannot be read is an error of its JUnit report")
  func trouble() throws {
    try Self.with { folder in
      let result = try Program.stet("diff", "a.md", "gone.md", "--format", "junit=r.xml", in: folder.url)
      #expect(result.status == 2)
      #expect(result.complaints.count == 1)
      #expect(try folder.contents["r.xml"]?.contains("<error message=\"gone.md: does not exist") == true)
    }
  }

  @Test("a note names the file that it is about, and says the same of many once")
  func notesOfFolders() throws {
    try Folder.with { folder in
      for number in 1...5 {
        let text =
          "# Part \(number)\n\nAll of the words of part \(number) stand in here.\n\n<div>Plain</div>\n"
        try folder.write("base/\(number).md", text)
        try folder.write("revised/\(number).md", text)
      }
      try folder.write(
        "revised/6.txt", Array("Part six was saved in an old encoding, caf".utf8) + [0xe9, 0x0a])
      let json = try Program.stet("diff", "base", "revised", "--format", "json", in: folder.url)
      for number in 1...5 {
        #expect(
          json.text.contains(#""at": {"source": "base/\#(number).md", "line": 5, "column": 1}"#), "\(number)")
      }
      let report = try Program.stet("diff", "base", "revised", in: folder.url)
      #expect(
        report.text.contains("base/1.md:5, base/2.md:5, base/3.md:5 and 2 more places: Raw HTML was read"))
      #expect(report.text.contains("revised/6.txt:1: The bytes are not valid UTF-8"))
      let normalised = try Program.stet("normalise", "revised", in: folder.url)
      #expect(normalised.complaints.contains { $0.hasPrefix("stet: revised/6.txt: encoding: ") })
    }
  }
}
