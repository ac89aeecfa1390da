import DocumentModel
import TextDiff

/// Widens hunks so that each holds the facts that it touches as a whole: what a proofreader would mark.
///
/// Where two hunks touch one fact they become one. Only equal tokens are taken in, the same on both sides, so
/// applying the hunks still gives the revised text.
struct WholeFacts {
  let base: FactScanner
  let revised: FactScanner

  /// A hunk with its facts.
  struct Marked {
    var hunk: EditScript.Hunk
    var removed: [Fact] = []
    var added: [Fact] = []
  }

  /// Each round takes in a fact; more rounds than facts stand in a row in any text are hostile.
  private static let mostRounds = 8

  /// - Complexity: O(hunks + tokens near them).
  func marked(_ hunks: [EditScript.Hunk]) -> [Marked] {
    let hunks = joinedNames(hunks)
    var result: [Marked] = []
    var index = 0
    while index < hunks.count {
      var marked = Marked(hunk: hunks[index])
      index += 1
      if mayHoldFact(marked.hunk) {
        for _ in 0..<Self.mostRounds {
          marked.removed = base.facts(at: marked.hunk.base)
          marked.added = revised.facts(at: marked.hunk.revised)
          let before = marked.hunk
          widenLeft(&marked, &result)
          widenRight(&marked, hunks, &index)
          if marked.hunk == before { break }
        }
      }
      result.append(marked)
    }
    return result
  }

  /// Two edits of one name are one: "Smith John" for "John Smith".
  private func joinedNames(_ hunks: [EditScript.Hunk]) -> [EditScript.Hunk] {
    var result: [EditScript.Hunk] = []
    for hunk in hunks {
      guard let last = result.last, isInsideOfName(last, hunk) else {
        result.append(hunk)
        continue
      }
      result[result.count - 1] = EditScript.Hunk(
        base: last.base.lowerBound..<hunk.base.upperBound,
        revised: last.revised.lowerBound..<hunk.revised.upperBound)
    }
    return result
  }

  /// Whether only words with capitals stand between two hunks that are such words themselves.
  private func isInsideOfName(_ left: EditScript.Hunk, _ right: EditScript.Hunk) -> Bool {
    let between = left.base.upperBound..<right.base.lowerBound
    guard between.count <= Self.longestName else { return false }
    return between.allSatisfy { isCapital($0, base) } && left.base.allSatisfy { isCapital($0, base) }
      && left.revised.allSatisfy { isCapital($0, revised) } && right.base.allSatisfy { isCapital($0, base) }
      && right.revised.allSatisfy { isCapital($0, revised) }
  }

  /// Names between two edits of one name.
  private static let longestName = 2

  private func isCapital(_ index: Int, _ side: FactScanner) -> Bool {
    side.cursor.kind(index) == .word && side.cursor.flags(index).contains(.capitalised)
  }

  private func mayHoldFact(_ hunk: EditScript.Hunk) -> Bool {
    hunk.base.contains { base.mayHoldFact($0) } || hunk.revised.contains { revised.mayHoldFact($0) }
  }

  private func widenLeft(_ marked: inout Marked, _ result: inout [Marked]) {
    let hunk = marked.hunk
    let missing = max(
      marked.removed.first.map { hunk.base.lowerBound - $0.tokens.lowerBound } ?? 0,
      marked.added.first.map { hunk.revised.lowerBound - $0.tokens.lowerBound } ?? 0)
    guard missing > 0 else { return }
    let free = hunk.base.lowerBound - (result.last?.hunk.base.upperBound ?? 0)
    if missing >= free, let last = result.popLast() {
      marked.hunk = EditScript.Hunk(
        base: last.hunk.base.lowerBound..<hunk.base.upperBound,
        revised: last.hunk.revised.lowerBound..<hunk.revised.upperBound)
    } else {
      let step = min(missing, free)
      marked.hunk = EditScript.Hunk(
        base: hunk.base.lowerBound - step..<hunk.base.upperBound,
        revised: hunk.revised.lowerBound - step..<hunk.revised.upperBound)
    }
  }

  private func widenRight(_ marked: inout Marked, _ hunks: [EditScript.Hunk], _ index: inout Int) {
    let hunk = marked.hunk
    let missing = max(
      marked.removed.last.map { $0.tokens.upperBound - hunk.base.upperBound } ?? 0,
      marked.added.last.map { $0.tokens.upperBound - hunk.revised.upperBound } ?? 0)
    guard missing > 0 else { return }
    let next = index < hunks.count ? hunks[index].base.lowerBound : base.cursor.count
    let free = next - hunk.base.upperBound
    if missing >= free, index < hunks.count {
      marked.hunk = EditScript.Hunk(
        base: hunk.base.lowerBound..<hunks[index].base.upperBound,
        revised: hunk.revised.lowerBound..<hunks[index].revised.upperBound)
      index += 1
    } else {
      let step = min(missing, free)
      marked.hunk = EditScript.Hunk(
        base: hunk.base.lowerBound..<hunk.base.upperBound + step,
        revised: hunk.revised.lowerBound..<hunk.revised.upperBound + step)
    }
  }
}
