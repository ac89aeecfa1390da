import DocumentModel

/// Tells which figures that lead to notes are other ones on the other side.
///
/// Editions count their notes by pages, by chapters or through, and then most of the figures differ. Where both sides have
/// the same figures but for a few, they count alike: one that stands behind the same words and is another one was edited.
struct EditedNoteMarks {
  /// Indices of references that are text of their side.
  private(set) var base: Set<Int> = []
  private(set) var revised: Set<Int> = []

  init(
    _ base: [DropNoteMarks.Reference], _ baseDrafts: [Draft], _ revised: [DropNoteMarks.Reference],
    _ revisedDrafts: [Draft]
  ) {
    let (left, right) = (Self.figures(base, baseDrafts), Self.figures(revised, revisedDrafts))
    let (one, other) = (Self.surplus(left, over: right), Self.surplus(right, over: left))
    guard let one, let other else { return }
    var mates: [UInt32: Int] = [:]
    for mark in other where mates.updateValue(mark.index, forKey: mark.word) != nil { return }
    let pairs = one.compactMap { mark in mates[mark.word].map { (mark.index, $0) } }
    guard left.count - one.count >= Self.others * pairs.count else { return }
    self.base = Set(pairs.map(\.0))
    self.revised = Set(pairs.map(\.1))
  }

  /// For each edited figure so many are the same: of fewer nobody knows how they are counted; chosen.
  private static let others = 3

  private struct Figure {
    var index: Int
    var number: Int
    /// The key of the token in front.
    var word: UInt32
  }

  /// The numbers that stand inside of text: those that a note begins with are its own.
  private static func figures(_ references: [DropNoteMarks.Reference], _ drafts: [Draft]) -> [Figure] {
    references.enumerated().compactMap { index, reference in
      let passage = drafts[reference.draft].passages[reference.passage]
      let digits = passage.text[reference.utf8].filter(\.isDigit)
      guard let number = Int(String(decoding: digits, as: UTF8.self)),
        let word = passage.tokens.last(where: {
          $0.utf8.upperBound <= reference.utf8.lowerBound && !$0.isPunctuation
        })
      else { return nil }
      return Figure(index: index, number: number, word: word.key)
    }
  }

  /// Those whose number the other side has not; nil where one of them stands more than once, as in a count by pages.
  private static func surplus(_ figures: [Figure], over others: [Figure]) -> [Figure]? {
    var counts: [Int: Int] = [:]
    for figure in others { counts[figure.number, default: 0] += 1 }
    var own: [Int: Int] = [:]
    for figure in figures { own[figure.number, default: 0] += 1 }
    let surplus = figures.filter { own[$0.number, default: 0] > counts[$0.number, default: 0] }
    return surplus.allSatisfy { own[$0.number] == 1 } ? surplus : nil
  }
}
