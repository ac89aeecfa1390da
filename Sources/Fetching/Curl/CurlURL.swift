import CLateLibraries

/// libcurl's parser of URLs: the one file with its pointers.
@safe struct CurlURL: ~Copyable {
  private let url: OpaquePointer

  deinit { unsafe late_curl_url_cleanup(url) }

  private init?() {
    guard let made = unsafe late_curl_url() else { return nil }
    unsafe url = made
  }

  /// Reads a URL; with `base`, also one that is relative to it.
  static func address(_ text: String, from base: WebAddress?) throws(FetchError) -> WebAddress {
    let named = WebAddress.withoutCredentials(text)
    func failure(_ cause: FetchError.Cause) -> FetchError { FetchError(address: named, cause: cause) }
    guard text.utf8.count <= longest else { throw failure(.malformed("it has more than \(longest) bytes")) }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f && $0 != 0x5c }) else {
      throw failure(.malformed("it holds a blank, a backslash or a control character"))
    }
    if let scheme = scheme(of: text) {
      // The sentence for another scheme must not depend on what the library makes of the rest.
      guard scheme == "http" || scheme == "https" else { throw failure(.scheme(scheme)) }
      // A path in the place of the host is read as one by libcurl.
      guard !text.dropFirst(scheme.count).hasPrefix(":///") else {
        throw failure(.malformed("no host is found in it"))
      }
    }
    if let reason = unsafe late_curl_open() { throw failure(.noLibrary(unsafe String(cString: reason))) }
    guard let url = CurlURL() else { throw failure(.malformed("memory is short")) }
    if let base { _ = url.set(CURLUPART_URL, base.full) }
    guard url.set(CURLUPART_URL, text) else { throw failure(.malformed("no host is found in it")) }
    return try url.address(failure)
  }

  /// Browsers and servers take up to 8 KiB.
  private static let longest = 8 << 10

  private static func scheme(of text: String) -> String? {
    guard let end = text.utf8.firstIndex(where: { [0x2f, 0x3f, 0x23, 0x3a].contains($0) }),
      text.utf8[end] == 0x3a, let first = text.utf8.first, (0x61...0x7a).contains(first | 0x20)
    else { return nil }
    return text[..<end].lowercased()
  }

  private borrowing func address(_ failure: (FetchError.Cause) -> FetchError) throws(FetchError) -> WebAddress
  {
    guard let scheme = get(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https" else {
      throw failure(.scheme(get(CURLUPART_SCHEME) ?? ""))
    }
    guard var host = get(CURLUPART_HOST)?.lowercased(), !host.isEmpty, get(CURLUPART_ZONEID) == nil,
      let port = get(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
    else { throw failure(.malformed("no host is found in it")) }
    // As it is: letters beyond ASCII are for the library's reading of international names, not for percent codes.
    _ = set(CURLUPART_HOST, host, 0)
    if host.hasSuffix("."), host.utf8.count > 1 { host.removeLast() }
    guard host.utf8.allSatisfy({ $0 < 0x80 ? $0.isOfHost : true }) else {
      throw failure(.malformed("“\(host)” is no name of a host"))
    }
    guard set(CURLUPART_FRAGMENT, nil), let full = get(CURLUPART_URL) else {
      throw failure(.malformed("it cannot be written down"))
    }
    let query = get(CURLUPART_QUERY).map { "?" + $0 } ?? ""
    let target = (get(CURLUPART_PATH) ?? "/") + query
    _ = set(CURLUPART_USER, nil) && set(CURLUPART_PASSWORD, nil) && set(CURLUPART_OPTIONS, nil)
    guard let printed = get(CURLUPART_URL) else { throw failure(.malformed("it cannot be written down")) }
    return WebAddress(
      full: full, printed: printed, scheme: scheme, host: host, port: port, target: target)
  }

  /// Whether the part could be set; nil removes it.
  private borrowing func set(_ part: CURLUPart, _ text: String?, _ flags: UInt32 = UInt32(CURLU_URLENCODE))
    -> Bool
  {
    // In paths and queries, blanks and letters beyond ASCII are written as percent codes.
    unsafe late_curl_url_set(url, part, text, flags) == CURLUE_OK
  }

  private borrowing func get(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe late_curl_url_get(url, part, &text, flags) == CURLUE_OK, let found = unsafe text else {
      return nil
    }
    defer { unsafe late_curl_free(found) }
    return unsafe String(cString: found)
  }
}

extension UInt8 {
  /// A letter, a digit, or one of the signs of names and of addresses in brackets.
  fileprivate var isOfHost: Bool {
    (0x61...0x7a).contains(self | 0x20) || (0x30...0x39).contains(self)
      || [0x2d, 0x2e, 0x3a, 0x5b, 0x5d, 0x5f].contains(self)
  }
}
