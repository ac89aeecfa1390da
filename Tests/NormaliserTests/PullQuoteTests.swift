import DocumentModel
import Testing

@testable import Normaliser

@Suite("Pull quotes, mastheads and lists of titles of a printed issue")
struct PullQuoteTests {
  private let text =
    "The new bridge was opened on Monday, and nobody who stood beside it had thought that it would bear so many people."

  private func issue(_ quote: String?) -> [Block] {
    [heading("The bridge"), line(text)] + (quote.map { [heading($0)] } ?? [])
      + [line("It will be closed again in winter, since nobody has money for the salt.")]
  }

  private func heading(_ text: String, _ level: Int = 2) -> Block {
    Block(.heading(level: level), text: Array(text.utf8), lines: [])
  }

  private func line(_ text: String) -> Block { Block(.paragraph, text: Array(text.utf8), lines: []) }

  private func sides(_ printed: [Block], _ web: [[Block]], _ format: SourceFormat = .html)
    -> Normaliser.Result
  {
    var normaliser = Normaliser()
    return normaliser.normalise(
      base: [Transcription(document: Document(format: .pdf, carries: [.headings], blocks: printed))],
      revised: web.map {
        Transcription(document: Document(format: format, carries: [.headings, .linkTargets], blocks: $0))
      })
  }

  private func texts(_ side: Normaliser.Side) -> [String] {
    side.articles.flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map(\.printed)
  }

  @Test("words of the text in large letters are left out, with a note")
  func quote() {
    let found = sides(issue("nobody who stood beside it had thought that it would bear"), [issue(nil)])
    #expect(texts(found.base) == texts(found.revised))
    #expect(
      found.base.notes.contains { $0.message == "1 pull quote was left out: the text has the same words" })
  }

  @Test("large letters that say something else, or that the page has as well, stay")
  func others() {
    let other = "nobody who stood beside it had thought that it would fall"
    #expect(texts(sides(issue(other), [issue(nil)]).base).contains(other))
    let same = "nobody who stood beside it had thought that it would bear"
    #expect(texts(sides(issue(same), [issue(same)]).base).contains(same))
    let title = "Nobody who stood beside it"
    #expect(texts(sides(issue(title), [issue(nil)]).base).contains(title))
    // Of two prints one may have lost it.
    #expect(texts(sides(issue(same), [issue(nil)], .pdf).base).contains(same))
  }

  private let titles = ["The bridge", "The market", "The school", "The river"]

  private func articles() -> [Block] {
    titles.flatMap {
      [heading($0), line("What there is to say of \($0.lowercased()) is said in this sentence.")]
    }
  }

  private func roles(_ printed: [Block]) -> [Article.Role: Int] {
    let found = sides(printed, [articles()])
    return found.base.articles.reduce(into: [:]) { $0[$1.role, default: 0] += 1 }
  }

  @Test("a list of titles in front of the articles is no article, whether or not it has pages")
  func lists() {
    #expect(roles(titles.map { heading($0) } + articles())[.article] == 4)
    let index = titles.enumerated().map { line("\($1) .... \($0 + 2)") }
    let name = [heading("Village News", 1), line("No. 7, May 2024")]
    #expect(roles(name + index + articles())[.article] == 4)
  }
}
