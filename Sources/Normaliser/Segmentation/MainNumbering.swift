/// Which of the numbered titles count the articles, and which the sections inside of one.
enum MainNumbering {
  /// The positions in `numbers` that make up the numbering of the articles.
  ///
  /// Articles in order: the longest run that counts up, which steps over a numbering that begins again
  /// inside an article. Articles in another order: each number once, inner runs "1, 2, 3 …" left out.
  ///
  /// `levels` are those of the headings; where they tell a count by themselves, the count of one level is taken:
  /// the highest level whose numbers rise from 1 without a hole.
  ///
  /// - Complexity: O(n log n).
  static func positions(_ numbers: [Int], levels: [Int]) -> [Int] {
    for level in Set(levels).sorted() {
      let members = numbers.indices.filter { levels[$0] == level }
      let counted = members.map { numbers[$0] }
      if counted.count >= fewestOfLevel, counted == Array(1...counted.count) { return members }
    }
    let distinct = Set(numbers).count
    var rising = longestRise(numbers)
    // A run that begins again at 1 behind the first is a numbering inside of an article, unless the count needs it.
    let inner = innerRuns(numbers).subtracting(numbers.indices.prefix(firstRun(numbers)))
    let outer = numbers.indices.filter { !inner.contains($0) }
    let without = longestRise(outer.map { numbers[$0] }).map { outer[$0] }
    if without.count == rising.count { rising = without }
    if rising.count * 5 >= distinct * 4 { return withMoved(rising, numbers, levels) }
    return shuffled(numbers)
  }

  /// Adds what is missing in a count and stands once elsewhere, where all that is counted has one level: an article
  /// that moved keeps its number.
  private static func withMoved(_ rising: [Int], _ numbers: [Int], _ levels: [Int]) -> [Int] {
    guard let first = rising.first, rising.allSatisfy({ levels[$0] == levels[first] }) else { return rising }
    let counted = Set(rising.map { numbers[$0] })
    var places: [Int: [Int]] = [:]
    for position in numbers.indices where levels[position] == levels[first] {
      places[numbers[position], default: []].append(position)
    }
    let missing = places.filter { !counted.contains($0.key) && $0.value.count == 1 }.flatMap(\.value)
    return (rising + missing.filter { numbers[$0] < (counted.max() ?? 0) }).sorted()
  }

  /// Two numbers of a level may rise by chance.
  private static let fewestOfLevel = 3

  /// The positions of the longest strictly rising subsequence, the later of two equal choices.
  private static func longestRise(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[position] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(position) } else { tails[low] = position }
    }
    var chain: [Int] = []
    var position = tails.last ?? -1
    while position >= 0 {
      chain.append(position)
      position = before[position]
    }
    return chain.reversed()
  }

  private static func shuffled(_ numbers: [Int]) -> [Int] {
    let inner = innerRuns(numbers)
    var chosen: [Int: Int] = [:]
    for (position, number) in numbers.enumerated() {
      guard let other = chosen[number] else {
        chosen[number] = position
        continue
      }
      if inner.contains(other), !inner.contains(position) { chosen[number] = position }
    }
    return chosen.values.sorted()
  }

  /// The length of the run that the numbers begin with.
  private static func firstRun(_ numbers: [Int]) -> Int {
    var end = min(1, numbers.count)
    while end < numbers.count, numbers[end] == numbers[end - 1] + 1 { end += 1 }
    return end
  }

  /// The positions inside runs that begin at 1 and count up one by one.
  private static func innerRuns(_ numbers: [Int]) -> Set<Int> {
    var inner: Set<Int> = []
    var start = 0
    while start < numbers.count {
      var end = start + 1
      if numbers[start] == 1 {
        while end < numbers.count, numbers[end] == numbers[end - 1] + 1 { end += 1 }
        if end - start > 1 { inner.formUnion(start..<end) }
      }
      start = end
    }
    return inner
  }
}
