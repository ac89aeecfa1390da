/// What was found at the places of a text that were looked at last, the facts that begin there or none.
///
/// The windows of edits that stand close together overlap; one that is far behind is not looked at again.
struct KnownFacts {
  /// By the last bits of the place; made when the first is added.
  private var found: [(place: Int, fact: Fact?)] = []

  /// More places than a window has.
  private static let size = 32

  /// What is known of a place; nil where nothing is, or no longer.
  func fact(at place: Int) -> Fact?? {
    let slot = place & (Self.size - 1)
    guard !found.isEmpty, found[slot].place == place else { return nil }
    return .some(found[slot].fact)
  }

  mutating func add(_ fact: Fact?, at place: Int) {
    if found.isEmpty { found = Array(repeating: (place: -1, fact: nil), count: Self.size) }
    found[place & (Self.size - 1)] = (place, fact)
  }
}
