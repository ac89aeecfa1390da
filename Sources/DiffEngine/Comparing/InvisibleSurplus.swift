import ChangeModel
import DocumentModel

/// The invisible characters that one side has and the other has not, source by source.
struct InvisibleSurplus: Sendable {
  private struct Found {
    var characters: InvisibleCharacters
    /// Where the first of them stand.
    var at: SourceSpan
  }

  private var base: [Int: Found] = [:]
  private var revised: [Int: Found] = [:]

  /// Counts those of passages that are compared with each other; one side may be empty.
  mutating func add(_ base: [Passage], _ revised: [Passage]) {
    let (before, after) = (Self.characters(base), Self.characters(revised))
    guard !before.isEmpty || !after.isEmpty else { return }
    if let at = base.first?.span { Self.add(before.surplus(over: after), at, to: &self.base) }
    if let at = revised.first?.span { Self.add(after.surplus(over: before), at, to: &self.revised) }
  }

  /// Adds what was found elsewhere, which stands behind it.
  mutating func add(_ other: InvisibleSurplus) {
    for (_, found) in other.base { Self.add(found.characters, found.at, to: &base) }
    for (_, found) in other.revised { Self.add(found.characters, found.at, to: &revised) }
  }

  private static func add(_ characters: InvisibleCharacters, _ at: SourceSpan, to sources: inout [Int: Found])
  {
    guard !characters.isEmpty else { return }
    sources[at.source, default: Found(characters: InvisibleCharacters(), at: at)].characters.add(characters)
  }

  private static func characters(_ passages: [Passage]) -> InvisibleCharacters {
    var characters = InvisibleCharacters()
    for passage in passages { characters.add(passage.text) }
    return characters
  }

  /// One note for each source, in their order.
  var notes: [Report.SidedNote] {
    Self.notes(base, .base) + Self.notes(revised, .revised)
  }

  private static func notes(_ sources: [Int: Found], _ side: Report.SideName) -> [Report.SidedNote] {
    sources.sorted { $0.key < $1.key }.map { _, found in
      let message = "has characters that nobody sees and the other side has not: \(found.characters.names)"
      return Report.SidedNote(side: side, note: Note(.invisible, message, at: found.at))
    }
  }
}
