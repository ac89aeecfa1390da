/// Which targets of links a report may link to.
enum SafeLink {
  /// The target, if a browser would take it for a web or mail address; nil for all else.
  ///
  /// Browsers drop blanks and controls in front of and inside of a scheme, so a target with any is no link here.
  static func target(_ text: String) -> String? {
    let utf8 = text.utf8
    guard utf8.count <= longest, utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(text[..<colon]).lowercased()
    return schemes.contains(scheme) ? text : nil
  }

  /// The target of an address as it stands in a sentence, without the signs that end the sentence.
  static func printed(_ text: String) -> String? {
    var text = text[...]
    while let last = text.utf8.last, sentenceEnds.contains(last) { text.removeLast() }
    return target(String(text))
  }

  private static let sentenceEnds = Set(".,;:!?)>".utf8)
  private static let schemes: Set<String> = ["http", "https", "mailto"]
  /// Browsers give up on longer ones, and nobody reads them.
  private static let longest = 2000
}
