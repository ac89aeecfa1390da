import DocumentModel
import Testing

@testable import Normaliser

@Suite("References and images of a web page beside a printed text")
struct BesideReferenceTests {
  private func block(_ text: String, _ kind: Block.Kind = .paragraph, _ mark: (Mark.Kind, String)? = nil)
    -> Block
  {
    let bytes = Array(text.utf8)
    let part = Array((mark?.1 ?? "").utf8)
    let start = bytes.indices.first { !part.isEmpty && bytes[$0...].starts(with: part) }
    let marks = start.flatMap { start in mark.map { [Mark($0.0, utf8: start..<start + part.count)] } } ?? []
    return Block(kind, text: bytes, marks: marks, lines: [])
  }

  /// The keys of each passage of both sides; titles of one word are left out, since one side may make articles of them.
  private func keys(_ printed: [Block], _ web: [Block]) -> (print: [[UInt32]], web: [[UInt32]]) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [Transcription(document: Document(format: .pdf, carries: [.headings], blocks: printed))],
      revised: [
        Transcription(
          document: Document(format: .html, carries: [.headings, .linkTargets, .internalLinks], blocks: web))
      ])
    let passages = { (side: Normaliser.Side) in
      side.articles.flatMap(\.passages).map { $0.tokens.map(\.key) }.filter { $0.count > 1 }
    }
    return (passages(result.base), passages(result.revised))
  }

  private let titles = ["Wood", "Stone", "Glass", "Brass"]

  private func text(_ reference: (Int) -> Block, numbered: Bool) -> [Block] {
    [block("Materials", .heading(level: 1)), block("All that a house is made of, in four short parts.")]
      + titles.indices.flatMap { index in
        [
          block(numbered ? "2.\(index + 1) \(titles[index])" : titles[index], .heading(level: 2)),
          reference(index),
        ]
      }
  }

  private func printed(_ index: Int) -> Block {
    block("More about this is said in Section 2.\((index + 1) % 4 + 1), where it belongs.")
  }

  private func linked(_ title: String) -> Block {
    let reference = "the section called “\(title)”"
    return block(
      "More about this is said in \(reference), where it belongs.", .paragraph,
      (.link(target: "#s"), reference))
  }

  @Test("a reference by number is the reference by title that the web page has")
  func numbers() {
    let found = keys(
      text(printed, numbered: true), text({ linked(titles[($0 + 1) % 4]) }, numbered: false))
    #expect(found.print == found.web)
  }

  @Test("a reference that leads to another title differs")
  func otherTitles() {
    let found = keys(
      text(printed, numbered: true),
      text({ linked(titles[$0 == 2 ? 0 : ($0 + 1) % 4]) }, numbered: false))
    #expect(zip(found.print, found.web).count { $0 != $1 } == 1)
  }

  @Test("words in front of a number that the web page has, too, stay")
  func sameNumbers() {
    let version = { (_: Int) in block("This was written for version 2.1 of the rules, which is old.") }
    let found = keys(text(version, numbered: true), text(version, numbered: false))
    #expect(found.print == found.web)
    #expect(found.print.contains { $0.count == version(0).string.split(separator: " ").count + 2 })
  }

  @Test("the alternative text of an image that print shows as an image is no text")
  func images() {
    let image = Mark.Kind.image(target: "warning.png")
    let found = keys(
      [block("Do not open the case while the lamp is hot.")],
      [block("[Warning] Do not open the case while the lamp is hot.", .paragraph, (image, "[Warning]"))])
    #expect(found.print == found.web)
  }

  @Test("the alternative text of an image that print has as text stays")
  func printedImages() {
    let image = Mark.Kind.image(target: "two.png")
    let text = "Turn the key to 2 and wait for the light."
    let found = keys([block(text)], [block(text, .paragraph, (image, "2"))])
    #expect(found.print == found.web)
    #expect(found.web[0].count == 11)
  }

  @Test("small letters of print are the capitals between the same words of the web page")
  func smallCapitals() {
    let printed = "The posix mode. As posix says, so does posix itself; use --posix for it."
    let web = "The POSIX mode. As POSIX says, so does POSIX itself; use --posix for it."
    let found = keys([block(printed)], [block(web)])
    #expect(found.print == found.web)
  }

  @Test("a small letter that the web page has between the same words is one")
  func smallLetters() {
    let printed = "The posix mode. As posix says, so does posix itself."
    let web = "The posix mode. As POSIX says, so does POSIX itself."
    let found = keys([block(printed)], [block(web)])
    #expect(found.print == found.web)
  }
}
