/// The smallest unit of comparison: a word, a number, an address, a sign, one ideograph.
///
/// A token has two texts: as printed (`utf8` of its passage) and its key, the folded form that is compared.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    case word, number, punctuation, address, ideograph
  }

  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    // Those of `OptionSet` are generic, and other modules call them through three witnesses.

    /// Whether all of the flags are set.
    @inlinable
    package func contains(_ member: Flags) -> Bool { rawValue & member.rawValue == member.rawValue }

    /// Sets the flags; tells whether one was not set before.
    @inlinable
    @discardableResult
    package mutating func insert(_ member: Flags) -> (inserted: Bool, memberAfterInsert: Flags) {
      let isNew = !contains(member)
      self = Flags(rawValue: rawValue | member.rawValue)
      return (isNew, member)
    }

    // Not constants: another module reaches one through an accessor, for each token anew.

    /// White space stands in front of the token.
    @inlinable package static var gapBefore: Flags { Flags(rawValue: 1) }
    /// The first letter is upper case.
    @inlinable package static var capitalised: Flags { Flags(rawValue: 2) }
    /// The token is the first of a sentence.
    @inlinable package static var startsSentence: Flags { Flags(rawValue: 4) }
    /// The printed text and the key differ: quotes, dashes, ligatures, composed letters.
    @inlinable package static var folded: Flags { Flags(rawValue: 8) }
    /// The token is a hyphen or dash.
    @inlinable package static var hyphen: Flags { Flags(rawValue: 16) }
  }

  /// The offset of the first byte in the passage's text.
  package var start: UInt32
  /// The length in bytes; longer runs are cut into several tokens.
  package var length: UInt16
  package var kind: Kind
  package var flags: Flags
  /// The id of the folded text in the `Vocabulary` of the comparison.
  package var key: UInt32

  @inlinable
  package init(start: UInt32, length: UInt16, kind: Kind, flags: Flags, key: UInt32) {
    self.start = start
    self.length = length
    self.kind = kind
    self.flags = flags
    self.key = key
  }

  /// UTF-8 offsets into the passage's text, half-open.
  @inlinable package var utf8: Range<Int> { Int(start)..<Int(start) &+ Int(length) }
}

extension Token {
  /// Whether the token is a sign; a pattern, since comparing across modules goes through a witness.
  @inlinable package var isPunctuation: Bool {
    if case .punctuation = kind { return true }
    return false
  }
}
