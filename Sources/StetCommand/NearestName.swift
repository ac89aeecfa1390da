/// Finds what somebody meant to type.
enum NearestName {
  /// The nearest of `names`, if it is near: a third of its letters may differ, or it begins alike.
  static func of(_ typed: String, among names: [String]) -> String? {
    let typed = typed.lowercased()
    if let begun = names.first(where: { typed.count >= 2 && ($0.hasPrefix(typed) || typed.hasPrefix($0)) }) {
      return begun
    }
    let ranked = names.map { (name: $0, distance: distance(Array(typed.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.utf8.count / 3) ? best.name : nil
  }

  /// The number of letters to put in, take out or change: Levenshtein's distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= longest else { return Int.max }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (letter == right[column] ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[right.count]
  }

  /// No name of ours is as long.
  private static let longest = 64
}
