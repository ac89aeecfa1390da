import DocumentModel
import Readers
import Testing

@Suite("A text that a program has wrapped reads as before")
struct WrappingTests {
  /// Paragraphs and items of unequal length, in the order of a web post.
  private func post(_ random: inout SplitMix64) -> [(marker: String, words: [String])] {
    (0..<12).map { index in
      let marker = index % 4 < 2 ? "" : index % 8 < 4 ? "• " : "- "
      let words = [
        "the", "standards", "of", "China", "committee", "in", "2020", "working", "a", "plan", "für",
      ]
      let count = Int.random(in: 8...90, using: &random)
      return (marker, (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] })
    }
  }

  private func wrap(_ words: [String], width: Int, first: String, next: String) -> String {
    var lines = [first]
    for (index, word) in words.enumerated() {
      if index > 0, lines[lines.count - 1].count + 1 + word.count > width {
        lines.append(next + word)
      } else {
        lines[lines.count - 1] += (index > 0 ? " " : "") + word
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shape(_ text: String) throws -> String {
    let blocks = try read(text, as: .text).document.blocks
    return dump(blocks).split(separator: "⏎").joined(separator: " ")
  }

  @Test("at any width, with and without hanging indents", arguments: 0..<40)
  func wrapped(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let post = post(&random)
    let whole = post.map { "\($0.marker)\($0.words.joined(separator: " "))\n" }.joined(separator: "\n")
    for width in [60, 72, 80, 100] {
      for hanging in ["  ", ""] {
        let text = post.map { part in
          wrap(part.words, width: width, first: part.marker, next: part.marker.isEmpty ? "" : hanging)
        }.joined(separator: "\n")
        #expect(
          try shape(text) == shape(whole), "seed \(seed), width \(width), hanging “\(hanging)”\n\(text)")
      }
    }
  }

  @Test("items that follow each other without blank lines stay apart", arguments: 0..<40)
  func tightItems(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let items = post(&random).map(\.words)
    let whole = items.map { "* " + $0.joined(separator: " ") + "\n" }.joined()
    for hanging in ["  ", ""] {
      let text = items.map { wrap($0, width: 72, first: "* ", next: hanging) }.joined()
      #expect(try shape(text) == shape(whole), "seed \(seed), hanging “\(hanging)”\n\(text)")
    }
  }
}
