import DocumentModel

/// Tells whether two sides are states of one page, as an editor left it and as it was before.
///
/// What both have then stands at the same places of the same structure. Another publication has a structure of its own.
enum PageStates {
  /// Passages with fewer words stand at several places of a page.
  ///
  /// Two, so that the few lines around a short text count.
  private static let fewestWords = 2
  /// So many passages have to be on both sides; chosen: of fewer, one move or a new design would decide.
  private static let fewestPassages = 3
  /// One passage in so many may stand at another place of the structure; chosen: one that went from a list to a paragraph
  /// does.
  private static let passagesForOther = 10

  /// Whether either side is one web page, and both have the same structure around what they have in common.
  ///
  /// - Complexity: O(n).
  static func areOne(_ base: [Draft], _ revised: [Draft]) -> Bool {
    guard base.count == 1, revised.count == 1, base[0].format == .html, revised[0].format == .html else {
      return false
    }
    let (own, other) = (places(base[0]), places(revised[0]))
    var common = 0
    var same = 0
    for (words, place) in own {
      // What stands twice on a side has no place to be held against.
      guard let place, case .some(.some(let there)) = other[words] else { continue }
      common += 1
      if place == there { same += 1 }
    }
    return same >= fewestPassages && (common - same) * passagesForOther <= max(common, passagesForOther)
  }

  /// Where the passages of a page stand, by their words; nil for those that stand twice.
  private static func places(_ draft: Draft) -> [UInt64: UInt64?] {
    var found: [UInt64: UInt64?] = [:]
    for passage in draft.passages where passage.words >= fewestWords {
      guard case .element(let path, _) = passage.span.place else { continue }
      found[passage.fingerprint] = found[passage.fingerprint] == nil ? structure(path) : .some(nil)
    }
    return found
  }

  /// One number for the elements of a path, without their numbers and the levels of headings.
  private static func structure(_ path: String) -> UInt64 {
    var hash = ByteHash()
    var isNumber = false
    for byte in path.utf8 {
      if byte == UInt8(ascii: "[") { isNumber = true }
      if !isNumber, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { hash.add(byte) }
      if byte == UInt8(ascii: "]") { isNumber = false }
    }
    return hash.value
  }
}
