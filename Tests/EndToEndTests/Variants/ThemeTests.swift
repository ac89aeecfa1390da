import Foundation
import Stet
import Testing

/// The posts of a blog in the clothes of other programs and sites: what stands around them is no text.
@Suite("The same posts in other themes")
struct ThemeTests {
  static let themes = [
    "brbr", "divsoup", "drupal", "ghost", "gov", "hugo", "mail", "medium", "substack", "zh",
  ]
  /// All posts on one page.
  static let pages = ["blog", "docs", "forum", "newsletter", "wiki"]

  @Test("posts in another theme are unchanged", arguments: themes)
  func unchanged(theme: String) throws {
    let report = try Pipeline().compare(
      base: try ThemedPosts.originals(), revised: try ThemedPosts(theme).sources())
    #expect(report.articles.map(\.status) == Array(repeating: "unchanged", count: 10))
    #expect(Self.content(of: report).map(Digest.line) == [])
  }

  @Test("a paragraph at the end of a post is told, and nothing else", arguments: themes)
  func added(theme: String) throws {
    let paragraph = "The committee will meet again in March 2021 to settle the open points of the draft."
    let sources = try ThemedPosts(theme).sources { index, content in
      index == 3 ? content + "<p>\(paragraph)</p>\n" : content
    }
    let report = try Pipeline().compare(base: try ThemedPosts.originals(), revised: sources)
    #expect(Self.content(of: report).map { "\($0.kind) \($0.after ?? "")" } == ["added \(paragraph)"])
  }

  @Test("an altered number is told, and nothing else", arguments: themes)
  func altered(theme: String) throws {
    let sources = try ThemedPosts(theme).sources { index, content in
      index == 0 ? content.replacingOccurrences(of: "362 million", with: "326 million") : content
    }
    let report = try Pipeline().compare(base: try ThemedPosts.originals(), revised: sources)
    let changes = report.compared.flatMap(\.changes).filter { $0.severity != .cosmetic }
    #expect(
      changes.map { "\($0.facet) \($0.severity)" } == ["number critical"], "\(changes.map(Digest.line))")
  }

  @Test("all posts on one page are found in it", arguments: pages)
  func onePage(name: String) throws {
    let report = try Pipeline().compare(
      base: try ThemedPosts.originals(), revised: [try ThemedPosts(name).page()])
    #expect(report.articles.map(\.status) == Array(repeating: "unchanged", count: 10))
    #expect(Self.content(of: report).map(Digest.line) == [])
  }

  /// The changes that a reader would notice.
  private static func content(of report: Report) -> [Change] {
    report.compared.flatMap(\.changes).filter { $0.severity != .cosmetic }
  }
}
