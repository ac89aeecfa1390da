internal import ChangeModel

/// What a change says in a line or two, for formats that hold plain messages.
enum FindingText {
  /// The edits: `“Green” → “Greed”`; the beginning of the passage where it changed as a whole.
  static func edits(_ change: Change) -> String {
    guard !change.edits.isEmpty else {
      return quoted(change.after ?? change.before ?? "")
    }
    let shown = change.edits.prefix(mostEdits).map { edit in
      if edit.before.isEmpty { return "added " + quoted(edit.after) }
      if edit.after.isEmpty { return "removed " + quoted(edit.before) }
      return quoted(edit.before) + " → " + quoted(edit.after)
    }
    let rest = change.edits.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; +\(TextNames.count(rest, "more edit"))" : "")
  }

  private static func quoted(_ text: String) -> String {
    "“" + (text.count > longest ? text.prefix(longest) + " …" : text) + "”"
  }

  /// Characters of one side of an edit: a message is read in a margin or a list.
  private static let longest = 160
  private static let mostEdits = 5
}

/// An article that only one side has, as a finding of its own: it fails the check, so formats must tell of it.
struct OneSidedFinding {
  let side: Report.SideName
  let article: ArticleReport.Side
  /// Why it may stand so; then it does not fail the check.
  let accepted: Change.Acceptance?

  static func all(_ report: Report) -> [OneSidedFinding] {
    report.articles.compactMap { article in
      switch article.presence {
      case .onlyInBase(let side): OneSidedFinding(side: .base, article: side, accepted: article.accepted)
      case .onlyInRevised(let side):
        OneSidedFinding(side: .revised, article: side, accepted: article.accepted)
      case .matched: nil
      }
    }
  }

  var title: String { side == .base ? "article removed (major)" : "article added (major)" }

  var message: String {
    (side == .base ? "only the base has the article " : "only the revised text has the article ")
      + "“\(article.title)”, " + TextNames.count(article.words, "word")
  }

  /// As the ids of changes, from content alone.
  var id: String {
    let letters = article.title.lowercased().filter { $0.isLetter || $0.isNumber }
    let digest = SHA256.digest(Array("article\u{1f}\(side.rawValue)\u{1f}\(letters)".utf8))
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
