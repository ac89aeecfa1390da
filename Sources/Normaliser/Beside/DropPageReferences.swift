import DocumentModel

/// Reads references to pages as the references to titles that they are on the web.
///
/// "Section 3.6 [Redirections], page 38" and "Redirections (page 38)" in print are "Redirections" there. Done only where
/// the other side has no such page.
struct DropPageReferences: BesideRule {
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let known = pages(others)
    let enumerated = Self.beforeCommas(others, vocabulary)
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices {
        repair(&drafts[draft].passages[index], known, enumerated)
      }
    }
  }

  /// The keys of all tokens that a comma stands behind.
  private static func beforeCommas(_ drafts: [Draft], _ vocabulary: Vocabulary) -> Set<UInt32> {
    guard let comma = vocabulary.find(Array(",".utf8)) else { return [] }
    var result: Set<UInt32> = []
    for passage in drafts.lazy.flatMap(\.passages) {
      let tokens = passage.tokens
      for (token, next) in zip(tokens, tokens.dropFirst()) where next.key == comma {
        result.insert(token.key)
      }
    }
    return result
  }

  /// The numbers behind the word for a page.
  private func pages(_ drafts: [Draft]) -> Set<UInt32> {
    var result: Set<UInt32> = []
    for passage in drafts.lazy.flatMap(\.passages) {
      let tokens = passage.tokens
      for (token, next) in zip(tokens, tokens.dropFirst()) where next.kind == .number && isPage(token) {
        result.insert(next.key)
      }
    }
    return result
  }

  private func isPage(_ token: Token) -> Bool {
    token.kind == .word && Self.words.contains(vocabulary.string(token.key).lowercased())
  }

  private static let words: Set<String> = [
    "page", "seite", "página", "pagina", "страница", "стр", "sida", "strona", "ページ", "页",
  ]

  private func repair(_ passage: inout Passage, _ known: Set<UInt32>, _ enumerated: Set<UInt32>) {
    var tokens = passage.tokens
    var index = tokens.count - 2
    while index >= 1 {
      if isPage(tokens[index]), tokens[index + 1].kind == .number, !known.contains(tokens[index + 1].key),
        let range = reference(tokens, page: index, enumerated)
      {
        for part in range.reversed() {
          let hasGap = tokens[part.lowerBound].flags.contains(.gapBefore)
          tokens.removeSubrange(part)
          guard hasGap, part.lowerBound < tokens.count, !tokens[part.lowerBound].isPunctuation else {
            continue
          }
          tokens[part.lowerBound].flags.insert(.gapBefore)
        }
        index = min(index, tokens.count - 1)
      }
      index -= 1
    }
    if tokens.count < passage.tokens.count { passage.tokens = tokens }
  }

  /// The tokens to leave out, in rising order; nil where the page is no part of a reference.
  private func reference(_ tokens: [Token], page: Int, _ enumerated: Set<UInt32>) -> [Range<Int>]? {
    let sign = { (index: Int) in tokens.indices.contains(index) ? vocabulary.string(tokens[index].key) : "" }
    if sign(page - 1) == "(", sign(page + 2) == ")" { return [page - 1..<page + 3] }
    guard sign(page - 1) == ",", sign(page - 2) == "]" else { return nil }
    let first = max(0, page - Self.longestTitle)
    guard let opening = (first..<page - 2).last(where: { sign($0) == "[" }), opening + 1 < page - 2 else {
      return nil
    }
    // Texinfo puts a comma behind the page where a blank follows.
    let hasComma = sign(page + 2) == "," && !enumerated.contains(tokens[page - 3].key)
    return [label(tokens, in: opening, sign)..<opening + 1, page - 2..<page + (hasComma ? 3 : 2)]
  }

  /// Where "Section 3.6" begins in front of the bracket, or "Section A.2" or "Appendix A"; the bracket itself where no
  /// label stands there.
  private func label(_ tokens: [Token], in opening: Int, _ sign: (Int) -> String) -> Int {
    var first = opening - 1
    guard first >= 1, tokens[first].kind == .number || isLetter(tokens[first]) || isNumbered(sign(first))
    else {
      return opening
    }
    if first >= 2, sign(first - 1) == ".", tokens[first - 2].length == 1 { first -= 2 }
    return first >= 1 && tokens[first - 1].kind == .word ? first - 1 : opening
  }

  /// Whether a token is the letter of an appendix: "in [Redirections], page 38" has a label neither in "in" nor in a sign.
  private func isLetter(_ token: Token) -> Bool { token.kind == .word && token.length == 1 }

  /// Whether a word is the number of a section of an appendix: "A.14.1" is one.
  private func isNumbered(_ word: String) -> Bool {
    word.utf8.dropFirst().contains(UInt8(ascii: "."))
      && word.utf8.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  /// The title of a section between the brackets has no more tokens.
  private static let longestTitle = 40
}
