/// Finds what somebody meant to type: an option, a key of a file, the path of a source.
package enum NearestName {
  /// The nearest of `names`, if it is near: a third of its letters may differ, or it begins alike.
  ///
  /// Capitals do not count, and a blank or low line stands for a hyphen.
  package static func of(_ typed: String, among names: [String]) -> String? {
    let typed = folded(typed)
    let known = names.map { (name: $0, folded: folded($0)) }
    if let begun = known.first(where: { begins(typed, $0.folded) }) { return begun.name }
    let letters = Array(typed.utf8)
    let ranked = known.map { (name: $0.name, distance: distance(letters, Array($0.folded.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.utf8.count / 3) ? best.name : nil
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
  }

  /// Whether one begins with the other; a single letter begins too many.
  private static func begins(_ typed: String, _ name: String) -> Bool {
    typed.utf8.count >= 2 && name.utf8.count >= 2 && (name.hasPrefix(typed) || typed.hasPrefix(name))
  }

  /// The least number of bytes to put in, take out, exchange or swap with their neighbour.
  ///
  /// Source: optimal string alignment.
  ///
  /// - Complexity: O(left × right), both at most `longest`.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= longest, right.count <= longest else { return Int.max }
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }

  /// Bytes of a name; no option, key or path that somebody types by hand is as long.
  private static let longest = 256
}
