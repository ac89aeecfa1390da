import ChangeModel
import DocumentModel
import Normaliser
import Readers
import Stet
import TextDiff

/// The round-trip law of scripts, their mirror image, and that the clean-up changes no text.
@Sendable func differ(_ bytes: [UInt8]) {
  let (choice, rest) = Input.choice(bytes)
  let parts = Input.parts(rest)
  // Few different tokens make many ways to compare; the classes are those of the low bits.
  let mask = UInt32([0x01, 0x03, 0x0f, 0xff][choice % 4])
  let left = parts.0.map { UInt32($0) & mask }
  let right = parts.1.map { UInt32($0) & mask }
  var limits = TokenDiff.Limits()
  if choice & 4 != 0 {
    // Small limits lead into the searches that only large texts reach.
    (limits.exactSize, limits.nearCost, limits.walkRun, limits.walkCost) = (4, 2, 3, 4)
    (limits.searchCost, limits.passes, limits.chainLength) = (4, choice & 8 != 0 ? 1 : 32, 2)
  }
  let script = TokenDiff(limits: limits).diff(left, right).script
  expect(script.apply(to: left, from: right) == right, "the script gives the revised text")
  expect(script.inverted.apply(to: right, from: left) == left, "the inverted script gives the base")
  expect(TokenDiff(limits: limits).diff(right, left).script == script.inverted, "swapping inverts the script")
  expect(!script.hunks.isEmpty || left == right, "no hunks, no difference")
  let classes = { (keys: [UInt32]) in
    ClassifiedTokens(keys: keys, classes: keys.map { TokenClass(rawValue: UInt8($0 & 0x1f)) })
  }
  var cleanup = Cleanup()
  cleanup.keepsGluedUnitsWhole = choice & 16 != 0
  let clean = cleanup(script, base: classes(left), revised: classes(right))
  expect(clean.apply(to: left, from: right) == right, "the cleaned script gives the revised text")
  expect(cleanup(script.inverted, base: classes(right), revised: classes(left)) == clean.inverted, "clean-up mirrors")
}

/// What holds of tokens and articles, whatever was read.
@Sendable func normaliser(_ bytes: [UInt8]) {
  let (choice, rest) = Input.choice(bytes)
  let parts = Input.parts(rest)
  let formats: [SourceFormat] = [.text, .markdown, .html]
  let reader = SourceReader()
  let read = { (bytes: [UInt8], format: SourceFormat) in (try? reader.read(bytes, format: format)).map { [$0] } ?? [] }
  var normaliser = Normaliser()
  let result = normaliser.normalise(
    base: read(parts.0, formats[choice % 3]), revised: read(parts.1, formats[choice / 4 % 3]))
  for article in result.base.articles + result.revised.articles {
    for passage in article.passages {
      var end = 0
      for token in passage.tokens {
        expect(token.utf8.lowerBound >= end && !token.utf8.isEmpty, "tokens are sorted and not empty")
        end = token.utf8.upperBound
        expect(token.key < result.vocabulary.count, "a key is in the vocabulary")
      }
      expect(end <= passage.text.count, "a token lies in its passage")
      expect(String(validating: passage.text, as: UTF8.self) != nil, "a passage is UTF-8")
    }
  }
}

/// A comparison of two sides; a side against itself has no change.
@Sendable func comparison(_ bytes: [UInt8]) {
  guard let (base, revised) = sides(bytes) else { return }
  _ = try? Pipeline().compare(base: [base], revised: [revised])
  guard let same = try? Pipeline().compare(base: [base], revised: [base]) else { return }
  expect(same.articles.flatMap(\.changes).isEmpty, "a text does not differ from itself")
}

/// Two sources; the first byte chooses their formats.
@Sendable func sides(_ bytes: [UInt8]) -> (base: Source, revised: Source)? {
  let (choice, rest) = Input.choice(bytes)
  let parts = Input.parts(rest)
  guard !parts.0.isEmpty, !parts.1.isEmpty else { return nil }
  let formats: [SourceFormat] = [.text, .markdown, .html]
  return (
    Source(path: "base", bytes: parts.0, format: formats[choice % 3]),
    Source(path: "revised", bytes: parts.1, format: formats[choice / 4 % 3])
  )
}
