import DocumentModel

/// The titles of a draft and what each is the title of.
struct Outline {
  /// What the choice of article titles rests on, from the weakest to the surest.
  enum Evidence: Int, Comparable {
    case none, guess, levels, numbers, index
    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }

  var draft: Draft
  let hashes: WordHashes
  var candidates: [TitleCandidate]
  private(set) var index: IndexMatter?
  /// Positions in `candidates`, rising.
  var articles: [Int] = []
  var evidence: Evidence = .none
  /// For an article (position in `candidates`): its entry in the index.
  private(set) var entries: [Int: Int] = [:]
  /// The articles are the chapters of a book: all text belongs to one of them, and none repeats another.
  private(set) var isBook = false

  /// Both sides are one article each: what follows its title is text of it, though a section may be named as matter behind
  /// articles is, as "About this project".
  var holdsAll = false

  /// The titles of chapters whose sections are the articles (positions in `candidates`).
  var parts: [Int] = []

  /// The level of the sections right below chapters; nil for what is no book.
  private let sectionLevel: Int?

  init(_ draft: Draft, _ vocabulary: Vocabulary, _ hashes: WordHashes) {
    self.init(draft, vocabulary, hashes, index: IndexMatter(draft, hashes: hashes), namesTitles: true)
  }

  /// `namesTitles` tells that the titles of the articles are those that the index names.
  private init(
    _ draft: Draft, _ vocabulary: Vocabulary, _ hashes: WordHashes, index: IndexMatter?, namesTitles: Bool
  ) {
    self.draft = draft
    sectionLevel = Book.sectionLevel(draft)
    self.hashes = hashes
    self.index = index
    candidates = Self.candidates(draft, vocabulary, hashes, outside: index?.passages ?? 0..<0)
    measureBodies()
    chooseArticles(byIndex: namesTitles)
  }

  private static func candidates(
    _ draft: Draft, _ vocabulary: Vocabulary, _ hashes: WordHashes, outside index: Range<Int>
  ) -> [TitleCandidate] {
    let guess = TitleGuess(draft: draft)
    let hasHeadings = draft.carries.contains(.headings)
    return draft.passages.indices.compactMap { position in
      guard !index.contains(position) else { return nil }
      let isHeading = if case .heading = draft.passages[position].kind { true } else { false }
      guard isHeading || draft.passages[position].part == .title || !hasHeadings && guess.isTitle(position)
      else { return nil }
      let candidate = TitleCandidate(
        draft, position, vocabulary: vocabulary, hashes: hashes, isGuess: !isHeading)
      return candidate.isTagsOnly ? nil : candidate
    }
  }

  /// The outline with the lines for an index that are those of the index of `other`, where it has none of its own; nil
  /// without such lines.
  ///
  /// They do not name its articles: some of the titles were reworded, or it would have an index of its own.
  func sharingIndex(of other: Outline, _ vocabulary: Vocabulary) -> Outline? {
    guard index == nil, let known = other.index, draft.format == other.draft.format,
      draft.carries.contains(.headings),
      let index = IndexMatter(draft, hashes: hashes, like: known)
    else { return nil }
    return Outline(draft, vocabulary, hashes, index: index, namesTitles: false)
  }

  /// Takes the first title for that of all the text, and the others for those of its sections.
  mutating func takeAsWhole() {
    articles = Array(candidates.indices.filter { !candidates[$0].isGuess }.prefix(1))
    (entries, parts, evidence) = ([:], [], .levels)
  }

  mutating func measureBodies() {
    for position in candidates.indices {
      let start = candidates[position].passage + 1
      var end = position + 1 < candidates.count ? candidates[position + 1].passage : draft.passages.count
      if let index, index.passages.lowerBound >= start { end = min(end, index.passages.lowerBound) }
      candidates[position].bodyWords = (start..<max(start, end)).reduce(0) { $0 + draft.passages[$1].words }
    }
  }

  private mutating func chooseArticles(byIndex: Bool) {
    if chooseByChapters() { return }
    acceptBareNumbers()
    if byIndex && chooseByIndex() || chooseByNumbers() || chooseByParts() || chooseByLevels() { return }
    articles = candidates.indices.filter { candidates[$0].isGuess }
    evidence = articles.isEmpty ? .none : .guess
  }

