@testable import Fetching

extension FetchPolicy {
  /// For a server on loopback: no pauses, and limits of time that a busy machine keeps.
  static var quick: FetchPolicy {
    var policy = FetchPolicy()
    policy.allowedHosts = ["127.0.0.1"]
    policy.delay = 0
    policy.backOff = 0.01
    policy.timeout = 60
    policy.connectTimeout = 60
    policy.bodyLimit = 1 << 20
    return policy
  }
}
