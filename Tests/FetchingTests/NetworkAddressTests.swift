import Testing

@testable import Fetching

@Suite("Addresses")
struct NetworkAddressTests {
  @Test(
    "that are not public are refused, in whatever form they are written",
    arguments: [
      "127.0.0.1", "127.1", "127.0.0.2", "0", "0.0.0.0", "2130706433", "0x7f000001", "0x7f.1", "017700000001",
      "0177.0.0.1", "[::1]", "[::]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::ffff:7f00:1]",
      "[::ffff:169.254.169.254]",
      "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "10.0.0.1",
      "172.16.0.1",
      "172.31.255.255", "192.168.0.1", "100.64.0.1", "100.127.255.255", "169.254.169.254", "198.18.0.1",
      "198.19.1.1",
      "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.0.192", "192.0.2.1", "[ff02::1]", "[2001:db8::1]",
      "[2001::1]", "[3fff::1]", "[::127.0.0.1]", "[100::1]",
    ])
  func isRefused(_ host: String) throws {
    let address = try #require(NumericHost.address(host))
    #expect(!address.isPublic, "\(address.printed)")
  }

  @Test(
    "of the public network are taken, those at the edges of what is refused, too",
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
      "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
      "198.17.255.255", "198.20.0.0", "223.255.255.255", "192.0.1.0", "[2606:4700::1111]", "[2a00:1450::1]",
      "[64:ff9b::101:101]", "[::ffff:1.1.1.1]", "[2001:4860:4860::8888]",
    ])
  func isTaken(_ host: String) throws {
    let address = try #require(NumericHost.address(host))
    #expect(address.isPublic, "\(address.printed)")
  }

  @Test("names are no addresses", arguments: ["example.org", "localhost", "1.2.3.4.5", "[::g]", ""])
  func isName(_ host: String) { #expect(NumericHost.address(host) == nil) }
}
