import ChangeModel
import Foundation
import Stet
import Testing

/// Typeset PDFs of several designs and languages beside the web pages that they were made from; `scripts/make_twins.py`
/// makes them.
@Suite("A typeset PDF says what its web page says", .serialized)
struct TwinTests {
  private static let folder = "Tests/EndToEndTests/Pages/twins"

  /// A design, and in its text a figure and a word to exchange.
  struct Twin: CustomTestStringConvertible, Sendable {
    var name: String
    var figure: (old: String, new: String)
    var word: (old: String, new: String)

    var language: String { String(name.prefix(2)) }
    var testDescription: String { name }

    func pdf() throws -> Source {
      let path = "\(TwinTests.folder)/\(name).pdf"
      return Source(path: path, bytes: try Repository.bytes(path))
    }

    /// The page, edited.
    func page(_ edits: [(old: String, new: String)] = []) throws -> Source {
      let path = "\(TwinTests.folder)/\(language).html"
      var text = String(decoding: try Repository.bytes(path), as: UTF8.self)
      for edit in edits {
        #expect(text.contains(edit.old))
        text = text.replacingOccurrences(of: edit.old, with: edit.new)
      }
      return Source(path: path, bytes: Array(text.utf8))
    }
  }

  private static let english = (("38 tonnes", "83 tonnes"), ("northern fence", "southern fence"))
  private static let german = (("38 Tonnen", "83 Tonnen"), ("nördlichen Zaun", "südlichen Zaun"))

  static let twins = [
    Twin(name: "en-columns", figure: english.0, word: english.1),
    Twin(name: "en-groff", figure: english.0, word: english.1),
    Twin(name: "fr-pages", figure: ("38 tonnes", "83 tonnes"), word: ("clôture nord", "clôture sud")),
    Twin(name: "de-latex", figure: german.0, word: german.1),
    Twin(name: "de-fop", figure: german.0, word: german.1),
    Twin(name: "ru-three", figure: ("38 тонн", "83 тонн"), word: ("северного забора", "южного забора")),
    Twin(name: "ja-page", figure: ("38トン", "83トン"), word: ("北側", "南側")),
    Twin(name: "zh-office", figure: ("38吨", "83吨"), word: ("北面", "南面")),
    Twin(name: "ko-columns", figure: ("38톤", "83톤"), word: ("북쪽", "남쪽")),
  ]

  private func told(_ base: Source, _ revised: Source) throws -> [Change] {
    let report = try Pipeline().compare(base: [base], revised: [revised])
    #expect(report.articles.allSatisfy { $0.base != nil && $0.revised != nil })
    return report.articles.flatMap(\.changes).filter { $0.severity != .cosmetic }
  }

  @Test(
    "of the newsletter in its two forms what docs/tricky-cases.md shows in both files is told, and nothing else"
  )
  func newsletter() throws {
    let path = "Tests/EndToEndTests/Pages/issue.pdf"
    let report = try Pipeline().compare(
      base: [Seed.newsletter.source], revised: [Source(path: path, bytes: Repository.bytes(path))])
    let found = (report.articles + report.material).flatMap(\.changes).filter { $0.severity != .cosmetic }
    #expect(
      found.map { "\($0.severity) \($0.facet)" }.sorted() == [
        "minor numbering", "minor numbering", "minor typography", "minor typography", "minor typography",
      ], "\(found.map(\.why))")
  }

  @Test("nothing is told of a text that is the same, whichever side is printed", arguments: twins)
  func unchanged(twin: Twin) throws {
    #expect(try told(twin.pdf(), twin.page()).map(\.why) == [])
    #expect(try told(twin.page(), twin.pdf()).map(\.why) == [])
  }

  @Test("an exchanged figure and an exchanged word are told, and nothing else", arguments: twins)
  func edited(twin: Twin) throws {
    let found = try told(twin.pdf(), twin.page([twin.figure, twin.word]))
    #expect(found.count == 2, "\(found.map(\.why))")
    #expect(found.contains { $0.facet == .number && $0.edits.contains { $0.after.contains("83") } })
    let letters = Set(twin.word.new).subtracting(twin.word.old)
    #expect(found.contains { $0.edits.contains { !letters.isDisjoint(with: $0.after) } })
  }
}
