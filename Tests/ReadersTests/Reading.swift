import DocumentModel
import Readers
import Testing

/// Reads a text with the default options.
func read(_ text: String, as format: SourceFormat) throws -> Transcription {
  try SourceReader().read(Array(text.utf8), format: format)
}

/// The blocks of a text, dumped.
func blocks(_ text: String, as format: SourceFormat) throws -> String {
  dump(try read(text, as: format).document.blocks)
}

/// A text, and the blocks that it is read into, dumped.
struct ReadingExample: CustomTestStringConvertible {
  var name: String
  var source: String
  var blocks: String
  var testDescription: String { name }
}

/// A generator of texts that a seed determines.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func word() -> String {
    let words = [
      "China", "standards", "für", "2020", "the", "a", "of", "标准化", "“quoted”", "e.g.", "12.", "SAC/TC28",
      "co-operation,",
      "end.", "1,5", "x=y", "–", "&", "https://example.org/a_b", "July", "#tag", "50%",
    ]
    return words[Int.random(in: 0..<words.count, using: &self)]
  }

  /// Lines of words: wrapped, indented, empty, with tabs, and with markers of lists.
  mutating func plainText() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...30, using: &self) {
      let indent = String(repeating: " ", count: Int.random(in: 0...6, using: &self) / 2 * 2)
      let words = (0..<Int.random(in: 1...14, using: &self)).map { _ in word() }
      let gap = Int.random(in: 0...9, using: &self) == 0 ? "\t" : " "
      text += indent + words.joined(separator: gap) + "\n"
      if Int.random(in: 0...3, using: &self) == 0 { text += "\n" }
    }
    return text
  }
}
