package import ChangeModel
import DocumentModel

/// The ids of articles that only one side has, from content alone, in the form of a change's id.
package enum ArticleID {
  /// The id of an article without a partner; nil for a pair.
  package static func id(_ article: ArticleReport) -> String? {
    let side: ArticleReport.Side
    switch article.presence {
    case .matched: return nil
    case .onlyInBase(let only), .onlyInRevised(let only): side = only
    }
    let content = [article.status, folded(side.title), side.section ?? ""].joined(separator: "\u{1f}")
    return String(SHA256.hexadecimal(Array(content.utf8)).prefix(16))
  }

  /// The title to list an article under.
  package static func title(_ article: ArticleReport) -> String {
    (article.base ?? article.revised)?.title ?? ""
  }

  /// The letters and digits of a title in small letters.
  static func folded(_ title: String) -> String {
    String(title.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
