import Foundation
import Testing

@Suite("The gate's commands")
struct GateTests {
  @Test("check writes nothing, and passes what has not changed")
  func writesNothing() throws {
    try GateFolder.withNotes { gate in
      let before = try gate.folder.digests()
      #expect(try gate.run("check").status == 0)
      try gate.edit("posts/hills.md", "four counties", "five counties")
      let edited = try gate.folder.digests()
      #expect(try gate.run("check").status == 1)
      #expect(try gate.folder.digests() == edited)
      #expect(before != edited)
    }
  }

  @Test("one event is one finding, also where the pair tells it under another id")
  func oneFinding() throws {
    try GateFolder.withNotes { gate in
      // A difference that is known at the snapshot, and another edit in the same passage afterwards.
      try gate.edit("posts/hills.md", "clear morning", "bright morning")
      #expect(try gate.run("snapshot").status == 0)
      #expect(try gate.run("check").status == 0)
      try gate.edit("posts/hills.md", "the ground", "the soil")
      let changed = try gate.run("check")
      #expect(GateFolder.ids(changed).count == 1, "\(changed.text)")
      let id = try #require(GateFolder.ids(changed).first)
      #expect(try gate.run("accept", String(id.prefix(6)), "--reason", "shorter").status == 0)
      let passed = try gate.run("check")
      #expect(passed.status == 0, "\(passed.text)")
    }
  }

  @Test("a change of the base is told as such, and the pair does not tell it again")
  func baseChanged() throws {
    try GateFolder.withNotes { gate in
      try gate.edit("issue.md", "ninety miles", "nineteen miles")
      let changed = try gate.run("check")
      #expect(changed.status == 1)
      #expect(GateFolder.ids(changed).count == 1, "\(changed.text)")
      #expect(changed.text.contains("base since the snapshot"))
    }
  }

  @Test("states are told apart: new, unchanged, fixed, accepted, no longer used")
  func states() throws {
    try GateFolder.withNotes { gate in
      try gate.edit("posts/hills.md", "four counties", "five counties")
      #expect(try gate.run("snapshot").status == 0)
      try gate.edit("posts/rivers.md", "three locks", "seven locks")
      #expect(try gate.run("accept", "--all", "--reason", "counted again").status == 0)
      let accepted = try gate.run("check")
      #expect(accepted.text.contains("1 unchanged since the snapshot; 1 accepted"), "\(accepted.text)")
      // Both sides say the same again: the known difference is fixed, and that is drift to be accepted.
      try gate.edit("posts/hills.md", "five counties", "four counties")
      let fixed = try gate.run("check", "--verbose")
      #expect(fixed.status == 1)
      #expect(fixed.text.contains("1 fixed"), "\(fixed.text)")
      #expect(try gate.run("snapshot").status == 0)
      let unused = try gate.run("check")
      #expect(unused.status == 0)
      #expect(unused.text.contains("no longer used (1)"), "\(unused.text)")
      #expect(try gate.run("accept", "--prune").text.hasPrefix("dropped "))
      #expect(!(try gate.run("check").text.contains("no longer used")))
    }
  }

  @Test("an id that matches nothing warns, and is trouble where nothing else matches")
  func unknownID() throws {
    try GateFolder.withNotes { gate in
      try gate.edit("posts/hills.md", "four counties", "five counties")
      let none = try gate.run("accept", "ffffffffffffffff", "--reason", "x")
      #expect(none.status == 2)
      #expect(none.complaint.contains("ffffffffffffffff: no new change has this id"))
      let id = try #require(GateFolder.ids(try gate.run("check")).first)
      let some = try gate.run("accept", "ffffffffffffffff", id, "--reason", "x")
      #expect(some.status == 0)
      #expect(some.complaint.contains("no new change has this id"))
      #expect(try gate.run("check").status == 0)
    }
  }

