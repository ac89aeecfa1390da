import ChangeModel
import Reporter
import Testing

@Suite("The word diff")
struct WordDiffTests {
  private static func report() -> Report {
    var sample = Sample()
    return sample.report([
      sample.pair(
        "T", base: ["a"], revised: ["b"],
        changes: [
          Sample.change("for [-Green-]{+Greed+} Data[- Centres-]{+ and more+}."),
          Sample.change("[-gone-]", site: .removed(Sample.base(7))),
        ])
    ])
  }

  private static func text(_ style: WordDiffWriter.Style) -> String {
    String(decoding: WordDiffWriter(style).bytes(report()), as: UTF8.self)
  }

  @Test("marks edits as git does")
  func plain() {
    #expect(
      Self.text(.plain) == """
        --- a/issue.md\t
        +++ b/posts.txt\t
        @@ -10 +20 @@ major wording 00000000000000aa T
        for [-Green-]{+Greed+} Data[- Centres-]{+ and more+}.
        @@ -7 +0 @@ major wording 00000000000000aa T
        [-gone-]

        """)
  }

  @Test("has a line for each stretch, so that either side can be put together again")
  func porcelain() {
    let lines = Self.text(.porcelain).split(separator: "\n").filter {
      !$0.hasPrefix("---") && !$0.hasPrefix("+++") && !$0.hasPrefix("@@")
    }
    let side = { (sign: Character) in
      lines.map { $0 == "~" ? "\n" : $0.first == " " || $0.first == sign ? String($0.dropFirst()) : "" }
        .joined()
    }
    #expect(side("-") == "for Green Data Centres.\ngone\n")
    #expect(side("+") == "for Greed Data and more.\n\n")
  }

  @Test("knows CriticMarkup, and breaks its marks in the text")
  func critic() {
    #expect(Self.text(.critic).contains("for {~~Green~>Greed~~} Data{~~ Centres~> and more~~}.\n"))
    #expect(Self.text(.critic).hasSuffix("\n{--gone--}\n"))
    var sample = Sample()
    var change = Sample.change("x")
    change.runs = [
      .init(isEdit: false, before: "a {++b++} c", after: "a {++b++} c"),
      .init(isEdit: true, before: " --} d", after: ""),
    ]
    let report = sample.report([sample.pair("T", base: ["a"], revised: ["b"], changes: [change])])
    let text = String(decoding: WordDiffWriter(.critic).bytes(report), as: UTF8.self)
    #expect(text.contains("a {\\++b++} c{-- -\\-} d--}\n"))
  }
}
