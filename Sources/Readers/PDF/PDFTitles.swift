internal import DocumentModel

/// Tells titles by the outline, and by the size and weight of their letters.
struct PDFTitles {
  private let typography: PDFTypography
  /// The levels of the outline's entries, by page and letters.
  private var levels: [[UInt8]: [(page: Int, level: Int)]] = [:]
  /// The bytes of the longest of their keys.
  private var longestKey = 0

  init(_ outline: [PDFMarkup.OutlineItem], typography: PDFTypography) {
    self.typography = typography
    for item in outline {
      let key = Self.letters(item.title)
      guard !key.isEmpty else { continue }
      levels[key, default: []].append((item.page, item.level))
      longestKey = max(longestKey, key.count)
    }
  }

  /// Letters and digits in lower case: blanks, hyphens at line ends and quotes differ between outline and page.
  private static func letters(_ text: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    var index = 0
    while index < text.count {
      // Quotes, dashes and hyphens are U+2000 to U+206F.
      if text[index] == 0xe2, index + 1 < text.count, text[index + 1] == 0x80 || text[index + 1] == 0x81 {
        index += 3
        continue
      }
      let byte = text[index]
      if byte.isLetter || byte.isDigit || byte >= 0x80 { letters.append(byte.lowercased) }
      index += 1
    }
    return letters
  }

  /// Whether a line with a marker may be an item; a numbered line in large letters is a title.
  func mayBeItem(_ line: PDFLine) -> Bool { line.size <= typography.em * PDFThresholds.sameSize }

  /// Makes a draft a heading if it is one.
  func decide(_ draft: inout PDFDraft) {
    guard draft.kind != .code, draft.kind != .row, draft.kind != .entry, draft.kind != .caption,
      draft.length <= PDFThresholds.longestTitle, let level = level(draft)
    else { return }
    draft.kind = .heading(level: level)
    draft.contentStart = 0
    draft.listDepth = 0
  }

  private func level(_ draft: PDFDraft) -> Int? {
    let lines = draft.lines.map(\.line)
    if !isBulleted(draft), let level = outlineLevel(draft) { return level }
    let isItem = if case .item = draft.kind { true } else { false }
    guard lines.count <= Self.mostLines, !isItem, let first = lines.first else { return nil }
    // A single letter or a rule of signs is an ornament.
    guard lines.contains(where: { $0.text.count { $0.isLetter || $0 >= 0x80 } > 1 }) else { return nil }
    if lines.allSatisfy({ $0.size > typography.em * PDFThresholds.sameSize }) {
      return typography.level(first.size)
    }
    guard lines.allSatisfy({ $0.style.contains(.bold) }), draft.length <= PDFThresholds.longestBoldTitle,
      let last = draft.ending.last, last != UInt8(ascii: ","), last != UInt8(ascii: ";"),
      last != UInt8(ascii: "."), first.size >= typography.em * 0.95
    else { return nil }
    return min(6, typography.titleSizes.count + 1)
  }

  /// Whether it is an item of a list in the text's size: a list of contents has the words of titles, too.
  private func isBulleted(_ draft: PDFDraft) -> Bool {
    guard case .item(.bullet, _) = draft.kind else { return false }
    return draft.lines.allSatisfy {
      $0.line.size <= typography.em * PDFThresholds.sameSize && !$0.line.style.contains(.bold)
    }
  }

  /// A title of more lines than these is a paragraph in large letters.
  private static let mostLines = 5

  private func outlineLevel(_ draft: PDFDraft) -> Int? {
    guard !levels.isEmpty, let page = draft.lines.first?.page else { return nil }
    var key: [UInt8] = []
    let most = longestKey + Self.longestLabel
    for entry in draft.lines {
      key += Self.letters(entry.line.text)
      guard key.count <= most else { return nil }
    }
    // Pages count from 1; the outline leads to the page itself or to the end of the one before.
    func find(_ key: [UInt8]) -> Int? {
      let known = levels[key]?.min { abs($0.page - page - 1) < abs($1.page - page - 1) }
      guard let known, abs(known.page - page - 1) <= 1 else { return nil }
      return min(6, known.level)
    }
    if key.count <= longestKey, let level = find(key) { return level }
    // Outlines of TeX leave the number out, and its label with it: "2.1", "第2章", "Chapter 2".
    guard let digit = key.prefix(Self.longestLabel).firstIndex(where: \.isDigit) else { return nil }
    let last = min(key.count - Self.shortestTitle, Self.longestLabel)
    guard digit < last else { return nil }
    // Text is tried at each place: nearly all of it is longer than any title.
    return (digit + 1...last).lazy.filter { key.count - $0 <= longestKey }
      .compactMap { find(Array(key[$0...])) }.first
  }

  /// "Chapter 10.10" without its signs.
  private static let longestLabel = 14
  /// Two ideographs; fewer letters may end any title.
  private static let shortestTitle = 4
}
