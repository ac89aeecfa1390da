import Foundation

/// Other ways to print the same text, which no reader would take for a change.
enum Typography: String, CaseIterable, Sendable {
  case straightQuotes, curlyQuotes, decomposed, nonBreakingSpaces, nonBreakingSpacesAfterNumbers
  case tabsAsIndent, hyphensForDashes, ligatures, softHyphens

  func apply(to text: String) -> String {
    switch self {
    case .straightQuotes: Self.replace(text, ["“": "\"", "”": "\"", "‘": "'", "’": "'"])
    case .curlyQuotes: Self.curly(text)
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .nonBreakingSpaces: Self.glued(text)
    case .nonBreakingSpacesAfterNumbers: text.replacing(#/(\n *[0-9]+\.) /#) { "\($0.output.1)\u{a0}" }
    case .tabsAsIndent: text.replacing("\n  ", with: "\n\t")
    case .hyphensForDashes: Self.replace(text, ["–": "-", "—": "--"])
    case .ligatures: text.replacing("fi", with: "ﬁ").replacing("fl", with: "ﬂ")
    case .softHyphens: Self.softlyHyphenated(text)
    }
  }

  private static func replace(_ text: String, _ table: [Character: String]) -> String {
    text.reduce(into: "") { $0 += table[$1] ?? String($1) }
  }

  /// Straight quotes made curly: opening at the start of a word.
  private static func curly(_ text: String) -> String {
    var result = ""
    var before: Character = " "
    for character in text {
      let opens = before.isWhitespace || before == "(" || before == "["
      switch character {
      case "\"": result.append(opens ? "“" : "”")
      case "'": result.append(opens ? "‘" : "’")
      default: result.append(character)
      }
      before = character
    }
    return result
  }

  /// Soft hyphens in words; an address has none.
  private static func softlyHyphenated(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard !word.contains("/") else { return String(word) }
      return String(word).replacing("isation", with: "isa\u{ad}tion").replacing("ment", with: "\u{ad}ment")
    }.joined(separator: " ")
  }

  /// Each second blank between words of a line becomes one that does not break.
  private static func glued(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.prefixMatch(of: #/ *(#+|•|-|[0-9]+\.)? */#)?.range.upperBound ?? line.startIndex
      var count = 0
      let rest = line[start...].map { character -> Character in
        count += character == " " ? 1 : 0
        return character == " " && count.isMultiple(of: 2) ? "\u{a0}" : character
      }
      return line[..<start] + String(rest)
    }.joined(separator: "\n")
  }
}
