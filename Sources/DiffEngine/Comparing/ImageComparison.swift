import ChangeModel
import DocumentModel
import TextDiff

/// Compares the images whose descriptions are the same on both sides: another image may have taken the place of one, or
/// nothing but its description.
struct ImageComparison {
  let targets: SharedTargets
  let carried: Document.Carries

  /// - Complexity: O(tokens) where a passage has images.
  func compare(_ comparison: TokenComparison, into factory: inout ChangeFactory) {
    guard targets.ofImages, carried.contains(.images),
      hasImages(comparison.base) || hasImages(comparison.revised)
    else { return }
    var last: [String] = []
    for match in comparison.script.matches {
      for (one, other) in zip(match.base, match.revised) where !comparison.base.tokens[one].isPunctuation {
        let pair = [comparison.base.image(of: one) ?? "", comparison.revised.image(of: other) ?? ""]
        defer { last = pair }
        guard pair != last, pair[0] != pair[1], !LinkTarget.isSame(pair[0], pair[1]) else { continue }
        add(pair[0], pair[1], comparison, one, other, into: &factory)
      }
    }
  }

  private func add(
    _ before: String, _ after: String, _ comparison: TokenComparison, _ one: Int, _ other: Int,
    into factory: inout ChangeFactory
  ) {
    let (base, revised) = (comparison.base.imageEnd(from: one), comparison.revised.imageEnd(from: other))
    let words =
      before.isEmpty ? comparison.revised.printed(other..<revised) : comparison.base.printed(one..<base)
    let why =
      if before.isEmpty {
        "an image took the place of the words “\(words)”"
      } else if after.isEmpty {
        "the image “\(words)” is gone, the words are there"
      } else {
        "the image “\(words)” is another one: \(after), not \(before)"
      }
    factory.addLink(
      comparison, base: base, revised: revised, edit: Change.Edit(before: before, after: after),
      facet: .image,
      severity: .minor, why: why)
  }

  private func hasImages(_ text: JoinedText) -> Bool {
    text.passages.contains { $0.marks.contains { if case .image = $0.kind { true } else { false } } }
  }
}

extension JoinedText {
  /// The address of the image whose description a token is part of.
  fileprivate func image(of index: Int) -> String? {
    let passage = passage(of: index)
    for mark in passage.marks where mark.utf8.contains(Int(tokens[index].start)) {
      if case .image(let target) = mark.kind { return target }
    }
    return nil
  }

  /// Behind the last token of the description that `index` is part of.
  fileprivate func imageEnd(from index: Int) -> Int {
    guard let target = image(of: index) else { return index + 1 }
    return (index..<tokens.count).first { image(of: $0) != target } ?? tokens.count
  }
}
