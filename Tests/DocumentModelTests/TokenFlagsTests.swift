import DocumentModel
import Testing

@Suite("Flags of tokens are a set")
struct TokenFlagsTests {
  @Test("members and insertion are those of any option set", arguments: 0..<32 as Range<UInt8>)
  func bits(first: UInt8) {
    for second in 0..<32 as Range<UInt8> {
      let (flags, other) = (Token.Flags(rawValue: first), Token.Flags(rawValue: second))
      #expect(flags.contains(other) == flags.isSuperset(of: other), "\(first), \(second)")
      var inserted = flags
      let isNew = inserted.insert(other).inserted
      #expect(inserted == flags.union(other), "\(first), \(second)")
      #expect(isNew == !flags.isSuperset(of: other), "\(first), \(second)")
    }
  }
}
