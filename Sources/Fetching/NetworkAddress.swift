/// An address that a connection would lead to, as its bytes.
struct NetworkAddress: Hashable, Sendable {
  /// Four or sixteen, in the order of the network.
  let bytes: [UInt8]

  /// Whether the address belongs to the public network.
  ///
  /// All others are refused: through a page or a redirect, somebody else could read what only this machine may.
  /// Source: the special-purpose registries of IANA (RFC 6890 and what followed), by their blocks.
  var isPublic: Bool {
    switch bytes.count {
    case 4: return !Self.reserved.contains { $0.holds(bytes[...]) }
    case 16:
      if let inner = embedded { return NetworkAddress(bytes: inner).isPublic }
      // 2000::/3 is all that has been given out.
      return bytes[0] >> 5 == 1 && !Self.reservedWide.contains { $0.holds(bytes[...]) }
    default: return false
    }
  }

  /// The address of the old network that an address of the new one stands for.
  private var embedded: [UInt8]? {
    // ::ffff:0:0/96, mapped; ::/96, compatible and long given up; 64:ff9b::/96, translated.
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == bytes[11], bytes[10] == 0 || bytes[10] == 0xff {
      return Array(bytes.suffix(4))
    }
    if bytes.starts(with: [0, 0x64, 0xff, 0x9b]), bytes[4..<12].allSatisfy({ $0 == 0 }) {
      return Array(bytes.suffix(4))
    }
    return nil
  }

  /// For messages: with dots or colons, without any shortening.
  var printed: String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16)
    }.joined(separator: ":")
  }

  /// All addresses that begin with the same bits.
  private struct Block {
    let start: [UInt8]
    let bits: Int

    func holds(_ address: ArraySlice<UInt8>) -> Bool {
      let whole = bits / 8
      guard address.prefix(whole).elementsEqual(start.prefix(whole)) else { return false }
      guard bits % 8 > 0 else { return true }
      let mask = UInt8(truncatingIfNeeded: 0xff00 >> (bits % 8))
      return address[address.startIndex + whole] & mask == start[whole] & mask
    }
  }

  private static let reserved = [
    Block(start: [0], bits: 8),  // this network
    Block(start: [10], bits: 8),  // private
    Block(start: [100, 64], bits: 10),  // behind a provider's translation
    Block(start: [127], bits: 8),  // this machine
    Block(start: [169, 254], bits: 16),  // this link, and the metadata of cloud machines
    Block(start: [172, 16], bits: 12),  // private
    Block(start: [192, 0, 0], bits: 24),  // protocols
    Block(start: [192, 0, 2], bits: 24),  // documentation
    Block(start: [192, 88, 99], bits: 24),  // relays, given up
    Block(start: [192, 168], bits: 16),  // private
    Block(start: [198, 18], bits: 15),  // measurements
    Block(start: [198, 51, 100], bits: 24),  // documentation
    Block(start: [203, 0, 113], bits: 24),  // documentation
    Block(start: [224], bits: 3),  // many at once, reserved, all
  ]

  private static let reservedWide = [
    Block(start: [0x20, 0x01, 0x00], bits: 23),  // protocols, Teredo
    Block(start: [0x20, 0x01, 0x0d, 0xb8], bits: 32),  // documentation
    Block(start: [0x20, 0x02], bits: 16),  // 6to4: an address of the old network inside
    Block(start: [0x3f, 0xff, 0x00], bits: 20),  // documentation
  ]
}
