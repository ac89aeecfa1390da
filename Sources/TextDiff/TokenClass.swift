/// What the clean-up needs to know of a token; supplied by the caller, one a token.
package struct TokenClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let punctuation = TokenClass(rawValue: 1)
  /// A frequent word that says little alone: an article, a preposition, a conjunction.
  package static let stopWord = TokenClass(rawValue: 2)
  /// White space stands in front of the token.
  package static let gapBefore = TokenClass(rawValue: 4)
  package static let startsSentence = TokenClass(rawValue: 8)
  /// The token and the one in front of it are one unit to a reader: `3` `.` `5`, `e` `-` `mail`.
  package static let gluedToPrevious = TokenClass(rawValue: 16)

  /// Whether an equal token of this class is too weak to keep two changes apart.
  var isWeak: Bool { !isDisjoint(with: [.punctuation, .stopWord]) }
}

/// One side of a comparison as the clean-up sees it: token keys and their classes, of the same length.
package struct ClassifiedTokens: Hashable, Sendable {
  package let keys: [UInt32]
  package let classes: [TokenClass]

  package init(keys: [UInt32], classes: [TokenClass]) {
    precondition(keys.count == classes.count, "each token has its class")
    self.keys = keys
    self.classes = classes
  }
}
