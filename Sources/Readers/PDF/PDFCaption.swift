/// Tells captions by the word and the number that they begin with.
enum PDFCaption {
  private static let words: Set<String> = [
    "figure", "fig", "table", "abbildung", "abb", "tabelle", "tab", "tableau", "figura", "tabla", "tabella",
    "listing", "рисунок", "таблица", "図", "表",
  ]

  /// Whether a line begins like "Figure 3:" or "Table 2.1.".
  static func begins(_ text: [UInt8]) -> Bool {
    // Few lines have a number so near to their beginning.
    guard text.prefix(40).contains(where: { $0.isDigit || $0 >= 0x80 }) else { return false }
    let words = String(decoding: text.prefix(40), as: UTF8.self).split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let last = words[1].unicodeScalars.last, last == ":" || last == "." || last == "–"
    else {
      return false
    }
    return words[1].unicodeScalars.first?.properties.numericType != nil
      && Self.words.contains(words[0].lowercased().filter { $0 != "." })
  }
}
