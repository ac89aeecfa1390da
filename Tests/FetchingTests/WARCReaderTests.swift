import Testing

@testable import Fetching

@Suite("Web archives")
struct WARCReaderTests {
  private func record(_ type: String, _ target: String, _ block: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(target)\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private func answer(
    _ body: String, status: Int = 200, headers: String = "Content-Type: text/html; charset=utf-8"
  ) -> String {
    "HTTP/1.1 \(status) X\r\n\(headers)\r\n\r\n\(body)"
  }

  private var archive: String {
    record("warcinfo", "", "software: test")
      + record("request", "https://example.org/1", "GET /1 HTTP/1.1\r\n\r\n")
      + record(
        "response", "https://example.org/robots.txt", answer("Allow: /", headers: "Content-Type: text/plain"))
      + record("response", "<https://example.org/1>", answer("<p>First</p>"))
      + record("response", "https://example.org/a.png", answer("PNG", headers: "Content-Type: image/png"))
      + record("response", "https://example.org/gone", answer("<p>Gone</p>", status: 404))
      + record(
        "response", "https://user:secret@example.org/2",
        answer(
          "5\r\n<p>Se\r\n8;x=y\r\ncond</p>\r\n0\r\n\r\n",
          headers: "Content-Type: text/html\r\nTransfer-Encoding: chunked"))
      + record("response", "https://example.org/1", answer("<p>First, again</p>"))
  }

  @Test("give the pages that servers gave, the last of each, packed or not", arguments: [false, true])
  func pages(_ isPacked: Bool) throws {
    let bytes = isPacked ? Gzip.compressed(Array(archive.utf8)) : Array(archive.utf8)
    #expect(WARCReader.isArchive(bytes))
    let pages = try WARCReader(limit: 1 << 20).pages(bytes)
    #expect(pages.map(\.address.printed) == ["https://example.org/1", "https://example.org/2"])
    #expect(
      pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<p>First, again</p>", "<p>Second</p>"])
    #expect(pages.first?.charset == "utf-8")
  }

  @Test("each record may be packed by itself")
  func members() throws {
    let one = Gzip.compressed(Array(record("response", "https://example.org/1", answer("<p>1</p>")).utf8))
    let two = Gzip.compressed(Array(record("response", "https://example.org/2", answer("<p>2</p>")).utf8))
    #expect(try WARCReader(limit: 1 << 20).pages(one + two).count == 2)
  }

  @Test("cut anywhere, they are an error or give whole pages, and never end the program")
  func cut() {
    let bytes = Array(archive.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      guard let pages = try? WARCReader(limit: 1 << 20).pages(Array(bytes.prefix(end))) else { continue }
      for page in pages { #expect(String(decoding: page.bytes, as: UTF8.self).hasSuffix("</p>")) }
    }
  }

  @Test("what is none, and what is too large, is told")
  func failures() {
    #expect(throws: WARCReader.Failure.notAnArchive) { try WARCReader(limit: 100).pages(Array("x".utf8)) }
    #expect(throws: WARCReader.Failure.tooLarge(limit: 1 << 20)) {
      try WARCReader(limit: 1 << 20).pages(Gzip.bomb)
    }
    #expect(throws: WARCReader.Failure.noPages) {
      try WARCReader(limit: 100).pages(Array(record("warcinfo", "", "x").utf8))
    }
    let huge = "WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nx"
    #expect(throws: WARCReader.Failure.cutOff(record: 1)) {
      try WARCReader(limit: 100).pages(Array(huge.utf8))
    }
    #expect(!WARCReader.isArchive(Gzip.compressed(Array("text".utf8))))
  }
}
