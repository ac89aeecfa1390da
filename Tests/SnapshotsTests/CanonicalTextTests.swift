import Snapshots
import Testing

@Suite("The canonical text of a history")
struct CanonicalTextTests {
  @Test("is read back as it was written", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let words = ["text 12", "role", "\n", "ä 文", "# Title\n", "---\n", "tag x\n", " ", ""]
    let pieces = (0..<next(5)).map { _ in
      var file = SnapshotFile(
        source: "", sha256: "", normaliser: 0, role: ["article", "annex"][next(2)],
        body: Array((0..<next(6)).map { _ in words[next(words.count)] }.joined().utf8))
      if next(2) == 0 { file.number = next(100) }
      if next(2) == 0 { file.section = "A section text 4" }
      if next(2) == 0 { file.byline = "By somebody" }
      file.tags = (0..<next(3)).map { "tag\($0)" }
      return file
    }
    let text = CanonicalText(pieces)
    let read = try #require(CanonicalText(text.bytes), "seed \(seed)")
    #expect(read == text, "seed \(seed)")
    #expect(read.bytes == text.bytes, "seed \(seed)")
  }

  @Test(
    "other bytes are refused",
    arguments: ["text 5\nabc", "text -1\n", "what 3\nabc", "text 99999999999999999999\n", "role"])
  func refused(bytes: String) {
    #expect(CanonicalText(Array(bytes.utf8)) == nil)
  }
}
