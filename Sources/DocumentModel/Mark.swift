/// A property that a stretch of a block's text has: emphasis, a link, an image.
package struct Mark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case emphasis, strong, code, strikethrough, superscript, `subscript`
    /// A link with its target as written in the source.
    case link(target: String)
    /// An image; the marked text is its alternative text and may be empty.
    case image(target: String)
  }

  package var kind: Kind
  /// UTF-8 offsets into the block's text, half-open; may be empty for an image without alternative text.
  package var utf8: Range<Int>

  package init(_ kind: Kind, utf8: Range<Int>) {
    self.kind = kind
    self.utf8 = utf8
  }
}

extension Mark {
  /// Whether the target of a link begins with a scheme, and so leads out of the publication.
  ///
  /// A colon behind a slash, a question mark or `#` is part of a path or of a place: "guide.html#std:option".
  package static func hasScheme(_ target: String) -> Bool {
    target.utf8.first { schemeEnds.contains($0) } == UInt8(ascii: ":")
  }

  private static let schemeEnds = Array(":/?#".utf8)
}
