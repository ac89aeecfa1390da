/// Finds the pairs of texts that share shingles, through an index of the shingles.
enum ShingleJoin {
  /// Two texts and the shingles that they share.
  struct Pair: Hashable {
    var base: Int
    var revised: Int
    var shared: Int
  }

  /// All pairs that share a shingle that is not common, sorted by base, then revised.
  ///
  /// A shingle that stands in more than `common` texts of either side is left out; one that a text has twice
  /// counts once.
  ///
  /// - Complexity: O(n) in the number of shingles, plus `common` squared for each that both sides have.
  static func pairs(_ base: [Shingles], _ revised: [Shingles], common: Int) -> [Pair] {
    var table = ShingleTable(capacity: revised.reduce(0) { $0 + $1.hashes.count })
    let right = added(revised, to: &table)
    let left = found(base, in: table)
    let leftLists = Postings(left, numbers: table.count)
    let rightLists = Postings(right, numbers: table.count)
    var counts = PairCounts(width: revised.count, height: base.count)
    for number in 0..<table.count {
      let (ones, others) = (leftLists[number], rightLists[number])
      guard !ones.isEmpty, ones.count <= common, others.count <= common else { continue }
      for one in ones {
        for other in others { counts.add(one, other) }
      }
    }
    return counts.pairs
  }

  /// A shingle, by its number, and the text that it stands in.
  private struct Posting {
    var number: UInt32
    var text: UInt32
  }

  private static func added(_ texts: [Shingles], to table: inout ShingleTable) -> [Posting] {
    var postings: [Posting] = []
    var last: [Int] = []
    for text in texts.indices {
      for hash in texts[text].hashes {
        let number = table.insert(hash)
        if number == last.count { last.append(-1) }
        guard last[number] != text else { continue }
        last[number] = text
        postings.append(
          Posting(number: UInt32(truncatingIfNeeded: number), text: UInt32(truncatingIfNeeded: text)))
      }
    }
    return postings
  }

  private static func found(_ texts: [Shingles], in table: ShingleTable) -> [Posting] {
    var postings: [Posting] = []
    var last = [Int](repeating: -1, count: table.count)
    for text in texts.indices {
      for hash in texts[text].hashes {
        guard let number = table.find(hash), last[number] != text else { continue }
        last[number] = text
        postings.append(
          Posting(number: UInt32(truncatingIfNeeded: number), text: UInt32(truncatingIfNeeded: text)))
      }
    }
    return postings
  }

  /// For each shingle the texts that it stands in, rising.
  private struct Postings {
    private let starts: [Int]
    private let texts: [UInt32]

    /// A counting sort by the number of the shingle.
    init(_ postings: [Posting], numbers: Int) {
      var starts = [Int](repeating: 0, count: numbers + 1)
      for posting in postings { starts[Int(posting.number) + 1] += 1 }
      for number in 0..<numbers { starts[number + 1] += starts[number] }
      var next = starts
      var texts = [UInt32](repeating: 0, count: postings.count)
      for posting in postings {
        texts[next[Int(posting.number)]] = posting.text
        next[Int(posting.number)] += 1
      }
      self.starts = starts
      self.texts = texts
    }

    subscript(number: Int) -> ArraySlice<UInt32> { texts[starts[number]..<starts[number + 1]] }
  }
}
