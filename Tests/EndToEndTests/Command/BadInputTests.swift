import Foundation
import Stet
import Testing

@Suite("Bad input")
struct BadInputTests {
  private static let good = "# Title of an article\n\nText of the article.\n"

  @Test("is one line on stderr that names file, cause and remedy, and exit code 2", arguments: BadInput.all)
  func oneLine(_ input: BadInput) throws {
    try Folder.with { folder in
      try folder.write("good.md", Self.good)
      try folder.write("other.md", Self.good.replacing("Text", with: "Words"))
      for (name, bytes) in input.files { try folder.write(name, bytes) }
      let before = try folder.tree
      let result = try Program.run(Program.stet.path, input.arguments, in: folder.url)
      #expect(result.status == 2)
      #expect(result.text == "")
      try #require(result.complaints.count == 1, "\(result.complaint)")
      #expect(result.complaint.hasPrefix("stet: "))
      for name in input.names { #expect(result.complaint.contains(name), "\(result.complaint)") }
      #expect(try folder.tree == before, "nothing half-written")
    }
  }

  @Test("an unreadable file is named")
  func unreadable() throws {
    guard getuid() != 0 else { return }  // Root may read everything.
    try Folder.with { folder in
      try folder.write("good.md", Self.good)
      let file = try folder.write("secret.md", Self.good)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
      let result = try Program.stet("diff", "good.md", "secret.md", in: folder.url)
      #expect(result.status == 2)
      #expect(result.complaint.hasPrefix("stet: secret.md: may not be read"))
    }
  }

  @Test("a symbolic link to itself is named")
  func linkLoop() throws {
    try Folder.with { folder in
      try folder.write("good.md", Self.good)
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("loop.md").path, withDestinationPath: "loop.md")
      let result = try Program.stet("diff", "good.md", "loop.md", in: folder.url)
      #expect(result.status == 2)
      #expect(result.complaints.count == 1)
      #expect(result.complaint.hasPrefix("stet: loop.md: cannot be read"))
    }
  }

  @Test("two identical paths are compared, with a warning")
  func samePath() throws {
    try Folder.with { folder in
      try folder.write("good.md", Self.good)
      let result = try Program.stet("diff", "good.md", "./good.md", in: folder.url)
      #expect(result.status == 0)
      #expect(result.complaints.count == 1)
      #expect(result.complaint.hasPrefix("stet: good.md and ./good.md are the same file"))
    }
  }

  @Test("a reader that goes away is no trouble", arguments: ReportFormat.allCases)
  func closedPipe(_ format: ReportFormat) throws {
    try Folder.with { folder in
      let call =
        "\"$0\" diff '\(Seed.newsletter.rawValue)' '\(Seed.web.rawValue)' --format \(format.rawValue)"
      let script = "{ \(call); echo $? > '\(folder.file("status").path)'; } | head -c 1 > /dev/null"
      let result = try Program.run("sh", ["-c", script, Program.stet.path], in: Repository.root)
      #expect(result.complaint == "")
      let status = try folder.contents["status"]?.split(separator: "\n").first.flatMap { Int($0) }
      // A report that fits into the pipe was written before anybody could go away.
      #expect(status == 0 || status == 1)
      if format == .unified { #expect(status == 0) }
    }
  }

  @Test("a full device is named")
  func fullDevice() throws {
    let script = "\"$0\" diff '\(Seed.newsletter.rawValue)' '\(Seed.web.rawValue)' > /dev/full"
    let result = try Program.run("sh", ["-c", script, Program.stet.path], in: Repository.root)
    #expect(result.status == 2)
    #expect(result.complaints.count == 1)
    #expect(result.complaint.hasPrefix("stet: standard output: cannot be written"))
  }
}

extension Folder {
  /// The paths of all files below, with their sizes.
  fileprivate var tree: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted().map { path in
        let size = try FileManager.default.attributesOfItem(atPath: file(path).path)[.size] as? Int
        return "\(path) \(size ?? 0)"
      }
    }
  }
}
