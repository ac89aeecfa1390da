/// The words of passages without their order.
struct WordBag {
  /// Sorted; a word that stands twice is here twice.
  private(set) var words: [UInt32]

  init(_ words: [UInt32]) { self.words = words.sorted() }

  /// How many words both have.
  ///
  /// - Complexity: O(words of both).
  func common(_ other: WordBag) -> Int {
    var common = 0
    var (i, j) = (0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        common += 1
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common
  }

  /// Whether nearly all words of `part` are here.
  func holds(_ part: WordBag) -> Bool {
    !part.words.isEmpty
      && Double(common(part)) >= AlignmentThresholds.containedPart * Double(part.words.count)
  }

  /// Takes the words of `part` away, as far as they are here.
  mutating func remove(_ part: WordBag) {
    var rest: [UInt32] = []
    rest.reserveCapacity(words.count)
    var j = 0
    for word in words {
      while j < part.words.count, part.words[j] < word { j += 1 }
      if j < part.words.count, part.words[j] == word { j += 1 } else { rest.append(word) }
    }
    words = rest
  }
}