  /// A bare number counts when its neighbours in the count stand in front of other titles.
  private mutating func acceptBareNumbers() {
    let marked = Set(candidates.compactMap { $0.number.flatMap { $0.isBare ? nil : $0.value } })
    for position in candidates.indices {
      guard let number = candidates[position].number, number.isBare else { continue }
      if marked.contains(number.value - 1), marked.contains(number.value + 1), !marked.contains(number.value)
      {
        candidates[position].acceptBareNumber(draft.passages[candidates[position].passage], hashes: hashes)
      } else {
        candidates[position].number = nil
      }
    }
  }
}

// MARK: - By chapters

extension Outline {
  /// The titles above the sections of a book that have text; those without are parts of the book.
  private mutating func chooseByChapters() -> Bool {
    guard let level = sectionLevel else { return false }
    let chapters = candidates.indices.filter {
      candidates[$0].level < level && !candidates[$0].isGuess && !Lexicon.namesIndex(candidates[$0].key)
    }
    guard !chapters.isEmpty else { return false }
    articles = zip(chapters, chapters.dropFirst() + [candidates.count]).filter { chapter, next in
      (chapter..<next).contains { candidates[$0].bodyWords > 0 }
    }
    .map(\.0)
    isBook = !articles.isEmpty
    evidence = isBook ? .numbers : .none
    return isBook
  }
}

// MARK: - By the index

extension Outline {
  private mutating func chooseByIndex() -> Bool {
    guard let index else { return false }
    let numbered = numberedEntries(index)
    let wanted = numbered.count >= 3 ? numbered : Array(index.entries.indices)
    var taken: Set<Int> = []
    var titles = TitleLookup(
      candidates.map { .init(key: $0.key, number: $0.number?.value, bodyWords: $0.bodyWords) })
    for entry in wanted {
      let line = index.entries[entry]
      guard let position = titles.best(for: line.key, number: line.number, taken: taken) else { continue }
      if numbered.count < 3, candidates[position].bodyWords == 0 { continue }
      taken.insert(position)
      entries[position] = entry
    }
    guard taken.count >= 2, taken.count * 2 >= wanted.count else {
      entries = [:]
      return false
    }
    articles = taken.sorted()
    addNumberedBetween()
    evidence = .index
    return true
  }

  /// The entries that are counted; none where these are merely the sections below entries without a number.
  private func numberedEntries(_ index: IndexMatter) -> [Int] {
    let depth = { (entry: Int) in draft.passages[index.entries[entry].passage].listDepth }
    let numbered = index.entries.indices.filter { index.entries[$0].number != nil }
    let top = index.entries.indices.map(depth).min() ?? 0
    return numbered.contains { depth($0) == top } ? numbered : []
  }

  /// Titles that the index lacks but whose numbers go on with those of their neighbours in the count.
  private mutating func addNumberedBetween() {
    var added: [Int] = []
    for (position, next) in zip(articles, articles.dropFirst() + [candidates.count]) {
      guard var number = candidates[position].number?.value else { continue }
      let limit = next < candidates.count ? candidates[next].number?.value ?? 0 : number + 2
      for between in position + 1..<max(position + 1, next) {
        guard let value = candidates[between].number?.value, value == number + 1, value < limit else {
          continue
        }
        added.append(between)
        number = value
      }
      added += shuffled(between: position, next, beyond: number, added)
    }
    if let first = articles.first, var number = candidates[first].number?.value {
      for before in candidates[..<first].indices.reversed()
      where candidates[before].number?.value == number - 1 {
        added.append(before)
        number -= 1
      }
    }
    articles = (articles + added).sorted()
  }

  /// Titles in another order than they are numbered, where between two neighbours of the index nothing of the count is
  /// missing: articles that changed places.
  private func shuffled(between first: Int, _ next: Int, beyond number: Int, _ added: [Int]) -> [Int] {
    guard next < candidates.count, let limit = candidates[next].number?.value, limit > number + 1 else {
      return []
    }
    let open = (first + 1..<next).filter { position in
      guard let value = candidates[position].number?.value else { return false }
      return value > number && value < limit && !added.contains(position)
    }
    let values = open.map { candidates[$0].number?.value ?? 0 }
    return values.sorted() == Array(number + 1..<limit) ? open : []
  }
}

// MARK: - By the parts of a page

extension Outline {
  /// The titles that the reader of a page has found.
  private mutating func chooseByParts() -> Bool {
    articles = candidates.indices.filter { draft.passages[candidates[$0].passage].part == .title }
    guard !articles.isEmpty else { return false }
    evidence = .levels
    return true
  }
}

