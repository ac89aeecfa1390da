/// A step of the walk over a parsed Markdown document.
enum MarkdownEvent: Hashable, Sendable {
  case enter(Node)
  /// Comes for containers only: leaves as text and breaks are entered and never left.
  case exit(Node)

  /// The constructs of Markdown, without their payload: the tree tells that of the node it stands on.
  enum Node: Hashable, Sendable {
    case document, quote, list, item, paragraph, footnote, table, cell
    case heading(level: Int)
    case row(header: Bool)
    case codeBlock, htmlBlock, rule
    case text, softBreak, lineBreak, code, html, footnoteReference
    case emphasis, strong, strikethrough, link, image
    case other
  }
}
