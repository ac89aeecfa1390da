import DocumentModel

/// Reads telephone numbers and the like, which are compared by their figures alone.
///
/// They are "+" and figures in groups, pairs of figures behind a zero, or three groups and more with hyphens.
struct FigureRunScanner {
  let cursor: TextCursor

  func run(at index: Int) -> Fact? {
    let isPhone = cursor.isSign(index, UInt8(ascii: "+")) && cursor.isGlued(index + 1)
    if !isPhone, let pairs = pairs(at: index) { return pairs }
    guard var group = group(at: isPhone ? index + 1 : index, mayBeBracketed: isPhone) else { return nil }
    var figures = group.figures
    var groups = 1
    while groups < Self.mostGroups {
      let hasSign = Self.signs.contains { cursor.isSign(group.end, $0) } && cursor.isGlued(group.end)
      let next = hasSign ? group.end + 1 : group.end
      guard hasSign && cursor.isGlued(next) || isPhone && !hasSign,
        let more = self.group(at: next, mayBeBracketed: isPhone)
      else { break }
      group = more
      figures += group.figures
      groups += 1
    }
    let isRun = groups >= 3 || isPhone && groups >= 2 && figures.utf8.count >= Self.shortestPhone
    return isRun ? cursor.fact(.label(figures), index..<group.end) : nil
  }

  /// The figures of a group: "495", "(495)"; none of "(0)", which is not dialled behind the number of a country.
  private func group(at index: Int, mayBeBracketed: Bool) -> (figures: String, end: Int)? {
    if mayBeBracketed, cursor.isSign(index, UInt8(ascii: "(")), cursor.kind(index + 1) == .number,
      cursor.isSign(index + 2, UInt8(ascii: ")"))
    {
      let figures = String(decoding: cursor.key(index + 1), as: UTF8.self)
      return (figures == "0" ? "" : figures, index + 3)
    }
    guard cursor.kind(index) == .number else { return nil }
    return (String(decoding: cursor.key(index), as: UTF8.self), index + 1)
  }

  /// "01 23 45 67 89", "01.23.45.67.89".
  private func pairs(at index: Int) -> Fact? {
    guard cursor.kind(index) == .number, cursor.key(index).first == UInt8(ascii: "0") else { return nil }
    var figures = ""
    var next = index
    while cursor.kind(next) == .number, figures.utf8.count < Self.mostGroups {
      let parts = cursor.key(next).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { break }
      figures += parts.map { String(decoding: $0, as: UTF8.self) }.joined()
      next += 1
    }
    return figures.utf8.count >= Self.shortestPhone ? cursor.fact(.label(figures), index..<next) : nil
  }

  private static let signs = [UInt8(ascii: "-"), UInt8(ascii: "/")]
  /// An IBAN in groups has nine.
  private static let mostGroups = 12
  /// "+5 300" is no telephone number, and "01.02.03" may be a version or a day.
  private static let shortestPhone = 7
}
