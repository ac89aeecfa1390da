import ChangeModel
import DocumentModel
import TextDiff

/// Compares how the words that both sides have are set off: emphasis, bold letters, letters that are struck through.
struct EmphasisComparison {
  let carried: Document.Carries

  func compare(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
    // Print knows emphasis by its fonts, which titles and terms have as well; it carries no images.
    guard carried.contains(.emphasis), carried.contains(.images),
      Self.isMarked(comparison.base) || Self.isMarked(comparison.revised),
      let site = factory.altered(comparison)
    else { return }
    let (left, right) = (Self.styles(comparison.base), Self.styles(comparison.revised))
    var hunks: [EditScript.Hunk] = []
    for match in comparison.script.matches {
      for (one, other) in zip(match.base, match.revised)
      where left[one] != right[other] && !comparison.base.tokens[one].isPunctuation {
        Self.append(one, other, to: &hunks)
      }
    }
    guard let first = hunks.first else { return }
    let isStruck = hunks.contains { isStruckOnce(left, right, $0) }
    let told = isStruck ? hunks.first { isStruckOnce(left, right, $0) } ?? first : first
    factory.addAltered(
      comparison, hunks: hunks, site: site, facet: .emphasis, severity: isStruck ? .minor : .cosmetic,
      why: "“\(comparison.base.printed(told.base))” "
        + Style.change(left[told.base.lowerBound], right[told.revised.lowerBound]))
  }

  private func isStruckOnce(_ left: [Style], _ right: [Style], _ hunk: EditScript.Hunk) -> Bool {
    zip(hunk.base, hunk.revised).contains { left[$0].contains(.struck) != right[$1].contains(.struck) }
  }

  /// How a word is set off.
  private struct Style: OptionSet, Hashable {
    let rawValue: UInt8

    static let emphasised = Style(rawValue: 1)
    static let strong = Style(rawValue: 2)
    static let struck = Style(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What became of words that were set off in one way and are in another.
    static func change(_ before: Style, _ after: Style) -> String {
      let (gone, come) = (before.subtracting(after).names, after.subtracting(before).names)
      if gone.isEmpty { return "became \(come)" }
      return come.isEmpty ? "is no longer \(gone)" : "became \(come), no longer \(gone)"
    }

    private var names: String {
      [(Style.emphasised, "emphasised"), (.strong, "bold"), (.struck, "struck through")]
        .filter { contains($0.0) }.map(\.1).joined(separator: " and ")
    }

    init(_ kind: Mark.Kind) {
      switch kind {
      case .emphasis: self = .emphasised
      case .strong: self = .strong
      case .strikethrough: self = .struck
      case .code, .superscript, .subscript, .link, .image: self = []
      }
    }
  }

  private static func isMarked(_ text: JoinedText) -> Bool {
    text.passages.contains { $0.marks.contains { Style($0.kind) != [] } }
  }

  /// - Complexity: O(tokens + marks log tokens), however the marks are nested.
  private static func styles(_ text: JoinedText) -> [Style] {
    var styles = [Style](repeating: [], count: text.tokens.count)
    for style in [Style.emphasised, .strong, .struck] {
      // How many marks more begin than end in front of each token.
      var steps = [Int32](repeating: 0, count: text.tokens.count + 1)
      var start = 0
      for passage in text.passages {
        for mark in passage.marks where Style(mark.kind) == style {
          steps[start + firstToken(of: passage, at: mark.utf8.lowerBound)] += 1
          steps[start + firstToken(of: passage, at: mark.utf8.upperBound)] -= 1
        }
        start += passage.tokens.count
      }
      var open: Int32 = 0
      for index in styles.indices {
        open += steps[index]
        if open > 0 { styles[index].insert(style) }
      }
    }
    return styles
  }

  /// The first token that begins at an offset or behind it.
  private static func firstToken(of passage: Passage, at utf8: Int) -> Int {
    var (low, high) = (0, passage.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(passage.tokens[middle].start) < utf8 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func append(_ one: Int, _ other: Int, to hunks: inout [EditScript.Hunk]) {
    if let last = hunks.last, one == last.base.upperBound, other == last.revised.upperBound {
      hunks[hunks.count - 1] = EditScript.Hunk(
        base: last.base.lowerBound..<one + 1, revised: last.revised.lowerBound..<other + 1)
    } else {
      hunks.append(EditScript.Hunk(base: one..<one + 1, revised: other..<other + 1))
    }
  }
}
