import DocumentModel

/// Leaves out the angle brackets around addresses: some programs print them around each one.
struct DropAddressBrackets: BesideRule {
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let signs = (opening: vocabulary.find(Array("<".utf8)), closing: vocabulary.find(Array(">".utf8)))
    guard let opening = signs.opening, let closing = signs.closing else { return }
    for draft in drafts.indices {
      for index in drafts[draft].passages.indices {
        let tokens = drafts[draft].passages[index].tokens
        let kept = tokens.indices.filter { position in
          if tokens[position].key == opening, position + 1 < tokens.count {
            return tokens[position + 1].kind != .address
          }
          return tokens[position].key != closing || position == 0 || tokens[position - 1].kind != .address
        }
        if kept.count < tokens.count { drafts[draft].passages[index].tokens = kept.map { tokens[$0] } }
      }
    }
  }
}
