import Foundation
import Testing

@Suite("Damaged files of a gate")
struct DamageTests {
  private static let article = "snapshots/notes/revised/01-on-hills.md"

  @Test(
    "a broken stet.yml is told with line and column, on one line, exit code 2",
    arguments: ["check", "snapshot", "review"])
  func brokenSettings(_ command: String) throws {
    try GateFolder.withNotes { gate in
      try gate.edit("stet.yml", "revised: posts/", "revized: posts/")
      let result = try gate.run(command)
      #expect(result.status == 2)
      #expect(result.complaints.count == 1)
      #expect(result.complaint.contains("stet.yml:4:5: there is no key “revized”"), "\(result.complaint)")
    }
  }

  @Test("conflict markers, an edit by hand and a missing file are told apart, exit code 2")
  func damagedSnapshots() throws {
    try GateFolder.withNotes { gate in
      let text = try #require(gate.folder.contentsOf(Self.article))
      let merged = text + "<<<<<<< ours\nA line.\n=======\nAnother.\n>>>>>>> theirs\n"
      for (content, words) in [
        (
          merged,
          [
            "holds conflict markers",
            "\(Self.article):\(text.split(separator: "\n", omittingEmptySubsequences: false).count)",
          ]
        ),
        (text.replacing("four", with: "five"), ["was edited by hand"]), (nil, ["is missing"]),
      ] as [(String?, [String])] {
        if let content {
          try gate.folder.write(Self.article, content)
        } else {
          try FileManager.default.removeItem(at: gate.folder.file(Self.article))
        }
        let result = try gate.run("check")
        #expect(result.status == 2)
        #expect(result.complaints.count == 1)
        for word in words + [Self.article] { #expect(result.complaint.contains(word), "\(result.complaint)") }
        // The way out that the message names.
        #expect(try gate.run("snapshot").status == 0)
        #expect(try gate.run("check").status == 0)
      }
    }
  }

  @Test(
    "a watch tells nothing as new that a snapshot knows which cannot be read; a new snapshot says what it cannot tell"
  )
  func unreadableSnapshot() throws {
    try GateFolder.withNotes { gate in
      try gate.edit("posts/hills.md", "four counties", "five counties")
      #expect(try gate.run("snapshot").text.contains("now known"))
      #expect(try gate.run("watch").status == 0)
      try gate.edit("snapshots/notes/differences.yml", "four", "nine")
      try gate.edit("posts/rivers.md", "1934", "1935")
      let watched = try gate.run("watch", "--exit-zero")
      #expect(watched.status == 0)
      #expect(watched.complaint.contains("notes: is not compared, its differences stand as they stood"))
      #expect(watched.complaint.contains("differences.yml"))
      #expect(!watched.text.contains("new difference"))
      #expect(try gate.run("snapshot").text.contains("could not be read, so what is newly known is not told"))
      #expect(try gate.run("watch", "--exit-zero").complaints == [])
    }
  }

  @Test("a source of which the system cannot tell whether it is there is not withdrawn")
  func unreachableSource() throws {
    try GateFolder.withNotes { gate in
      #expect(try gate.run("watch").status == 0)
      let post = gate.folder.file("issue.md")
      try FileManager.default.removeItem(at: post)
      try FileManager.default.createSymbolicLink(atPath: post.path, withDestinationPath: "issue.md")
      let watched = try gate.run("watch")
      #expect(watched.status == 0)
      #expect(watched.complaint.contains("issue.md: cannot be read"), "\(watched.complaint)")
      #expect(!watched.text.contains("withdrawn"), "\(watched.text)")
    }
  }

  @Test("a damaged accepted.yml is told with its line, exit code 2")
  func damagedAcceptances() throws {
    try GateFolder.withNotes { gate in
      try gate.folder.write(
        "snapshots/accepted.yml", "- id: a\n  comparison: notes\n  reason: b\n  unti: 2027-01-01\n")
      let result = try gate.run("check")
      #expect(result.status == 2)
      #expect(result.complaint.contains("snapshots/accepted.yml:4: "), "\(result.complaint)")
      try gate.folder.write(
        "snapshots/accepted.yml", "<<<<<<< ours\n- id: a\n=======\n- id: b\n>>>>>>> theirs\n")
      #expect(try gate.run("accept", "--all", "--reason", "x").complaint.contains("holds conflict markers"))
    }
  }

  @Test("no stet.yml, no comparison, no such comparison, no source: one line, exit code 2")
  func missing() throws {
    try Folder.with { folder in
      let gate = GateFolder(folder: folder)
      for (settings, words) in [
        (nil, "stet init"), ("fail-on: major\n", "names no comparison"),
        ("comparisons:\n- {name: a, base: none.md, revised: b.md}\n", "none.md: does not exist"),
        ("comparisons:\n- {name: a, base: '*.md', revised: b.md}\n", "*.md: names no file"),
      ] as [(String?, String)] {
        if let settings { try folder.write("stet.yml", settings) }
        let result = try gate.run("snapshot")
        #expect(result.status == 2)
        #expect(result.complaints.count == 1)
        #expect(result.complaint.contains(words), "\(result.complaint)")
      }
      #expect(try gate.run("check", "b").complaint.contains("there is no comparison “b”"))
    }
  }
}
