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
    guard Self.areVariants(Array(before.utf8), Array(after.utf8)) else { return nil }
    return Verdict(facet: .spelling, severity: .minor, why: "a spelling variant of the same word")
  }

  private func letters(_ words: [Evidence.Word]) -> String {
    guard words.allSatisfy({ $0.token.kind == .word || $0.token.isPunctuation }) else { return "" }
    return words.filter { $0.token.kind == .word }.map { $0.text.lowercased() }.joined()
  }

  /// Variants begin alike and are about as long: all other pairs are told quickly.
  static func areVariants(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard min(left.count, right.count) >= shortestVariant, left.first == right.first,
      abs(left.count - right.count) <= longestDifference
    else {
      return false
    }
    return canonical(left) == canonical(right)
  }

  /// Short words that differ in such letters are other words: "four" and "for", "poet" and "pet".
  private static let shortestVariant = 5

  /// Letters that "programme" and "program" differ by, and a word more with as many.
  private static let longestDifference = 6

  /// British and American endings as one, for a word in small letters.
  static func canonical(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var index = 0
    scan: while index < word.count {
      for (british, american) in endings where word[index...].starts(with: british) {
        result += american
        index += british.count
        continue scan
      }
      result.append(word[index])
      index += 1
    }
    return result
  }

  /// Only inside of words that agree otherwise, so a false friend needs two words that differ in just this.
  private static let endings: [(british: [UInt8], american: [UInt8])] = [
    ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"), ("our", "or"),
    ("ogue", "og"),
    ("ence", "ense"), ("lling", "ling"), ("lled", "led"), ("ller", "ler"), ("tre", "ter"), ("mme", "m"),
    ("ae", "e"),
    ("oe", "e"), ("ё", "е"),
    ("dgement", "dgment"),
    ("grey", "gray"), ("ß", "ss"),
  ].map { (british: Array($0.0.utf8), american: Array($0.1.utf8)) }
}
