import DocumentModel
import Normaliser
import Testing

@Suite("A text without headings beside one with headings")
struct TextBesideHeadingsTests {
  private static let long = String(repeating: "Many words of a long text stand here, one by one. ", count: 8)

  /// The titles of the articles on both sides, the second of which has lost the marks of headings.
  private static func titles(_ text: String) -> [[String?]] {
    let bare = Blocks(text.replacing(#/(?m)^#+ /#, with: "")).blocks
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [markdown(text)],
      revised: [Transcription(document: Document(format: .text, carries: [], blocks: bare))])
    return [result.base, result.revised].map { side in
      side.articles.filter { $0.role == .article }.map { $0.title?.printed }
    }
  }

  @Test("sections of one article are no articles because the text looks as if they were")
  func sections() {
    let found = Self.titles(
      """
      # The inspector of the program

      \(Self.long)

      ## Example of its usage

      \(Self.long)

      ## Support of breakpoints

      \(Self.long)
      """)
    #expect(found == [["The inspector of the program"], ["The inspector of the program"]])
  }

  @Test("titles of one word are found although a table of contents repeats them")
  func contents() {
    let names = ["Support", "Download", "Security", "License"]
    let found = Self.titles(
      "# Guide\n\n## Contents\n\n" + names.map { "- \($0)" }.joined(separator: "\n\n")
        + names.map { "\n\n## \($0)\n\n\(Self.long)" }.joined())
    #expect(found[0] == names)
    #expect(found[1] == found[0])
  }
}
