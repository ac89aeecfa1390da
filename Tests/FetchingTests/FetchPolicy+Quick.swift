@testable import Fetching

extension FetchPolicy {
  /// For a server on loopback, with times that a test can wait for.
  static var quick: FetchPolicy {
    var policy = FetchPolicy()
    policy.allowedHosts = ["127.0.0.1"]
    policy.delay = 0
    policy.backOff = 0.01
    policy.timeout = 5
    policy.connectTimeout = 2
    policy.bodyLimit = 1 << 20
    return policy
  }
}
