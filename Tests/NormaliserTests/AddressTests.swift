import Testing

@Suite("Web and mail addresses are one token")
struct AddressTests {
  @Test(
    "addresses",
    arguments: [
      "http://example.org", "https://www.example.org/a/b.html?c=d&e=f#g", "HTTPS://EXAMPLE.ORG",
      "ftp://example.org/x",
      "www.example.org", "www.example.org/a_b-c", "example.org", "sub.example.co.uk", "example.com/path/to",
      "info@example.org", "first.last+tag@mail.example.de", "mailto:info@example.org",
      "https://en.wikipedia.org/wiki/Set_(mathematics)", "http://127.0.0.1:8080/x",
      "https://example.org/~user",
      "https://example.org/a,b;c", "https://example.org/%C3%A9",
    ])
  func whole(address: String) {
    #expect(dump(address) == "a:\(address)")
    #expect(dump("see \(address) now") == "w:see a:\(address) w:now")
  }

  @Test("a typeset hyphen inside of an address has the key of a plain one")
  func typesetHyphens() {
    for dash in ["\u{2010}", "\u{2011}", "\u{2013}"] {
      #expect(
        bareKeys("at http://example.org/patch\(dash)scripts.gz") == [
          "at", "http://example.org/patch-scripts.gz",
        ])
      #expect(bareKeys("to list\(dash)name@example.org now") == ["to", "list-name@example.org", "now"])
    }
    #expect(dump("example.org – based") == "a:example.org p:– w:based")
  }

  @Test("a ligature inside of an address has the key of its letters")
  func ligatures() {
    #expect(bareKeys("to \u{FB02}ight@example.org now") == ["to", "flight@example.org", "now"])
    #expect(bareKeys("at www.example.org/o\u{FB03}ce") == ["at", "www.example.org/office"])
    #expect(bareKeys("see o\u{FB03}ce.example.org") == ["see", "office.example.org"])
    #expect(bareKeys("a \u{FB01}sh") == ["a", "fish"])
  }

  @Test(
    "the signs of the sentence do not belong to it",
    arguments: [
      ("www.example.org.", "a:www.example.org p:."),
      ("(www.example.org)", "p:( a:www.example.org p:)"),
      ("(https://example.org/a_(b))", "p:( a:https://example.org/a_(b) p:)"),
      ("<https://example.org>", "p:< a:https://example.org p:>"),
      ("\"https://example.org/\".", "p:\" a:https://example.org/ p:\" p:."),
      ("“https://example.org”", "p:“ a:https://example.org p:”"),
      ("https://example.org/x?!", "a:https://example.org/x p:? p:!"),
      ("[https://example.org]", "p:[ a:https://example.org p:]"),
      ("info@example.org, or", "a:info@example.org p:, w:or"),
      ("example.org/path).", "a:example.org/path p:) p:."),
      ("https://example.org/...", "a:https://example.org/ p:..."),
      ("example.org's", "a:example.org p:' w:s"),
    ])
  func trailing(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "an address ends where a script without blanks begins",
    arguments: [
      ("https://example.org/a的", "a:https://example.org/a i:的"),
      ("见www.example.org。", "i:见 a:www.example.org p:。"),
      ("（https://example.org）", "p:（ a:https://example.org p:）"),
    ])
  func ideographs(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "no addresses",
    arguments: [
      ("e.g.", "w:e p:. w:g p:."),
      ("node.js", "w:node p:. w:js"),
      ("end.Next", "w:end p:. w:Next"),
      ("http is", "w:http w:is"),
      ("http:", "w:http p::"),
      ("www.", "w:www p:."),
      ("@name", "p:@ w:name"),
      ("a@b", "w:a p:@ w:b"),
      ("1.5", "n:1.5"),
      ("report.pdf", "w:report p:. w:pdf"),
      ("No.in", "w:No p:. w:in"),
    ])
  func none(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "letters beyond ASCII of Latin scripts belong to an address",
    arguments: [
      "https://de.wikipedia.org/wiki/Köln", "www.müller.de", "https://ru.wikipedia.org/wiki/Москва",
    ])
  func beyondASCII(address: String) {
    #expect(dump(address) == "a:\(address)")
  }

  /// How many times as long as plain words of its length a text takes to cut.
  private static func cost(_ text: String) -> Double {
    let words = String(repeating: "word ", count: text.utf8.count / 5)
    let clock = ContinuousClock()
    let (plain, taken) = (clock.measure { _ = cut(words) }, clock.measure { _ = cut(text) })
    return taken / plain
  }

  @Test(
    "an address of any length is cut in one go",
    arguments: [
      "https://example.org/" + String(repeating: "a", count: 200_000),
      "https://example.org/" + String(repeating: ")", count: 100_000),
      String(repeating: "a@", count: 50_000), String(repeating: "a-", count: 50_000),
      String(repeating: "a.", count: 50_000),
      String(repeating: "http://", count: 30_000),
    ].map(Chain.init))
  func long(chain: Chain) {
    // Looking over all of it anew for each sign would take some ten thousand times as long; about 100 on a busy machine.
    #expect(Self.cost(chain.text) < 2000, "\(chain)")
  }
}

/// A text too long to be shown where a test fails.
struct Chain: Sendable, CustomTestStringConvertible {
  let text: String

  init(_ text: String) { self.text = text }

  var testDescription: String { "\(text.prefix(30))… (\(text.utf8.count) bytes)" }
}
