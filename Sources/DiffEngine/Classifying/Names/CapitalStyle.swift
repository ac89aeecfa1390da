import DocumentModel

/// What capitals mean in a passage: in a title in title case, or in capitals throughout, nothing.
enum CapitalStyle {
  case sentence, titleCase, allCapitals

  var hidesNames: Bool { self != .sentence }

  /// Shorter words are small in title case, too.
  private static let shortestCounted = 4
  /// A passage of fewer long words has no style.
  private static let fewest = 2

  init(_ passage: Passage, _ vocabulary: Vocabulary) {
    let tokens = passage.tokens
    var (long, capitalised, whole) = (0, 0, 0)
    for token in tokens where token.kind == .word && token.length >= Self.shortestCounted {
      long += 1
      guard token.flags.contains(.capitalised) else { continue }
      capitalised += 1
      if Self.isWhole(vocabulary.key(token.key)) { whole += 1 }
    }
    guard long >= Self.fewest else {
      self = .sentence
      return
    }
    if whole * 3 >= long * 2 {
      self = .allCapitals
    } else {
      // Three long words of four. A sentence full of names has as many, and a sign at its end.
      self = capitalised * 4 >= long * 3 && !Self.isSentence(passage, vocabulary) ? .titleCase : .sentence
    }
  }

  /// Words of a title.
  private static let longestTitle = 20

  private static func isSentence(_ passage: Passage, _ vocabulary: Vocabulary) -> Bool {
    if case .heading = passage.kind { return false }
    // A list of names, and names among ideographs, look like a title, too.
    guard passage.words <= longestTitle, !passage.tokens.contains(where: { $0.kind == .ideograph }) else {
      return true
    }
    return passage.tokens.suffix(2).contains {
      [".", "!", "?", ":", "。"].contains(vocabulary.string($0.key))
    }
  }

  /// Whether all letters are capitals.
  static func isWhole(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.contains(where: { $0 >= 0x80 }) else { return !key.contains { $0 >= 0x61 && $0 <= 0x7a } }
    let text = String(decoding: key, as: UTF8.self)
    return text.unicodeScalars.allSatisfy { $0.properties.isUppercase || !$0.properties.isLowercase }
  }
}
