import DocumentModel

/// What running heads repeat: the title of a document, as its metadata and its first lines say it.
///
/// Kept as letters and digits in small letters, since a running head has other signs and blanks.
struct Mastheads {
  private var titles: Set<String> = []
  /// The same in order, to find those that begin with some letters.
  private var sorted: [String] = []
  private var headings = NearlySame()

  /// The masthead ends where the text begins: with a paragraph of so many bytes.
  private static let textBegins = 200
  /// Shorter parts of a title are words that any line may have.
  private static let shortestPart = 8
  /// A running head that cuts a long title keeps so many letters of it.
  private static let shortestCut = 12

  /// The titles of `blocks` and those that the metadata names; also those of `others`, the text's other publication:
  /// running heads keep the title that it had before it was reworded.
  init(_ blocks: [Block], titles: [String], beside others: [Block] = []) {
    for title in titles {
      add(title, atLeast: 1)
      // "Chapter — Book | Publisher": a running head may name one of them.
      for part in title.split(whereSeparator: { "—–|:·".contains($0) }) {
        add(String(part), atLeast: Self.shortestPart)
      }
    }
    addHeadings(of: blocks)
    addHeadings(of: others)
    sorted = self.titles.sorted()
  }

  private mutating func addHeadings(of blocks: [Block]) {
    for block in blocks {
      if case .heading = block.kind {
        add(block.string, atLeast: 1)
        headings.insert(Self.words(block.string))
      } else if block.text.count > Self.textBegins {
        break
      }
    }
  }

  private mutating func add(_ title: String, atLeast shortest: Int) {
    let letters = Self.letters(title)
    if letters.count >= shortest, !letters.allSatisfy(\.isNumber) { titles.insert(letters) }
  }

  /// Whether words are a title, or the beginning of a long one.
  func holds(_ words: ArraySlice<String>) -> Bool {
    let letters = words.joined()
    guard !letters.isEmpty else { return false }
    return titles.contains(letters) || letters.count >= Self.shortestCut && hasTitle(with: letters)
  }

  /// Whether a title begins with these letters.
  private func hasTitle(with letters: String) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < letters { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].hasPrefix(letters)
  }

  /// Whether words are the whole of a title.
  func isTitle(_ words: [String]) -> Bool { titles.contains(words.joined()) }

  /// Whether words are a heading above the text but for one: a title was reworded, and the running heads keep the old one.
  func nearlyHold(_ words: ArraySlice<String>, atLeast shortest: Int) -> Bool {
    words.count >= shortest && headings.differInOne(words)
  }

  /// Letters and digits between all else, in small letters.
  static func words(_ text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return text.utf8.split { !isLetterOrDigit($0) }.map {
      String(decoding: $0.map(lowercased), as: UTF8.self)
    }
  }

  private static func letters(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return String(decoding: text.utf8.filter(isLetterOrDigit).map(lowercased), as: UTF8.self)
  }

  // Of ASCII the same as what is said of characters, which is looked up in tables.

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
