/// What a program says on its standard error, as far as it is needed.
struct PDFComplaints {
  private var head: [UInt8] = []
  /// The end of the piece in front, in which a name may have been cut.
  private var tail: [UInt8] = []
  private var seen = 0
  /// The collection of letters whose table is missing.
  private(set) var missingTable: String?

  /// People are shown one line: a few tell all.
  private static let headBytes = 4096
  /// A damaged document makes poppler write tens of megabytes; what is behind so much is not looked through.
  private static let mostBytes = 4 << 20
  private static let longestName = 64
  private static let phrase = Array("Missing language pack for '".utf8)

  /// Takes a piece of the output.
  ///
  /// - Complexity: O(n) up to a bound on all pieces together, O(1) beyond.
  mutating func append(_ piece: ArraySlice<UInt8>) {
    if head.count < Self.headBytes { head.append(contentsOf: piece.prefix(Self.headBytes - head.count)) }
    guard missingTable == nil, seen < Self.mostBytes else { return }
    seen += piece.count
    let text = tail + piece
    missingTable = Self.table(in: text)
    tail = Array(text.suffix(Self.phrase.count + Self.longestName))
  }

  private static func table(in text: [UInt8]) -> String? {
    var start = text.startIndex
    while let first = text[start...].firstIndex(of: phrase[0]) {
      if text[first...].starts(with: phrase) {
        let name = text[(first + phrase.count)...].prefix(longestName).prefix { $0 != UInt8(ascii: "'") }
        guard name.endIndex < text.endIndex, !name.isEmpty else { return nil }
        return cleaned(Array(name))
      }
      start = first + 1
    }
    return nil
  }

  /// The first line, without control characters.
  var firstLine: String {
    let line = head.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }).first ?? []
    return Self.cleaned(Array(line))
  }

  private static func cleaned(_ bytes: [UInt8]) -> String {
    String(
      String(decoding: bytes, as: UTF8.self).unicodeScalars
        .filter { $0.properties.generalCategory != .control }.prefix(200))
  }
}