  @Test("expectations: an article that is missing may, may not, or may if it was so before")
  func expectations() throws {
    for (verdict, known) in [("pass", 0), ("fail", 1), (nil, 0)] as [(String?, Int32)] {
      let settings = verdict.map { "expect:\n  missing-articles: \($0)\n" } ?? ""
      try GateFolder.withNotes(settings) { gate in
        try FileManager.default.removeItem(at: gate.folder.file("posts/rivers.md"))
        // The post is gone since the snapshot: drift, whatever is expected of the pair.
        let gone = try gate.run("check")
        #expect(gone.status == 1, "\(String(describing: verdict))")
        #expect(GateFolder.ids(gone).count == 1, "\(gone.text)")
        #expect(try gate.run("snapshot").status == 0)
        #expect(try gate.run("check").status == known, "\(String(describing: verdict))")
      }
    }
  }

  @Test("rules of the stet.yml act alike on the exit code and on each format")
  func rules() throws {
    try GateFolder.withNotes("ignore:\n  - facet: number\n") { gate in
      try gate.edit("posts/hills.md", "four counties", "five counties")
      let text = try gate.run("check")
      let json = try gate.run("check", "--format", "json")
      #expect(text.status == json.status)
      #expect(text.text.contains("hidden by ignore rules") == (text.status == 0), "\(text.text)")
    }
  }

  @Test("reports of the stet.yml are written below its folder, never through a link that leads out")
  func reports() throws {
    try GateFolder.withNotes("reports:\n  - {format: json, path: out/stet.json}\n") { gate in
      let missing = try gate.run("check")
      #expect(missing.status == 2)
      try FileManager.default.createDirectory(at: gate.folder.file("out"), withIntermediateDirectories: false)
      #expect(try gate.run("check").status == 0)
      #expect(gate.folder.contentsOf("out/stet.json")?.hasPrefix("{") == true)
      try FileManager.default.removeItem(at: gate.folder.file("out"))
      try FileManager.default.createSymbolicLink(
        atPath: gate.folder.file("out").path, withDestinationPath: "/tmp")
      let escaped = try gate.run("check")
      #expect(escaped.status == 2)
      #expect(escaped.complaint.contains("leads out of the folder"))
    }
  }

  @Test(
    "a source that is a link out of the folder is refused, and so is a folder of snapshots that is a link")
  func links() throws {
    try GateFolder.withNotes { gate in
      try FileManager.default.createSymbolicLink(
        atPath: gate.folder.file("posts/passwd.txt").path, withDestinationPath: "/etc/passwd")
      let escaped = try gate.run("check")
      #expect(escaped.status == 2)
      #expect(escaped.complaint.contains("leads out of the folder"))
      try FileManager.default.removeItem(at: gate.folder.file("posts/passwd.txt"))
      try FileManager.default.moveItem(at: gate.folder.file("snapshots"), to: gate.folder.file("elsewhere"))
      try FileManager.default.createSymbolicLink(
        atPath: gate.folder.file("snapshots").path, withDestinationPath: "elsewhere")
      let linked = try gate.run("snapshot")
      #expect(linked.status == 2)
      #expect(linked.complaint.contains("snapshots: is a symbolic link"), "\(linked.complaint)")
    }
  }

  @Test("elements that a selector names are not read: what changes in them is none")
  func selectors() throws {
    try GateFolder.withNotes("ignore:\n  - selector: 'aside.share, //div[@id=\"ads\"]'\n") { gate in
      let page = { (share: String) in
        "<html><body><article><h1>On rivers</h1><p>\(GateFolder.rivers)</p><aside class='share big'><p>\(share)</p></aside>"
          + "<div id=ads><p>\(share)</p></div></article></body></html>"
      }
      try FileManager.default.removeItem(at: gate.folder.file("posts/rivers.md"))
      try gate.folder.write(
        "posts/rivers.html", page("Two hundred readers shared this long and quite winding story."))
      #expect(try gate.run("snapshot").status == 0)
      try gate.folder.write(
        "posts/rivers.html", page("Nine hundred readers liked another and much shorter story of ours."))
      let passed = try gate.run("check")
      #expect(passed.status == 0, "\(passed.text)")
      try gate.edit("posts/rivers.html", "ninety miles", "seventy miles")
      #expect(try gate.run("check").status == 1)
    }
  }

