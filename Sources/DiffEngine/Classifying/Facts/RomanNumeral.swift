/// Roman numerals in capitals.
enum RomanNumeral {
  /// The value of a numeral as it is written by rule, up to 3999; nil for other words.
  static func value(_ key: ArraySlice<UInt8>) -> Int64? {
    guard (1...15).contains(key.count) else { return nil }
    var (total, previous): (Int64, Int64) = (0, 0)
    for byte in key.reversed() {
      guard let value = value(of: byte) else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 && total < 4_000 && isByRule(total, key) ? total : nil
  }

  /// The value of an ordinal as French writes it, "XIXe" or "XIXᵉ"; of tens at most, since "De" and "Ce" are words.
  static func frenchOrdinal(_ key: ArraySlice<UInt8>) -> Int64? {
    for ending in ["e", "ème", "ᵉ", "è"] where key.count > ending.utf8.count {
      let numeral = key.dropLast(ending.utf8.count)
      guard key.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      return numeral.allSatisfy { (value(of: $0) ?? 100) <= 10 } ? value(numeral) : nil
    }
    return nil
  }

  private static func value(of byte: UInt8) -> Int64? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    case UInt8(ascii: "D"): 500
    case UInt8(ascii: "M"): 1_000
    default: nil
    }
  }

  /// Whether the number is written so: "IM" and "VX" are words.
  private static func isByRule(_ number: Int64, _ key: ArraySlice<UInt8>) -> Bool {
    var rest = number
    var index = key.startIndex
    for (value, sign) in parts {
      while rest >= value {
        for byte in sign.utf8 {
          guard index < key.endIndex, key[index] == byte else { return false }
          index += 1
        }
        rest -= value
      }
    }
    return index == key.endIndex
  }

  private static let parts: [(Int64, String)] = [
    (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
