import DocumentModel

extension Passage {
  /// The words as a reader counts them, runs of signs between blanks, and ideographs: a path or an address is one,
  /// whatever its parts.
  var printedWords: Int {
    tokens.reduce(0) { $0 + ($1.flags.contains(.gapBefore) || $1.kind == .ideograph ? 1 : 0) } + 1
  }
}

extension Article {
  /// The words of its text as a reader counts them: a section of program text is no longer than it looks.
  ///
  /// - Complexity: O(n) in the number of tokens.
  var printedWords: Int {
    passages.reduce(title?.printedWords ?? 0) { $0 + $1.printedWords }
  }
}
