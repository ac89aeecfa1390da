/// Searches in bytes.
enum HTMLText {
  /// Whether the word, given in lower case, occurs in the bytes in any case.
  static func contains(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let wanted = word.utf8
    let last = bytes.endIndex - wanted.count
    guard last >= bytes.startIndex, let first = wanted.first else { return false }
    for start in bytes.startIndex...last where HTMLBytes.lower(bytes[start]) == first {
      var index = start
      for byte in wanted {
        if HTMLBytes.lower(bytes[index]) != byte { break }
        index += 1
      }
      if index == start + wanted.count { return true }
    }
    return false
  }

  /// Whether a word stands in a list that blanks separate.
  static func hasWord(_ word: StaticString, in list: ArraySlice<UInt8>) -> Bool {
    var start = list.startIndex
    while start < list.endIndex {
      var end = start
      while end < list.endIndex, !HTMLBytes.isBlank(list[end]) { end &+= 1 }
      if end - start == word.utf8CodeUnitCount, list[start..<end].hasPrefix(word) { return true }
      start = end + 1
    }
    return false
  }
}
