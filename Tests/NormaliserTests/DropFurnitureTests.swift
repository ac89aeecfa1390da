import DocumentModel
import Normaliser
import Testing

@Suite("Page numbers and running heads are left out")
struct DropFurnitureTests {
  private let rule = DropFurniture()

  @Test(
    "a line that names a page",
    arguments: [
      "Page 3", "Page 3 of 40", "page 12", "PAGE 12 OF 40", "– Page 3 –", "[Page 3]", "Seite 4",
      "Seite 4 von 10",
      "Página 5 de 9", "Pagina 5 di 9", "Page 5 sur 9", "Страница 7 из 9", "стр. 7", "Sida 3 av 4",
      "Strona 2 z 3",
    ])
  func pages(line: String) {
    let result = rule.applied(to: "One.\n\n\(line)\n\nTwo.")
    #expect(result.blocks == "One.\nTwo.")
    #expect(result.notes == ["furniture: “\(line)” left out as page furniture"])
  }

  @Test("of which a converter made a heading; “Page 3” may be one")
  func headings() {
    #expect(rule.applied(to: "One.\n\n## Page 3 of 40\n\nTwo.").blocks == "One.\nTwo.")
    #expect(rule.applied(to: "# Log\n\nOne.\n\n## Log, page 3 of 4\n\nTwo.").blocks == "# Log\nOne.\nTwo.")
    let titles = "## Page 3\nOne.\n## Page 4\nTwo."
    #expect(rule.applied(to: "## Page 3\n\nOne.\n\n## Page 4\n\nTwo.").blocks == titles)
  }

  @Test("a title of two words that differs in one, beside “3 / 40”")
  func ofCount() {
    let text = { (line: String) in "# Keeping Order\n\nOne.\n\n\(line)\n\nTwo." }
    #expect(rule.applied(to: text("Keeping House 3 / 40")).blocks == "# Keeping Order\nOne.\nTwo.")
    #expect(rule.applied(to: text("Keeping House 40")).blocks.contains("House"))
    #expect(rule.applied(to: text("Taking Turns 3 / 40")).blocks.contains("Turns"))
  }

  @Test(
    "a title of the beginning beside a number",
    arguments: [
      "The Newsletter 12", "12 The Newsletter", "12 | THE NEWSLETTER",
      // With signs of ASCII and others in front of the number and behind it.
      "(The Newsletter) [12]", "“12” – The Newsletter …", "[12] (The Newsletter)", "— The Newsletter: 12 —",
    ])
  func mastheads(line: String) {
    let result = rule.applied(to: "# The Newsletter\n\nOne.\n\n\(line)\n\nTwo.\n\n\(line)")
    #expect(result.blocks == "# The Newsletter\nOne.\nTwo.")
    #expect(result.notes == ["furniture: “\(line)” and 1 more left out as page furniture"])
  }

  @Test(
    "a title that only the metadata names, whole, cut or one part of it",
    arguments: [
      ("10. Files — The Manual v4.6", "39 10. Files — The Manual v4.6"),
      ("Files — The Manual v4.6", "Files — The Manual v4.6 39 / 79"),
      ("Best practices of packaging — The reference", "Best practices of packa — Page 7"),
      ("Best practices — The reference", "The reference 12"),
      ("5. Other files.", "44 5. Other files."), ("第 7 章 基础", "第 7 章 基础 — Page 47"),
    ])
  func metadata(title: String, line: String) {
    let result = DropFurniture(titles: [title].compactMap { $0 }).applied(to: "One.\n\n\(line)\n\nTwo.")
    #expect(result.blocks == "One.\nTwo.")
  }

  @Test(
    "a sentence that goes on behind the line is one again, whatever it goes on with",
    arguments: [
      ("A sentence of many words that the page cuts in front of", "Monday, which begins large."),
      ("映画に登場する豚の貯金箱から名付けられた最初のリリースで", "新しい複数のアーキテクチャに対応した。"),
      ("映画に登場する豚の貯金箱から名付けられた最初のリリースで", "Debian に対応した。"),
    ])
  func cutSentences(first: String, second: String) {
    let result = rule.applied(to: "\(first)\n\nPage 3\n\n\(second)")
    #expect(result.blocks.split(separator: "\n").count == 1)
    let whole = rule.applied(to: "\(first).\n\nPage 3\n\n\(second)")
    #expect(whole.blocks.split(separator: "\n").count == 2)
  }

