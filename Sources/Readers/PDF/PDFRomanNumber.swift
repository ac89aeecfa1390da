/// Roman numbers as they stand on the pages in front of a book.
enum PDFRomanNumber {
  /// The value of a word that is a Roman number and nothing else; nil for words that only look like one.
  static func value(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count <= 8 else { return nil }
    var value = 0
    var last = 0
    for byte in word.reversed() {
      guard let digit = digit(byte.lowercased) else { return nil }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    // "I" and "mix" are words: a page's number is set in one case and is not large.
    return value > 0 && value < 100 && word.allSatisfy(\.isLowerLetter) ? value : nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "i"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    case UInt8(ascii: "l"): 50
    case UInt8(ascii: "c"): 100
    default: nil
    }
  }
}
