import Stet
import Testing

/// A text is cut into articles alike in every format, whatever its titles look like.
@Suite("The same titles in other formats")
struct SameOutlineTests {
  /// Documents whose titles are single words, version numbers, or without a text of their own.
  static let documents = [
    """
    # Changes

    All notable changes of this program are told here, one version after the other.

    ## 0.10.1

    Files are closed again.

    ## 0.10.0

    Long lines are folded at blanks.

    ## 0.9.0

    The first version that was given to others.

    """,
    """
    # Contributing

    ## Introduction

    We are glad of help, and answer each question within a week.

    ## Legal

    What you send is yours, and may be used by everybody.

    ## Attribution

    This page follows one that others wrote before us.

    """,
    """
    # Benches

    A short word about benches[^1].

    ## Overview

    There are benches of oak and of larch, and one of stone.

    ## Topics

    Oak is heavy. Larch is light[^2].

    [^1]: Those with a back.

    [^2]: If it is dry.

    """,
  ]

  private func changes(_ base: String, _ path: String, _ revised: String) throws -> [String] {
    let report = try Pipeline().compare(
      base: [Source(path: "base.md", bytes: Array(base.utf8))],
      revised: [Source(path: path, bytes: Array(revised.utf8))])
    let alone = report.articles.filter { $0.status.hasPrefix("only") }.map {
      "\($0.status) \($0.base?.title ?? $0.revised?.title ?? "")"
    }
    return alone + report.articles.flatMap(\.changes).filter { $0.severity != .cosmetic }.map(Digest.line)
  }

  @Test("a page has the articles of its Markdown", arguments: documents)
  func page(document: String) throws {
    #expect(try changes(document, "page.html", Self.page(document)) == [])
  }

  @Test("a plain text has the articles of its Markdown", arguments: documents)
  func plainText(document: String) throws {
    #expect(try changes(document, "text.txt", Self.plainText(document)) == [])
  }

  /// The lines of one of the documents as a page, notes at its end.
  private static func page(_ document: String) -> String {
    var body = ""
    var notes = ""
    for line in document.split(separator: "\n") {
      if line.hasPrefix("[^") {
        let number = notes.split(separator: "</li>").count + 1
        notes += "<li id='fn-\(number)'><p>\(line.dropFirst(6)) <a href='#r-\(number)'>↩</a></p></li>"
      } else if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        body += "<h\(level)>\(line.dropFirst(level + 1))</h\(level)>\n"
      } else {
        body += "<p>\(Self.referring(line) { "<sup><a href='#fn-\($0)'>\($0)</a></sup>" })</p>\n"
      }
    }
    return """
      <!doctype html><html><head><title>A page</title></head><body><nav><a href="/">Home</a></nav>
      <main>\(body)<section><ol>\(notes)</ol></section></main></body></html>
      """
  }

  private static func plainText(_ document: String) -> String {
    document.split(separator: "\n").enumerated().map { _, line in
      if line.hasPrefix("[^") { return "\(line.dropFirst(2).prefix(1)). \(line.dropFirst(6))" }
      if line.hasPrefix("#") { return String(line.drop { $0 == "#" || $0 == " " }) }
      return referring(line) { "[\($0)]" }
    }
    .joined(separator: "\n\n")
  }

  private static func referring(_ line: Substring, _ mark: (Int) -> String) -> String {
    String(line).replacing("[^1]", with: mark(1)).replacing("[^2]", with: mark(2))
  }
}
