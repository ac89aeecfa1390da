import DocumentModel
import Glibc
import Readers
import Testing

@Suite("The two documents that the program is made for")
struct SeedTests {
  private struct Missing: Error {}

  private func seed(_ name: String) throws -> Transcription {
    let tests = #filePath.split(separator: "/").dropLast(3)
    let path = "/" + tests.joined(separator: "/") + "/seeds/" + name
    guard let file = unsafe fopen(path, "rb") else { throw Missing() }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return try SourceReader().read(bytes, path: path)
  }

  private func census(_ document: Document) -> [String: Int] {
    document.blocks.reduce(into: [:]) { counts, block in
      counts[block.kind.dump.split(separator: " ").first.map(String.init) ?? "", default: 0] += 1
    }
  }

  @Test("the newsletter is Markdown")
  func newsletter() throws {
    let read = try seed("000_9a4ee2cd53fde3f8.txt")
    #expect(read.document.format == .markdown)
    #expect(read.notes.map(\.kind) == [.format])
    let expected = [
      "h1": 12, "h2": 43, "h3": 21, "h4": 11, "p": 276, "item1": 181, "item2": 9, "header": 1, "row": 38,
    ]
    #expect(census(read.document) == expected)
    let hashtags = read.document.blocks.filter { $0.kind == .paragraph && $0.text.first == UInt8(ascii: "#") }
    #expect(hashtags.count == 11)
  }

  @Test("the posts are plain text")
  func posts() throws {
    let read = try seed("004_2301b7280fdf9578.txt")
    #expect(read.document.format == .text)
    #expect(read.notes.isEmpty)
    #expect(census(read.document) == ["p": 74, "item1": 63])
  }
}
