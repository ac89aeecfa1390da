import DocumentModel

/// A compact view of blocks, one a line, for expectations that a person can read.
///
/// `kind >quote depth +list depth “text” marks`; depths of 0 are left out.
func dump(_ blocks: [Block]) -> String {
  blocks.map(\.dump).joined(separator: "\n")
}

extension Block {
  var dump: String {
    var parts = [kind.dump]
    if quoteDepth > 0 { parts.append(">\(quoteDepth)") }
    if listDepth > 0 { parts.append("+\(listDepth)") }
    if !text.isEmpty { parts.append("“" + escaped(text[...]) + "”") }
    parts += marks.map { "\($0.kind.dump)“\(escaped(text[$0.utf8]))”" }
    return parts.joined(separator: " ")
  }

  /// The places of the source lines, as "line:column".
  var places: [String] {
    lines.map { start in
      guard case .line(let line, let column) = start.place else { return "?" }
      return "\(line):\(column)"
    }
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).map { character in
      switch character {
      case "\n": "⏎"
      case "\t": "⇥"
      default: String(character)
      }
    }.joined()
  }
}

extension Block.Kind {
  var dump: String {
    switch self {
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .item(.bullet, let depth): "item\(depth) •"
    case .item(.ordinal(let number, let printed), let depth): "item\(depth) \(number)=\(printed)"
    case .row(let header): header ? "header" : "row"
    case .code: "code"
    case .caption: "caption"
    case .image: "image"
    case .rule: "rule"
    }
  }
}

extension Mark.Kind {
  var dump: String {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .code: "code"
    case .strikethrough: "strike"
    case .superscript: "sup"
    case .subscript: "sub"
    case .link(let target): "link(\(target))"
    case .image(let target): "image(\(target))"
    }
  }
}
