package import DocumentModel

/// A number for each key of a vocabulary that is the same for all spellings in capitals and small letters.
///
/// Titles are compared so: one publication sets them in capitals, the other does not.
package struct WordHashes: Sendable {
  private let hashes: [UInt64]

  /// - Complexity: O(bytes in the vocabulary).
  package init(_ vocabulary: Vocabulary) {
    hashes = (0..<vocabulary.count).map { Self.hash(vocabulary.key(UInt32($0))) }
  }

  package subscript(key: UInt32) -> UInt64 { hashes[Int(key)] }

  /// The hash of a word that stands in no vocabulary.
  package static func hash(_ word: String) -> UInt64 { hash(Array(word.utf8)[...]) }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for byte in bytes {
      if byte >= 0x80 { return hashBeyondASCII(bytes) }
      hash.add(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
    }
    return hash.value
  }

  private static func hashBeyondASCII(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for byte in String(decoding: bytes, as: UTF8.self).lowercased().utf8 { hash.add(byte) }
    return hash.value
  }
}
