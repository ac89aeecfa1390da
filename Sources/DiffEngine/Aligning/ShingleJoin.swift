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
  /// A shingle that stands in more than `common` texts of either side is left out of the search; pairs that
  /// are found are counted by the shingles that are left.
  ///
  /// - Complexity: O(n log n) in the number of shingles, plus `common` squared for each.
  static func pairs(_ base: [Shingles], _ revised: [Shingles], common: Int) -> [Pair] {
    let left = postings(base)
    let right = postings(revised)
    var shared: [UInt64: Int] = [:]
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i].hash < right[j].hash {
        i += 1
      } else if left[i].hash > right[j].hash {
        j += 1
      } else {
        let leftEnd = end(left, i)
        let rightEnd = end(right, j)
        if leftEnd - i <= common, rightEnd - j <= common {
          for one in i..<leftEnd {
            for other in j..<rightEnd {
              shared[UInt64(left[one].text) << 32 | UInt64(right[other].text), default: 0] += 1
            }
          }
        }
        i = leftEnd
        j = rightEnd
      }
    }
    return shared.map { Pair(base: Int($0.key >> 32), revised: Int($0.key & 0xffff_ffff), shared: $0.value) }
      .sorted { ($0.base, $0.revised) < ($1.base, $1.revised) }
  }

  private struct Posting {
    var hash: UInt64
    var text: UInt32
  }

  private static func postings(_ texts: [Shingles]) -> [Posting] {
    var postings: [Posting] = []
    postings.reserveCapacity(texts.reduce(0) { $0 + $1.hashes.count })
    for (text, shingles) in texts.enumerated() {
      for hash in shingles.hashes { postings.append(Posting(hash: hash, text: UInt32(text))) }
    }
    postings.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
    return postings
  }

  private static func end(_ postings: [Posting], _ start: Int) -> Int {
    var end = start + 1
    while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
    return end
  }
}
