/// Tells bytes that are no page from their first bytes or from what they are made of.
enum HTMLSignature {
  /// What the bytes are, when their beginning says that they are no page.
  static func otherFormat(_ bytes: [UInt8]) -> String? {
    for (magic, name) in magics where bytes.starts(with: magic) { return name }
    let head = bytes.prefix(1024).drop { HTMLBytes.isBlank($0) || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
    guard let first = head.first else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let rest = head.dropFirst().drop(while: HTMLBytes.isBlank)
      let isJSON = rest.first.map { "\"{[]}".utf8.contains($0) } ?? false
      // A page may begin with a bracket, but hardly with a key and its colon.
      let hasKey = first == UInt8(ascii: "{") && rest.first == 0x22 && rest.dropFirst().contains(0x22)
      return isJSON && (hasKey || !head.contains(UInt8(ascii: "<"))) ? "a JSON file" : nil
    }
    if HTMLText.contains("mime-version:", in: head.prefix { $0 != UInt8(ascii: "<") }) {
      return "an e-mail or a web archive (MHTML)"
    }
    return xml(head)
  }

  private static let magics: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF file"), ([0x1f, 0x8b], "a gzip file"),
    (Array("PK\u{3}\u{4}".utf8), "a zip file"), ([0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz file"),
    ([0x89, 0x50, 0x4e, 0x47], "a PNG picture"), ([0xff, 0xd8, 0xff], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"), ([0xff, 0xfe, 0, 0], "text in UTF-32"),
    ([0, 0, 0xfe, 0xff], "text in UTF-32"), ([0, 0, 0, 0x3c], "text in UTF-32"),
    ([0x3c, 0, 0, 0], "text in UTF-32"),
  ]

  /// What an XML file is, unless it is XHTML.
  private static func xml(_ head: ArraySlice<UInt8>) -> String? {
    guard head.starts(with: "<?xml".utf8) else { return nil }
    let lowered = String(decoding: head.map(HTMLBytes.lower), as: UTF8.self)
    if lowered.contains("<html") || lowered.contains("doctype html") { return nil }
    if lowered.contains("<rss") || lowered.contains("<feed") || lowered.contains("<rdf") { return "a feed" }
    return "an XML file"
  }

  /// What the bytes are, when they have more control characters or bad bytes than any text.
  ///
  /// Random bytes have a control character in every 10; the 211 development pages have none.
  static func binary(_ census: HTMLUTF8.Census, of bytes: [UInt8]) -> String? {
    let odd = census.controls + census.nulls
    return odd * 20 > bytes.count && bytes.count >= 32 ? "binary data" : nil
  }
}