// MARK: - By numbers and levels

extension Outline {
  /// Two numbered titles are a list; three are a count.
  ///
  /// A count also holds at least two thirds of the numbers up to its largest: stray numbers are none.
  static let fewestNumbered = 3

  private mutating func chooseByNumbers() -> Bool {
    let numbered = candidates.indices.filter { candidates[$0].number != nil }
    guard numbered.count >= Self.fewestNumbered else { return false }
    let main = MainNumbering.positions(
      numbered.map { candidates[$0].number?.value ?? 0 }, levels: numbered.map { candidates[$0].level })
    let largest = main.map { candidates[numbered[$0]].number?.value ?? 0 }.max() ?? 0
    guard main.count >= Self.fewestNumbered, main.count * 3 >= largest * 2 else { return false }
    guard !isPost(with: main.map { numbered[$0] }), holdMost(main.map { numbered[$0] }) else { return false }
    articles = main.map { numbered[$0] }
    evidence = .numbers
    return true
  }

  /// Whether the numbered titles are the sections of one post: a single title stands above them all, with a text
  /// of its own.
  private func isPost(with numbered: [Int]) -> Bool {
    guard let first = candidates.first, first.number == nil, !first.isGuess, hasOwnText(0) else {
      return false
    }
    // A title that the reader of a page has found may have sections of its own level.
    let isOfPage = draft.passages[first.passage].part == .title
    return numbered.allSatisfy { candidates[$0].level > first.level }
      && (isOfPage || candidates.count { $0.level <= first.level } == 1)
  }

  /// Whether the numbered titles hold at least half of the text: those of a section's steps do not.
  ///
  /// In the larger seed they hold nearly all; chosen. What stands behind the last of them counts until a title of a
  /// higher level.
  private func holdMost(_ numbered: [Int]) -> Bool {
    guard let first = numbered.first, let last = numbered.last else { return false }
    let words = { (range: Range<Int>) in range.reduce(0) { $0 + candidates[$1].bodyWords } }
    let end =
      (last + 1..<candidates.count).first { candidates[$0].level < candidates[last].level }
      ?? candidates.count
    return words(first..<end) * 2 >= words(candidates.indices)
  }

  /// A text of so many words right below the only title of its level is that title's article, and what
  /// follows are its sections; a masthead has fewer.
  private static let wordsBelowSingleTitle = 40

  /// Whether so much text stands right below a title; a list of the titles that follow is none.
  private func hasOwnText(_ position: Int) -> Bool {
    let words = candidates[position].bodyWords
    guard words >= Self.wordsBelowSingleTitle else { return false }
    let start = candidates[position].passage + 1
    let end = position + 1 < candidates.count ? candidates[position + 1].passage : draft.passages.count
    let titles = Set(candidates[(position + 1)...].lazy.map(\.key.fingerprint))
    let listed = draft.passages[start..<max(start, end)].lazy.filter {
      titles.contains(TitleKey($0, $0.tokens.indices, hashes).fingerprint)
    }
    return words - listed.reduce(0) { $0 + $1.words } >= Self.wordsBelowSingleTitle
  }

  private mutating func chooseByLevels() -> Bool {
    let headings = candidates.indices.filter { !candidates[$0].isGuess }
    guard let top = headings.map({ candidates[$0].level }).min(), let first = headings.first else {
      return false
    }
    evidence = .levels
    let atTop = headings.filter { candidates[$0].level == top }
    let deeper = headings.filter { candidates[$0].level > top }
    if deeper.isEmpty {
      articles = atTop.filter { candidates[$0].bodyWords > 0 }
    } else if atTop.count == 1, first == atTop[0], hasOwnText(first) {
      articles = [first]
    } else if atTop.count > 1, atTop.count(where: { candidates[$0].bodyWords > 0 }) * 2 > atTop.count {
      articles = atTop
    } else {
      // The titles of the top level are a masthead or sections: what stands below them are the articles.
      let next = deeper.map { candidates[$0].level }.min() ?? top
      articles = headings.filter {
        candidates[$0].level == next || candidates[$0].level == top && candidates[$0].bodyWords > 0
      }
    }
    if articles.isEmpty { articles = Array(headings.prefix(1)) }
    return true
  }
}
