/// Tells captions by the word and the number that they begin with.
enum PDFCaption {
  private static let words: Set<String> = [
    "figure", "fig", "table", "abbildung", "abb", "tabelle", "tab", "tableau", "figura", "tabla", "tabella",
    "listing", "рисунок", "таблица", "図", "表",
  ]

  /// The word and the number have no more bytes.
  private static let longest = 40

  /// Whether a line begins like "Figure 3:" or "Table 2.1.".
  static func begins(_ text: [UInt8]) -> Bool {
    // Most lines have no second word that ends like a number: strings are made of the others only.
    let beginning = text.prefix(longest)
    guard let blank = beginning.firstIndex(of: .space) else { return false }
    let second = beginning[blank...].drop { $0 == .space }.prefix { $0 != .space }
    guard second.contains(where: { $0.isDigit || $0 >= 0x80 }), let end = second.last,
      end == UInt8(ascii: ":") || end == UInt8(ascii: ".") || end == 0x93
    else { return false }
    let words = String(decoding: beginning, as: UTF8.self).split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let last = words[1].unicodeScalars.last, last == ":" || last == "." || last == "–"
    else {
      return false
    }
    return words[1].unicodeScalars.first?.properties.numericType != nil
      && Self.words.contains(words[0].lowercased().filter { $0 != "." })
  }
}
