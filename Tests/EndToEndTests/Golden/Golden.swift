import Foundation

/// The hand-checked truth about the two seeds, as `Golden/seeds.json` has it.
struct Golden: Decodable, Sendable {
  struct Piece: Decodable, Sendable {
    var number: Int
    var title: String
    var section: String
  }

  struct Pair: Decodable, Sendable {
    var number: Int
    var title: String
    var webTitle: String
    var byline: String?
    var changes: [Expected]
    var cosmetic: [Expected]
  }

  /// A change that must be found, with the words that it must hold.
  struct Expected: Decodable, Sendable {
    var kind: String
    var facet: String
    /// Further facets that are as true.
    var also: [String]?
    var before: String
    var after: String
    /// "critical", "minor" or "at least major"; nil where any will do.
    var severity: String?
    /// The beginning of the passage that it stands in.
    var within: String?
  }

  struct Totals: Decodable, Sendable {
    var articlesBase, articlesRevised, matched, onlyInBase, onlyInRevised, contentChanges, bylinesAdded: Int
  }

  var articlesInBase: [Piece]
  var matched: [Pair]
  var onlyInBase: [Piece]
  var onlyInRevised: [String]
  var totals: Totals

  /// The truth about the seeds, or that about the newsletter and the pages.
  static func load(_ path: String = "Tests/EndToEndTests/Golden/seeds.json") throws -> Golden {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Golden.self, from: Data(try Repository.bytes(path)))
  }

  /// The titles of the web posts.
  var webTitles: [String] { matched.map(\.webTitle) + onlyInRevised }

  /// The truth where the text has lost the title of an article, so that its first words stand for it.
  func withoutTitle(of number: Int, shown: String) -> Golden {
    var copy = self
    for index in copy.onlyInBase.indices where copy.onlyInBase[index].number == number {
      copy.onlyInBase[index].title = shown
    }
    return copy
  }

  /// The truth where the text cannot hold what the changes of a facet are about.
  func without(facet: String) -> Golden {
    var copy = self
    for index in copy.matched.indices { copy.matched[index].changes.removeAll { $0.facet == facet } }
    return copy
  }
}
