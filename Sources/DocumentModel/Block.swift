/// A piece of a document that a reader of the page sees as one: a heading, a paragraph, a list item, a row.
///
/// Blocks are flat: nesting is told by depths, so that no code over documents recurses on hostile input.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A heading; `level` is 1 to 6 as the source says, or 0 when the format has titles but no levels.
    case heading(level: Int)
    case paragraph
    /// The first paragraph of a list item; depth counts from 1. Further paragraphs of it are `.paragraph`.
    case item(Marker, depth: Int)
    /// One row of a table; the cells are separated by U+0009 in the text.
    case row(header: Bool)
    case code
    case caption
    /// An image that stands by itself; the text is its alternative text.
    case image
    /// A thematic break or a page break: no text.
    case rule
  }

  /// What a block is to its page.
  package enum Part: UInt8, Hashable, Sendable {
    case text
    /// The title of an article.
    case title
    /// A line that names an author or a date.
    case byline
    /// Words at a page's text that look like none of it: short lines at its ends, captions.
    case margin
    /// Navigation, notices, teasers: what stands around the text.
    case furniture
    /// A note at the foot of a page.
    case note
  }

  /// The mark in front of a list item.
  package enum Marker: Hashable, Sendable {
    case bullet
    /// A number; `printed` is what the source shows, as "3." or "(iv)".
    case ordinal(Int, printed: String)
  }

  /// Where one source line begins inside the text, so that offsets can be turned into places.
  package struct LineStart: Hashable, Sendable {
    package var utf8: Int
    package var place: SourceSpan.Place

    package init(utf8: Int, place: SourceSpan.Place) {
      self.utf8 = utf8
      self.place = place
    }
  }

  package var kind: Kind
  /// The wording as printed, UTF-8; line ends of the source inside the block are U+000A.
  package var text: [UInt8]
  /// Sorted by start; ranges may nest.
  package var marks: [Mark]
  /// Sorted by offset, never empty: the first entry is the block's own place, at offset 0.
  package var lines: [LineStart]
  /// How many block quotes the block stands in.
  package var quoteDepth: Int
  /// How many list items the block stands in (0 outside of lists; an item of depth 1 has 1).
  package var listDepth: Int
  /// Blank source lines in front of the block; 0 where the format has none.
  package var blankLinesBefore: Int
  /// What the reader of a page takes the block for; formats without furniture have text alone.
  package var part = Part.text

  package init(
    _ kind: Kind, text: [UInt8], marks: [Mark] = [], lines: [LineStart], quoteDepth: Int = 0,
    listDepth: Int = 0, blankLinesBefore: Int = 0
  ) {
    self.kind = kind
    self.text = text
    self.marks = marks
    self.lines = lines.isEmpty ? [LineStart(utf8: 0, place: .line(1, column: 1))] : lines
    self.quoteDepth = quoteDepth
    self.listDepth = listDepth
    self.blankLinesBefore = blankLinesBefore
  }

  /// The text as a string.
  package var string: String { String(decoding: text, as: UTF8.self) }
}
