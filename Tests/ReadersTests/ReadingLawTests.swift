import DocumentModel
import Readers
import Testing

@Suite("Laws that hold for whatever is read")
struct ReadingLawTests {
  @Test("no character of a plain text is lost or changed", arguments: 0..<200)
  func nothingIsLost(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let source = random.plainText()
    let read = try read(source, as: .text).document.blocks.map { block -> String in
      switch block.kind {
      case .item(.ordinal(_, let printed), _): printed + block.string
      // Two signs of the generator may begin an item; the dump tells them from text, the count does not.
      case .item(.bullet, _): "–" + block.string
      default: block.string
      }
    }
    #expect(visible(read.joined()) == visible(source), "seed \(seed)\n\(source)")
  }

  @Test("each line start stands where it says, in both formats", arguments: 0..<200)
  func placesAreTrue(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let source = random.plainText()
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    for format in [SourceFormat.text, .markdown] {
      for block in try read(source, as: format).document.blocks {
        #expect(block.lines.first?.utf8 == 0)
        for start in block.lines where start.utf8 < block.text.count {
          guard case .line(let line, let column) = start.place else { continue }
          let words = block.text[start.utf8...].prefix {
            $0 != 0x0A && $0 != 0x26 && $0 != 0x09 && $0 != 0x5C
          }
          #expect(
            lines[line - 1].dropFirst(column - 1).starts(with: words.prefix(8)),
            "seed \(seed), \(format), line \(line):\(column) of\n\(source)\n\(block.dump)")
        }
      }
    }
  }

  @Test("reading twice gives the same, and so does every way to end lines", arguments: 0..<100)
  func lineEnds(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let source = random.plainText()
    for format in [SourceFormat.text, .markdown] {
      let unix = try read(source, as: format)
      #expect(try read(source, as: format) == unix)
      for end in ["\r\n", "\r"] {
        let other = source.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(try read(other, as: format) == unix, "seed \(seed)")
      }
    }
  }

  @Test("marks are sorted and lie in their text", arguments: 0..<200)
  func marksFit(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let signs = [
      "*", "**", "_", "`", "[a](b)", "![c](d)", "<b>", "</b>", "<br>", "~~", "\n", "\n\n", "> ", "- ", "|",
    ]
    let source = (0..<40).map { _ in
      Bool.random(using: &random) ? random.word() : signs[Int.random(in: 0..<signs.count, using: &random)]
    }.joined(separator: " ")
    for block in try read(source, as: .markdown).document.blocks {
      let starts = block.marks.map(\.utf8.lowerBound)
      #expect(starts == starts.sorted(), "seed \(seed)")
      #expect(block.marks.allSatisfy { $0.utf8.upperBound <= block.text.count }, "seed \(seed)")
      #expect(String(validating: block.text, as: UTF8.self) != nil, "seed \(seed)")
    }
  }

  private func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
