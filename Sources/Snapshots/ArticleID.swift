package import ChangeModel
import DocumentModel

/// The ids of articles that only one side has, from content alone, in the form of a change's id.
package enum ArticleID {
  /// The id of an article without a partner; nil for a pair.
  package static func id(_ article: ArticleReport) -> String? {
    let (name, side): (Report.SideName, ArticleReport.Side)
    switch article.presence {
    case .matched: return nil
    case .onlyInBase(let only): (name, side) = (.base, only)
    case .onlyInRevised(let only): (name, side) = (.revised, only)
    }
    // As the formats for programs make the id of such an article, so that it can be accepted by what they print.
    let content = ["article", name.rawValue, folded(side.title)].joined(separator: "\u{1f}")
    return String(SHA256.hexadecimal(Array(content.utf8)).prefix(16))
  }

  /// The title to list an article under.
  package static func title(_ article: ArticleReport) -> String {
    (article.base ?? article.revised)?.title ?? ""
  }

  /// The letters and digits of a title in small letters.
  package static func folded(_ title: String) -> String {
    String(title.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
