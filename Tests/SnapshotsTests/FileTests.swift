import ChangeModel
import Snapshots
import Testing

@Suite("The files of snapshots")
struct FileTests {
  private static let odd = ["a", "\"b\": c", "- d\n", "# e", "\u{202e}f", "", "<<<<<<< g", "日本"]

  @Test("an article reads back as it was", arguments: odd)
  func article(_ text: String) throws {
    var file = SnapshotFile(
      source: text, sha256: String(repeating: "0", count: 64), normaliser: 3, role: "annex",
      body: Array("# Title\n\n---\nText: \(text)\n".utf8))
    file.number = -7
    file.section = text
    file.byline = text
    file.date = text
    file.tags = [text, "b"]
    let read = try SnapshotFile(file.bytes, path: "x")
    #expect(read.bytes == file.bytes)
    #expect(read.body == file.body)
    #expect(read.tags == file.tags)
    let lines = file.bytes.dropLast(file.body.count).count { $0 == 0x0a }
    #expect(read.headerLines == lines)
  }

  @Test("a manifest reads back as it was, files in order of their names")
  func manifest() throws {
    let manifest = Manifest(
      normaliser: 2,
      sources: Self.odd.map { .init(side: .revised, path: $0, sha256: "ab") },
      files: [.init(path: "revised/02-b.md", sha256: "cd"), .init(path: "base/01-a.md", sha256: "ef")])
    let read = try Manifest(manifest.bytes, path: "m")
    #expect(read.bytes == manifest.bytes)
    #expect(read.files.map(\.path) == ["base/01-a.md", "revised/02-b.md"])
    #expect(read.sources == manifest.sources)
  }

  @Test(
    "a manifest that names other files than stet makes is refused",
    arguments: [
      "../x.md", "base/../../x.md", "/etc/passwd", "base/.hidden.md", "other/x.md", "base/x.sh",
      "base/a/b.md",
    ])
  func escape(_ path: String) {
    let bytes = Manifest(normaliser: 1, sources: [], files: [.init(path: path, sha256: "a")]).bytes
    #expect(throws: SnapshotError.self) { try Manifest(bytes, path: "m") }
  }

  @Test("a manifest of a later version is told as such")
  func newer() {
    #expect(throws: SnapshotError.newer(path: "m", format: 99)) {
      try Manifest(Array("format: 99\nnormaliser: 1\n".utf8), path: "m")
    }
  }

  @Test("known differences read back as they were")
  func known() throws {
    let known = Self.odd.enumerated().map { index, text in
      KnownDifference(
        id: "\(index)", kind: "altered", severity: .major, facet: .link, article: text,
        edits: [.init(before: text, after: "x"), .init(before: "", after: text)])
    }
    #expect(try KnownDifference.read(KnownDifference.bytes(known), path: "d") == known)
    #expect(try KnownDifference.read(KnownDifference.bytes([]), path: "d") == [])
  }

  @Test("a file with the marks of a merge is told by the first of them; signs in a text are none")
  func conflicts() {
    let merged = "a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n"
    #expect(Conflict.line(in: Array(merged.utf8)) == 2)
    #expect(Conflict.line(in: Array("a\n=======\n>>>>>>> b\n<<<<<<< c\n".utf8)) == nil)
  }
}
