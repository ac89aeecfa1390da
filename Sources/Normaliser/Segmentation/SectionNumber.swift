import DocumentModel

/// The number in front of the title of a section, as books print it: "4.1", "Chapter 6.", "A.2", "第3章".
struct SectionNumber: Hashable {
  /// The number without label and closing sign: "4.1".
  var digits: [UInt8]
  /// Where the title begins in the text.
  var end: Int
  /// A number of several parts: that of a section inside of a chapter.
  var isDotted: Bool { digits.contains(UInt8(ascii: ".")) }
  /// How many parts the number has.
  var depth: Int { digits.count { $0 == UInt8(ascii: ".") } + 1 }

  /// Reads the number off the beginning of a title; nil if there is none.
  init?(_ text: [UInt8]) {
    var start = 0
    let isLabelled = Self.label(text, &start)
    guard let number = Self.number(text, from: start, isLabelled: isLabelled) else { return nil }
    var end = number.endIndex
    if let counter = Self.counters.first(where: { text[end...].starts(with: $0) }) {
      end += counter.count
    } else if !isLabelled, text[..<start].contains(where: { $0 >= 0x80 }) {
      return nil
    }
    if end < text.count, Self.closing.contains(text[end]) { end += 1 }
    // "5-year plan", "3D": the number is part of a word.
    guard end == text.count || text[end].isBlank || text[end] >= 0x80 else { return nil }
    Self.skipBlanks(text, &end)
    digits = Array(number)
    self.end = end
  }

  private static let closing: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")")]

  /// Blanks, those that do not break (U+00A0) and wide ones (U+3000).
  private static func skipBlanks(_ text: [UInt8], _ index: inout Int) {
    while index < text.count {
      if text[index].isBlank {
        index += 1
      } else if let blank = blanks.first(where: { text[index...].starts(with: $0) }) {
        index += blank.count
      } else {
        return
      }
    }
  }

  private static let blanks: [[UInt8]] = [[0xc2, 0xa0], [0xe3, 0x80, 0x80], [0xe2, 0x80, 0x83]]

  /// Moves `start` behind a word like "Chapter"; whether there was one.
  private static func label(_ text: [UInt8], _ start: inout Int) -> Bool {
    for ordinal in ordinals where text.starts(with: ordinal) {
      start = ordinal.count
      skipBlanks(text, &start)
      return false
    }
    let word = text.prefix(longestLabel).prefix { !$0.isBlank && $0 != 0xc2 }
    let end = word.endIndex
    guard end > 0, end < text.count else { return false }
    guard labels.contains(String(decoding: text[..<end], as: UTF8.self).lowercased()) else { return false }
    start = end
    skipBlanks(text, &start)
    return start > end
  }

  /// Digits and full stops between them; a letter in front of them, or alone behind a label.
  private static func number(_ text: [UInt8], from start: Int, isLabelled: Bool) -> ArraySlice<UInt8>? {
    var end = start
    if end < text.count, text[end].isUpperLetter {
      guard isLabelled || end + 1 < text.count && text[end + 1] == UInt8(ascii: ".") else { return nil }
      end += 1
      if end + 1 < text.count, text[end] == UInt8(ascii: "."), text[end + 1].isDigit { end += 1 }
    }
    while end < text.count, end - start < longestNumber {
      if text[end].isDigit {
        end += 1
      } else if text[end] == UInt8(ascii: "."), end > start, end + 1 < text.count, text[end + 1].isDigit {
        end += 1
      } else {
        break
      }
    }
    return end > start ? text[start..<end] : nil
  }

  /// Six parts of two digits and their points; longer ones are versions and dates.
  private static let longestNumber = 18
  private static let longestLabel = 24

  /// Words in front of the number of a chapter or an appendix.
  private static let labels: Set<String> = [
    "chapter", "appendix", "section", "part", "kapitel", "anhang", "abschnitt", "teil", "chapitre", "annexe",
    "partie", "capítulo", "apéndice", "sección", "parte", "capitolo", "appendice", "sezione",
    "apêndice", "seção", "глава", "приложение", "раздел", "часть", "skyrius", "priedas", "rozdział",
    "dodatek", "hoofdstuk", "bijlage", "付録", "附录", "부록",
  ]
  /// Signs around the number of a chapter in languages that count so: "第3章", "제 3 장".
  private static let ordinals: [[UInt8]] = ["第", "제"].map { Array($0.utf8) }
  /// Whether a token counts chapters or sections behind a number.
  static func isCounter(_ token: ArraySlice<UInt8>) -> Bool { counters.contains { token.elementsEqual($0) } }

  /// Whether a token is the sign in front of such a number.
  static func isOrdinalSign(_ token: ArraySlice<UInt8>) -> Bool {
    ordinals.contains { token.elementsEqual($0) }
  }

  private static let counters: [[UInt8]] = [
    "章", "節", "节", "部", "编", " 章", " 節", " 节", " 部", "장", " 장", "절", " 절", "부", " 부",
  ].map { Array($0.utf8) }
}
