import DocumentModel

/// The texts of a document's blocks, to be asked for by their letters, whatever blanks and line ends stand between them.
struct BlockTexts {
  private let hashes: Set<UInt64>

  /// - Complexity: O(n).
  init(_ blocks: [Block]) {
    hashes = Set(
      blocks.lazy.map { block in
        var hash = Hash()
        hash.add(block.text)
        return hash.value
      })
  }

  /// Whether a block has this text.
  func hold(_ text: [UInt8]) -> Bool {
    var hash = Hash()
    hash.add(text)
    return hashes.contains(hash.value)
  }

  /// Whether a block has both texts, one behind the other.
  func hold(_ first: [UInt8], and second: [UInt8]) -> Bool {
    var hash = Hash()
    hash.add(first)
    hash.add(second)
    return hashes.contains(hash.value)
  }

  /// FNV-1a of all bytes but blanks.
  private struct Hash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: [UInt8]) {
      for byte in text where byte > 0x20 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
  }
}