  @Test(
    "a page behind the title, or behind words that repeat with other numbers",
    arguments: [
      "# The Newsletter\n\nOne.\n\nThe Newsletter | Page 3\n\nTwo.",
      "# Title\n\nOne.\n\nThe Newsletter, May – Page 3 of 40\n\nTwo.\n\nThe Newsletter, May – Page 4 of 40",
    ])
  func behindTitle(text: String) {
    #expect(rule.applied(to: text).blocks.split(separator: "\n").dropFirst() == ["One.", "Two."])
  }

  @Test(
    "words that stand in front of several pages, beside a bare number as well",
    arguments: ["The Newsletter, May 20 / 60", "23 The Newsletter, May", "The Newsletter | May 9"])
  func knownBehindPages(line: String) {
    let text = "# Title\n\nOne.\n\nThe Newsletter, May – Page 3\n\nTwo.\n\nThe Newsletter, May – Page 4"
    let result = rule.applied(to: "\(text)\n\nThree.\n\n\(line)\n\nFour.")
    #expect(result.blocks.split(separator: "\n").dropFirst() == ["One.", "Two.", "Three.", "Four."])
  }

  @Test(
    "a title that was reworded in one word, where a page or a number stands beside it",
    arguments: [
      ("Norms of numbers", "Sums of numbers 42 / 82"), ("Threat models", "Threat overview — Page 7"),
      ("The design of logs", "31 The design of traces"),
    ])
  func reworded(title: String, line: String) {
    #expect(rule.applied(to: "# \(title)\n\nOne.\n\n\(line)\n\nTwo.").blocks == "# \(title)\nOne.\nTwo.")
  }

  @Test(
    "a line that shares fewer words with the title stays",
    arguments: [
      "Threat overview 7", "Quite another overview — Page 7", "12 Threat overviews", "Overview — Page 7",
    ])
  func otherTitle(line: String) {
    #expect(rule.applied(to: "# Threat models\n\nOne.\n\n\(line)\n\nTwo.").blocks.contains(line))
  }

  @Test("a title with a number of its own is the first of a series, and no running head")
  func numberedTitle() {
    #expect(rule.applied(to: "# Event 41\n\nOne.\n\nEvent 42\n\nTwo.\n\nEvent 43").notes == [])
  }

  @Test("names of files with a number behind them are no pages of a count: the slash is one of their paths")
  func paths() {
    let captions = ["0.2", "1.1", "1.3"].map { "debian/rules (template, v=\($0)):\n\nIts text." }
    #expect(rule.applied(to: "# Examples\n\n" + captions.joined(separator: "\n\n")).notes == [])
  }

  @Test(
    "text that merely holds numbers stays",
    arguments: [
      "Table 3", "Event 20", "Figure 12", "17", "2020", "Chapter 3", "Page", "Pages 3 to 5",
      "Page three",
      "Page 3 of this report tells more.", "The Newsletter has 12 pages.", "Page 3 and page 4 differ",
      "Web page",
      "As of page 3 of the 40 pages, all is new", "3 pages", "The Newsletter", "The Newsletter of 12 people",
    ])
  func others(line: String) {
    let text = "# The Newsletter\n\nOne.\n\n\(line)\n\nTwo."
    let result = rule.applied(to: text)
    #expect(result.blocks == Blocks(text).blocks.dump)
    #expect(result.notes == [])
  }

  @Test(
    "a sentence that ends with a page's number stays",
    arguments: [
      "The results are shown on page 12.", "More about this on page 3 of 40.", "Siehe dazu auch Seite 7.",
      "Listen to side 2",
    ])
  func sentences(line: String) {
    #expect(rule.applied(to: "One.\n\n\(line)\n\nTwo.").blocks == "One.\n\(line)\nTwo.")
  }

  @Test("a line like the first of a series of titles stays", arguments: ["Event 20", "Table 3"])
  func series(line: String) {
    let title = line.split(separator: " ")[0] + " 1"
    #expect(rule.applied(to: "# News\n\n## \(title)\n\nOne.\n\n\(line)").blocks.hasSuffix(line))
  }

