import DocumentModel
import Readers
import Testing

@Suite("Plain text")
struct PlainTextReaderTests {
  private static let long = String(
    repeating: "many words in one long line that no program has broken ", count: 3)

  private static let examples = [
    ReadingExample(
      name: "broken lines are one paragraph",
      source: "The committee met in the capital on\nthe tenth of July and agreed on a new\nplan.\n\nNext.\n",
      blocks: "p “The committee met in the capital on⏎the tenth of July and agreed on a new⏎plan.”\np “Next.”"
    ),
    ReadingExample(
      name: "long lines are a paragraph each", source: "\(long)a.\n\(long)b.\n",
      blocks: "p “\(long)a.”\np “\(long)b.”"),
    ReadingExample(
      name: "bullets, nested by indentation", source: "  • a\n  • b\n    – c\n\t\t- d\n  • e\n\nf\n",
      blocks: "item1 • +1 “a”\nitem1 • +1 “b”\nitem2 • +2 “c”\nitem3 • +3 “d”\nitem1 • +1 “e”\np “f”"),
    ReadingExample(
      name: "numbers in sequence", source: "1. a\n2. b\n\n(i) c\n(ii) d\n\na) e\nb) f\n",
      blocks: """
        item1 1=1. +1 “a”\nitem1 2=2. +1 “b”\nitem1 1=(i) +1 “c”\nitem1 2=(ii) +1 “d”
        item1 1=a) +1 “e”\nitem1 2=b) +1 “f”
        """),
    ReadingExample(
      name: "numbers that begin sentences",
      source: "2020 Annual Meeting\n\n12. July was warm\n\nA. Smith wrote\n",
      blocks: "p “2020 Annual Meeting”\np “12. July was warm”\np “A. Smith wrote”"),
    ReadingExample(
      name: "hanging and lazy lines of items",
      source:
        "- The first item of this list is broken\n  here and ends.\n- The second item is broken by a program\nand has no indentation.\n",
      blocks: """
        item1 • +1 “The first item of this list is broken⏎here and ends.”
        item1 • +1 “The second item is broken by a program⏎and has no indentation.”
        """),
    ReadingExample(
      name: "a dash that begins a broken line",
      source:
        "This sentence has an aside in its middle\n– as it seems to be the custom here now –\nand goes on.\n",
      blocks:
        "p “This sentence has an aside in its middle⏎– as it seems to be the custom here now –⏎and goes on.”"),
    ReadingExample(
      name: "paragraphs of an item", source: "1. a\n\n   b\n\n2. c\n\nd\n",
      blocks: "item1 1=1. +1 “a”\np +1 “b”\nitem1 2=2. +1 “c”\np “d”"),
    ReadingExample(
      name: "titles with a line under them, and rules",
      source: "Title\n=====\n\nSub\n---\nText\n\n-----\n\n* * *\n",
      blocks: "h1 “Title”\nh2 “Sub”\np “Text”\nrule\nrule"),
    ReadingExample(
      name: "tables of tabs", source: "No.\tName\n1\tOne\n2\tTwo\n\n•\tan item\n•\tanother\n",
      blocks: "header “No.⇥Name”\nrow “1⇥One”\nrow “2⇥Two”\nitem1 • +1 “an item”\nitem1 • +1 “another”"),
    ReadingExample(name: "pages", source: "a\n\u{0C}b\n", blocks: "p “a”\nrule\np “b”"),
    ReadingExample(name: "marks of Markdown are text", source: "# a *b*\n", blocks: "p “# a *b*”"),
    ReadingExample(
      name: "notes with their numbers in brackets", source: "[1] a\n[2] b\n\n[x] c\n\n[7] d\n",
      blocks: "item1 1=[1] +1 “a”\nitem1 2=[2] +1 “b”\np “[x] c”\np “[7] d”"),
    ReadingExample(
      name: "program text is one block, over blank lines and in spite of marks",
      source: "Run this:\n\n    ./make --all=1\n    cd x/y\n\n    make\n    - a = b\n\nDone.\n",
      blocks: "p “Run this:”\ncode “./make --all=1⏎cd x/y⏎make⏎- a = b”\np “Done.”"),
    ReadingExample(
      name: "indented prose and lists are none",
      source:
        "Text:\n\n    So it is said and so\n    it is done.\n\nText:\n\n    - a = b\n    - c = d\n",
      blocks:
        "p “Text:”\np “So it is said and so⏎it is done.”\np “Text:”\nitem1 • +1 “a = b”\nitem1 • +1 “c = d”"
    ),
  ]

  private static let printedPages = [
    ReadingExample(
      name: "drawn rules, and the bullets of inner lists",
      source: "Title\n━━━━━━━━━━━━━━━━━━━━━━━━\n• a\n    □ b\n    □ c\n• d\n\n———\n",
      blocks: "p “Title”\nrule\nitem1 • +1 “a”\nitem2 • +2 “b”\nitem2 • +2 “c”\nitem1 • +1 “d”\nrule"),
    ReadingExample(
      name: "a plus and an o as bullets, and as words",
      source: "   * a\n        + b\n             o c\n             o d\n   * e\n\no dolce o amaro\n",
      blocks:
        "item1 • +1 “a”\nitem2 • +2 “b”\nitem3 • +3 “c”\nitem3 • +3 “d”\nitem1 • +1 “e”\np “o dolce o amaro”"),
    ReadingExample(
      name: "the lines of a table of contents",
      source:
        "   1.1. Accounts of the year that has passed\n   1.2. Budgets for the year to come, and how they\n   were made\n        1.2.1. Income\n   1.3. Dates\n",
      blocks:
        "p “1.1. Accounts of the year that has passed”\np “1.2. Budgets for the year to come, and how they⏎were made”\np “1.2.1. Income”\np “1.3. Dates”"
    ),
    ReadingExample(
      name: "a version that begins a line is none",
      source:
        "The program was made for version\n3.11. It does not run with version\n3.10. We are sorry for that.\n",
      blocks:
        "p “The program was made for version⏎3.11. It does not run with version⏎3.10. We are sorry for that.”"
    ),
    ReadingExample(
      name: "ideographs are as wide as two letters",
      source:
        "この文書は、加えた変更点を明確に記していれば自由に再配布、\n改変ができます。\n\nA line of the same text in a language of Europe, so wide\nthat the next word did not fit.\n",
      blocks:
        "p “この文書は、加えた変更点を明確に記していれば自由に再配布、⏎改変ができます。”\np “A line of the same text in a language of Europe, so wide⏎that the next word did not fit.”"
    ),
  ]

  @Test("made from a page is read as", arguments: printedPages)
  private func printedPage(_ example: ReadingExample) throws {
    #expect(try blocks(example.source, as: .text) == example.blocks)
  }

  @Test("is read as", arguments: examples)
  private func example(_ example: ReadingExample) throws {
    #expect(try blocks(example.source, as: .text) == example.blocks)
  }

  @Test("blank lines, columns and what the format carries")
  func places() throws {
    let document = try read("a\n\n\n  • b\n    c\n", as: .text).document
    #expect(document.carries.isEmpty)
    #expect(document.blocks.map(\.blankLinesBefore) == [0, 2])
    #expect(document.blocks.map(\.places) == [["1:1"], ["4:7", "5:5"]])
  }
}
