/// Finds the title that a line of an index names, without a look at all titles for each line.
///
/// Both are counted by the thousand where a reference is read, or a hostile text: 20,000 lines held against as many titles
/// one by one took 11 s, of which 9 went by here.
package struct TitleLookup {
  /// A title of the text; its number in the list of titles is its position.
  package struct Title {
    package var key: TitleKey
    package var number: Int?
    /// The words below it.
    package var bodyWords: Int

    package init(key: TitleKey, number: Int?, bodyWords: Int) {
      (self.key, self.number, self.bodyWords) = (key, number, bodyWords)
    }
  }

  /// Titles with the same words and number, the one with the largest text first.
  private struct Group {
    var key: TitleKey
    var number: Int?
    var positions: [Int]
    /// How many of `positions` are known to be taken.
    var taken = 0
  }

  private struct Label: Hashable {
    var key: TitleKey
    var number: Int?
  }

  /// A word of titles that have so many.
  private struct Word: Hashable {
    var length: Int
    var word: UInt64
  }

  /// Titles of index and text that share fewer words are of different articles.
  ///
  /// In the larger seed the least alike true pair, a title reworded between index and text, has 0.85; the
  /// best false one 0.53.
  private static let agreement = 0.65
  /// With the number agreeing as well, less is enough.
  private static let agreementWithNumber = 0.3
  /// A number that more titles have tells none of them from the others; chosen.
  private static let mostWithNumber = 200

  private let titles: [Title]
  private var groups: [Group] = []
  private var byWord: [Word: [Int]] = [:]
  private var byNumber: [Int: [Int]] = [:]
  /// In how many groups a word stands.
  private var counts: [UInt64: Int] = [:]
  private var lengths: [Int] = []
  /// For a group: the last line that it was held against.
  private var seen: [Int] = []
  private var line = 0

  package init(_ titles: [Title]) {
    self.titles = titles
    var known: [Label: Int] = [:]
    for (position, title) in titles.enumerated() {
      let label = Label(key: title.key, number: title.number)
      if let group = known[label] {
        groups[group].positions.append(position)
      } else {
        known[label] = groups.count
        groups.append(Group(key: title.key, number: title.number, positions: [position]))
      }
    }
    for group in groups.indices {
      groups[group].positions.sort { (titles[$0].bodyWords, $1) > (titles[$1].bodyWords, $0) }
      file(group)
    }
    lengths = Set(groups.map(\.key.words.count)).sorted()
    seen = Array(repeating: 0, count: groups.count)
  }

  private mutating func file(_ group: Int) {
    let words = groups[group].key.words
    for word in Set(words) {
      byWord[Word(length: words.count, word: word), default: []].append(group)
      counts[word, default: 0] += 1
    }
    if let number = groups[group].number { byNumber[number, default: []].append(group) }
  }

  /// The title that fits best: title and number agree, or one of them and the larger text, since summaries repeat
  /// titles; nil where none fits that is not in `taken`, which may only grow from call to call.
  package mutating func best(for key: TitleKey, number: Int?, taken: Set<Int>) -> Int? {
    line += 1
    var best: (score: Double, position: Int)?
    if let number, let groups = byNumber[number], groups.count <= Self.mostWithNumber {
      for group in groups { weigh(group, key, number, taken, &best) }
    }
    // Rare words first: two titles that share enough share one of those that not both may lack.
    let words = key.words.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
    for length in lengths {
      let shared = Int((Self.agreement * Double(words.count + length) / 2).rounded(.up))
      guard shared >= 1, shared <= min(words.count, length) else { continue }
      for word in words[...(words.count - shared)] {
        for group in byWord[Word(length: length, word: word)] ?? [] {
          weigh(group, key, number, taken, &best)
        }
      }
    }
    return best?.position
  }

  private mutating func weigh(
    _ group: Int, _ key: TitleKey, _ number: Int?, _ taken: Set<Int>,
    _ best: inout (score: Double, position: Int)?
  ) {
    guard seen[group] != line else { return }
    seen[group] = line
    let title = groups[group].key
    let similarity = title.isCutShort(of: key) ? 1 : title.similarity(to: key)
    let sameNumber = number != nil && groups[group].number == number
    guard
      similarity >= Self.agreement
        || sameNumber && (similarity >= Self.agreementWithNumber || title.isEmpty),
      let position = first(of: group, notIn: taken)
    else { return }
    let score = similarity + (sameNumber ? 0.5 : 0)
    if let known = best {
      let (mine, other) = (titles[position].bodyWords, titles[known.position].bodyWords)
      guard (score, mine, known.position) > (known.score, other, position) else { return }
    }
    best = (score, position)
  }

  private mutating func first(of group: Int, notIn taken: Set<Int>) -> Int? {
    let positions = groups[group].positions
    var next = groups[group].taken
    while next < positions.count, taken.contains(positions[next]) { next += 1 }
    groups[group].taken = next
    return next < positions.count ? positions[next] : nil
  }
}
