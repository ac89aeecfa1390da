import DocumentModel
import Readers
import Testing

@Suite("Plain text: links listed under numbers")
struct LinkListTests {
  private static let examples = [
    ReadingExample(
      name: "marks in front of the words, as programs print pages",
      source:
        "See [1]the report and [2]Annex B of it.\n\n   The [3]minutes.\n\nReferences\n\n   1. https://example.org/a\n   2. mailto:b@example.org\n   3. file:///tmp/c.html\n",
      blocks: """
        p “See the report and Annex B of it.” link(https://example.org/a)“the” link(mailto:b@example.org)“Annex”
        p “The minutes.”
        """),
    ReadingExample(
      name: "marks behind the words, as in mails",
      source:
        "The report [1] is here,\nand so are the minutes [2].\n\n[1] https://example.org/a\n[2] <https://example.org/b>\n",
      blocks:
        "p “The report is here,⏎and so are the minutes.” link(https://example.org/a)“report” link(https://example.org/b)“minutes”"
    ),
    ReadingExample(
      name: "numbers with a colon, and one list a section",
      source:
        "One [1] and two [2].\n\n1: https://example.org/a\n\n2: https://example.org/b\n\nThree [1] and four [2].\n\n1: https://example.org/c\n\n2: https://example.org/d\n",
      blocks: """
        p “One and two.” link(https://example.org/a)“One” link(https://example.org/b)“two”
        p “Three and four.” link(https://example.org/c)“Three” link(https://example.org/d)“four”
        """),
    ReadingExample(
      name: "a number that does not count on is a note",
      source:
        "See [1]the report and [2]its annex.^[3][1]\n\nAll [4]of it.\n\n1. https://example.org/a\n2. https://example.org/b\n3. https://example.org/c\n4. https://example.org/d\n",
      blocks:
        "p “See the report and its annex.^[1]” link(https://example.org/a)“the” link(https://example.org/b)“its”\np “All of it.” link(https://example.org/d)“of”"
    ),
    ReadingExample(
      name: "notes with words, and addresses that nothing leads to",
      source:
        "As it is said.[1][2]\n\n[1] Smith, Letters\n[2] Jones\n\nSites:\n\n1. https://example.org/a\n2. https://example.org/b\n",
      blocks: """
        p “As it is said.[1][2]”\nitem1 1=[1] +1 “Smith, Letters”\nitem1 2=[2] +1 “Jones”\np “Sites:”
        item1 1=1. +1 “https://example.org/a”\nitem1 2=2. +1 “https://example.org/b”
        """),
  ]

  @Test("are read as", arguments: examples)
  private func example(_ example: ReadingExample) throws {
    #expect(try blocks(example.source, as: .text) == example.blocks)
  }

  @Test("carry their targets, and keep the places of lines")
  func places() throws {
    let document = try read(
      "The report [1],\nthe [2] minutes.\nEnd.\n\n[1] https://example.org/a\n[2] https://example.org/b\n",
      as: .text
    ).document
    #expect(document.carries == [.linkTargets])
    #expect(document.blocks.map(\.places) == [["1:1", "2:1", "3:1"]])
    let text = document.blocks[0].text
    let starts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    #expect(document.blocks[0].lines.map(\.utf8) == starts)
  }

  @Test("a number far ahead is one of a program, and hides no mark behind it")
  func numberFarAhead() throws {
    let marks = (1...40).map { "[\($0)]word" }.joined(separator: " ")
    let list = (1...40).map { "\($0). https://example.org/\($0)" }.joined(separator: "\n")
    let document = try read("Set a[39] and b[40] first.\n\n\(marks)\n\n\(list)\n", as: .text).document
    #expect(document.blocks.map(\.string).first == "Set a[39] and b[40] first.")
    #expect(document.blocks.last?.marks.count == 40)
  }
}
