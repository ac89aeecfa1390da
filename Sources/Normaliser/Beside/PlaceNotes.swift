import DocumentModel

/// Puts captions and the notes at the foot of pages where the other side has them: at the end of a section, of a page, of all.
///
/// Where a note stands on paper is the business of the page. Its place on the other side is found by its words; it then
/// goes behind the passage that stands in front of it there.
struct PlaceNotes: BesideRule {
  let hashes: WordHashes

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    for index in drafts.indices where drafts[index].format == .pdf {
      let notes = drafts[index].passages.indices.filter { isPlaced(drafts[index].passages[$0]) }
      if !notes.isEmpty { place(notes, in: &drafts[index], beside: others) }
    }
  }

  /// Captions stand below their tables and figures in print, and above them on pages.
  private func isPlaced(_ passage: Passage) -> Bool { passage.part == .note || passage.kind == .caption }

  private struct Place: Hashable {
    var draft: Int
    var passage: Int
  }

  private func place(_ notes: [Int], in draft: inout Draft, beside others: [Draft]) {
    let found = matches(notes, draft, others)
    guard !found.isEmpty else { return }
    let anchors = anchors(draft, notes: Set(notes))
    let taken = Set(found.values.joined())
    // For each passage the notes that go behind it.
    var behind: [Int: [Int]] = [:]
    var moved: Set<Int> = []
    var places: [Int: Int] = [:]
    var known: [Place: Int] = [:]
    for note in notes {
      // A note that is printed twice stands at two places there: its own is the nearer one.
      let nearest = (found[note] ?? []).compactMap { place in
        anchor(of: place, in: draft, others, anchors, taken, &known).map { (place: place, anchor: $0) }
      }.min { abs($0.anchor - note) < abs($1.anchor - note) }
      guard let nearest else { continue }
      known[nearest.place] = nearest.anchor
      behind[nearest.anchor, default: []].append(note)
      places[note] = nearest.place.passage
      moved.insert(note)
    }
    var order: [Int] = []
    order.reserveCapacity(draft.passages.count)
    for index in draft.passages.indices {
      if !moved.contains(index) { order.append(index) }
      if let notes = behind[index] {
        order += notes.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
      }
    }
    draft.passages = order.map { draft.passages[$0] }
    draft.blankLinesBefore = order.map { draft.blankLinesBefore[$0] }
  }

  /// How far back a passage is looked for that both sides have; behind other notes, theirs is taken.
  private static let reach = 40

  private func anchor(
    of place: Place, in draft: Draft, _ others: [Draft], _ anchors: [UInt64: Int], _ taken: Set<Place>,
    _ known: inout [Place: Int]
  ) -> Int? {
    for before in (max(0, place.passage - Self.reach)..<place.passage).reversed() {
      if let anchor = known[Place(draft: place.draft, passage: before)] { return anchor }
      if taken.contains(Place(draft: place.draft, passage: before)) { continue }
      var votes: [Int: Int] = [:]
      let all = runs(others[place.draft].passages[before])
      let runs = all.filter { anchors[$0] != Self.several }
      for run in runs {
        if let anchor = anchors[run] { votes[anchor, default: 0] += 1 }
      }
      if let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= Self.fewestVotes
      {
        let parts = parts(around: best.key, votes, draft, anchors)
        let shared = parts.reduce(0) { $0 + (votes[$1] ?? 0) }
        if Double(shared) >= Self.agreement * Double(shared < Self.manyVotes ? all.count : runs.count) {
          return forward(
            from: parts.upperBound - 1, through: before + 1..<place.passage, of: place.draft, in: draft,
            others, taken)
        }
      }
    }
    return nil
  }

  /// The last of the passages behind an anchor that say the same on both sides: too little to be known elsewhere.
  private func forward(
    from anchor: Int, through passages: Range<Int>, of index: Int, in draft: Draft, _ others: [Draft],
    _ taken: Set<Place>
  ) -> Int {
    var anchor = anchor
    for passage in passages where !taken.contains(Place(draft: index, passage: passage)) {
      let next = draft.passages.indices[(anchor + 1)...].first { !isPlaced(draft.passages[$0]) }
      guard let next, runs(draft.passages[next]) == runs(others[index].passages[passage]) else { break }
      anchor = next
    }
    return anchor
  }

  /// The passages of the printed text beside each other that one of the other side is made of: paragraphs that became one.
  private func parts(
    around best: Int, _ votes: [Int: Int], _ draft: Draft, _ anchors: [UInt64: Int]
  ) -> Range<Int> {
    let isPart = { (index: Int) in
      guard let shared = votes[index], shared >= Self.fewestVotes else { return false }
      let own = runs(draft.passages[index]).count { anchors[$0] == index }
      return Double(shared) >= Self.agreement * Double(own)
    }
    var (first, last) = (best, best)
    while isPart(first - 1) { first -= 1 }
    while isPart(last + 1) { last += 1 }
    return first..<last + 1
  }

  /// With so many, runs that stand in several passages say nothing, as most of three signs do in Japanese.
  ///
  /// An entry of an index has fewer; chosen.
  private static let manyVotes = 12
  /// Fewer runs of words in common may be chance.
  private static let fewestVotes = 2

  /// The passages by the runs of words that stand in one of them alone; `several` for the other runs.
  private func anchors(_ draft: Draft, notes: Set<Int>) -> [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    for index in draft.passages.indices where !notes.contains(index) {
      for run in runs(draft.passages[index]) {
        if let known = result.updateValue(index, forKey: run), known != index { result[run] = Self.several }
      }
    }
    return result
  }

  private static let several = -1

  // MARK: The same note

  /// A note that shares less than half of its runs of three words with a passage is another one.
  private static let agreement = 0.5
  /// A note that stands at more places is looked for at these.
  private static let mostPlaces = 8

  /// For each note the places that share most with it: more than one where it is printed more than once.
  private func matches(_ notes: [Int], _ draft: Draft, _ others: [Draft]) -> [Int: [Place]] {
    var runs: [UInt64: Set<Int>] = [:]
    var sizes: [Int: Int] = [:]
    for note in notes {
      let own = Set(self.runs(draft.passages[note]))
      sizes[note] = own.count
      for run in own { runs[run, default: []].insert(note) }
    }
    var best: [Int: (places: [Place], shared: Int)] = [:]
    for (index, other) in others.enumerated() where other.format != .pdf {
      for passage in other.passages.indices {
        var shared: [Int: Int] = [:]
        for run in Set(self.runs(other.passages[passage])) {
          for note in runs[run] ?? [] { shared[note, default: 0] += 1 }
        }
        for (note, count) in shared where count >= best[note]?.shared ?? 1 {
          let known = count == best[note]?.shared ? best[note]?.places ?? [] : []
          guard known.count < Self.mostPlaces else { continue }
          best[note] = (known + [Place(draft: index, passage: passage)], count)
        }
      }
    }
    return best.filter { Double($0.value.shared) >= Self.agreement * Double(sizes[$0.key] ?? 0) }
      .mapValues(\.places)
  }

  private func runs(_ passage: Passage) -> [UInt64] {
    let words = passage.tokens.lazy.filter { !$0.isPunctuation }.map { hashes[$0.key] }
    let all = Array(words)
    guard all.count >= 3 else { return all.isEmpty ? [] : [all.reduce(0) { $0 &* 31 &+ $1 }] }
    return all.indices.dropLast(2).map {
      (all[$0] &* 0x9e37_79b9_7f4a_7c15 ^ all[$0 + 1]) &* 0xe703_7ed1_a0b4_28db ^ all[$0 + 2]
    }
  }
}
