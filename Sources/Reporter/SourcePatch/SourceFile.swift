internal import ChangeModel
internal import DocumentModel

/// A file that a patch mends: its bytes, its lines, and what is replaced in it.
struct SourceFile {
  /// Bytes that others take the place of; an empty range is a place between two bytes.
  struct Replacement: Hashable {
    var range: Range<Int>
    var text: [UInt8]
  }

  let path: String
  let bytes: [UInt8]
  let isMarkdown: Bool
  /// Where each line begins.
  private let starts: [Int]
  private(set) var replacements: [Replacement] = []

  init(path: String, bytes: [UInt8], isMarkdown: Bool) {
    self.path = path
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// Where a line begins, counted from 1; the end of the file for the line behind its last.
  func start(ofLine line: Int) -> Int {
    line <= 1 ? 0 : line - 1 < starts.count ? starts[line - 1] : bytes.count
  }

  /// The bytes of whole lines, counted from 1, their line ends included.
  func lines(_ range: ClosedRange<Int>) -> Range<Int> {
    start(
      ofLine: range.lowerBound)..<max(start(ofLine: range.lowerBound), start(ofLine: range.upperBound + 1))
  }

  /// Whether a line holds nothing but blanks; the end of the file counts as one.
  func isBlank(line: Int) -> Bool { bytes[lines(line...line)].allSatisfy(SourceWalk.isBlank) }

  /// Adds a replacement; false where it overlaps another one that is not the same.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) -> Bool {
    let new = Replacement(range: range, text: text)
    if replacements.contains(new), !range.isEmpty { return true }
    guard !replacements.contains(where: { Self.meet($0.range, range) }) else { return false }
    replacements.append(new)
    return true
  }

  /// Whether ranges share a byte, or one is a place inside of the other: `overlaps` says no to an empty range.
  private static func meet(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound < right.upperBound && right.lowerBound < left.upperBound
  }

  /// Takes back what was added behind the first `count` replacements.
  mutating func keep(_ count: Int) { replacements.removeLast(replacements.count - count) }

  /// The file with everything replaced; insertions at one place stand in the order in which they were added.
  var mended: [UInt8] {
    let sorted = replacements.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    var position = 0
    for (_, replacement) in sorted {
      result += bytes[position..<replacement.range.lowerBound] + replacement.text
      position = replacement.range.upperBound
    }
    return result + bytes[position...]
  }
}
