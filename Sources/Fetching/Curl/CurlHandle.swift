import CLateLibraries
import Glibc

/// libcurl's easy handle: the one file with its pointers.
///
/// One request at a time, over HTTP/1.1, without cookies, redirects, stored passwords or decoding: what could be
/// lied about is looked at by ourselves. The address that a connection is made to is judged in the call
/// that opens its socket, so no name can lead elsewhere in between.
@safe final class CurlHandle {
  private let handle: UnsafeMutableRawPointer
  private var answer = CurlAnswer()
  private var request: CurlRequest?
  private var stop: FetchError.Cause?
  /// Addresses that were refused in the present request.
  private var refused: NetworkAddress?

  init() throws(FetchError.Cause) {
    if let reason = unsafe late_curl_open() { throw .noLibrary(unsafe String(cString: reason)) }
    guard let made = unsafe late_curl_init() else { throw .noLibrary("memory is short") }
    unsafe handle = made
  }

  deinit { unsafe late_curl_cleanup(handle) }

  /// Asks once.
  func perform(_ request: CurlRequest) throws(FetchError.Cause) -> CurlAnswer {
    self.request = request
    (answer, stop, refused) = (CurlAnswer(), nil, nil)
    defer { self.request = nil }
    // Connections and names that were looked up stay.
    unsafe late_curl_reset(handle)
    configure(request)
    var list: UnsafeMutablePointer<curl_slist>?
    for line in request.lines { unsafe list = unsafe late_curl_list_append(list, line) }
    defer { unsafe late_curl_list_free(list) }
    unsafe late_curl_set_pointer(handle, CURLOPT_HTTPHEADER, list)
    let code = unsafe late_curl_perform(handle)
    if let stop { throw stop }
    guard code == CURLE_OK else { throw cause(code, request) }
    var status = 0
    unsafe late_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    var pause: curl_off_t = 0
    unsafe late_curl_get_size(handle, CURLINFO_RETRY_AFTER, &pause)
    answer.status = status
    answer.retryAfter = Int(clamping: pause)
    if answer.head.hasTwoLengths { throw .badAnswer("two headers with unlike lengths") }
    return answer
  }

