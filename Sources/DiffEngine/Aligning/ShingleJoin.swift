/// Finds the pairs of texts that share shingles, through an index of the shingles.
enum ShingleJoin {
  /// Two texts and the shingles that they share.
  struct Pair: Hashable {
    var base: Int
    var revised: Int
    var shared: Int
  }

  /// What a join found.
  struct Result {
    /// Sorted by base, then revised.
    var pairs: [Pair]
    /// How many different shingles each text has.
    var baseSizes: [Int]
    var revisedSizes: [Int]
    /// The texts of the base that share nothing but shingles which are common: they were passed by.
    var passedBy: [Int]
  }

  /// All pairs that share a shingle that is not common.
  ///
  /// A shingle that stands in more than `common` texts of either side is left out; one that a text has twice
  /// counts once.
  ///
  /// - Complexity: O(n) in the number of shingles, plus `common` squared for each that both sides have.
  static func join(_ base: [Shingles], _ revised: [Shingles], common: Int) -> Result {
    var table = ShingleTable(capacity: (base + revised).reduce(0) { $0 + $1.hashes.count })
    let right = added(revised, to: &table)
    // Shingles of the base alone have greater numbers: nothing is shared beyond.
    let shared = table.count
    let left = added(base, to: &table)
    let leftLists = Postings(left.postings, numbers: shared)
    let rightLists = Postings(right.postings, numbers: shared)
    var counts = PairCounts(width: revised.count, height: base.count)
    var withCommon: Set<Int> = []
    for number in 0..<shared {
      let (ones, others) = (leftLists[number], rightLists[number])
      guard !ones.isEmpty else { continue }
      guard ones.count <= common, others.count <= common else {
        for one in ones { withCommon.insert(Int(one)) }
        continue
      }
      for one in ones {
        for other in others { counts.add(one, other) }
      }
    }
    let pairs = counts.pairs
    let passedBy = withCommon.isEmpty ? [] : withCommon.subtracting(pairs.map(\.base)).sorted()
    return Result(pairs: pairs, baseSizes: left.sizes, revisedSizes: right.sizes, passedBy: passedBy)
  }

  /// A shingle, by its number, and the text that it stands in.
  private struct Posting {
    var number: UInt32
    var text: UInt32
  }

  /// Numbers the shingles of `texts`; a text has a posting for each of its different ones.
  private static func added(
    _ texts: [Shingles], to table: inout ShingleTable
  ) -> (postings: [Posting], sizes: [Int]) {
    var postings: [Posting] = []
    var last = [Int32](repeating: -1, count: table.count)
    var sizes = [Int](repeating: 0, count: texts.count)
    for text in texts.indices {
      for hash in texts[text].hashes {
        let number = table.insert(hash)
        if number == last.count { last.append(-1) }
        guard last[number] != Int32(truncatingIfNeeded: text) else { continue }
        last[number] = Int32(truncatingIfNeeded: text)
        sizes[text] += 1
        postings.append(
          Posting(number: UInt32(truncatingIfNeeded: number), text: UInt32(truncatingIfNeeded: text)))
      }
    }
    return (postings, sizes)
  }

  /// For each shingle the texts that it stands in, rising.
  private struct Postings {
    private let starts: [Int]
    private let texts: [UInt32]

    /// A counting sort by the number of the shingle.
    init(_ postings: [Posting], numbers: Int) {
      var starts = [Int](repeating: 0, count: numbers + 1)
      for posting in postings where posting.number < numbers { starts[Int(posting.number) + 1] += 1 }
      for number in 0..<numbers { starts[number + 1] += starts[number] }
      var next = starts
      var texts = [UInt32](repeating: 0, count: starts[numbers])
      for posting in postings where posting.number < numbers {
        texts[next[Int(posting.number)]] = posting.text
        next[Int(posting.number)] += 1
      }
      self.starts = starts
      self.texts = texts
    }

    subscript(number: Int) -> ArraySlice<UInt32> { texts[starts[number]..<starts[number + 1]] }
  }
}
