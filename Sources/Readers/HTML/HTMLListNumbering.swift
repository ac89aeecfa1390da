import DocumentModel

/// The numbers of a list's items.
struct HTMLListNumbering {
  private enum Style { case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman }

  private let isOrdered: Bool
  private var next: Int
  private let step: Int
  private let style: Style

  /// The numbering of an ol, or of anything else that holds items: no numbers.
  init(_ list: Int, in tree: HTMLTree) {
    isOrdered = tree.name(list) == .ol
    guard isOrdered else {
      (next, step, style) = (1, 1, .decimal)
      return
    }
    let isReversed = tree.value(.reversed, of: list) != nil
    step = isReversed ? -1 : 1
    next = Self.number(tree.value(.start, of: list)) ?? (isReversed ? Self.itemCount(list, tree) : 1)
    style = Self.style(tree.value(.type, of: list))
  }

  private static func style(_ type: ArraySlice<UInt8>?) -> Style {
    switch type?.first {
    case UInt8(ascii: "a"): .lowerLetter
    case UInt8(ascii: "A"): .upperLetter
    case UInt8(ascii: "i"): .lowerRoman
    case UInt8(ascii: "I"): .upperRoman
    default: .decimal
    }
  }

  private static func itemCount(_ list: Int, _ tree: HTMLTree) -> Int {
    var count = 0
    var child = list + 1
    while child < tree.end(list) {
      if tree.name(child) == .li { count += 1 }
      child = tree.end(child)
    }
    return count
  }

  /// The marker of the next item; `value` is its own attribute.
  mutating func marker(value: ArraySlice<UInt8>?) -> Block.Marker {
    guard isOrdered else { return .bullet }
    if let value = Self.number(value) { next = value }
    let number = next
    next += step
    return .ordinal(number, printed: printed(number) + ".")
  }

  private func printed(_ number: Int) -> String {
    switch style {
    case .decimal: "\(number)"
    case .lowerLetter: Self.letters(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerRoman: Self.roman(number)
    case .upperRoman: Self.roman(number).uppercased()
    }
  }

  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return "\(number)" }
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let values: [(Int, String)] = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in values {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// A number as HTML reads it; absurd ones are brought into a range where counting on cannot overflow.
  private static func number(_ value: ArraySlice<UInt8>?) -> Int? {
    guard let value else { return nil }
    let trimmed = value.drop(while: HTMLBytes.isBlank)
    let isNegative = trimmed.first == UInt8(ascii: "-")
    let digits = (isNegative || trimmed.first == UInt8(ascii: "+") ? trimmed.dropFirst() : trimmed)
      .prefix(while: HTMLBytes.isDigit)
    guard !digits.isEmpty else { return nil }
    let magnitude = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), largest) }
    return isNegative ? -magnitude : magnitude
  }

  /// What browsers hold such numbers in is 32 bits wide.
  private static let largest = 2_147_483_647
}
