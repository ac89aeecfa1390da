import DocumentModel
import Testing

@Suite("The canonical text of an article")
struct GalleyTests {
  private static func everything() -> (Article, Vocabulary) {
    var sample = Sample()
    let article = sample.article(
      "A *bold* title",
      [
        sample.passage("One two. Three  four."),
        sample.passage("Part", .heading(level: 0)),
        sample.passage("Deep", .heading(level: 3)),
        sample.passage("First. More.", .item(.bullet, depth: 1), listDepth: 1),
        sample.passage("Second. More.", .item(.ordinal(3, printed: "(iii)"), depth: 2), listDepth: 2),
        sample.passage("Goes on. Still.", listDepth: 2),
        sample.passage("Year\tSum of all\tNote", .row(header: true)),
        sample.passage("2019\t\t#1. Fine.", .row(header: false)),
        sample.passage("let a = 1\n\tb()\r\n", .code),
        sample.passage("", .rule),
        sample.passage("# no heading\u{1B}"),
      ])
    return (article, sample.vocabulary)
  }

  @Test("is one sentence a line")
  func canonical() {
    let (article, vocabulary) = Self.everything()
    #expect(
      Galley.canonical(article, vocabulary: vocabulary).string == """
        # A *bold* title

        One two.
        Three four.

        ## Part

        ### Deep

        - First.
          More.
          3. Second.
            More.

            Goes on.
            Still.

        Year | Sum of all | Note
        2019 | | #1. Fine.

        let a = 1
        \tb()

        # no heading<U+001B>

        """)
  }

  @Test("is one passage a line as plain text")
  func plain() {
    let (article, _) = Self.everything()
    #expect(
      Galley.plain(article).string == """
        A *bold* title

        One two. Three four.

        Part

        Deep

        - First. More.
          (iii) Second. More.

        Goes on. Still.

        Year | Sum of all | Note
        2019 | | #1. Fine.

        let a = 1
        \tb()

        # no heading<U+001B>

        """)
  }

  @Test("shows as it was printed when it is read as Markdown")
  func markdown() {
    let (article, _) = Self.everything()
    #expect(
      Galley.markdown(article).string == """
        # A \\*bold\\* title

        One two. Three four.

        ## Part

        ### Deep

        - First. More.
          3. Second. More.

            Goes on. Still.

        | Year | Sum of all | Note |
        | --- | --- | --- |
        | 2019 | | #1. Fine. |

        ```
        let a = 1
        \tb()
        ```

        \\# no heading<U+001B>

        """)
  }

  @Test("knows its lines")
  func lines() {
    let (article, vocabulary) = Self.everything()
    let galley = Galley.canonical(article, vocabulary: vocabulary)
    let joined = (0..<galley.count).flatMap { galley.line($0) + [UInt8(ascii: "\n")] }
    #expect(joined == galley.bytes)
    #expect(Galley.empty.count == 0)
  }

  @Test("has names that are unique, short and of plain letters")
  func names() {
    var sample = Sample()
    let titles = [
      "Same Title!", "Same title", "中文", "../../etc/passwd", String(repeating: "long word ", count: 20),
    ]
    let base =
      titles.map { sample.article($0, number: 3) } + [sample.article(nil), sample.article("3", number: nil)]
    let added = titles.map { sample.article($0, number: 3) }
    var names = GalleyNames()
    let first = names.names(of: base, vocabulary: sample.vocabulary)
    let second = names.names(of: added, vocabulary: sample.vocabulary)
    #expect(
      first == [
        "03-same-title.md", "03-same-title-2.md", "03-article.md", "03-etc-passwd.md",
        "03-long-word-long-word-long-word-long-word-long-word-long-word.md", "06-article.md", "07-3.md",
      ])
    #expect(second.first == "03-same-title-3.md")
    #expect(Set(first + second).count == first.count + second.count)
  }
}
