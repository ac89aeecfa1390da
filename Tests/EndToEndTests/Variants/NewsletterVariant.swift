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
  /// The signs of every heading; nil leaves them as they are.
  var headingSigns: String?

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
    if let shuffleSeed {
      var random = SplitMix64(state: shuffleSeed)
      issue.pieces.shuffle(using: &random)
    }
    let text = issue.text(sectionHeadings: sectionHeadings)
    guard let headingSigns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.isHeading($0) ? headingSigns + $0.drop { $0 == "#" } : String($0) }
      .joined(separator: "\n")
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

extension NewsletterVariant {
  static let shuffleSeeds: [UInt64] = [1, 2, 3, 5, 8, 13]

  static let all: [NewsletterVariant] = plain + shuffled + oneLevel + combined

  private static let plain = [
    NewsletterVariant("as it is"),
    NewsletterVariant("without index") { $0.hasIndex = false },
    NewsletterVariant("without summaries") { $0.hasTakeaways = false },
    NewsletterVariant("without index and summaries") { ($0.hasIndex, $0.hasTakeaways) = (false, false) },
    NewsletterVariant("without section headings") { $0.sectionHeadings = .nowhere },
  ]

  private static let shuffled = shuffleSeeds.flatMap { seed in
    Newsletter.SectionHeadings.allCases.flatMap { headings in
      [false, true].map { moves in
        NewsletterVariant("shuffled \(seed), section headings \(headings), annex moves: \(moves)") {
          $0.shuffleSeed = seed
          $0.sectionHeadings = headings
          $0.backGoesWithLastArticle = moves
        }
      }
    }
  }

  private static let oneLevel = ["#", "##", "######"].map { (signs: String) in
    NewsletterVariant("all headings \(signs)") { $0.headingSigns = signs }
  }

  private static let combined = ["#", "##"].flatMap { (signs: String) in
    [
      NewsletterVariant("without index, all headings \(signs)") {
        ($0.hasIndex, $0.headingSigns) = (false, signs)
      },
      NewsletterVariant("without summaries, all headings \(signs)") {
        ($0.hasTakeaways, $0.headingSigns) = (false, signs)
      },
      NewsletterVariant("without index and summaries, all headings \(signs)") {
        ($0.hasIndex, $0.hasTakeaways, $0.headingSigns) = (false, false, signs)
      },
    ]
      + shuffleSeeds.prefix(3).flatMap { seed in
        [
          NewsletterVariant("shuffled \(seed), all headings \(signs)") {
            ($0.shuffleSeed, $0.headingSigns) = (seed, signs)
          },
          NewsletterVariant("shuffled \(seed), without index, all headings \(signs)") {
            ($0.shuffleSeed, $0.hasIndex, $0.headingSigns) = (seed, false, signs)
          },
          NewsletterVariant("shuffled \(seed), without index") {
            ($0.shuffleSeed, $0.hasIndex) = (seed, false)
          },
          NewsletterVariant("shuffled \(seed), without summaries") {
            ($0.shuffleSeed, $0.hasTakeaways) = (seed, false)
          },
          NewsletterVariant("shuffled \(seed), without index and summaries, all headings \(signs)") {
            ($0.shuffleSeed, $0.hasIndex, $0.hasTakeaways) = (seed, false, false)
            $0.headingSigns = signs
          },
        ]
      }
  }
}
