import DocumentModel
import Stet
import Testing

@Suite("The library's face")
struct PipelineTests {
  private static func source(_ text: String, path: String = "issue.md") -> Source {
    Source(path: path, bytes: Array(text.utf8))
  }

  private let base = source("# Weather\n\nIt rained for 12 days in the north.\n")
  private let revised = source("# Weather\n\nIt rained for 13 days in the north.\n", path: "post.md")

  @Test("two sources give a report, and a report gives bytes", arguments: ReportFormat.allCases)
  func report(_ format: ReportFormat) throws {
    let report = try Pipeline().compare(base: [base], revised: [revised])
    #expect(report.articles.flatMap(\.changes).map(\.facet) == [.number])
    #expect(report.baseSources.map(\.path) == ["issue.md"])
    #expect(report.revisedSources.map(\.path) == ["post.md"])
    let text = String(decoding: format.write(report), as: UTF8.self)
    // The summaries name articles and count words, all others show them.
    #expect(text.contains(format == .stat || format == .nameStatus ? "01-weather.md" : "13"))
    #expect(text.hasSuffix("\n"))
  }

  @Test("a blank line that cuts a sentence is told where it came or went, as cosmetic")
  func joinedSentence() throws {
    let text = { (gap: String) in
      Self.source(
        "# A\n\nMuch rain fell in the north of the country, as\(gap)nobody had foreseen.\n\nThe end.\n")
    }
    let changes = { (base: String, revised: String) in
      try Pipeline().compare(base: [text(base)], revised: [text(revised)]).articles.flatMap(\.changes)
    }
    #expect(try changes("\n\n", " ").map(\.why) == ["2 passages are one"])
    #expect(try changes("\n", "\n\n").map(\.why) == ["one passage is 2"])
    #expect(try changes("\n\n", "\n\n").isEmpty)
    #expect(try changes("\n", " ").isEmpty)
  }

  @Test("the galleys of a text are one file an article, under names of their own")
  func files() throws {
    let text = Self.source("# A\n\n## Rain\n\nMuch rain.\n\n## Rain\n\nMore rain.\n")
    let files = try Pipeline().normalise([text]).files()
    #expect(files.map(\.name) == ["01-rain.md", "02-rain.md"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) }.last == "# Rain\n\nMore rain.\n")
  }

  @Test("titles can be left out")
  func withoutTitles() throws {
    let text = try Pipeline().normalise([base])
    #expect(String(decoding: text.printed(.text), as: UTF8.self).hasPrefix("Weather\n"))
    let bare = text.printed(.text, withTitles: false)
    #expect(String(decoding: bare, as: UTF8.self) == "It rained for 12 days in the north.\n")
  }

  @Test("a source beyond the limit is refused with one line that names it")
  func limit() throws {
    var options = Pipeline.Options()
    options.byteLimit = 10
    let error = try #require(throws: PipelineError.self) {
      try Pipeline(options: options).compare(base: [base], revised: [revised])
    }
    #expect(error.message.hasPrefix("issue.md: "))
    #expect(error.message.contains("--max-size"))
    #expect(!error.message.contains("\n"))
  }

  @Test("a listing names what was found, and cannot act on a terminal")
  func listing() throws {
    let text = Self.source(
      "# A\n\n## 1. Rain\n\nMuch rain.\n\n## 2. Snow\u{1b}[31m\n\nMore.\n\n## 3. Hail\n\nSome.\n")
    let listing = ArticleListing(try Pipeline().normalise([text])).printed
    #expect(listing.hasPrefix("3 articles\n"))
    #expect(listing.contains("1  Rain\n   issue.md:3"))
    #expect(!listing.contains("\u{1b}"))
  }
}
