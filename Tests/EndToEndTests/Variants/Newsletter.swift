/// The newsletter cut at the headings of its articles, so that it can be put together in other ways.
struct Newsletter {
  /// An article with the section heading in front of it, where it opens a section.
  struct Piece {
    var number: Int
    var sectionHeading: [String]
    /// From its heading to the next one, section headings left out.
    var lines: [String]
  }

  /// Where the headings of sections stand.
  enum SectionHeadings: String, CaseIterable, Sendable {
    case withNextArticle, withArticleBefore, nowhere
  }

  /// Name and date of the issue.
  var front: [String]
  /// The index with its heading.
  var index: [String]
  /// The chapter of summaries.
  var takeaways: [String]
  var pieces: [Piece]
  /// The annex, the project's blurb and the abbreviations.
  var back: [String]

  init() throws {
    let lines = try Seed.newsletter.lines
    func line(_ start: String) throws -> Int {
      guard let index = lines.firstIndex(where: { $0.hasPrefix(start) }) else { throw Missing(start: start) }
      return index
    }
    let (indexLine, takeawaysLine) = (try line("# Index"), try line("# Takeaways"))
    let (firstSection, annex) = (try line("# Horizontal Issues"), try line("# Annex-SESEC"))
    front = Array(lines[..<indexLine])
    index = Array(lines[indexLine..<takeawaysLine])
    takeaways = Array(lines[takeawaysLine..<firstSection])
    back = Array(lines[annex...])
    pieces = Self.pieces(of: lines[firstSection..<annex])
  }

  /// A line that the seed should have.
  struct Missing: Error {
    var start: String
  }

  /// Cuts at the headings numbered 1, 2, 3 and so on; numbered headings inside of articles count otherwise.
  private static func pieces(of body: ArraySlice<String>) -> [Piece] {
    var pieces: [Piece] = []
    var pending: [String] = []
    for line in body {
      if isArticleHeading(line, number: pieces.count + 1) {
        var heading: [String] = []
        if var last = pieces.popLast() {
          heading = last.takeSectionHeading()
          pieces.append(last)
        } else {
          heading = pending
        }
        pieces.append(Piece(number: pieces.count + 1, sectionHeading: heading, lines: [line]))
      } else if pieces.isEmpty {
        pending.append(line)
      } else {
        pieces[pieces.count - 1].lines.append(line)
      }
    }
    return pieces
  }

  private static func isArticleHeading(_ line: String, number: Int) -> Bool {
    guard line.hasPrefix("#"), let space = line.firstIndex(of: " ") else { return false }
    let text = line[space...].drop { $0 == " " || $0 == "*" }
    let digits = text.prefix(while: \.isNumber)
    return Int(digits) == number && [".", "*"].contains(text.dropFirst(digits.count).first)
  }

  /// The whole issue, the parts in the order of an issue.
  func text(sectionHeadings: SectionHeadings = .withNextArticle) -> String {
    var body: [String] = []
    for (place, piece) in pieces.enumerated() {
      switch sectionHeadings {
      case .withNextArticle: body += piece.sectionHeading + piece.lines
      case .nowhere: body += piece.lines
      case .withArticleBefore:
        // A cut at the article headings leaves the heading of the next section at the end of a piece.
        let following = pieces.first { $0.number == piece.number + 1 }
        body += (place == 0 ? pieces.first { $0.number == 1 }?.sectionHeading ?? [] : []) + piece.lines
        body += following?.sectionHeading ?? []
      }
    }
    return (front + index + takeaways + body + back).joined(separator: "\n")
  }
}

extension Newsletter.Piece {
  /// Cuts off the heading that is all that stands at the end.
  fileprivate mutating func takeSectionHeading() -> [String] {
    guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }), lines[last].hasPrefix("#"),
      lines[last].drop(while: { $0 == "#" }).first == " "
    else { return [] }
    defer { lines.removeSubrange(last...) }
    return Array(lines[last...])
  }
}
