import DocumentModel

/// Letters of another alphabet in the place of others, as the Cyrillic “а” in a Latin word: told by their names, since
/// they look the same or nearly so.
enum Lookalikes {
  /// What is said of an edit where nothing but such letters differ; nil for all others.
  static func remark(on edit: Evidence) -> String? {
    // One of the two letters is none of ASCII: nearly no edit has one.
    guard
      edit.removedWords.contains(where: hasOtherThanASCII)
        || edit.addedWords.contains(where: hasOtherThanASCII)
    else {
      return nil
    }
    let (before, after) = (scalars(edit.removedWords), scalars(edit.addedWords))
    guard before.count == after.count, before.count <= longest else { return nil }
    var pairs: [(old: Unicode.Scalar, new: Unicode.Scalar)] = []
    for (old, new) in zip(before, after) where old != new {
      guard let one = alphabet(old.value), let other = alphabet(new.value), one != other else { return nil }
      if !pairs.contains(where: { $0 == (old, new) }) { pairs.append((old, new)) }
    }
    guard let first = pairs.first else { return nil }
    let others = pairs.count > 1 ? ", and \(pairs.count - 1) more" : ""
    let names = (InvisibleCharacters.name(first.new.value), InvisibleCharacters.name(first.old.value))
    return "letters of another alphabet: \(names.0) for \(names.1)\(others)"
  }

  private static func hasOtherThanASCII(_ word: Evidence.Word) -> Bool {
    word.text.utf8.contains { $0 >= 0x80 }
  }

  private static func scalars(_ words: [Evidence.Word]) -> [Unicode.Scalar] {
    words.flatMap { Array($0.text.unicodeScalars) }
  }

  /// Scalars of an edit that is looked at: some words.
  private static let longest = 120

  private enum Alphabet { case latin, greek, cyrillic, armenian, cherokee, mathematical }

  /// The alphabets that have letters in common with the Latin one by their look.
  ///
  /// Source: the blocks of the letters of Latin's confusables in Unicode Technical Standard 39.
  private static func alphabet(_ scalar: UInt32) -> Alphabet? {
    switch scalar {
    case 0x41...0x5a, 0x61...0x7a, 0xc0...0x24f, 0x1e00...0x1eff: .latin
    case 0x370...0x3ff, 0x1f00...0x1fff: .greek
    case 0x400...0x52f: .cyrillic
    case 0x531...0x587: .armenian
    case 0x13a0...0x13ff, 0xab70...0xabbf: .cherokee
    case 0x1d400...0x1d7ff: .mathematical
    default: nil
    }
  }
}
