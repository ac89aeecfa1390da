/// The smallest unit of comparison: a word, a number, an address, a sign, one ideograph.
///
/// A token has two texts: as printed (`utf8` of its passage) and its key, the folded form that is compared.
///
/// Public, though no result holds one: Swift 6.2 inlines what is `@inlinable` into other modules only where it is public,
/// and the questions to tokens are asked for each of a text.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Hashable, Sendable {
    case word, number, punctuation, address, ideograph
  }

  /// What else is known of a token.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    public let rawValue: UInt8

    /// Makes flags from their bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    // Those of `OptionSet` are generic, and other modules call them through three witnesses.

    /// Whether all of the flags are set.
    @inlinable
    public func contains(_ member: Flags) -> Bool { rawValue & member.rawValue == member.rawValue }

    /// Sets the flags; tells whether one was not set before.
    @inlinable
    @discardableResult
    public mutating func insert(_ member: Flags) -> (inserted: Bool, memberAfterInsert: Flags) {
      let isNew = !contains(member)
      self = Flags(rawValue: rawValue | member.rawValue)
      return (isNew, member)
    }

    // Not constants: another module reaches one through an accessor, for each token anew.

    /// White space stands in front of the token.
    @inlinable public static var gapBefore: Flags { Flags(rawValue: 1) }
    /// The first letter is upper case.
    @inlinable public static var capitalised: Flags { Flags(rawValue: 2) }
    /// The token is the first of a sentence.
    @inlinable public static var startsSentence: Flags { Flags(rawValue: 4) }
    /// The printed text and the key differ: quotes, dashes, ligatures, composed letters.
    @inlinable public static var folded: Flags { Flags(rawValue: 8) }
    /// The token is a hyphen or dash.
    @inlinable public static var hyphen: Flags { Flags(rawValue: 16) }
  }

  /// The offset of the first byte in the passage's text.
  public var start: UInt32
  /// The length in bytes; longer runs are cut into several tokens.
  public var length: UInt16
  /// What the token is.
  public var kind: Kind
  /// What else is known of it.
  public var flags: Flags
  /// The id of the folded text in the `Vocabulary` of the comparison.
  public var key: UInt32

  /// Makes a token from its parts.
  @inlinable
  public init(start: UInt32, length: UInt16, kind: Kind, flags: Flags, key: UInt32) {
    self.start = start
    self.length = length
    self.kind = kind
    self.flags = flags
    self.key = key
  }

  /// UTF-8 offsets into the passage's text, half-open.
  @inlinable public var utf8: Range<Int> { Int(start)..<Int(start) &+ Int(length) }
}

extension Token {
  /// Whether the token is a sign; a pattern, since comparing across modules goes through a witness.
  @inlinable public var isPunctuation: Bool {
    if case .punctuation = kind { return true }
    return false
  }
}