  @Test("without a terminal, review prints the commands and changes nothing")
  func review() throws {
    try GateFolder.withNotes { gate in
      try gate.edit("posts/hills.md", "four counties", "five counties")
      let before = try gate.folder.digests()
      let result = try gate.run("review")
      #expect(result.status == 1)
      #expect(result.text.contains("stet accept "))
      #expect(try gate.folder.digests() == before)
    }
  }

  @Test("in a terminal, review asks for each change and saves each answer")
  func terminal() throws {
    guard Program.isInstalled("script") else { return }
    try GateFolder.withNotes { gate in
      try gate.edit("posts/hills.md", "four counties", "five counties")
      try gate.edit("posts/rivers.md", "three locks", "seven locks")
      let review = { (answers: String) in
        // CI would say that nobody is there to be asked.
        try Program.run(
          "-u", ["CI", "-u", "TF_BUILD", "script", "-qec", "'\(Program.stet.path)' review", "/dev/null"],
          in: gate.folder.url, input: Array(answers.utf8))
      }
      let first = try review("?\na\ncounted again\nr\n")
      #expect(first.text.contains("let it stand, with a reason"), "\(first.text)")
      #expect(first.text.contains("1 accepted, 1 left"), "\(first.text)")
      #expect(first.status == 1)
      #expect(gate.folder.contentsOf("snapshots/accepted.yml")?.contains("counted again") == true)
      #expect(GateFolder.ids(try gate.run("check")).count == 1)
      #expect(try review("A\nall of it\n").status == 0)
      #expect(try gate.run("check").status == 0)
    }
  }

  @Test("a snapshot of another normaliser is told, and no drift is read into sources that are as they were")
  func otherNormaliser() throws {
    try GateFolder.withNotes { gate in
      try gate.edit("snapshots/notes/manifest.yml", "normaliser: 1", "normaliser: 0")
      let check = try gate.run("check")
      #expect(check.status == 0)
      #expect(check.text.contains("was made by normaliser 0"), "\(check.text)")
      let renewed = try gate.run("snapshot")
      #expect(renewed.text.contains("all sources were read again"), "\(renewed.text)")
      #expect(!(try gate.run("check").text.contains("was made by normaliser")))
    }
  }

  @Test("diff takes its rules from a stet.yml only when one is named")
  func diffConfig() throws {
    try GateFolder.withNotes("fail-on: critical\nignore:\n  - article: 'on RIVERS'\n") { gate in
      try gate.edit("posts/rivers.md", "ninety miles", "nineteen miles")
      #expect(try gate.run("diff", "issue.md", "posts").status == 1)
      let ruled = try gate.run("diff", "issue.md", "posts", "--config", "stet.yml")
      #expect(ruled.status == 0, "\(ruled.text)")
      #expect(ruled.text.contains("1 change hidden by ignore rules"), "\(ruled.text)")
      #expect(
        try gate.run("diff", "issue.md", "posts", "--config", "stet.yml", "--no-ignore", "--fail-on", "major")
          .status == 1)
    }
  }
}

extension Folder {
  /// The content of a file; nil where there is none.
  func contentsOf(_ name: String) -> String? {
    (try? Data(contentsOf: file(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All files below with their contents.
  func digests() throws -> [String: Data] {
    var digests: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      let kind =
        try FileManager.default.attributesOfItem(atPath: file(path).path)[.type] as? FileAttributeType
      if kind == .typeRegular { digests[path] = try Data(contentsOf: file(path)) }
    }
    return digests
  }
}
