import DocumentModel

/// Tells which figures that lead to notes are other ones on the other side.
///
/// Editions count their notes by pages, by chapters or through, and then most of the figures differ. Where both sides have
/// the same figures but for a few, they count alike: one that stands behind the same words, is another one and breaks
/// the count of its side was edited.
struct EditedNoteMarks {
  /// The references that are text of their side.
  private(set) var base: Set<DropNoteMarks.Reference> = []
  private(set) var revised: Set<DropNoteMarks.Reference> = []

  init(
    _ base: [DropNoteMarks.Reference], _ baseDrafts: [Draft], _ revised: [DropNoteMarks.Reference],
    _ revisedDrafts: [Draft]
  ) {
    let (left, right) = (Self.figures(base, baseDrafts), Self.figures(revised, revisedDrafts))
    let places = Self.places(right)
    let mates = Self.places(left).compactMap { place, index in places[place].map { (left[index], right[$0]) }
    }
    let others = mates.filter { $0.number != $1.number }
    guard let one = Self.surplus(left, over: right), let other = Self.surplus(right, over: left) else {
      return
    }
    let edited = others.filter {
      one.contains($0.number) && other.contains($1.number) && !($0.continuesCount && $1.continuesCount)
    }
    guard mates.count - others.count >= Self.others * edited.count else { return }
    self.base = Set(edited.map(\.0.reference))
    self.revised = Set(edited.map(\.1.reference))
  }

  /// For each edited figure so many are the same: of fewer nobody knows how they are counted; chosen.
  private static let others = 2

  private struct Figure {
    var reference: DropNoteMarks.Reference
    var number: Int
    var place: [UInt8]
    /// Whether it is one more than the figure in front, or begins a count.
    var continuesCount = true
  }

  /// The numbers that stand inside of text, in its order: those that a note begins with are its own.
  private static func figures(_ references: [DropNoteMarks.Reference], _ drafts: [Draft]) -> [Figure] {
    let inOrder = references.sorted {
      ($0.draft, $0.passage, $0.utf8.lowerBound) < ($1.draft, $1.passage, $1.utf8.lowerBound)
    }
    var figures: [Figure] = inOrder.compactMap { reference in
      let text = drafts[reference.draft].passages[reference.passage].text
      let digits = text[reference.utf8].filter(\.isDigit)
      guard let number = Int(String(decoding: digits, as: UTF8.self)),
        let place = NotePlace.letters(
          longestPlace, atLeast: shortestPlace, of: text[..<reference.utf8.lowerBound])
      else { return nil }
      return Figure(reference: reference, number: number, place: place)
    }
    let numbers = figures.map(\.number)
    for index in numbers.indices {
      let begins = numbers[index] == 1 && (index + 1 == numbers.count || numbers[index + 1] <= 2)
      figures[index].continuesCount = begins || index > 0 && numbers[index] == numbers[index - 1] + 1
    }
    return figures
  }

  /// Of the letters in front of a mark; an edit of the sentence is seldom in them, and they are hardly at two places; chosen.
  static let longestPlace = 16
  /// At the beginning of a passage there are no more; chosen.
  private static let shortestPlace = 3

  /// For each place that only one figure has, the figure's index.
  private static func places(_ figures: [Figure]) -> [[UInt8]: Int] {
    var places: [[UInt8]: Int?] = [:]
    for (index, figure) in figures.enumerated() {
      places.updateValue(places.keys.contains(figure.place) ? nil : index, forKey: figure.place)
    }
    return places.compactMapValues { $0 }
  }

  /// The numbers of which the other side has one less; nil where one is there more often, as in a count by pages.
  private static func surplus(_ figures: [Figure], over others: [Figure]) -> Set<Int>? {
    var counts: [Int: Int] = [:]
    for figure in others { counts[figure.number, default: 0] += 1 }
    var own: [Int: Int] = [:]
    for figure in figures { own[figure.number, default: 0] += 1 }
    let surplus = own.filter { $0.value > counts[$0.key, default: 0] }
    return surplus.allSatisfy { $0.value <= 2 && counts[$0.key, default: 0] == $0.value - 1 }
      ? Set(surplus.keys) : nil
  }
}
