import DocumentModel

/// A stretch of a passage that the other side does not have at this place.
struct UnmatchedText {
  let passage: Passage
  /// By tokens, not empty.
  let tokens: Range<Int>
  /// The whole passage has no partner.
  let isWhole: Bool
}

/// The sentences of one side's stretches without a partner, and which of them were found on the other side.
struct UnmatchedSentences {
  /// A sentence, or what a stretch has of it.
  struct Sentence {
    /// The number of the stretch.
    let unit: Int
    let tokens: Range<Int>
    let keys: [UInt32]
    /// Words as a reader counts them: two ideographs are about one.
    let words: Int
  }

  /// In the order of the stretches.
  let sentences: [Sentence]
  /// For each sentence the one of the other side that is alike.
  var partners: [Int?]
  private let isWhole: [Bool]
  /// The words of all sentences in front of each, and of all at the end.
  private let wordsBefore: [Int]

  init(_ units: [UnmatchedText]) {
    var sentences: [Sentence] = []
    for (number, unit) in units.enumerated() {
      let tokens = unit.passage.tokens
      var start = unit.tokens.lowerBound
      for end in unit.tokens.dropFirst()
      where tokens[end].flags.contains(.startsSentence) && tokens[start..<end].contains(where: Self.isWord) {
        sentences.append(Self.sentence(number, tokens, start..<end))
        start = end
      }
      sentences.append(Self.sentence(number, tokens, start..<unit.tokens.upperBound))
    }
    self.sentences = sentences
    wordsBefore = sentences.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.words) }
    partners = Array(repeating: nil, count: sentences.count)
    isWhole = units.map(\.isWhole)
  }

  private static func isWord(_ token: Token) -> Bool { !token.isPunctuation }

  private static func sentence(_ unit: Int, _ tokens: [Token], _ range: Range<Int>) -> Sentence {
    var keys: [UInt32] = []
    keys.reserveCapacity(range.count)
    var ideographs = 0
    for index in range where !tokens[index].isPunctuation {
      keys.append(tokens[index].key)
      if tokens[index].kind == .ideograph { ideographs += 1 }
    }
    return Sentence(
      unit: unit, tokens: range, keys: keys, words: keys.count - ideographs + ideographs / 2)
  }

  /// Whether `next` is a sentence without a partner, in the same stretch as `index`.
  func isFree(_ next: Int, beside index: Int) -> Bool {
    sentences.indices.contains(next) && partners[next] == nil && sentences[next].unit == sentences[index].unit
  }

  /// - Complexity: O(1).
  func words(_ range: Range<Int>) -> Int { wordsBefore[range.upperBound] - wordsBefore[range.lowerBound] }

  /// The place of sentences of one stretch.
  func place(_ range: ClosedRange<Int>) -> TransposedRuns.Place {
    let (first, last) = (sentences[range.lowerBound], sentences[range.upperBound])
    return TransposedRuns.Place(unit: first.unit, tokens: first.tokens.lowerBound..<last.tokens.upperBound)
  }

  /// Sentences without a partner between a run and the end of its stretch.
  struct End {
    var count = 0
    var words = 0
    /// Nothing else of the stretch was found elsewhere on this side of the run.
    var isOpen = true
    var isOfWhole: Bool
  }

  /// What lies behind (`step` 1) or in front (−1) of a sentence.
  func end(from start: Int, by step: Int) -> End {
    var end = End(isOfWhole: isWhole[sentences[start].unit])
    var next = start + step
    while isFree(next, beside: start) {
      end.count += 1
      end.words += sentences[next].words
      next += step
    }
    end.isOpen = !sentences.indices.contains(next) || sentences[next].unit != sentences[start].unit
    return end
  }
}
