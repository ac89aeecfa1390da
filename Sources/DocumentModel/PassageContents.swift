/// What a passage holds; it never changes, so that all stages share one copy.
@usableFromInline
package final class PassageContents: Sendable {
  let kind: Block.Kind
  @usableFromInline let text: [UInt8]
  @usableFromInline let tokens: [Token]
  let marks: [Mark]
  let lines: [Block.LineStart]
  let source: Int
  let quoteDepth: Int
  let listDepth: Int
  let part: Block.Part
  @usableFromInline let words: Int
  @usableFromInline let fingerprint: UInt64

  init(_ draft: Draft) {
    kind = draft.kind
    text = draft.text
    tokens = draft.tokens
    marks = draft.marks
    lines = draft.lines
    source = draft.source
    quoteDepth = draft.quoteDepth
    listDepth = draft.listDepth
    part = draft.part
    (words, fingerprint) = Self.measured(draft.tokens)
  }

  /// The contents on their way.
  struct Draft {
    var kind: Block.Kind
    var text: [UInt8]
    var tokens: [Token]
    var marks: [Mark]
    var lines: [Block.LineStart]
    var source: Int
    var quoteDepth: Int
    var listDepth: Int
    var part: Block.Part
  }

  /// The same contents, free to be changed.
  var draft: Draft {
    Draft(
      kind: kind, text: text, tokens: tokens, marks: marks, lines: lines, source: source,
      quoteDepth: quoteDepth, listDepth: listDepth, part: part)
  }

  /// The number of words and a hash of their keys; of the signs where there is nothing else.
  private static func measured(_ tokens: [Token]) -> (words: Int, fingerprint: UInt64) {
    var words = 0
    var hash: UInt64 = seed
    for token in tokens where !token.isPunctuation {
      words &+= 1
      hash = mix(hash, token.key)
    }
    if words == 0 { for token in tokens { hash = mix(hash, token.key) } }
    return (words, hash)
  }

  private static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

  @inline(__always)
  private static func mix(_ hash: UInt64, _ key: UInt32) -> UInt64 {
    (hash ^ UInt64(key)) &* 0xff51_afd7_ed55_8ccd ^ hash >> 29
  }
}

extension PassageContents: Hashable {
  @usableFromInline
  package static func == (left: PassageContents, right: PassageContents) -> Bool {
    left === right
      || left.text == right.text && left.kind == right.kind && left.tokens == right.tokens
        && left.marks == right.marks && left.lines == right.lines && left.source == right.source
        && left.quoteDepth == right.quoteDepth && left.listDepth == right.listDepth && left.part == right.part
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(source)
  }
}
