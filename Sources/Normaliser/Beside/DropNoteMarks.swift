import DocumentModel

/// Leaves out the raised figures that lead to notes: which number a note has depends on the pages of an edition.
///
/// A raised figure behind a word, a sign or a blank leads to a note; behind another figure or the short name of a unit
/// it is an exponent, unless a link or a note at the foot of a page proves it.
struct DropNoteMarks {
  /// A figure that leads to a note.
  struct Reference: Hashable {
    var draft: Int
    var passage: Int
    var utf8: Range<Int>
  }

  func apply(to base: inout [Draft], _ revised: inout [Draft], tokeniser: inout Tokeniser) {
    let raised = (base: references(base), revised: references(revised))
    let plain = (base: PlainNoteMarks(raised.revised, revised), revised: PlainNoteMarks(raised.base, base))
    let edited = EditedNoteMarks(
      raised.base + plain.base.found(in: base, but: raised.base, edited: true), base,
      raised.revised + plain.revised.found(in: revised, but: raised.revised, edited: true), revised)
    remove(
      raised.base + plain.base.found(in: base, but: raised.base), but: edited.base, from: &base, &tokeniser)
    remove(
      raised.revised + plain.revised.found(in: revised, but: raised.revised), but: edited.revised,
      from: &revised,
      &tokeniser)
  }

  /// The figures in the order of the text; those of one passage from its end.
  private func references(_ drafts: [Draft]) -> [Reference] {
    var found: [Reference] = []
    for draft in drafts.indices {
      let notes = Set(drafts[draft].passages.compactMap { $0.part == .note ? Self.marker(of: $0) : nil })
      for (index, passage) in drafts[draft].passages.enumerated() {
        for mark in passage.marks.reversed() where mark.kind == .superscript {
          guard let range = Self.reference(mark, in: passage, notes: notes) else { continue }
          found.append(Reference(draft: draft, passage: index, utf8: range))
        }
      }
    }
    return found
  }

  private func remove(
    _ references: [Reference], but edited: Set<Reference>, from drafts: inout [Draft],
    _ tokeniser: inout Tokeniser
  ) {
    for reference in references where !edited.contains(reference) {
      let passage = drafts[reference.draft].passages[reference.passage]
      remove(
        Self.withRepetition(reference.utf8, in: passage),
        from: &drafts[reference.draft].passages[reference.passage], &tokeniser)
    }
    for draft in drafts.indices { dropEmptied(&drafts[draft]) }
  }

  /// Leaves out the passages that were a figure and nothing else: paper had no room for it behind the last line.
  private func dropEmptied(_ draft: inout Draft) {
    let passages = draft.passages
    let kept = passages.indices.filter {
      !passages[$0].tokens.isEmpty || !passages[$0].marks.contains { $0.kind == .superscript }
    }
    guard kept.count < passages.count else { return }
    let blankLines = draft.blankLinesBefore
    draft.passages = kept.map { passages[$0] }
    draft.blankLinesBefore = kept.map { blankLines[$0] }
  }

  /// The figure together with the same or another one in brackets, as some typesetters print it behind the circle
  /// with the figure that marks a line of program text: "1 [1]".
  private static func withRepetition(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
    guard passage.kind == .code else { return range }
    var rest = passage.text[range.upperBound...].drop(while: \.isBlank)
    guard rest.popFirst() == UInt8(ascii: "[") else { return range }
    let digits = rest.prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.count <= longestNumber,
      rest.dropFirst(digits.count).first == UInt8(ascii: "]")
    else {
      return range
    }
    return range.lowerBound..<digits.endIndex + 1
  }

  private static let longestNumber = 3

  /// The figure that a note begins with.
  private static func marker(of passage: Passage) -> [UInt8]? {
    let marker = passage.marks.first { $0.kind == .superscript && $0.utf8.lowerBound == 0 }
    return marker.map { Array(passage.text[$0.utf8]) }
  }

  /// The bytes of a reference to a note, brackets included; nil for other raised text.
  private static func reference(_ mark: Mark, in passage: Passage, notes: Set<[UInt8]>) -> Range<Int>? {
    let text = passage.text[mark.utf8]
    let figure = text.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && !$0.isBlank }
    guard !figure.isEmpty, text.count <= longestMark else { return nil }
    if signs.contains(Array(figure)) { return mark.utf8 }
    guard Self.isNumber(figure) else { return nil }
    let isLinked = passage.marks.contains { other in
      guard case .link(let target) = other.kind else { return false }
      return target.contains("#") && other.utf8.overlaps(mark.utf8)
    }
    if isLinked || text.count > figure.count || notes.contains(Array(figure)) { return mark.utf8 }
    let before = passage.text[..<mark.utf8.lowerBound]
    guard let last = before.last, !last.isDigit else { return before.isEmpty ? mark.utf8 : nil }
    let letters = before.reversed().prefix { CharacterClass.ascii($0 & 0x7f) == .letter || $0 >= 0x80 }.count
    return letters == 0 || letters >= shortestWord ? mark.utf8 : nil
  }

  /// Whether all figures are digits, raised ones of a font (U+00B9, U+2074 …) included.
  private static func isNumber(_ figure: [UInt8]) -> Bool {
    String(decoding: figure, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.numericType == .decimal || $0.properties.numericType == .digit
    }
  }

  /// "[123]" and blanks, or three raised digits.
  private static let longestMark = 9
  /// Names of units and variables are shorter.
  private static let shortestWord = 4
  private static let signs: Set<[UInt8]> = Set(["*", "**", "∗", "†", "‡", "§", "¶"].map { Array($0.utf8) })

  private func remove(_ range: Range<Int>, from passage: inout Passage, _ tokeniser: inout Tokeniser) {
    var kept: [Token] = []
    kept.reserveCapacity(passage.tokens.count)
    for token in passage.tokens {
      let shared = token.utf8.clamped(to: range)
      if shared.isEmpty {
        kept.append(token)
      } else if token.utf8.lowerBound < range.lowerBound, token.utf8.upperBound <= range.upperBound,
        let key = tokeniser.tokens(Array(passage.text[token.utf8.lowerBound..<range.lowerBound])).first?.key
      {
        var word = token
        word.length = UInt16(truncatingIfNeeded: range.lowerBound - token.utf8.lowerBound)
        word.key = key
        kept.append(word)
      } else if token.utf8.lowerBound >= range.lowerBound, token.utf8.upperBound > range.upperBound,
        let rest = tokeniser.tokens(Array(passage.text[range.upperBound..<token.utf8.upperBound])).first
      {
        var word = token
        word.start = UInt32(truncatingIfNeeded: range.upperBound)
        word.length = UInt16(truncatingIfNeeded: token.utf8.upperBound - range.upperBound)
        word.key = rest.key
        word.kind = rest.kind
        kept.append(word)
      } else if token.utf8.lowerBound < range.lowerBound || token.utf8.upperBound > range.upperBound {
        kept.append(token)
      }
    }
    passage.tokens = kept
  }
}
