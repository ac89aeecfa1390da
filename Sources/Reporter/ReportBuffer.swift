internal import DocumentModel

/// The bytes of a report while it is written: UTF-8, appended to and never formatted through strings.
package struct ReportBuffer: Hashable, Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// An empty buffer.
  package init() {}

  /// What was written so far, as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends one byte of UTF-8.
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends bytes of UTF-8.
  package mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Appends a text as it is: escaping is what each format does itself.
  package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a number in decimal digits.
  package mutating func append(_ number: Int) {
    guard number >= 10 || number < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends a number rounded to `places` decimals, without zeros at its end.
  ///
  /// What is no number is written as 0, what is too large for the fixed point as the largest value.
  package mutating func append(_ number: Double, places: Int) {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = number.isNaN ? 0 : min(max(number * scale, -Self.largest), Self.largest)
    // `rounded()` calls `round` of the C library's libm, which a release build does not link by itself.
    let value = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
    if value < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: Int(scale))
    append(whole)
    appendFraction(rest, places: places)
  }

  private mutating func appendFraction(_ rest: Int, places: Int) {
    guard rest > 0 else { return }
    var digits = String(rest)
    digits = String(repeating: "0", count: places - digits.utf8.count) + digits
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    append(UInt8(ascii: "."))
    append(digits)
  }

  /// Doubles above 2⁵³ skip integers; no coordinate of a page or share comes near.
  private static let largest = 9_007_199_254_740_992.0
}

extension ReportBuffer {
  /// Appends a text on one line, what could steer a terminal or reorder the line shown as an escape.
  mutating func appendLine(of text: String) {
    append(GalleyEscaping.inert(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })))
  }
}
