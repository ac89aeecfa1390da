/// The proxies that the environment names, and for which hosts there is none.
package struct ProxySettings: Hashable, Sendable {
  /// For http; nil for none.
  package var http: String?
  package var https: String?
  /// The hosts that are reached without; domains with all that is below them, or `*`.
  package var exceptions: [String] = []

  package init() {}

  /// Reads the variables that other programs read, too; small letters go over capitals.
  ///
  /// HTTP_PROXY in capitals is left out: in a CGI program it is a header that a client may send.
  package init(variable: (String) -> String?) {
    func value(_ names: String...) -> String? {
      names.compactMap { variable($0) }.first { !$0.isEmpty }
    }
    http = value("http_proxy", "all_proxy", "ALL_PROXY")
    https = value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    exceptions = (value("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " }.map {
      String($0.drop { $0 == "." }).lowercased()
    }
  }

  /// The proxy for an address; nil where it is reached directly.
  func proxy(scheme: String, host: String) -> String? {
    let isExcepted = exceptions.contains { $0 == "*" || host == $0 || host.hasSuffix("." + $0) }
    return isExcepted ? nil : scheme == "https" ? https : http
  }
}
