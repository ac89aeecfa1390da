/// Puts accents that TeX's old fonts print as signs of their own onto their letters.
enum PDFAccents {
  /// The spacing accents in UTF-8, and the combining ones.
  private static let accents: [(spacing: [UInt8], combining: [UInt8])] = [
    ("\u{A8}", "\u{308}"), ("\u{B4}", "\u{301}"), ("\u{60}", "\u{300}"), ("\u{2C6}", "\u{302}"),
    ("\u{2DC}", "\u{303}"), ("\u{2C7}", "\u{30C}"), ("\u{AF}", "\u{304}"), ("\u{2D9}", "\u{307}"),
    ("\u{2DA}", "\u{30A}"), ("\u{2DD}", "\u{30B}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let dash = Array("\u{2014}".utf8)

  /// Makes combining accents spacing ones where there is no letter that they could stand on.
  ///
  /// Some programs print a grave accent for an opening quote, and call it U+0300 behind a blank.
  static func makeSpacing(_ text: inout [UInt8], from start: Int) {
    guard text[start...].contains(0xcc) else { return }
    var index = start
    while index + 1 < text.count {
      // A blank that does not break may be what the accent stands on.
      if text[index] == 0xc2, text[index + 1] == 0xa0, index + 3 < text.count, text[index + 2] == 0xcc {
        text.removeSubrange(index...index + 1)
      }
      // Some fonts of Japanese call their long dash a stroke over the letter in front, U+0336.
      if text[index] == 0xcc, text[index + 1] == 0xb6 {
        text.replaceSubrange(index...index + 1, with: dash)
        index += dash.count
        continue
      }
      if text[index] == 0xcc, index == 0 || text[index - 1] < 0x80 && !text[index - 1].isLetter,
        let accent = accents.first(where: { $0.combining.elementsEqual(text[index...index + 1]) })
      {
        text.replaceSubrange(index...index + 1, with: accent.spacing)
        index += accent.spacing.count
      } else {
        index += 1
      }
    }
  }

  /// Takes the accent off the end of a text if a letter is printed over it, and returns it as a combining one.
  static func take(from text: inout [UInt8], before next: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = next.first, first.isLetter, let last = text.last, last == 0x60 || last >= 0x80 else {
      return nil
    }
    let ending = text.suffix(3)
    for (spacing, combining) in accents where ending.suffix(spacing.count).elementsEqual(spacing) {
      text.removeLast(spacing.count)
      return combining
    }
    return nil
  }
}
