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
  /// - Complexity: O(n) in the number of shingles, plus `common` squared for each that both sides have, and the sorting
  ///   of each text's partners.
  static func join(_ base: [Shingles], _ revised: [Shingles], common: Int) -> Result {
    let total = { (texts: [Shingles]) in texts.reduce(0) { $0 + $1.hashes.count } }
    var table = ShingleTable(capacity: total(base) + total(revised))
    let right = added(revised, to: &table, room: total(revised))
    // Shingles of the base alone have greater numbers: nothing is shared beyond.
    let shared = table.count
    let left = added(base, to: &table, room: total(base), below: shared)
    let index = Postings(right.postings, numbers: shared)
    let met = met(left.postings, index, texts: revised.count, common: common)
    return Result(pairs: met.pairs, baseSizes: left.sizes, revisedSizes: right.sizes, passedBy: met.passedBy)
  }

  /// The pairs of a base whose postings stand text by text, and the texts that met none but common shingles.
  private static func met(
    _ left: [Posting], _ index: Postings, texts: Int, common: Int
  ) -> (pairs: [Pair], passedBy: [Int]) {
    var uses = [UInt32](repeating: 0, count: index.numbers)
    for posting in left { uses[Int(posting.number)] += 1 }
    var (pairs, passedBy): ([Pair], [Int]) = ([], [])
    // Of the text that is being looked at: how many shingles each other one shares, and which share any.
    var counts = [Int](repeating: 0, count: texts)
    var others: [Int] = []
    var place = 0
    while place < left.count {
      let text = left[place].text
      var hasCommon = false
      while place < left.count, left[place].text == text {
        let number = Int(left[place].number)
        place += 1
        let range = index.places(number)
        guard Int(uses[number]) <= common, range.count <= common else {
          hasCommon = true
          continue
        }
        for place in range {
          let other = index.text(place)
          if counts[other] == 0 { others.append(other) }
          counts[other] += 1
        }
      }
      if others.isEmpty, hasCommon { passedBy.append(Int(text)) }
      if others.count > 1 { others.sort() }
      for other in others {
        pairs.append(Pair(base: Int(text), revised: other, shared: counts[other]))
        counts[other] = 0
      }
      others.removeAll(keepingCapacity: true)
    }
    return (pairs, passedBy)
  }

  /// A shingle, by its number, and the text that it stands in.
  private struct Posting {
    var number: UInt32
    var text: UInt32
  }

  /// Numbers the shingles of `texts`, of which there are `room`; a text has a posting for each of its different ones
  /// that has a number below `limit`.
  private static func added(
    _ texts: [Shingles], to table: inout ShingleTable, room: Int, below limit: Int = .max
  ) -> (postings: [Posting], sizes: [Int]) {
    var postings: [Posting] = []
    postings.reserveCapacity(min(room, limit))
    var last: [Int32] = []
    last.reserveCapacity(table.count + room)
    last.append(contentsOf: repeatElement(-1, count: table.count))
    var sizes = [Int](repeating: 0, count: texts.count)
    for text in texts.indices {
      let mark = Int32(truncatingIfNeeded: text)
      var size = 0
      for hash in texts[text].hashes {
        let number = table.insert(hash)
        if number == last.count {
          last.append(mark)
        } else if last[number] == mark {
          continue
        } else {
          last[number] = mark
        }
        size += 1
        guard number < limit else { continue }
        postings.append(
          Posting(number: UInt32(truncatingIfNeeded: number), text: UInt32(truncatingIfNeeded: text)))
      }
      sizes[text] = size
    }
    return (postings, sizes)
  }

  /// For each shingle the texts that it stands in, rising.
  private struct Postings {
    private let starts: [Int]
    private let texts: [UInt32]

    /// A counting sort by the number of the shingle, which is below `numbers`.
    init(_ postings: [Posting], numbers: Int) {
      var starts = [Int](repeating: 0, count: numbers + 1)
      for posting in postings { starts[Int(posting.number) + 1] += 1 }
      for number in 0..<numbers { starts[number + 1] += starts[number] }
      var texts = [UInt32](repeating: 0, count: postings.count)
      var next = starts
      for posting in postings {
        texts[next[Int(posting.number)]] = posting.text
        next[Int(posting.number)] += 1
      }
      self.starts = starts
      self.texts = texts
    }

    var numbers: Int { starts.count - 1 }

    /// Where the texts of a shingle stand.
    func places(_ number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

    func text(_ place: Int) -> Int { Int(texts[place]) }
  }
}
