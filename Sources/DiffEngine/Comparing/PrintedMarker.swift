import DocumentModel

/// The mark of a list item that stands in the text of a paragraph: "1.", "(1)", "[1]".
///
/// What is an item in one format is a line that begins with a number in another: a reader sees the same.
enum PrintedMarker {
  /// What is compared of two groups of passages.
  struct Texts {
    var base: [Passage]
    var revised: [Passage]
    /// A mark was taken away.
    var isChanged = false
  }

  /// Takes the mark of a paragraph away whose other side is an item with this number.
  static func removed(from base: [Passage], _ revised: [Passage]) -> Texts {
    let texts = Texts(base: base, revised: revised)
    guard let one = base.first, let other = revised.first else { return texts }
    if let number = number(one), let rest = rest(revised, without: number, as: one) {
      return Texts(base: base, revised: rest, isChanged: true)
    }
    if let number = number(other), let rest = rest(base, without: number, as: other) {
      return Texts(base: rest, revised: revised, isChanged: true)
    }
    return texts
  }

  private static func number(_ passage: Passage) -> Int? {
    if case .item(.ordinal(let number, _), _) = passage.kind { return number }
    return nil
  }

  /// The passages behind the mark, the first of them an item as `item`; nil where there is no such mark.
  private static func rest(_ passages: [Passage], without number: Int, as item: Passage) -> [Passage]? {
    guard case .paragraph = passages[0].kind, let end = end(passages[0], number) else { return nil }
    var rest = passages
    if end < passages[0].tokens.count {
      rest[0] = passages[0].cut(end..<passages[0].tokens.count)
    } else if passages.count > 1 {
      // The mark is a passage of its own.
      rest.removeFirst()
    } else {
      return nil
    }
    rest[0] = rest[0].taking(kind: item.kind, listDepth: item.listDepth)
    return rest
  }

  /// One past the mark with this number at the beginning of a passage.
  static func end(_ passage: Passage, _ number: Int) -> Int? {
    let tokens = passage.tokens
    var index = 0
    let opening = sign(passage, 0)
    if opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[") { index += 1 }
    guard index + 1 < tokens.count, tokens[index].kind == .number,
      passage.text[tokens[index].utf8].elementsEqual(String(number).utf8)
    else { return nil }
    let closing = sign(passage, index + 1)
    let isClosed =
      switch opening {
      case UInt8(ascii: "("): closing == UInt8(ascii: ")")
      case UInt8(ascii: "["): closing == UInt8(ascii: "]")
      default: closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")")
      }
    guard isClosed, !tokens[index + 1].flags.contains(.gapBefore) else { return nil }
    let end = index + 2
    return end == tokens.count || tokens[end].flags.contains(.gapBefore) ? end : nil
  }

  /// The sign that a token is, if it is one byte long.
  private static func sign(_ passage: Passage, _ index: Int) -> UInt8? {
    guard index < passage.tokens.count, passage.tokens[index].length == 1 else { return nil }
    return passage.text[passage.tokens[index].utf8.lowerBound]
  }
}

extension Passage {
  /// The same passage as another kind of block.
  func taking(kind: Block.Kind, listDepth: Int) -> Passage {
    var passage = self
    passage.kind = kind
    passage.listDepth = listDepth
    return passage
  }
}