  private func configure(_ request: CurlRequest) {
    set(CURLOPT_URL, request.address.full)
    set(CURLOPT_USERAGENT, request.userAgent)
    set(CURLOPT_PROXY, request.proxy ?? "")
    // Whether there is a proxy is decided by us: the addresses of a direct connection are judged.
    set(CURLOPT_NOPROXY, "")
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(min(request.connectTimeout, request.timeout)))
    set(CURLOPT_TIMEOUT_MS, Self.milliseconds(request.timeout))
    set(CURLOPT_LOW_SPEED_LIMIT, FetchPolicy.leastBytes)
    set(CURLOPT_LOW_SPEED_TIME, max(1, request.idleTimeout))
    if !request.isCut {
      unsafe late_curl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.bodyLimit))
    }
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe late_curl_set_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
      unsafe CurlHandle.of(user)?.takeBody(CurlHandle.copy(bytes, size * count)) ?? 0
    }
    unsafe late_curl_set_pointer(handle, CURLOPT_WRITEDATA, user)
    unsafe late_curl_set_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
      unsafe CurlHandle.of(user)?.takeHead(CurlHandle.copy(bytes, size * count)) ?? 0
    }
    unsafe late_curl_set_pointer(handle, CURLOPT_HEADERDATA, user)
    unsafe late_curl_set_open_socket(handle) { user, _, address in
      guard let address = unsafe address, let handle = unsafe CurlHandle.of(user) else { return -1 }
      return unsafe handle.openSocket(address)
    }
    unsafe late_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, user)
  }

  private func set(_ option: CURLoption, _ value: String) {
    unsafe late_curl_set_text(handle, option, value)
  }

  private func set(_ option: CURLoption, _ value: Int) {
    unsafe late_curl_set_long(handle, option, value)
  }

  /// At least one: 0 would be no limit.
  private static func milliseconds(_ seconds: Double) -> Int { Int(max(1, min(seconds * 1000, 1e9))) }

  // MARK: Called by libcurl

  private static func of(_ user: UnsafeMutableRawPointer?) -> CurlHandle? {
    unsafe user.map { unsafe Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func copy(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The number of bytes that were taken: another one ends the transfer.
  private func takeBody(_ bytes: [UInt8]) -> Int {
    guard let request else { return 0 }
    let room = request.bodyLimit - answer.body.count
    if bytes.count > room, !request.isCut {
      stop = .tooLarge(limit: request.bodyLimit)
      return 0
    }
    answer.body += bytes.prefix(max(0, room))
    return bytes.count
  }

  private func takeHead(_ line: [UInt8]) -> Int {
    answer.head.take(line)
    guard answer.head.size <= FetchPolicy.headLimit else {
      stop = .headTooLarge(limit: FetchPolicy.headLimit)
      return 0
    }
    return line.count
  }

  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let target = unsafe Self.networkAddress(address)
    // Behind a proxy the address is the proxy's, which the user named.
    guard let request, request.mayBePrivate || request.proxy != nil || target?.isPublic == true else {
      refused = target ?? NetworkAddress(bytes: [])
      return -1
    }
    return unsafe socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }

  /// The very address that will be connected to.
  private static func networkAddress(_ address: UnsafeMutablePointer<curl_sockaddr>) -> NetworkAddress? {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    let size = Int(unsafe address.pointee.addrlen)
    let bytes = unsafe UnsafeRawBufferPointer(start: UnsafeRawPointer(address) + offset, count: size)
    switch unsafe address.pointee.family {
    case AF_INET where size >= 8: return NetworkAddress(bytes: unsafe Array(bytes[4..<8]))
    case AF_INET6 where size >= 24: return NetworkAddress(bytes: unsafe Array(bytes[8..<24]))
    default: return nil
    }
  }

  // MARK: Causes

  private func cause(_ code: CURLcode, _ request: CurlRequest) -> FetchError.Cause {
    if let refused, code == CURLE_COULDNT_CONNECT || code == CURLE_ABORTED_BY_CALLBACK {
      return .privateAddress(refused.printed)
    }
    let reason = unsafe String(cString: late_curl_reason(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .unresolved
    case CURLE_URL_MALFORMAT: return .malformed("its host cannot be read")
    case CURLE_COULDNT_RESOLVE_PROXY: return .unreachable("the proxy's name cannot be resolved")
    case CURLE_COULDNT_CONNECT:
      return .unreachable(request.proxy == nil ? "no connection is accepted" : "no connection by the proxy")
    case CURLE_OPERATION_TIMEDOUT: return isOutOfTime(request) ? .timeOut(seconds: request.timeout) : .tooSlow
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(limit: request.bodyLimit)
    case CURLE_PARTIAL_FILE: return .incomplete
    case CURLE_GOT_NOTHING: return .closed
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR: return brokenOff
    // A line that is longer than libcurl's own limit of 100 KiB.
    case CURLE_OUT_OF_MEMORY where answer.body.isEmpty: return .headTooLarge(limit: FetchPolicy.headLimit)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
      return .certificate(reason)
    case CURLE_UNSUPPORTED_PROTOCOL: return .badAnswer("it is no HTTP")
    default: return .badAnswer(reason)
    }
  }

  private var brokenOff: FetchError.Cause {
    if answer.head.size == 0 { return .closed }
    let isChunked = answer.head["transfer-encoding"]?.lowercased() == "chunked"
    return isChunked && answer.body.isEmpty ? .badAnswer("its chunks cannot be read") : .incomplete
  }

  /// Whether the time was over, and not only the speed too low.
  private func isOutOfTime(_ request: CurlRequest) -> Bool {
    var microseconds: curl_off_t = 0
    unsafe late_curl_get_size(handle, CURLINFO_TOTAL_TIME_T, &microseconds)
    let seconds = Double(microseconds) / 1e6
    return seconds >= request.timeout * 0.95 || answer.head.size == 0 && seconds < Double(request.idleTimeout)
  }
}
