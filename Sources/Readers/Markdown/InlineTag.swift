internal import DocumentModel

/// What a tag of raw HTML means for the text around it.
enum InlineTag: Hashable, Sendable {
  /// A property of the words inside.
  case mark(Mark.Kind)
  case image(target: String, alternative: String)
  case lineBreak
  /// A cell of a table begins.
  case cell
  /// The words before and after stand in different blocks.
  case block
  /// No meaning: the tag is dropped and its words stay.
  case none

  init(_ tag: MarkupTag) {
    switch tag.name {
    case "b", "strong": self = .mark(.strong)
    case "i", "em", "cite", "dfn", "var": self = .mark(.emphasis)
    case "code", "tt", "kbd", "samp": self = .mark(.code)
    case "s", "del", "strike": self = .mark(.strikethrough)
    case "sup": self = .mark(.superscript)
    case "sub": self = .mark(.subscript)
    case "a": self = Self.link(tag)
    case "img": self = .image(target: tag["src"] ?? "", alternative: tag["alt"] ?? "")
    case "br": self = .lineBreak
    case "td", "th": self = .cell
    default: self = Self.blockNames.contains(tag.name) ? .block : .none
    }
  }

  /// An anchor without an address, as `<a name=…>`, is no link; a closing tag closes either.
  private static func link(_ tag: MarkupTag) -> InlineTag {
    guard let target = tag["href"] else { return tag.isClosing ? .mark(.link(target: "")) : .none }
    return .mark(.link(target: target))
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header",
    "hr", "html", "iframe", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
  ]
}

extension TextBuilder {
  /// Takes over what a tag means inside of a line of text.
  mutating func apply(_ tag: MarkupTag) {
    switch InlineTag(tag) {
    case .mark(let kind):
      if tag.isClosing { closeMark(tag: tag.name) } else { openMark(kind, tag: tag.name) }
    case .image(let target, let alternative):
      let range = append { $0.append(contentsOf: alternative.utf8) }
      addMark(.image(target: target), utf8: range)
    case .lineBreak, .block: append(.newline)
    case .cell: if !tag.isClosing, !isEmpty { append(.tab) }
    case .none: break
    }
  }
}
