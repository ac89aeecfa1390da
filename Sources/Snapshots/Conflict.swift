/// The marks that a merge leaves.
package enum Conflict {
  /// The line of the first mark, from 1; nil where no merge was left undone.
  ///
  /// Both the opening and the closing mark must be there: a row of signs is text as any other.
  package static func line(in bytes: [UInt8]) -> Int? {
    var opening: Int?
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.starts(with: "<<<<<<< ".utf8), opening == nil { opening = number }
      if let opening, line.starts(with: ">>>>>>> ".utf8) { return opening }
    }
    return nil
  }
}
