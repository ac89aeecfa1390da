internal import ChangeModel

/// The edits of one passage as replacements in its file.
struct SourceRunEdits {
  let own: SourceSide
  let change: Change
  let file: SourceFile
  /// Where the passage begins.
  let start: Int

  /// Nil where the file does not hold the passage as it was read.
  func replacements() -> [SourceFile.Replacement]? {
    var walk = SourceWalk(file.bytes, from: start, isMarkdown: file.isMarkdown)
    var result: [SourceFile.Replacement] = []
    for (index, run) in change.runs.enumerated() {
      let before = walk.end
      guard let range = walk.pass(own.text(run)) else { return nil }
      guard run.isEdit else { continue }
      let next = index + 1 < change.runs.count ? change.runs[index + 1] : nil
      result.append(replacement(run, range, behind: before, next: next, isFirst: index == 0))
    }
    return result
  }

  /// Blanks stand in front of words: those of the file stay where both texts have one.
  private func replacement(
    _ run: Change.Run, _ range: Range<Int>, behind end: Int, next: Change.Run?, isFirst: Bool
  ) -> SourceFile.Replacement {
    let (old, new) = (own.text(run), own.other.text(run))
    var text = Self.trimmed(new)
    var place = range
    if old.allSatisfy(\.isWhitespace) {
      // An insertion, or a blank that comes or goes.
      place = old.isEmpty ? end..<end : end..<blankEnd(from: end)
      text = new.first?.isWhitespace == true ? " " + text : text
    } else if text.isEmpty {
      place = (isFirst ? range.lowerBound : end)..<range.upperBound
      if new.first?.isWhitespace == true { text = " " }
    } else if Self.leads(old) != Self.leads(new) {
      place = end..<range.upperBound
      if Self.leads(new) { text = " " + text }
    }
    guard let next, !next.isEdit, Self.leads(own.text(next)) != Self.leads(own.other.text(next)) else {
      return SourceFile.Replacement(range: place, text: Array(escaped(text).utf8))
    }
    // The blank in front of what follows comes or goes with the edit.
    if Self.leads(own.other.text(next)) {
      text += " "
    } else {
      place = place.lowerBound..<blankEnd(from: place.upperBound)
    }
    return SourceFile.Replacement(range: place, text: Array(escaped(text).utf8))
  }

  private func blankEnd(from index: Int) -> Int {
    file.bytes[index...].firstIndex { !SourceWalk.isBlank($0) } ?? file.bytes.count
  }

  private func escaped(_ text: String) -> String {
    guard file.isMarkdown else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*[]<".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func leads(_ text: String) -> Bool { text.first?.isWhitespace == true }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
