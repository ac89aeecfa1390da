/// Decodes the character references of raw HTML blocks; inside of paragraphs cmark has done so already.
enum CharacterReferences {
  /// `bytes` with `&amp;`, `&#8211;`, `&#x2013;` and the like decoded; unknown names stay as they are.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      result.append(contentsOf: rest[..<ampersand])
      let body = rest[(ampersand + 1)...].prefix(longest)
      if let end = body.firstIndex(of: UInt8(ascii: ";")), let character = character(body[..<end]) {
        result.append(contentsOf: character.utf8)
        rest = rest[(end + 1)...]
      } else {
        result.append(UInt8(ascii: "&"))
        rest = rest[(ampersand + 1)...]
      }
    }
    result.append(contentsOf: rest)
    return result
  }

  /// The longest body that is known, its semicolon included.
  private static let longest = 12

  private static func character(_ body: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: body, as: UTF8.self)
    guard body.first == UInt8(ascii: "#") else { return named[name] }
    let isHexadecimal = body.dropFirst().first?.lowercased == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code),
      code >= 0x20 || code == 0x09 || code == 0x0A, !(0x7F...0x9F).contains(code)
    else { return nil }
    return String(Character(scalar))
  }

  /// The names that people write by hand; the complete table belongs to the reader for HTML.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©",
    "reg": "®", "trade": "™", "sect": "§", "para": "¶", "deg": "°", "plusmn": "±", "times": "×",
    "divide": "÷",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç", "ntilde": "ñ",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "rarr": "→", "larr": "←", "le": "≤", "ge": "≥", "ne": "≠", "minus": "−", "sup2": "²", "sup3": "³",
  ]
}
