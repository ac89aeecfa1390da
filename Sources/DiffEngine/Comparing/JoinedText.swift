import ChangeModel
import DocumentModel

/// The passages of one side of a group as one text: what the token diff compares.
struct JoinedText {
  let passages: [Passage]
  private(set) var tokens: [Token] = []
  /// For each token the index of its passage in `passages`; empty where there is but one.
  private var owners: [Int] = []
  /// For each passage its first token; empty where there is but one.
  private var starts: [Int] = []

  init(_ passages: [Passage]) {
    self.passages = passages
    guard passages.count != 1 else {
      tokens = passages[0].tokens
      return
    }
    for (owner, passage) in passages.enumerated() {
      starts.append(tokens.count)
      tokens += passage.tokens
      owners += Array(repeating: owner, count: passage.tokens.count)
    }
  }

  var keys: [UInt32] { tokens.map { $0.key } }

  /// The passage that the token at `index` is from.
  func passage(of index: Int) -> Passage { passages[owners.isEmpty ? 0 : owners[index]] }

  /// The tokens of `range` by the passage that they are from: its index, and its own numbers of the tokens.
  func perPassage(_ range: Range<Int>) -> [(passage: Int, tokens: Range<Int>)] {
    guard !owners.isEmpty else { return range.isEmpty ? [] : [(0, range)] }
    var parts: [(passage: Int, tokens: Range<Int>)] = []
    var next = range.lowerBound
    while next < range.upperBound {
      let (owner, start) = (owners[next], starts[owners[next]])
      let end = min(range.upperBound, start + passages[owner].tokens.count)
      parts.append((owner, next - start..<end - start))
      next = end
    }
    return parts
  }

  /// Whether a gap stands in front of the token: white space, or the border of a passage.
  func hasGap(before index: Int) -> Bool {
    index == 0 || tokens[index].flags.contains(.gapBefore)
      || !owners.isEmpty && owners[index] != owners[index - 1]
  }

  /// Whether the cell of a table begins with the token, or a passage.
  func beginsCell(_ index: Int) -> Bool {
    guard index > 0, owners.isEmpty || owners[index] == owners[index - 1] else { return true }
    let passage = passage(of: index)
    guard case .row = passage.kind else { return false }
    return passage.text[tokens[index - 1].utf8.upperBound..<Int(tokens[index].start)].contains(
      UInt8(ascii: "\t"))
  }

  /// Whether the text goes on between two tokens without a place to cut it.
  ///
  /// Ideographs are words by themselves, whether or not blanks stand between them.
  func isGlued(at index: Int) -> Bool {
    guard index > 0, index < tokens.count, !hasGap(before: index) else { return false }
    return tokens[index].kind != .ideograph && tokens[index - 1].kind != .ideograph
  }

  /// Whether the gap in front of the token lies in a name with signs in it: of a file, a host, a mailbox, a version.
  func isInsideOfName(at index: Int) -> Bool {
    isGlued(at: index) && (isJoiner(index - 1) || isJoiner(index))
  }

  /// Signs that join the parts of names when letters or digits stand on both sides.
  private static let joiners = Array("./@:\\#=&".utf8)

  private func isJoiner(_ index: Int) -> Bool {
    guard isGlued(at: index), isGlued(at: index + 1), tokens[index].isPunctuation,
      !tokens[index - 1].isPunctuation, !tokens[index + 1].isPunctuation
    else { return false }
    let sign = bytes(index)
    return sign.count == 1 && Self.joiners.contains(sign[0])
  }

  /// The printed text of `range`; `leadingGap` keeps the blank in front of its first token.
  func printed(_ range: Range<Int>, leadingGap: Bool = false) -> String {
    String(decoding: printedBytes(range, leadingGap: leadingGap), as: UTF8.self)
  }

  /// The same as bytes.
  func printedBytes(_ range: Range<Int>, leadingGap: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    if owners.isEmpty {
      if !range.isEmpty {
        bytes.reserveCapacity(
          tokens[range.upperBound - 1].utf8.upperBound - Int(tokens[range.lowerBound].start) + 1)
      }
      if leadingGap, range.lowerBound > 0, !range.isEmpty, hasGap(before: range.lowerBound) {
        bytes.append(UInt8(ascii: " "))
      }
      passages[0].append(range, to: &bytes)
      return bytes
    }
    for index in range {
      if hasGap(before: index), index > range.lowerBound || leadingGap && index > 0 {
        bytes.append(UInt8(ascii: " "))
      }
      passage(of: index).append(tokens[index], to: &bytes)
    }
    return bytes
  }

  /// The printed bytes of a token.
  func bytes(_ index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    passage(of: index).append(tokens[index], to: &bytes)
    return bytes
  }

  /// The place of the token at `index`; of the end of the text where there is none.
  func span(at index: Int) -> SourceSpan? {
    guard index < tokens.count else { return passages.first?.span }
    return passage(of: index).span(atUTF8: Int(tokens[index].start))
  }

  /// The place of the first passage.
  var span: SourceSpan? { passages.first?.span }

  /// Whether the token is part of the alternative text of an image.
  func isInImage(_ index: Int) -> Bool { image(at: index) != nil }

  /// Whether a run of tokens is the whole alternative text of an image.
  func isWholeImage(_ range: Range<Int>) -> Bool {
    guard let first = image(at: range.lowerBound), image(at: range.upperBound - 1) == first else {
      return false
    }
    let isBefore = range.lowerBound > 0 && image(at: range.lowerBound - 1) == first
    let isBehind = range.upperBound < tokens.count && image(at: range.upperBound) == first
    return !isBefore && !isBehind
  }

  /// The image that a token is part of, by its passage and its place there.
  private func image(at index: Int) -> ImagePlace? {
    let passage = passage(of: index)
    for mark in passage.marks where mark.utf8.contains(Int(tokens[index].start)) {
      if case .image = mark.kind {
        return ImagePlace(passage: owners.isEmpty ? 0 : owners[index], utf8: mark.utf8)
      }
    }
    return nil
  }

  private struct ImagePlace: Hashable {
    var passage: Int
    var utf8: Range<Int>
  }
}
