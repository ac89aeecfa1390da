import DocumentModel

/// Makes the edits of a self-test, at most one in a passage.
struct SelftestMutator {
  private(set) var edits: [SelftestEdit] = []
  /// What stands at the place of each block of the original.
  private var slots: [[Block]]
  private let originals: [Block]
  /// The passages that may be edited, in random order, each once.
  private var free: [Int]
  private var random: SplitMix64
  /// Words and pairs of ideographs of the document, to replace others with.
  private let words: [String]
  private let pairs: [String]

  init(_ blocks: [Block], seed: UInt64) {
    originals = blocks
    slots = blocks.map { [$0] }
    random = SplitMix64(state: seed)
    let eligible = blocks.indices.filter { Self.isEligible(blocks[$0]) }
    var words: Set<String> = []
    var pairs: Set<String> = []
    for index in eligible.prefix(Self.lexiconPassages) {
      let places = SelftestPlaces(blocks[index].text)
      words.formUnion(places.words(atLeast: 5).map(places.text))
      pairs.formUnion(places.ideographs.map(places.text))
    }
    self.words = words.sorted()
    self.pairs = pairs.sorted()
    free = eligible.shuffled(using: &random)
  }

  /// Enough passages for a few hundred words.
  private static let lexiconPassages = 500
  /// Bytes that an edited passage has at least: a sentence.
  private static let shortestPassage = 60

  private static func isEligible(_ block: Block) -> Bool {
    guard block.part == .text else { return false }
    switch block.kind {
    case .paragraph, .item: return block.text.count >= shortestPassage
    default: return false
    }
  }

  /// The edited document.
  var blocks: [Block] { slots.flatMap { $0 } }

  /// Injects up to `count` edits of a kind.
  mutating func inject(_ kind: Selftest.Kind, count: Int) {
    var done = 0
    var position = 0
    while done < count, position < free.count {
      let block = free[position]
      if apply(kind, to: block) {
        free.removeAll { $0 == block }
        done += 1
      } else {
        position += 1
      }
    }
  }

  private mutating func apply(_ kind: Selftest.Kind, to index: Int) -> Bool {
    switch kind {
    case .passage, .item: remove(index, kind)
    case .move: move(index)
    case .link: changeLink(index)
    case .pageBreaks: breakPage(index)
    case .split: split(index)
    case .number, .word, .sentence, .quotes, .dashes, .blanks, .softHyphens, .hyphenation:
      replace(kind, in: index)
    }
  }

  private mutating func record(_ kind: Selftest.Kind, _ index: Int, _ before: String, _ after: String) {
    let revised = slots[index].map(\.string).joined(separator: " ")
    edits.append(
      SelftestEdit(
        kind: kind, before: before, after: after, passage: originals[index].string, revised: revised))
  }

  // MARK: Whole passages

  private mutating func remove(_ index: Int, _ kind: Selftest.Kind) -> Bool {
    let isItem = if case .item = originals[index].kind { true } else { false }
    guard isItem == (kind == .item) else { return false }
    slots[index] = []
    record(kind, index, originals[index].string, "")
    return true
  }

  /// To a place behind more text than the passage has, so that it is the lighter part.
  private mutating func move(_ index: Int) -> Bool {
    guard case .paragraph = originals[index].kind else { return false }
    let length = originals[index].text.count
    var between = 0
    for other in originals.indices.drop(while: { $0 <= index }) {
      between += originals[other].text.count
      guard between > length * 2, free.contains(other), case .paragraph = originals[other].kind else {
        continue
      }
      slots[index] = []
      slots[other].append(originals[index])
      free.removeAll { $0 == other }
      edits.append(
        SelftestEdit(
          kind: .move, before: "", after: "", passage: originals[index].string,
          revised: originals[index].string))
      return true
    }
    return false
  }

  private mutating func breakPage(_ index: Int) -> Bool {
    guard case .paragraph = originals[index].kind, let middle = SelftestPlaces(originals[index].text).middle
    else { return false }
    let places = SelftestPlaces(originals[index].text)
    let (block, at) = (originals[index], places.offset(middle))
    guard at >= Self.shortestPassage, block.text.count - at >= Self.shortestPassage / 2 else { return false }
    var second = block.part(at..<block.text.count)
    if second.text.first == 0x20 { second = second.replacing(0..<1, with: []) }
    let line = Block(
      .paragraph, text: Array("Page \(edits.count + 2)".utf8), lines: block.lines.prefix(1).map { $0 })
    slots[index] = [block.part(0..<at), line, second]
    record(.pageBreaks, index, "", line.string)
    return true
  }

  private mutating func split(_ index: Int) -> Bool {
    let places = SelftestPlaces(originals[index].text)
    guard case .paragraph = originals[index].kind, let first = places.sentences.first,
      first.upperBound < places.count
    else { return false }
    let (block, at) = (originals[index], places.offset(first.upperBound))
    slots[index] = [block.part(0..<at), block.part(at..<block.text.count)]
    record(.split, index, "", "")
    return true
  }

  // MARK: Words and signs

  private mutating func changeLink(_ index: Int) -> Bool {
    var block = originals[index]
    for position in block.marks.indices {
      guard case .link(let target) = block.marks[position].kind, target.hasPrefix("http"),
        !block.marks[position].utf8.isEmpty
      else { continue }
      let changed = target + (target.hasSuffix("/") ? "v2" : "-v2")
      block.marks[position].kind = .link(target: changed)
      slots[index] = [block]
      record(.link, index, target, changed)
      return true
    }
    return false
  }

  private mutating func replace(_ kind: Selftest.Kind, in index: Int) -> Bool {
    let places = SelftestPlaces(originals[index].text)
    guard let range = candidates(kind, places).randomElement(using: &random) else { return false }
    let before = places.text(range)
    guard let after = replacement(kind, before), after != before else { return false }
    slots[index] = [originals[index].replacing(places.utf8(range), with: Array(after.utf8))]
    record(kind, index, before, after)
    return true
  }

  private func candidates(_ kind: Selftest.Kind, _ places: SelftestPlaces) -> [Range<Int>] {
    switch kind {
    case .number: places.numbers
    case .word: places.words(atLeast: 5) + (pairs.count > 1 ? places.ideographs : [])
    case .sentence: places.sentences
    case .quotes: places.signs(["'", "’"]) { $0.isLetter }
    case .dashes: places.signs(["-", "–"]) { $0 == " " || $0.isNumber }
    case .blanks: places.signs([" "]) { $0.isLetter }
    case .softHyphens, .hyphenation: places.words(atLeast: 9)
    default: []
    }
  }

  private mutating func replacement(_ kind: Selftest.Kind, _ text: String) -> String? {
    switch kind {
    case .number: return digitChanged(text)
    case .word:
      let all = text.contains(where: SelftestPlaces.isIdeograph) ? pairs : words
      return all.filter { $0.first != text.first }.randomElement(using: &random)
    case .sentence: return ""
    case .quotes: return text == "'" ? "’" : "'"
    case .dashes: return text == "-" ? "–" : "-"
    case .blanks: return "\u{a0}"
    case .softHyphens: return text.prefix(4) + "\u{ad}" + text.dropFirst(4)
    case .hyphenation: return text.prefix(4) + "- " + text.dropFirst(4)
    default: return nil
    }
  }

  private func digitChanged(_ number: String) -> String {
    let last = number.last?.wholeNumberValue ?? 0
    return number.dropLast() + "\(last % 9 + 1)"
  }
}
