import Stet

/// The rule by which a golden change counts as found, and two titles as the same; loose about where an edit
/// is cut.
///
/// Source: ../shared/tools/score_golden.py, which scores the JSON report in the same way.
enum GoldenRule {
  private static let folds: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "\u{a0}": " ", "\u{2002}": " ",
    // A report shows the text as printed, so the variants in other typography need these, too.
    "\u{ad}": "", "ﬁ": "fi", "ﬂ": "fl",
  ]

  /// Quotes, dashes and white space made alike.
  static func fold(_ text: String) -> String {
    let folded = text.unicodeScalars.reduce(into: "") { $0 += folds[$1] ?? String($1) }
      .replacing("--", with: "-")
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func isSameTitle(_ left: String, _ right: String) -> Bool {
    let (one, other) = (titleWords(left), titleWords(right))
    let (text, otherText) = (one.joined(separator: " "), other.joined(separator: " "))
    guard !text.isEmpty, !otherText.isEmpty else { return false }
    if text.hasPrefix(otherText) || otherText.hasPrefix(text) { return true }
    let shared = Set(one).intersection(other).count
    return Double(shared) >= 0.75 * Double(max(Set(one).count, Set(other).count))
  }

  private static func titleWords(_ title: String) -> [String] {
    fold(title).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// Whether the change holds the golden words before and after.
  static func covers(_ change: Change, _ golden: Golden.Expected) -> Bool {
    let (before, after) = (words(golden.before), words(golden.after))
    return stands(change, within: golden.within)
      && holds(change, \.before, whole: change.before, core(before, without: after))
      && holds(change, \.after, whole: change.after, core(after, without: before))
  }

  /// Whether the facet is the golden one, or one that is as true.
  static func hasFacet(_ change: Change, _ golden: Golden.Expected) -> Bool {
    let facet = change.facet.rawValue
    let lists: Set<String> = ["numbering", "list"]
    return facet == golden.facet || golden.also?.contains(facet) == true
      || lists.contains(facet) && lists.contains(golden.facet)
  }

  static func hasSeverity(_ change: Change, _ golden: Golden.Expected) -> Bool {
    guard let wanted = golden.severity else { return true }
    guard let least = Severity(rawValue: wanted.split(separator: " ").last.map(String.init) ?? "") else {
      return false
    }
    return wanted.hasPrefix("at least ") ? change.severity >= least : change.severity == least
  }

  private static func words(_ text: String) -> [String] {
    var folded = fold(text)
    while folded.last == "." { folded.removeLast() }
    return folded.split(separator: " ").map(String.init)
  }

  private static func core(_ words: [String], without others: [String]) -> [String] {
    let rest = words.filter { !others.contains($0) }
    return rest.isEmpty ? words : rest
  }

  private static func stands(_ change: Change, within passage: String?) -> Bool {
    guard let passage else { return true }
    let start = String(fold(passage).prefix(40))
    let texts = [change.before ?? "", change.after ?? ""] + change.edits.flatMap { [$0.before, $0.after] }
    return texts.contains { fold($0).contains(start) }
  }

  private static func holds(
    _ change: Change, _ side: KeyPath<Change.Edit, String>, whole: String?, _ words: [String]
  ) -> Bool {
    let edited = change.edits.map { $0[keyPath: side] }.joined(separator: " ")
    let text = fold(edited.allSatisfy(\.isWhitespace) ? whole ?? "" : edited)
    let marks: Set<Character> = [".", ":", ",", ";", "(", ")"]
    return words.allSatisfy { word in
      let bare = String(word.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
      return bare.isEmpty || text.contains(bare)
    }
  }
}
