import DocumentModel

/// Finds places for edits in the text of a passage; ranges are UTF-8 offsets.
struct SelftestPlaces {
  private let characters: [Character]
  /// The offset of each character, and the length of the text.
  private let offsets: [Int]

  init(_ text: [UInt8]) {
    characters = Array(String(decoding: text, as: UTF8.self))
    var offsets = [0]
    offsets.reserveCapacity(characters.count + 1)
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    self.offsets = offsets
  }

  func text(_ range: Range<Int>) -> String { String(characters[range]) }

  func utf8(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  /// Runs of characters, as ranges of characters.
  private func runs(_ belongs: (Character) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in characters.indices {
      if belongs(characters[index]) {
        if start == nil { start = index }
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let first = start { runs.append(first..<characters.count) }
    return runs
  }

  private func isBlank(_ index: Int) -> Bool {
    characters.indices.contains(index) && characters[index] == " "
  }

  /// Words in small letters between blanks; the first and last of the text are left alone.
  func words(atLeast length: Int) -> [Range<Int>] {
    runs { $0.isLetter && $0.isLowercase }.filter {
      $0.count >= length && isBlank($0.lowerBound - 1) && isBlank($0.upperBound)
    }
  }

  /// Pairs of ideographs that stand inside of a longer run of them.
  var ideographs: [Range<Int>] {
    runs(Self.isIdeograph).filter { $0.count >= 4 }.map { $0.lowerBound + 1..<$0.lowerBound + 3 }
  }

  static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x4e00...0x9fff).contains($0.value) } ?? false
  }

  /// Numbers between blanks.
  var numbers: [Range<Int>] {
    runs { $0.isASCII && $0.isNumber }.filter { isBlank($0.lowerBound - 1) && isBlank($0.upperBound) }
  }

  func signs(_ wanted: Set<Character>, between belongs: (Character) -> Bool) -> [Range<Int>] {
    characters.indices.dropFirst().dropLast().filter {
      wanted.contains(characters[$0]) && belongs(characters[$0 - 1]) && belongs(characters[$0 + 1])
    }.map { $0..<$0 + 1 }
  }

  /// Sentences with the blank behind them, where the text has two or more.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in characters.indices where ".!?。！？".contains(characters[index]) {
      let next = index + 1
      let isWide = "。！？".contains(characters[index])
      guard isWide || next == characters.count || isBlank(next) && beginsSentence(next + 1) else { continue }
      let end = isWide || next == characters.count ? next : next + 1
      sentences.append(start..<end)
      start = end
    }
    return sentences.count > 1 ? sentences.filter { $0.count >= Self.shortestSentence } : []
  }

  private func beginsSentence(_ index: Int) -> Bool {
    characters.indices.contains(index) && characters[index].isUppercase
  }

  /// Shorter ones are abbreviations.
  private static let shortestSentence = 25

  /// A blank near the middle with a small letter behind it, or a place between ideographs.
  var middle: Int? {
    let third = characters.count / 3
    return (third..<max(third, characters.count - third)).first { index in
      if isBlank(index), index + 1 < characters.count { return characters[index + 1].isLowercase }
      return index > 0 && Self.isIdeograph(characters[index]) && Self.isIdeograph(characters[index - 1])
    }
  }

  func offset(_ index: Int) -> Int { offsets[index] }

  var count: Int { characters.count }
}
