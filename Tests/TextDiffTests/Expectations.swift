import Testing
import TextDiff

/// The laws of every script, whoever made it.
func expectLaws(
  _ script: EditScript, _ base: [UInt32], _ revised: [UInt32], _ note: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(script.apply(to: base, from: revised) == revised, note, sourceLocation: sourceLocation)
  #expect(script.inverted.apply(to: revised, from: base) == base, note, sourceLocation: sourceLocation)
  #expect(script.inverted.inverted == script, note, sourceLocation: sourceLocation)
  var end: (base: Int, revised: Int)?
  for hunk in script.hunks {
    #expect(hunk.cost > 0, note, sourceLocation: sourceLocation)
    if let end {
      let gap = hunk.base.lowerBound - end.base
      #expect(gap > 0 && gap == hunk.revised.lowerBound - end.revised, note, sourceLocation: sourceLocation)
    }
    end = (hunk.base.upperBound, hunk.revised.upperBound)
  }
  for match in script.matches {
    #expect(base[match.base] == revised[match.revised], note, sourceLocation: sourceLocation)
  }
}

/// The length of the shortest script, by the textbook's table.
func shortestCost(_ base: [UInt32], _ revised: [UInt32]) -> Int {
  var row = [Int](repeating: 0, count: revised.count + 1)
  for token in base {
    var diagonal = 0
    for (index, other) in revised.enumerated() {
      let above = row[index + 1]
      row[index + 1] = token == other ? diagonal + 1 : max(above, row[index])
      diagonal = above
    }
  }
  return base.count + revised.count - 2 * row[revised.count]
}
