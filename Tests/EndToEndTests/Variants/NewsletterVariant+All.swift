extension NewsletterVariant {
  static let shuffleSeeds: [UInt64] = [1, 2, 3, 5]

  static let all: [NewsletterVariant] = plain + reprinted + shuffled + oneLevel + combined

  private static let plain = [
    NewsletterVariant("as it is"),
    NewsletterVariant("without index") { $0.hasIndex = false },
    NewsletterVariant("without summaries") { $0.hasTakeaways = false },
    NewsletterVariant("without index and summaries") { ($0.hasIndex, $0.hasTakeaways) = (false, false) },
    NewsletterVariant("without section headings") { $0.sectionHeadings = .nowhere },
  ]

  private static let reprinted =
    [
      NewsletterVariant("summaries behind the articles") { $0.takeawaysAtEnd = true },
      NewsletterVariant("index behind everything") { $0.indexAtEnd = true },
      NewsletterVariant("headings as bold lines") { $0.markup = .boldHeadings },
      NewsletterVariant("without mark-up") { $0.markup = .plain },
    ]
    + Encoding.allCases.dropFirst().map { encoding in
      NewsletterVariant("\(encoding)") { $0.encoding = encoding }
    }
    + [Typography.straightQuotes, .curlyQuotes, .decomposed, .ligatures, .softHyphens].map { style in
      NewsletterVariant("\(style)") { $0.typography = [style] }
    }

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
      + shuffleSeeds.prefix(2).flatMap { seed in
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
