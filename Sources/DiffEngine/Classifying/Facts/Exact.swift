/// A decimal number without loss: `digits` times ten to the power of `exponent`.
///
/// The digits end in no zero, so that equal numbers are equal values.
struct Exact: Hashable {
  private(set) var digits: UInt64
  private(set) var exponent: Int

  /// Digits beyond fit no machine word: such a number is a label, not an amount.
  static let mostDigits = 18

  init(_ digits: UInt64, exponent: Int = 0) {
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
    while self.digits != 0, self.digits.isMultiple(of: 10) {
      self.digits /= 10
      self.exponent += 1
    }
  }

  /// The number as an integer, nil where it is none or too large.
  var integer: Int64? {
    guard exponent >= 0, exponent < Self.mostDigits else { return nil }
    var result = digits
    for _ in 0..<exponent {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      result = product
    }
    return Int64(exactly: result)
  }

  /// The product, nil where it is too large.
  func times(_ factor: Int64) -> Exact? {
    let other = Exact(UInt64(clamping: factor))
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: other.digits)
    return isTooLarge ? nil : Exact(product, exponent: exponent + other.exponent)
  }
}
