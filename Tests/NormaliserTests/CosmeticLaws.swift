import Normaliser
import Testing

@Suite("Laws of keys: what a reader would not notice changes none")
struct CosmeticLaws {
  /// What may be done to a text without changing what it says.
  enum Mutation: String, CaseIterable, Sendable {
    case curlyQuotes, otherQuotes, enDashes, emDashes, doubleHyphens, ellipsis, noBreakSpaces, otherSpaces
    case doubleSpaces, softHyphens, zeroWidth, ligatures, fullWidth, decomposed, composed, wrapping, minus

    func apply(_ text: String, _ random: inout SplitMix64) -> String {
      switch self {
      case .curlyQuotes: return text.replacing("\"", with: "”").replacing("'", with: "’")
      case .otherQuotes: return text.replacing("\"", with: "«").replacing("'", with: "‹")
      case .enDashes: return text.replacing(" - ", with: " – ")
      case .emDashes: return text.replacing(" - ", with: " — ").replacing("--", with: "—")
      case .doubleHyphens: return text.replacing(" - ", with: " -- ")
      case .minus: return text.replacing("-", with: "\u{2212}").replacing("\u{2212}\u{2212}", with: "--")
      case .ellipsis: return text.replacing("...", with: "…")
      case .noBreakSpaces: return text.replacing(" ", with: "\u{a0}")
      case .otherSpaces:
        return text.replacing(" ", with: random.pick(["\u{2009}", "\u{202f}", "\u{3000}", "\t"]))
      case .doubleSpaces: return text.replacing(" ", with: "  ")
      case .ligatures:
        return text.replacing("ffi", with: "ﬃ").replacing("fl", with: "ﬂ").replacing("fi", with: "ﬁ")
      case .fullWidth: return CosmeticLaws.inWords(text, Self.widen)
      case .softHyphens: return CosmeticLaws.inWords(text) { CosmeticLaws.between($0, "\u{ad}") }
      case .zeroWidth: return CosmeticLaws.inWords(text) { CosmeticLaws.between($0, "\u{200b}") }
      case .decomposed: return CosmeticLaws.decomposed(text)
      case .composed:
        return String(decoding: NFC.compose(Array(CosmeticLaws.decomposed(text).utf8)), as: UTF8.self)
      case .wrapping: return text.replacing(" ", with: "\n")
      }
    }

    private static func widen(_ word: Substring) -> String {
      String(String.UnicodeScalarView(word.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xfee0) }))
    }
  }

  /// A text without addresses, in which signs are letters, and without four full stops in a row.
  private static func text(_ seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    return random.prose().split(separator: " ").filter { !$0.contains { "@/".contains($0) } }
      .joined(separator: " ").replacing("....", with: "...")
  }

  @Test("the keys stay", arguments: Mutation.allCases, 0..<100 as Range<UInt64>)
  func keysStay(mutation: Mutation, seed: UInt64) {
    var random = SplitMix64(state: seed)
    let text = Self.text(seed)
    let other = mutation.apply(text, &random)
    #expect(bareKeys(other) == bareKeys(text), "seed \(seed), \(mutation):\n\(text)\n\(other)")
  }

  @Test("all of them one after another", arguments: 0..<100 as Range<UInt64>)
  func allAtOnce(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let text = Self.text(seed)
    let mutations = Mutation.allCases.filter { $0 != .decomposed && $0 != .softHyphens && $0 != .zeroWidth }
    let other = mutations.reduce(text) { $1.apply($0, &random) }
    #expect(bareKeys(other) == bareKeys(text), "seed \(seed):\n\(text)\n\(other)")
  }

  @Test(
    "what a reader does notice changes a key", arguments: [("a", "A"), ("1", "2"), (".", ","), ("é", "e")])
  func contentCounts(one: String, other: String) {
    #expect(bareKeys(one) != bareKeys(other))
  }
}

extension CosmeticLaws {
  /// Changes the plain ASCII words of a text, those of letters alone.
  fileprivate static func inWords(_ text: String, _ change: (Substring) -> String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0.isASCII && $0.isLetter }
      result += word.isEmpty ? String(rest.prefix(1)) : change(word)
      rest = rest.dropFirst(max(1, word.count))
    }
    return result
  }

  fileprivate static func between(_ word: Substring, _ sign: String) -> String {
    word.map(String.init).joined(separator: sign)
  }

  /// Canonical decomposition, for the letters of the generator.
  fileprivate static func decomposed(_ text: String) -> String {
    let table: [(String, String)] = [
      ("ï", "i\u{308}"), ("ö", "o\u{308}"), ("ά", "α\u{301}"), ("Й", "И\u{306}"), ("ё", "е\u{308}"),
      ("ガ", "カ\u{3099}"), ("ば", "は\u{3099}"), ("ご", "こ\u{3099}"), ("한", "\u{1112}\u{1161}\u{11ab}"),
      ("국", "\u{1100}\u{116e}\u{11a8}"), ("어", "\u{110b}\u{1165}"),
    ]
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let entry = table.first { $0.0.unicodeScalars.count == 1 && $0.0.unicodeScalars.first == scalar }
      if let entry { scalars.append(contentsOf: entry.1.unicodeScalars) } else { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
