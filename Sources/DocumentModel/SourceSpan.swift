/// Where a piece of text stands in the source that it was read from.
public struct SourceSpan: Hashable, Sendable {
  /// The index of the source among those of its side, from 0.
  public var source: Int
  /// The place inside the source.
  public var place: Place

  /// A place, in the terms that the format of the source has.
  public enum Place: Hashable, Sendable {
    /// A line of a text file, and a column in UTF-8 bytes; both count from 1.
    case line(Int, column: Int)
    /// An element of a page: its XPath and the line that its tag stands in.
    case element(path: String, line: Int)
    /// A page of a PDF, from 1, and the box of the text in PDF points.
    case page(Int, box: Box)
  }

  /// A rectangle in PDF points, measured from the top left corner of the page.
  public struct Box: Hashable, Sendable {
    /// The left edge.
    public var left: Double
    /// The upper edge.
    public var top: Double
    /// The right edge.
    public var right: Double
    /// The lower edge.
    public var bottom: Double

    /// Makes a box from its four edges.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }
  }

  /// Makes a span from its source and the place in it.
  public init(source: Int, place: Place) {
    self.source = source
    self.place = place
  }
}

extension SourceSpan {
  /// The line, where the source has lines.
  public var line: Int? {
    switch place {
    case .line(let line, _), .element(_, let line): line
    case .page: nil
    }
  }
}
