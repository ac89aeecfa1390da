import DocumentModel

extension Passage {
  /// How often a blank line divides a passage of a text file: where a sentence that such a line cuts was put together.
  ///
  /// What was left out between two parts, as the foot of a page, takes more lines.
  var breaks: Int { Self.breaks(in: lines[...]) }

  /// The same for passages that stand one behind another, the lines between them included.
  static func breaks(in passages: [Passage]) -> Int { breaks(in: passages.flatMap(\.lines)[...]) }

  private static func breaks(in lines: ArraySlice<Block.LineStart>) -> Int {
    guard lines.count > 1 else { return 0 }
    return zip(lines, lines.dropFirst()).count { line, next in
      guard case .line(let one, _) = line.place, case .line(let other, _) = next.place else { return false }
      return other - one == 2
    }
  }
}
