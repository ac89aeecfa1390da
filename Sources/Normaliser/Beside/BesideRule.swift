import DocumentModel

/// A repair of one side that needs the other one as a witness.
///
/// What a printed page adds to a text or loses of it can often be told only beside the same text in another form.
protocol BesideRule {
  /// Repairs `drafts`; `others` are those of the other side, which stay as they are.
  func apply(to drafts: inout [Draft], beside others: [Draft])
}

extension Vocabulary {
  /// Whether a token is this sign.
  func isSign(_ token: Token, _ sign: String) -> Bool {
    token.isPunctuation && key(token.key).elementsEqual(sign.utf8)
  }
}
