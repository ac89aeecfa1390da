/// A line near the upper or lower edge of a page.
struct PDFEdgeRow {
  var page: Int
  /// Indices of fragments of the page.
  var fragments: [Int]
  var isTop: Bool
  /// 0 for the outermost.
  var rank: Int
  var middle: Double
  /// What the whole row says; where it has several pieces, what the first and the last one say.
  var labels: [Label]
  /// Set in the letters of a title: "Chapter 3" above a chapter repeats on no other page.
  var isLarge: Bool
  /// How far the row is from the next inner one, in points.
  var distance: Double

  /// What each number of a label is more than the index of the page.
  func offsets(_ label: Label) -> Set<Int> { Set(label.numbers.map { $0 - page }) }

  static func labels(_ pieces: [[UInt8]]) -> [Label] {
    let whole = Label(Array(pieces.joined(separator: [UInt8.space])))
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return [whole] }
    return [whole, Label(first), Label(last)]
  }
}

extension PDFEdgeRow {
  /// A text and its form with the numbers masked.
  struct Label {
    var text: [UInt8]
    /// The text in lower case with "#" for each number, Roman ones included.
    var key: [UInt8]
    /// The numbers: one of them could be that of the page.
    var numbers: [Int]

    /// Whether it could be the repeated part of a row: a bullet or the number of an item may begin any page.
    var mayRepeat: Bool {
      text.contains { $0.isLetter || $0.isDigit || $0 >= 0x80 }
        && PDFMarker(text + [.space, UInt8(ascii: "x")]) == nil
    }

    /// The longest line that is masked as a whole; longer ones are compared by their beginnings.
    private static let longestKey = 160

    init(_ text: [UInt8]) {
      self.text = Array(text.prefix(Self.longestKey))
      key = []
      numbers = []
      for word in self.text.split(whereSeparator: \.isBlank) {
        if let roman = PDFRomanNumber.value(word) {
          numbers.append(roman)
          key += [UInt8(ascii: "#"), .space]
          continue
        }
        var digits = 0
        var count = 0
        for byte in word {
          if byte.isDigit {
            digits = min(digits * 10 + Int(byte - 0x30), 1_000_000)
            count += 1
            continue
          }
          if count > 0 {
            key.append(UInt8(ascii: "#"))
            numbers.append(digits)
          }
          (digits, count) = (0, 0)
          key.append(byte.lowercased)
        }
        if count > 0 {
          key.append(UInt8(ascii: "#"))
          numbers.append(digits)
        }
        key.append(.space)
      }
    }
  }
}
