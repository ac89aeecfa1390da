import DocumentModel

/// Tells books: documents whose titles carry the numbers of sections inside of chapters, as "4.1".
///
/// Their articles are the chapters: a section is no text of its own, and what stands in front of the first chapter or
/// behind the last one is as much a part of the text.
enum Book {
  /// Fewer titles with such numbers are the sections of one article.
  private static let fewestSections = 3

  static func isBook(_ draft: Draft) -> Bool { sectionLevel(draft) != nil }

  /// The level of the headings that stand right below chapters; nil for what is no book.
  ///
  /// Numbers of two parts have to stand at one level: headings that conversion has put at random tell nothing.
  static func sectionLevel(_ draft: Draft) -> Int? {
    var counts: [Int: Int] = [:]
    for passage in draft.passages {
      guard case .heading(let level) = passage.kind, let number = SectionNumber(passage.text),
        number.depth == 2
      else { continue }
      counts[level, default: 0] += 1
    }
    let all = counts.values.reduce(0, +)
    guard all >= fewestSections, let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 5 >= all * 4
    else { return nil }
    return most.key
  }
}
