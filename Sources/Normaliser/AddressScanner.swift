/// Finds web and mail addresses, which are compared as one token.
enum AddressScanner {
  /// The end of the address that begins at `start`; nil when none does.
  ///
  /// - Complexity: O(length of the address); a quick look tells most words to be none.
  static func end(_ text: borrowing Span<UInt8>, from start: Int) -> Int? {
    switch text[start] | 0x20 {
    case UInt8(ascii: "h") where has(http, text, start) || has(https, text, start),
      UInt8(ascii: "f") where has(ftp, text, start),
      UInt8(ascii: "w") where has(www, text, start),
      UInt8(ascii: "m") where has(mailto, text, start):
      return trimmed(text, start, until(text, start))
    default:
      return bareEnd(text, from: start)
    }
  }

  private static func has(_ prefix: [UInt8], _ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    guard start + prefix.count < text.count else { return false }
    for index in prefix.indices {
      let byte = text[start + index]
      let lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      if prefix[index] != lower { return false }
    }
    return true
  }

  private static let http = Array("http://".utf8)
  private static let https = Array("https://".utf8)
  private static let ftp = Array("ftp://".utf8)
  private static let www = Array("www.".utf8)
  private static let mailto = Array("mailto:".utf8)

  /// The first byte behind `start` that no address holds: white space, quotes, angle brackets, ideographs.
  ///
  /// Prose in CJK scripts follows an address without a blank.
  private static func until(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, end - start < longestAddress {
      if isAddressByte(text[end]) {
        end += 1
      } else if isTypesetHyphen(text, end) || isLigature(text, end) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  /// Whether a hyphen of an address was typeset as U+2010 to U+2013: a letter or digit follows at once.
  private static func isTypesetHyphen(_ text: borrowing Span<UInt8>, _ at: Int) -> Bool {
    guard text[at] == 0xe2, at + 3 < text.count, text[at + 1] == 0x80, text[at + 2] & 0xfc == 0x90 else {
      return false
    }
    return text[at + 3] &- 0x30 < 10 || (text[at + 3] | 0x20) &- 0x61 < 26
  }

  /// Whether two or three letters stand as one sign, U+FB00 to U+FB06, as printed pages have them in addresses, too.
  private static func isLigature(_ text: borrowing Span<UInt8>, _ at: Int) -> Bool {
    text[at] == 0xef && at + 2 < text.count && text[at + 1] == 0xac && text[at + 2] &- 0x80 < 7
  }

  /// Browsers stop at about 2,000 bytes; longer runs are data, not addresses.
  private static let longestAddress = 4_096

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    // Beyond ASCII only letters of the Latin, Greek and Cyrillic scripts, by the bytes that lead and follow.
    case 0...0x20, 0x7f, 0xc0...0xc2, 0xd5...0xff, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: true
    }
  }

  /// Without the sentence's own signs at the end, and without a closing bracket that the address did not open.
  private static let mostBrackets = 8

  private static func trimmed(_ text: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = limit
    var trims = 0
    while end > start + 1 {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "]"):
        end -= 1
      case UInt8(ascii: ")"):
        trims += 1
        // A run of brackets is no address: each look costs its whole length.
        guard trims > mostBrackets || !opens(text, start, end) else { return end }
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// Whether the brackets up to `end` are balanced or open.
  private static func opens(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var depth = 0
    for index in start..<end {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
    }
    return depth >= 0
  }

  /// A host name has at most 253 bytes (RFC 1035), a mailbox in front of it 64 (RFC 5321).
  private static let longestHost = 320

  /// `name@host.org`, or `host.org` with one of the commonest top-level domains.
  private static func bareEnd(_ text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var end = start
    var dots = 0
    var isMail = false
    scan: while end < text.count, end - start < longestHost {
      switch text[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
        break
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "@") where !isMail && end > start: isMail = true
      // In front of the "@" only: a dash behind a host name stands between words.
      case 0xe2 where !isMail && isTypesetHyphen(text, end) && namesMailbox(text, end + 3): end += 2
      case 0xef where isLigature(text, end): end += 2
      default: break scan
      }
      end += 1
    }
    guard dots > 0 || isMail else { return nil }
    while end > start, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard endsWithDomain(text, start, end) else { return nil }
    // A path belongs to it.
    if end < text.count, text[end] == UInt8(ascii: "/") { return trimmed(text, start, until(text, end)) }
    return end
  }

  /// Whether the word that goes on at `start` is a mailbox.
  private static func namesMailbox(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var end = start
    while end < text.count, end - start < longestMailbox {
      switch text[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "."):
        end += 1
      case 0xef where isLigature(text, end): end += 3
      default: return text[end] == UInt8(ascii: "@")
      }
    }
    return false
  }

  /// The local part of a mail address (RFC 5321).
  private static let longestMailbox = 64

  private static func endsWithDomain(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var label = end
    while label > start, text[label - 1] >= UInt8(ascii: "a"), text[label - 1] <= UInt8(ascii: "z") {
      label -= 1
    }
    guard label > start + 1, text[label - 1] == UInt8(ascii: "."), end - label <= 4 else { return false }
    var value: UInt32 = 0
    for index in label..<end { value = value << 8 | UInt32(text[index]) }
    return topLevelDomains.contains(value)
  }

  /// The domains that prose names without a scheme.
  ///
  /// The list is short so that "e.g." and file names stay words, and leaves out domains that are words
  /// themselves: a blank forgotten behind a full stop makes no address.
  private static let topLevelDomains: Set<UInt32> = {
    let names = [
      "com", "org", "net", "edu", "gov", "int", "info", "eu", "cn", "de", "fr", "uk", "ch",
      "nl", "pl", "ru", "jp", "kr", "ca", "au", "br", "fi", "dk", "ie", "io",
    ]
    return Set(names.map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
  }()
}
