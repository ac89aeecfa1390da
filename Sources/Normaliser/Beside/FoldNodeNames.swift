import DocumentModel

/// Reads a reference by the name of a place in print as the reference by title that the web page has there.
///
/// Texinfo prints "Section 4.2 [Bash Builtins], page 64" where its page has "Bash Builtin Commands" with a link to
/// "#Bash-Builtins". Done only where the section of that number has that title, and the page has such a link.
struct FoldNodeNames: BesideRule {
  let hashes: WordHashes
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard drafts.contains(where: { $0.format == .pdf }) else { return }
    let links = links(others)
    guard !links.isEmpty else { return }
    let titles = titles(drafts)
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices {
        repair(&drafts[draft].passages[index], titles, links)
      }
    }
  }

  /// A place of the page, and what a link to it says.
  private struct Link: Hashable {
    var place: [UInt8]
    var title: UInt64
  }

  /// The words of links whose place has another name than its title, by both.
  private func links(_ drafts: [Draft]) -> [Link: [UInt32]] {
    var result: [Link: [UInt32]] = [:]
    for draft in drafts where draft.carries.contains(.internalLinks) {
      for passage in draft.passages {
        for mark in passage.marks {
          guard case .link(let target) = mark.kind, let place = Self.place(target) else { continue }
          let tokens = PrintedTargets.tokens(of: passage, in: mark.utf8)
          let title = TitleKey(passage, tokens.startIndex..<tokens.endIndex, hashes)
          guard !title.isEmpty, Self.letters(Array(passage.text[mark.utf8])) != place else { continue }
          result[Link(place: place, title: title.fingerprint)] = tokens.map(\.key)
        }
      }
    }
    return result
  }

  /// The letters of the place in a page that a target leads to: "x.html#Bash-Builtins".
  private static func place(_ target: String) -> [UInt8]? {
    guard !Mark.hasScheme(target), let sign = target.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return nil
    }
    var letters: [UInt8] = []
    var rest = Array(target.utf8[target.utf8.index(after: sign)...])[...]
    while let byte = rest.popFirst() {
      // Signs are written as "_002d".
      if byte == UInt8(ascii: "_"), rest.count >= 4 {
        rest = rest.dropFirst(4)
      } else {
        letters.append(byte)
      }
    }
    letters = Self.letters(letters)
    return letters.isEmpty ? nil : letters
  }

  /// Small letters and digits of ASCII, which names of places are made of.
  private static func letters(_ text: [UInt8]) -> [UInt8] {
    text.compactMap { byte in
      if byte.isUpperLetter { return byte | 0x20 }
      return byte.isDigit || (0x61...0x7a).contains(byte) ? byte : nil
    }
  }

  /// The title of each numbered section in print.
  private func titles(_ drafts: [Draft]) -> [[UInt8]: UInt64] {
    var result: [[UInt8]: UInt64] = [:]
    for draft in drafts where draft.format == .pdf {
      for passage in draft.passages {
        guard case .heading = passage.kind, let number = SectionNumber(passage.text),
          let first = passage.tokens.firstIndex(where: { Int($0.start) >= number.end })
        else { continue }
        result[number.digits] = TitleKey(passage, first..<passage.tokens.count, hashes).fingerprint
      }
    }
    return result
  }

  private func repair(_ passage: inout Passage, _ titles: [[UInt8]: UInt64], _ links: [Link: [UInt32]]) {
    var tokens = passage.tokens
    var index = tokens.count - 1
    while index >= 2 {
      defer { index -= 1 }
      guard vocabulary.isSign(tokens[index], "["),
        let title = titles[number(in: passage.text[..<Int(tokens[index].start)])],
        let end = (index + 1..<tokens.count).prefix(Self.longestName).first(where: {
          vocabulary.isSign(tokens[$0], "]")
        }
        ),
        end > index + 1
      else { continue }
      let name = Array(passage.text[tokens[index].utf8.upperBound..<tokens[end].utf8.lowerBound])
      guard name.allSatisfy({ $0 < 0x80 }), let keys = links[Link(place: Self.letters(name), title: title)],
        let renamed = Self.renamed(tokens[index + 1..<end], keys)
      else { continue }
      tokens.replaceSubrange(index + 1..<end, with: renamed)
    }
    passage.tokens = tokens
  }

  /// The last word, which is the number of the section.
  private func number(in text: ArraySlice<UInt8>) -> [UInt8] {
    let words = text.suffix(Self.longestNumber)
    let word = words[..<(words.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? words.startIndex)]
    return Array(word.suffix(from: word.lastIndex(where: \.isBlank).map { $0 + 1 } ?? word.startIndex))
  }

  private static let longestNumber = 24
  /// The name of a place has no more tokens.
  private static let longestName = 24

  /// The tokens of a name with the words of the title: as many as those, each a part of the name's bytes.
  private static func renamed(_ name: ArraySlice<Token>, _ keys: [UInt32]) -> [Token]? {
    guard let first = name.first, let last = name.last else { return nil }
    let bytes = last.utf8.upperBound - Int(first.start)
    guard keys.count <= bytes, bytes <= Int(UInt16.max) else { return nil }
    return keys.enumerated().map { number, key in
      let start = bytes * number / keys.count
      var token = first
      token.start = first.start + UInt32(start)
      token.length = UInt16(bytes * (number + 1) / keys.count - start)
      token.key = key
      token.kind = .word
      token.flags = number == 0 ? first.flags.union(.folded) : [.gapBefore, .folded]
      return token
    }
  }
}
