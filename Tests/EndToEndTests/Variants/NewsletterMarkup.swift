/// How the newsletter marks its titles.
enum NewsletterMarkup: String, CaseIterable, Sendable {
  case markdown
  /// Bold lines instead of headings, as some programs turn PDF into Markdown.
  case boldHeadings
  /// No mark-up at all.
  case plain

  func apply(to text: String) -> String {
    switch self {
    case .markdown: text
    case .boldHeadings: Self.lines(text) { heading, line in heading ? "**\(Self.bare(line))**" : line }
    case .plain: Self.lines(text) { heading, line in Self.bare(line) }
    }
  }

  private static func lines(_ text: String, _ change: (_ isHeading: Bool, String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isHeading = line.hasPrefix("#") && line.drop { $0 == "#" }.first == " "
      return change(isHeading, String(isHeading ? line.drop { $0 == "#" }.dropFirst() : line))
    }.joined(separator: "\n")
  }

  /// Without emphasis and tags; a link becomes its text.
  private static func bare(_ line: String) -> String {
    line.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { String($0.output.1) }
      .replacing(#/<(/?b|(https?:[^>]*))>/#) { String($0.output.2 ?? "") }
      .replacing("*", with: "").replacing("\\", with: "")
  }
}
