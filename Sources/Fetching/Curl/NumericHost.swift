import Glibc

/// The address that a host is when it is written in digits, by the system's own reading of them.
enum NumericHost {
  /// Nil for a name.
  ///
  /// Also decimal, octal, hexadecimal and shortened forms are read, as connecting would.
  static func address(_ host: String) -> NetworkAddress? {
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_NUMERICHOST
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(bare, nil, &hints, &found) == 0, let first = unsafe found else { return nil }
    defer { unsafe freeaddrinfo(first) }
    guard let address = unsafe first.pointee.ai_addr else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: address, count: Int(first.pointee.ai_addrlen))
    switch unsafe first.pointee.ai_family {
    case AF_INET where bytes.count >= 8: return NetworkAddress(bytes: unsafe Array(bytes[4..<8]))
    case AF_INET6 where bytes.count >= 24: return NetworkAddress(bytes: unsafe Array(bytes[8..<24]))
    default: return nil
    }
  }
}
