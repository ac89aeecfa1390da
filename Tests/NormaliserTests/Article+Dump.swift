import DocumentModel
import Normaliser

extension Article {
  /// A line with role, number, title, section, tags and byline; then a line for each passage.
  var dump: String {
    var line = role.rawValue
    if let number { line += " \(number)." }
    if let title { line += " \(title.printed)" }
    if let section { line += " [\(section)]" }
    for tag in tags { line += " #\(tag)" }
    if let byline { line += " / \(byline)" }
    if let date { line += " / \(date)" }
    return ([line] + passages.map { "  " + $0.printed }).joined(separator: "\n")
  }
}

extension Normaliser.Side {
  var dump: String { articles.map(\.dump).joined(separator: "\n") }

  /// One line a piece: role, number and title.
  var titles: String {
    articles.map { piece in
      [piece.role.rawValue, piece.number.map { "\($0)." }, piece.title?.printed].compactMap { $0 }
        .joined(separator: " ")
    }.joined(separator: "\n")
  }
}

/// The pieces of a document, read with the help of another one.
func normalised(_ document: Transcription, beside other: Transcription? = nil) -> Normaliser.Side {
  var normaliser = Normaliser()
  return normaliser.normalise(base: [document], revised: other.map { [$0] } ?? []).base
}
