import DocumentModel
import Normaliser
import Testing

@Suite("Laws of the tokeniser, over generated texts")
struct TokeniserLaws {
  /// Prose, then anything that is Unicode.
  private static func text(_ seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    return seed % 2 == 0 ? random.prose() : random.scalars()
  }

  @Test("tokens are sorted, not empty, and do not overlap", arguments: 0..<400 as Range<UInt64>)
  func sorted(seed: UInt64) {
    let text = Self.text(seed)
    var end = 0
    for piece in cut(text) {
      #expect(piece.token.utf8.lowerBound >= end, "seed \(seed): \(text)")
      #expect(!piece.token.utf8.isEmpty, "seed \(seed): \(text)")
      end = piece.token.utf8.upperBound
    }
    #expect(end <= text.utf8.count, "seed \(seed)")
  }

  @Test("every character that a reader sees lies in a token", arguments: 0..<400 as Range<UInt64>)
  func covering(seed: UInt64) {
    let text = Self.text(seed)
    let bytes = Array(text.utf8)
    var covered = [Bool](repeating: false, count: bytes.count)
    for piece in cut(text) { for offset in piece.token.utf8 { covered[offset] = true } }
    var offset = 0
    for scalar in text.unicodeScalars {
      let kind = CharacterClass.of(scalar.value)
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if kind == .space || kind == .ignorable { continue }
      #expect(
        range.allSatisfy { covered[$0] }, "seed \(seed): U+\(String(scalar.value, radix: 16)) in \(text)")
    }
  }

  @Test("no token begins or ends inside of a scalar", arguments: 0..<400 as Range<UInt64>)
  func whole(seed: UInt64) {
    let text = Self.text(seed)
    for piece in cut(text) {
      let bytes = Array(text.utf8)[piece.token.utf8]
      #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed): \(text)")
    }
  }

  @Test("a gap is white space in front, and nothing else", arguments: 0..<400 as Range<UInt64>)
  func gaps(seed: UInt64) {
    let text = Self.text(seed)
    let bytes = Array(text.utf8)
    var end = 0
    for piece in cut(text) {
      let between = String(decoding: bytes[end..<piece.token.utf8.lowerBound], as: UTF8.self)
      let spaces = between.unicodeScalars.filter { CharacterClass.of($0.value) == .space }
      let hasGap = piece.token.flags.contains(.gapBefore)
      if end == 0 || spaces.contains(where: { $0 != "\n" }) {
        #expect(hasGap, "seed \(seed): \(piece.printed)")
      } else if spaces.isEmpty {
        #expect(!hasGap, "seed \(seed): \(piece.printed)")
      }
      end = piece.token.utf8.upperBound
    }
  }

  @Test("cutting twice gives the same, with the same keys", arguments: 0..<200 as Range<UInt64>)
  func twice(seed: UInt64) {
    let text = Array(Self.text(seed).utf8)
    var tokeniser = Tokeniser()
    let first = tokeniser.tokens(text)
    let size = tokeniser.vocabulary.count
    #expect(tokeniser.tokens(text) == first, "seed \(seed)")
    #expect(tokeniser.vocabulary.count == size, "seed \(seed): the second time adds no key")
    var other = Tokeniser()
    #expect(other.tokens(text) == first, "seed \(seed)")
  }

  @Test(
    "of an edited text what is known is not cut again, and is the same", arguments: 0..<400 as Range<UInt64>)
  func edited(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var seams = 0
    for _ in 0..<10 {
      let known = Array(random.sentences().utf8)
      let text = random.edited(known)
      var tokeniser = Tokeniser()
      let tokens = tokeniser.tokens(known)
      guard let seam = TextSeam(known, text) else { continue }
      seams += 1
      let spliced = tokeniser.tokens(text, seam, like: tokens)
      let message =
        "seed \(seed): \(String(decoding: known, as: UTF8.self)) | \(String(decoding: text, as: UTF8.self))"
      #expect(spliced == tokeniser.tokens(text), "\(message)")
    }
    #expect(seams > 0, "seed \(seed): the law was never tried")
  }

  @Test("a key that is not marked as folded is the printed text", arguments: 0..<200 as Range<UInt64>)
  func folded(seed: UInt64) {
    for piece in cut(Self.text(seed)) where !piece.token.flags.contains(.folded) {
      #expect(Array(piece.key.utf8) == Array(piece.printed.utf8), "seed \(seed)")
    }
  }

  @Test("the words of a text are cut alike, whatever stands around them", arguments: 0..<200 as Range<UInt64>)
  func context(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let (first, second) = (random.prose(), random.prose())
    #expect(bareKeys(first + "\n" + second) == bareKeys(first) + bareKeys(second), "seed \(seed)")
  }

  @Test("bytes that are no UTF-8 are cut without a trap", arguments: 0..<20)
  func invalid(batch: UInt64) {
    var random = SplitMix64(state: batch)
    for round in 0..<1_000 {
      let bytes = random.bytes()
      var tokeniser = Tokeniser()
      let tokens = tokeniser.tokens(bytes)
      var end = 0
      for token in tokens {
        guard token.utf8.lowerBound >= end, !token.utf8.isEmpty, token.utf8.upperBound <= bytes.count else {
          Issue.record("batch \(batch), round \(round): \(bytes)")
          return
        }
        end = token.utf8.upperBound
        _ = tokeniser.vocabulary.string(token.key)
      }
    }
  }

  @Test(
    "runs longer than a token may be are cut, and nothing of them is lost", arguments: ["a", "é", "-", "."])
  func long(unit: String) {
    let text = String(repeating: unit, count: 150_000)
    let tokens = cut(text)
    #expect(tokens.count < 20)
    #expect(tokens.reduce(0) { $0 + $1.token.utf8.count } == text.utf8.count)
  }
}
