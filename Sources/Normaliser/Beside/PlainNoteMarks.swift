import DocumentModel

/// Finds the figures of notes that look like plain ones in a printed text: fonts have raised forms of their own.
///
/// Where a font has such forms, typesetters take them (Typst, WeasyPrint, LaTeX with `realscripts`), and the text
/// has a plain figure of full size: "word.3". The other side tells which figures these are: it has a mark with
/// the same number behind the same letters.
struct PlainNoteMarks {
  /// What stands in front of the marks of the other side, and their numbers.
  private let known: Set<[UInt8]>
  /// More of what stands in front of them.
  private let places: Set<[UInt8]>

  init(_ references: [DropNoteMarks.Reference], _ drafts: [Draft]) {
    let marks = references.map { reference in
      let text = drafts[reference.draft].passages[reference.passage].text
      return (text[reference.utf8].filter(\.isDigit), text[..<reference.utf8.lowerBound])
    }
    known = Set(marks.compactMap { Self.place(of: $0[...], behind: $1) })
    places = Set(marks.compactMap { $0.isEmpty ? nil : Self.place(behind: $1) })
  }

  /// The marks of the printed drafts that `references` do not have; with `edited` also figures where the other side has another
  /// number.
  func found(in drafts: [Draft], but references: [DropNoteMarks.Reference], edited: Bool = false)
    -> [DropNoteMarks.Reference]
  {
    guard !known.isEmpty else { return [] }
    var found: [DropNoteMarks.Reference] = []
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for (index, passage) in drafts[draft].passages.enumerated() where passage.kind != .code {
        found += figures(passage, edited: edited).map {
          DropNoteMarks.Reference(draft: draft, passage: index, utf8: $0)
        }
      }
    }
    let others = Set(references)
    return found.filter { !others.contains($0) }
  }

  private func figures(_ passage: Passage, edited: Bool) -> [Range<Int>] {
    let text = passage.text
    var found: [Range<Int>] = []
    var index = 0
    let raised = raised(passage)
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].isDigit { index += 1 }
      let figure = (max(start, index - Self.longestFigure)..<index).lazy.map { $0..<index }.first { figure in
        guard figure.lowerBound > 0, !text[figure.lowerBound - 1].isBlank,
          figure.allSatisfy({ !raised.contains($0) })
        else { return false }
        let before = text[..<figure.lowerBound]
        return Self.place(of: text[figure], behind: before).map(known.contains) == true
          || edited && Self.place(behind: before).map(places.contains) == true
      }
      if let figure { found.append(figure) }
    }
    return found
  }

  /// The bytes that are raised; long stretches are no marks.
  private func raised(_ passage: Passage) -> Set<Int> {
    Set(
      passage.marks.lazy.filter { $0.kind == .superscript && $0.utf8.count <= Self.longestRaised }
        .flatMap(\.utf8))
  }

  /// Three figures of three bytes, and signs beside them.
  private static let longestRaised = 16
  /// No book has a thousand notes a chapter.
  private static let longestFigure = 3

  /// The last letters and figures in front of a mark and its number; nil where too little stands there to know it by.
  private static func place(of figure: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> [UInt8]? {
    guard (1...longestFigure).contains(figure.count) else { return nil }
    return NotePlace.letters(fewestLetters, atLeast: fewestLetters, of: text).map { $0 + [0] + figure }
  }

  private static func place(behind text: ArraySlice<UInt8>) -> [UInt8]? {
    NotePlace.letters(EditedNoteMarks.longestPlace, atLeast: fewestLetters, of: text)
  }

  /// So many letters together with the number are hardly at two places, and an edit of the sentence is seldom in them; chosen.
  private static let fewestLetters = 8
}
