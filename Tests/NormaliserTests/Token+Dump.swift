import DocumentModel
import Normaliser

/// The tokens of `text` with their kinds, as in "w:Word n:5 p:, a:www.example.org i:标".
func dump(_ text: String) -> String {
  cut(text).map { "\($0.letter):\($0.printed)" }.joined(separator: " ")
}

/// The folded texts of the tokens, a blank where a gap stands in front.
func keys(_ text: String) -> String {
  cut(text).map { ($0.token.flags.contains(.gapBefore) ? " " : "|") + $0.key }.joined()
}

/// The folded texts of the tokens without regard to gaps.
func bareKeys(_ text: String) -> [String] { cut(text).map(\.key) }

/// The sentences of `text`.
func sentences(_ text: String) -> [String] {
  var sentences: [String] = []
  for piece in cut(text) {
    if piece.token.flags.contains(.startsSentence) || sentences.isEmpty {
      sentences.append(piece.printed)
    } else {
      sentences[sentences.count - 1] += (piece.token.flags.contains(.gapBefore) ? " " : "") + piece.printed
    }
  }
  return sentences
}

/// A token with its two texts.
struct CutToken {
  let token: Token
  let printed: String
  let key: String

  var letter: String {
    switch token.kind {
    case .word: "w"
    case .number: "n"
    case .punctuation: "p"
    case .address: "a"
    case .ideograph: "i"
    }
  }
}

/// Cuts `text` with a tokeniser of its own.
func cut(_ text: String) -> [CutToken] {
  var tokeniser = Tokeniser()
  let bytes = Array(text.utf8)
  let tokens = tokeniser.tokens(bytes)
  return tokens.map { token in
    CutToken(
      token: token, printed: String(decoding: bytes[token.utf8], as: UTF8.self),
      key: tokeniser.vocabulary.string(token.key))
  }
}
