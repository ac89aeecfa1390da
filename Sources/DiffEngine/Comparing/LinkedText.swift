import DocumentModel

/// A text with the target of the link around each of its tokens.
struct LinkedText {
  let text: JoinedText
  /// For each token the target as it is written; empty where there is no link.
  private let targets: [String]
  /// The links in the order of the text, with the first token at or behind each: several may stand at one token, as those of
  /// menus whose labels are printed without a blank.
  private let links: [(token: Int, target: String)]

  /// - Complexity: O(tokens + marks · log tokens): a paragraph may have as many links as words.
  init(_ text: JoinedText) {
    self.text = text
    var targets = Array(repeating: "", count: text.tokens.count)
    var links: [(token: Int, target: String)] = []
    var first = 0
    for passage in text.passages {
      Self.add(passage, from: first, to: &targets, &links)
      first += passage.tokens.count
    }
    self.targets = targets
    self.links = links
  }

  var count: Int { targets.count }

  /// The target of the link around a token, as it is written; empty where there is none.
  subscript(index: Int) -> String { targets[index] }

  /// The targets, as they are written, of up to `most` links that begin at tokens of `range`.
  func targets(in range: Range<Int>, most: Int) -> [String] {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].token < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return links[low...].prefix(most).prefix { $0.token < range.upperBound }.map(\.target)
  }

  /// Of links that share words the first one has them.
  private static func add(
    _ passage: Passage, from first: Int, to targets: inout [String],
    _ links: inout [(token: Int, target: String)]
  ) {
    var next = 0
    for mark in passage.marks {
      guard case .link(let target) = mark.kind else { continue }
      let start = self.first(passage.tokens, from: mark.utf8.lowerBound)
      links.append((first + start, target))
      next = max(next, start)
      while next < passage.tokens.count, Int(passage.tokens[next].start) < mark.utf8.upperBound {
        targets[first + next] = target
        next += 1
      }
    }
  }

  /// The first token that begins at an offset or behind it, by binary search.
  private static func first(_ tokens: [Token], from offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
