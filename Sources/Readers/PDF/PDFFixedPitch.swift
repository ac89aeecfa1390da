internal import DocumentModel

/// Tells program text by the widths of its letters, where the name of its font does not.
///
/// Names say it of the fonts that everybody has. Others are told by their pieces: if narrow and wide letters take the
/// same room in all of them, the font is that of a typewriter. Only fonts of the smaller part of a document are program
/// text: one that is set in such a font all through has its prose and its tables in it.
enum PDFFixedPitch {
  /// Marks such fonts, and numbers the faces.
  ///
  /// Those of one family and size are looked at together, since each colour is a font of its own.
  ///
  /// - Complexity: O(n) in the letters.
  static func find(in markup: inout PDFMarkup) {
    var families: [Family: Int] = [:]
    let family = markup.fonts.map { font in
      let key = Family(name: font.family, size: font.size)
      let index = families[key] ?? families.count
      families[key] = index
      return index
    }
    var pitches = [Pitch](repeating: Pitch(), count: families.count)
    for run in markup.runs {
      pitches[family[Int(run.font)]].learn(markup.text(of: run), width: run.box.width)
    }
    for run in markup.runs {
      pitches[family[Int(run.font)]].check(markup.text(of: run), width: run.box.width)
    }
    for font in markup.fonts.indices { markup.fonts[font].face = Int32(family[font]) }
    let most = markup.text.count { !Self.isContinuation($0) } / 2
    for font in markup.fonts.indices
    where pitches[family[font]].isFixed && pitches[family[font]].letters < most {
      markup.fonts[font].isMonospaced = true
    }
  }

  /// Whether a byte goes on with a letter.
  private static func isContinuation(_ byte: UInt8) -> Bool { (0x80..<0xC0).contains(byte) }

  private struct Family: Hashable {
    var name: String
    var size: Double
  }

  /// What the pieces of a font say about the width of its letters.
  private struct Pitch {
    private(set) var letters = 0
    private var width = 0.0
    private var narrow = 0
    private var wide = 0
    private var agreeing = 0
    private var pieces = 0

    /// Fewer narrow or wide letters prove nothing: a title may have none.
    private static let fewestLetters = 3
    private static let fewestPieces = 4
    /// The program gives edges in whole points, so that a piece is wrong by up to one; half a point more is for spacing.
    private static let tolerance = 1.5
    /// So many of the pieces agree; accents and signs of another font may stand in the others.
    private static let share = 0.95

    /// How many signs a piece has; nil if it proves nothing.
    ///
    /// Ideographs are all of one width, and are no program; so are figures in nearly all fonts, and a font of Cyrillic
    /// prose may have no other pieces of ASCII than those of tables. Latin, Greek and Cyrillic letters are evidence.
    private func evidence(_ text: ArraySlice<UInt8>, _ width: Double) -> Int? {
      guard text.count > 2, width > 0, let first = text.first, let last = text.last, !first.isBlank,
        !last.isBlank, text.allSatisfy(Self.isEvidence), text.contains(where: { $0.isLetter || $0 >= 0x80 })
      else { return nil }
      return text.count { !PDFFixedPitch.isContinuation($0) }
    }

    /// Whether a byte is one of ASCII or of letters with two bytes, accents that stand over others left out.
    private static func isEvidence(_ byte: UInt8) -> Bool {
      byte < 0xC0 || (0xC2...0xD4).contains(byte) && !accents.contains(byte)
    }

    /// The first bytes of accents that stand over other letters.
    private static let accents: ClosedRange<UInt8> = 0xCC...0xCD

    mutating func learn(_ text: ArraySlice<UInt8>, width: Double) {
      guard let count = evidence(text, width) else { return }
      letters += count
      self.width += width
      guard narrow < Self.fewestLetters || wide < Self.fewestLetters else { return }
      for byte in text {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "f"),
          UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"),
          UInt8(ascii: "|"), UInt8(ascii: "!"):
          narrow += 1
        case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "Q"),
          UInt8(ascii: "O"), UInt8(ascii: "@"), UInt8(ascii: "%"):
          wide += 1
        default: break
        }
      }
    }

    mutating func check(_ text: ArraySlice<UInt8>, width: Double) {
      guard letters > 0, let count = evidence(text, width) else { return }
      pieces += 1
      let expected = self.width / Double(letters) * Double(count)
      if abs(expected - width) <= Self.tolerance { agreeing += 1 }
    }

    var isFixed: Bool {
      narrow >= Self.fewestLetters && wide >= Self.fewestLetters && pieces >= Self.fewestPieces
        && Double(agreeing) >= Self.share * Double(pieces)
    }
  }
}
