import ChangeModel
import DocumentModel

/// The same word in another spelling: -ise and -ize, -our and -or, capitals, a hyphen.
struct SpellingRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.isReplacement else { return nil }
    let before = letters(edit.removedWords)
    let after = letters(edit.addedWords)
    guard !before.isEmpty, !after.isEmpty else { return nil }
    if before == after {
      return Verdict(
        facet: .spelling, severity: .minor, why: "the same words with other capitals or signs between")
    }
    guard Self.canonical(before) == Self.canonical(after) else { return nil }
    return Verdict(facet: .spelling, severity: .minor, why: "a spelling variant of the same word")
  }

  private func letters(_ words: [Evidence.Word]) -> String {
    guard words.allSatisfy({ $0.token.kind == .word || $0.token.isPunctuation }) else { return "" }
    return words.filter { $0.token.kind == .word }.map { $0.text.lowercased() }.joined()
  }

  /// British and American endings as one.
  static func canonical(_ word: String) -> String {
    var text = word
    for (british, american) in endings {
      var result = ""
      var rest = text[...]
      while let range = rest.firstRange(of: british) {
        result += rest[..<range.lowerBound] + american
        rest = rest[range.upperBound...]
      }
      text = result + rest
    }
    return text
  }

  /// Only inside of words that agree otherwise, so a false friend needs two words that differ in just this.
  private static let endings: [(String, String)] = [
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("ysing", "yzing"),
    ("our", "or"),
    ("ogue", "og"), ("ence", "ense"), ("ll", "l"), ("tre", "ter"), ("programme", "program"), ("ae", "e"),
    ("oe", "e"),
    ("judgement", "judgment"), ("grey", "gray"), ("ß", "ss"),
  ]
}
