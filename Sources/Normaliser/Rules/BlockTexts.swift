import DocumentModel

/// The texts of a document's blocks, to be asked for by their letters, whatever blanks and line ends stand between them.
struct BlockTexts {
  private let hashes: Set<UInt64>

  /// - Complexity: O(n).
  init(_ blocks: [Block]) {
    hashes = Set(
      blocks.lazy.map { Self.hash($0.text) })
  }

  /// Whether a block has this text.
  func hold(_ text: [UInt8]) -> Bool { hashes.contains(Self.hash(text)) }

  /// Whether a block has both texts, one behind the other.
  func hold(_ first: [UInt8], and second: [UInt8]) -> Bool { hashes.contains(Self.hash(first, second)) }

  /// Of all bytes but blanks, those of both texts.
  private static func hash(_ first: [UInt8], _ second: [UInt8] = []) -> UInt64 {
    var hash = ByteHash()
    for byte in first where byte > 0x20 { hash.add(byte) }
    for byte in second where byte > 0x20 { hash.add(byte) }
    return hash.value
  }
}