  @Test("a title that ends with a number is no running head because the other side has it as a heading")
  func titleOfOtherSide() {
    let line = "Release notes of 2020"
    let others = Blocks("## \(line)\n\nText.").blocks
    let apply = { (text: String) in
      var blocks = Blocks(text, plain: true).blocks
      var notes: [Note] = []
      DropFurniture(beside: others).apply(to: &blocks, notes: &notes, source: 0)
      return blocks.map(\.string)
    }
    #expect(apply("Text.\n\n\(line)\n\nMore.") == ["Text.", line, "More."])
    #expect(apply("Text.\n\n\(line)\n\nMore.\n\n\(line)\n\nLast.") == ["Text.", "More.", "Last."])
  }

  @Test("headings, list items, rows, code and long lines are no furniture")
  func kinds() {
    let text =
      "## Page 3\n\n- Page 4\n\n| Page 5\n\n    Page 6\n\n1. Page 7\n\n"
      + String(repeating: "very ", count: 16) + "long Page 8"
    #expect(rule.applied(to: text).notes == [])
  }

  @Test(
    "a number between two signs, which may look like an item of a list",
    arguments: ["- 3 -", "– 12 –", "— 7 —", "-3-", "~ 4 ~", "* 5 *", "· 6 ·"])
  func enclosed(line: String) {
    #expect(rule.applied(to: "One.\n\n\(line)\n\nTwo.").blocks == "One.\nTwo.")
  }

  @Test(
    "a number alone, a range and an item that holds a number are text",
    arguments: ["3", "- 3", "- 3 - 4 -", "(3)"])
  func bare(line: String) {
    #expect(rule.applied(to: "One.\n\n\(line)\n\nTwo.").notes.isEmpty)
  }

  @Test(
    "the other side's title beside a number: running heads keep what a title was before",
    arguments: ["12 The Weekly Letter", "The Weekly Letter 3 / 40", "The Weekly Letter — Page 3"])
  func othersTitle(line: String) {
    let text = "# A Monthly Bulletin\n\nOne.\n\n\(line)\n\nTwo."
    let beside = DropFurniture(beside: Blocks("# The Weekly Letter\n\nOne.\n\nTwo.").blocks)
    #expect(beside.applied(to: text).blocks == "# A Monthly Bulletin\nOne.\nTwo.")
  }

  @Test("the heading of a section beside a page; of few parts it may be one")
  func sections() {
    let text = { (line: String) in
      "# News\n\n\(String(repeating: "Many words. ", count: 20))\n\n## Exercises\n\nOne.\n\n\(line)"
    }
    #expect(!rule.applied(to: text("Exercises — Page 3")).blocks.contains("Page"))
    #expect(!rule.applied(to: text("Exercises 38 / 78")).blocks.contains("78"))
    #expect(rule.applied(to: text("Exercises 1 / 3")).blocks.hasSuffix("1 / 3"))
    #expect(rule.applied(to: text("Exercises 3")).blocks.hasSuffix("3"))
  }

  @Test("the same words beside two pages in two forms, of which one names a page")
  func repeatedForms() {
    #expect(rule.applied(to: "One.\n\n12 Bulletins\n\nTwo.\n\nBulletins — Page 14").blocks == "One.\nTwo.")
    #expect(rule.applied(to: "One.\n\n12 Bulletins\n\nTwo.\n\n14 Bulletins").blocks.contains("12"))
  }

  @Test("a line of signs behind what was left out is no part of the sentence in front")
  func signs() {
    let text =
      "# Gazette\n\nThe council has bought forty new benches for\n\nGazette — Page 3\n\n“\n\nold hall” and park."
    #expect(
      rule.applied(to: text).blocks
        == "# Gazette\nThe council has bought forty new benches for\n“\nold hall” and park.")
  }

  @Test("a line with a number that cuts what the other side has whole, and has not itself")
  func cut() {
    let text = "The council has bought forty new\n\n26 Gazette\n\nbenches for the park."
    let whole = Blocks("The council has bought forty new benches for the park.").blocks
    let joined = "The council has bought forty new⏎benches for the park."
    #expect(DropFurniture(beside: whole).applied(to: text).blocks == joined)
    #expect(rule.applied(to: text).notes == [])
    let both = whole + Blocks("26 Gazette").blocks
    #expect(DropFurniture(beside: both).applied(to: text).notes == [])
  }
}
