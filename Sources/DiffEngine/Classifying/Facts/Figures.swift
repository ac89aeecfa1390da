/// The figures at the beginning of a token, with the signs between them: "1,234.5", "3" of "3rd".
struct Figures {
  private let bytes: ArraySlice<UInt8>
  /// What follows the figures.
  let suffix: ArraySlice<UInt8>
  /// The signs between the groups, all "." or ",".
  private let signs: [UInt8]
  /// The lengths of the groups, one more than signs.
  private let groups: [Int]

  init(_ key: ArraySlice<UInt8>) {
    var index = key.startIndex
    var (signs, groups): ([UInt8], [Int]) = ([], [])
    var group = 0
    while index < key.endIndex {
      let byte = key[index]
      if byte >= 0x30, byte <= 0x39 {
        group += 1
      } else if (byte == 0x2e || byte == 0x2c) && group > 0 {
        signs.append(byte)
        groups.append(group)
        group = 0
      } else {
        break
      }
      index += 1
    }
    self.signs = signs
    self.groups = groups + [group]
    bytes = key[..<index]
    suffix = key[index...]
  }

  /// The readings of figures.
  enum Reading {
    case number(Exact, decimals: Int, other: Exact?)
    /// Figures that count nothing: "1.2.3", "007".
    case label
  }

  /// The value of plain figures; nil where signs stand between them, or something behind.
  var integer: Int64? {
    guard signs.isEmpty, suffix.isEmpty, groups[0] > 0, groups[0] <= Exact.mostDigits else { return nil }
    return Int64(digits(bytes))
  }

  /// The numbers between points or commas, if all are plain: the parts of "9.10.2020".
  var parts: [Int64]? {
    guard suffix.isEmpty, !groups.contains(0), bytes.count <= Exact.mostDigits else { return nil }
    return bytes.split { $0 == 0x2e || $0 == 0x2c }.map { Int64(digits($0)) }
  }

  /// All figures as one number, signs left out, and how many stand behind the last sign.
  var plain: (digits: UInt64, decimals: Int) { (digits(bytes), signs.isEmpty ? 0 : groups[groups.count - 1]) }

  /// Whether the figures may be the first group of a number whose thousands are set apart: "10" of "10 000".
  var mayLeadThousands: Bool {
    signs.isEmpty && suffix.isEmpty && (1...3).contains(groups[0]) && bytes.first != 0x30
  }

  /// Whether they may go on such a number: three figures, and decimals behind the last ones.
  var mayFollowThousands: Bool { groups[0] == 3 && signs.count <= 1 && suffix.isEmpty && groups.last != 0 }

  /// Whether only one of the signs can be the decimal one, and which.
  var shownSign: WritingHabits.DecimalSign? {
    guard let last = signs.last, !groups.contains(0) else { return nil }
    if signs.count == 1 {
      // Three figures behind one sign may be thousands.
      guard groups[1] != 3, groups[1] <= 2, groups[0] <= 6 else { return nil }
      return last == 0x2e ? .point : .comma
    }
    guard groups.dropFirst().dropLast().allSatisfy({ $0 == 3 }), groups[0] <= 3 else { return nil }
    if signs.allSatisfy({ $0 == last }) {
      guard groups.last == 3 else { return nil }
      return last == 0x2e ? .comma : .point
    }
    guard signs.dropLast().allSatisfy({ $0 != last }) else { return nil }
    return last == 0x2e ? .point : .comma
  }

  /// What the figures mean where `sign` is the decimal one.
  func reading(_ sign: WritingHabits.DecimalSign) -> Reading {
    guard !groups.contains(0), groups.reduce(0, +) <= Exact.mostDigits else { return .label }
    let all = digits(bytes)
    guard let last = signs.last else {
      return bytes.count > 1 && bytes.first == 0x30 ? .label : .number(Exact(all), decimals: 0, other: nil)
    }
    let decimals = groups[groups.count - 1]
    let fraction = Exact(all, exponent: -decimals)
    if signs.count == 1 { return single(last, whole: Exact(all), fraction, sign) }
    guard groups.dropFirst().dropLast().allSatisfy({ $0 == 3 }), groups[0] <= 3 else { return .label }
    if signs.allSatisfy({ $0 == last }) {
      return decimals == 3 ? .number(Exact(all), decimals: 0, other: nil) : .label
    }
    guard signs.dropLast().allSatisfy({ $0 != last }) else { return .label }
    return .number(fraction, decimals: decimals, other: nil)
  }

  /// One sign: "12.5", or "1.000", which is one or a thousand.
  private func single(
    _ sign: UInt8, whole: Exact, _ fraction: Exact, _ decimalSign: WritingHabits.DecimalSign
  ) -> Reading {
    let isPadded = groups[0] > 1 && bytes.first == 0x30
    guard !isPadded else { return .label }
    guard groups[1] == 3, groups[0] <= 3, bytes.first != 0x30 else {
      return .number(fraction, decimals: groups[1], other: nil)
    }
    switch (decimalSign, sign) {
    case (.point, 0x2c), (.comma, 0x2e): return .number(whole, decimals: 0, other: nil)
    case (.point, _), (.comma, _): return .number(fraction, decimals: 3, other: whole)
    default: return .number(whole, decimals: 0, other: fraction)
    }
  }

  private func digits(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 &* 10 &+ UInt64($1 &- 0x30) : $0 }
  }
}
