/// The pages that a list leads to.
package struct FollowedPages: Sendable {
  /// In the order of the list, each once.
  package var addresses: [WebAddress] = []
  /// Whether the list has more than were wanted.
  package var isCut = false

  private var seen: Set<WebAddress> = []
  private let most: Int

  init(most: Int) { self.most = max(1, most) }

  /// Takes an address; false when no more are wanted.
  mutating func take(_ address: WebAddress) -> Bool {
    guard seen.insert(address).inserted else { return true }
    guard addresses.count < most else {
      isCut = true
      return false
    }
    addresses.append(address)
    return true
  }

  mutating func exclude(_ address: WebAddress) { seen.insert(address) }
}
