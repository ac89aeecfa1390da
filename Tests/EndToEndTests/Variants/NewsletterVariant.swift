import Stet
import Testing

/// The newsletter in other clothes: the same articles, so the same golden truth.
struct NewsletterVariant: CustomTestStringConvertible, Sendable {
  var name: String
  /// Nil keeps the order of the issue.
  var shuffleSeed: UInt64?
  var sectionHeadings = Newsletter.SectionHeadings.withNextArticle
  /// Whether annex and back matter go where article 30 goes, as a plain cut at the article headings makes it.
  var backGoesWithLastArticle = false
  var hasIndex = true
  var hasTakeaways = true
  /// Whether the summaries stand behind the last article.
  var takeawaysAtEnd = false
  /// Whether the index stands behind everything.
  var indexAtEnd = false
  /// The signs of every heading; nil leaves them as they are.
  var headingSigns: String?
  var markup = NewsletterMarkup.markdown
  var typography: [Typography] = []
  var encoding = Encoding.utf8

  init(_ name: String, _ change: (inout NewsletterVariant) -> Void = { _ in }) {
    self.name = name
    change(&self)
  }

  var testDescription: String { name }

  /// The newsletter's text.
  func text() throws -> String {
    var issue = try Newsletter()
    if !hasIndex { issue.index = [] }
    if !hasTakeaways { issue.takeaways = [] }
    if backGoesWithLastArticle, let last = issue.pieces.indices.last {
      issue.pieces[last].lines += issue.back
      issue.back = []
    }
    if takeawaysAtEnd {
      issue.back = issue.takeaways + issue.back
      issue.takeaways = []
    }
    if indexAtEnd {
      issue.back += [""] + issue.index
      issue.index = []
    }
    if let shuffleSeed {
      var random = SplitMix64(state: shuffleSeed)
      issue.pieces.shuffle(using: &random)
    }
    var text = issue.text(sectionHeadings: sectionHeadings)
    if let headingSigns {
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Self.isHeading($0) ? headingSigns + $0.drop { $0 == "#" } : String($0) }
        .joined(separator: "\n")
    }
    for style in typography { text = style.apply(to: text) }
    return markup.apply(to: text)
  }

  var source: Source {
    get throws {
      let path = markup == .plain ? "newsletter.txt" : "newsletter.md"
      return Source(path: path, bytes: encoding.bytes(try text()))
    }
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.hasPrefix("#") && line.drop { $0 == "#" }.first == " "
  }

  /// The golden truth, less what the clothes lose by nature.
  ///
  /// Without the index nothing tells the title of article 3, and that of article 2 stays cut short (which
  /// counts as the same title).
  func golden() throws -> Golden {
    let golden = try Golden.load()
    if hasIndex { return golden }
    return golden.withoutTitle(of: 3, shown: "(On 31 July, SAC's Standard Innovation Department published …)")
  }
}
