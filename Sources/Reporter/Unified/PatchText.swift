internal import DocumentModel

/// A text as the lines of a patch.
struct PatchText: Hashable {
  private let bytes: [UInt8]
  /// Where each line ends, its line end included; the last may have none.
  private let ends: [Int]

  /// The lines of `bytes`; only U+000A ends a line, so that a carriage return stays with its line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    if let last = bytes.last, last != UInt8(ascii: "\n") { ends.append(bytes.count) }
    self.ends = ends
  }

  /// The lines of a galley; the empty file where there is none.
  init(_ galley: Galley?) { self.init(galley?.bytes ?? []) }

  /// The number of lines.
  var count: Int { ends.count }

  /// A line with its line end, if it has one.
  func line(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}
