import ChangeModel
import DocumentModel

/// Articles without a partner that repeat another article of their side, such as a post beside the page that holds all
/// posts: one of the two has the partner, and an edit of the other would go unseen.
struct ArticleCopies {
  private let articles: [Article]
  private let alone: [Int]
  /// The articles that have a passage of those without a partner, by its fingerprint.
  private var homes: [UInt64: [Int]] = [:]
  /// The articles that have the title of one of them, by its fingerprint.
  private var namesakes: [UInt64: [Int]] = [:]

  /// Looks among all `articles` of a side for those that the ones at `alone` repeat.
  init(_ articles: [Article], alone: [Int]) {
    self.articles = articles
    self.alone = alone.filter { articles[$0].words >= Self.fewestWords }
    guard !self.alone.isEmpty else { return }
    for index in self.alone {
      for passage in articles[index].passages { homes[passage.fingerprint] = [] }
      if let title = articles[index].title { namesakes[title.fingerprint] = [] }
    }
    for index in articles.indices {
      for passage in articles[index].passages { Self.add(index, at: passage, to: &homes) }
      if let title = articles[index].title { Self.add(index, at: title, to: &namesakes) }
    }
  }

  private static func add(_ index: Int, at passage: Passage, to places: inout [UInt64: [Int]]) {
    guard let known = places[passage.fingerprint], known.count <= mostHomes, known.last != index else {
      return
    }
    places[passage.fingerprint]?.append(index)
  }

  /// One note for each copy, in their order; no more than `mostNotes`, and then how many more there are.
  ///
  /// - Complexity: O(n log n) in the number of words of the articles without a partner.
  func notes(_ side: Report.SideName) -> [Report.SidedNote] {
    let isAlone = Set(alone)
    let copies = alone.compactMap { index -> (copy: Int, original: Int)? in
      // Of two copies without a partner the first is the original.
      let original = original(of: index) { !isAlone.contains($0) || $0 < index }
      return original.map { (index, $0) }
    }
    var notes = copies.prefix(Self.mostNotes).map { copy, original in
      let note = Note(.copy, message(copy, original), at: articles[copy].span)
      return Report.SidedNote(side: side, note: note)
    }
    if copies.count > notes.count {
      let message = "\(copies.count - notes.count) more articles repeat others"
      notes.append(Report.SidedNote(side: side, note: Note(.copy, message)))
    }
    return notes
  }

  private func original(of index: Int, where mayBe: (Int) -> Bool) -> Int? {
    var shared: [Int: Int] = [:]
    for passage in articles[index].passages {
      guard let known = homes[passage.fingerprint], known.count <= Self.mostHomes else { continue }
      for home in known where home != index && mayBe(home) {
        shared[home, default: 0] += passage.words
      }
    }
    let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let best, best.value * 2 >= articles[index].words { return best.key }
    // Each passage may be edited: under one title most of the words are enough.
    guard let title = articles[index].title, let others = namesakes[title.fingerprint],
      others.count <= Self.mostHomes
    else { return nil }
    let possible = others.filter { $0 != index && mayBe($0) }
    guard !possible.isEmpty else { return nil }
    let words = bag(index)
    return possible.first { words.common(bag($0)) * 2 >= words.words.count }
  }

  private func bag(_ index: Int) -> WordBag {
    var keys: [UInt32] = []
    for passage in articles[index].passages { passage.appendWordKeys(to: &keys) }
    return WordBag(keys)
  }

  private func message(_ copy: Int, _ original: Int) -> String {
    let (title, other) = (articles[copy].displayTitle, articles[original].displayTitle)
    let what = title == other ? "“\(title)” stands twice" : "“\(title)” repeats “\(other)”"
    let passages = articles[copy].passages
    let known = Set(articles[original].passages.map(\.fingerprint))
    let differing = passages.count { !known.contains($0.fingerprint) }
    if differing == 0 { return what + ", word for word" }
    return what + ", but for \(differing) of its \(passages.count) passages, which were not compared"
  }

  /// A masthead, an imprint or a notice that several articles have is no article; chosen.
  private static let fewestWords = 30
  /// A passage in more articles is a formula, and tells of none that it is a copy; chosen.
  private static let mostHomes = 8
  /// More would hide the changes; chosen.
  private static let mostNotes = 20
}
