/// The number of a section that a line begins with, as “4.13.2 October 2000” does.
struct NumberedLine: Hashable, Sendable {
  /// The parts of the number, from the outermost to the innermost.
  let parts: [Int]

  /// Nil if the line does not begin with such a number and words behind it.
  ///
  /// One part alone needs its full stop: "3 apples" begins a sentence.
  init?(_ line: ArraySlice<UInt8>) {
    var rest = line
    // The mark of a link, see `LinkList`.
    if rest.first == UInt8(ascii: "["),
      let end = rest.prefix(Self.longestMark).firstIndex(of: UInt8(ascii: "]"))
    {
      rest = rest[(end + 1)...]
    }
    guard rest.first?.isDigit == true else { return nil }
    var parts: [Int] = []
    var isClosed = false
    while parts.count < Self.mostParts {
      let digits = rest.prefix(while: \.isDigit)
      guard !digits.isEmpty, digits.count <= Self.mostDigits else { break }
      parts.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      rest = rest[digits.endIndex...]
      isClosed = rest.first == UInt8(ascii: ".")
      guard isClosed else { break }
      rest = rest.dropFirst()
    }
    guard let blank = rest.first, blank.isSpaceOrTab, parts.count > 1 || isClosed else { return nil }
    self.parts = parts
  }

  /// Deeper sections and longer numbers are dates, addresses and versions.
  private static let mostParts = 5
  private static let mostDigits = 3
  /// The length of “[1234]”.
  private static let longestMark = 6

  /// Whether the number is the one behind `other` in a table of contents: the next one, the first one inside of it, or the
  /// next one of a section around it.
  func follows(_ other: NumberedLine) -> Bool {
    guard let last = parts.last else { return false }
    if parts.count == other.parts.count + 1 { return last == 1 && parts.starts(with: other.parts) }
    guard parts.count <= other.parts.count else { return false }
    let outer = parts.count - 1
    return parts[..<outer] == other.parts[..<outer] && last == other.parts[outer] + 1
  }
}
