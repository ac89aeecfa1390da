import DocumentModel
import Testing

@testable import Normaliser

@Suite("A printed book beside its web pages")
struct BesideBookTests {
  private func sides(_ printed: [Block], _ web: [[Block]]) -> (print: Normaliser.Side, web: Normaliser.Side) {
    var normaliser = Normaliser()
    let result = normaliser.normalise(
      base: [
        Transcription(
          document: Document(format: .pdf, carries: [.linkTargets, .headings, .pages], blocks: printed))
      ],
      revised: web.map {
        Transcription(
          document: Document(format: .html, carries: [.linkTargets, .headings, .internalLinks], blocks: $0))
      })
    return (result.base, result.revised)
  }

  private func texts(_ side: Normaliser.Side, _ roles: Set<Article.Role> = [.article]) -> [String] {
    side.articles.filter { roles.contains($0.role) }
      .flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map(\.printed)
  }

  private func keys(_ side: Normaliser.Side) -> [[UInt32]] { keys(side.articles) }

  private func keys(_ articles: [Article]) -> [[UInt32]] {
    articles.flatMap { ($0.title.map { [$0] } ?? []) + $0.passages }.map { $0.tokens.map(\.key) }
  }

  private func title(_ text: String, _ level: Int = 1) -> Block {
    Block(.heading(level: level), text: Array(text.utf8), marks: [], lines: [])
  }

  private func line(_ text: String, _ part: Block.Part = .text, page: Int? = nil) -> Block {
    let places = page.map {
      [Block.LineStart(utf8: 0, place: .page($0, box: .init(left: 0, top: 0, right: 1, bottom: 1)))]
    }
    var block = Block(.paragraph, text: Array(text.utf8), marks: [], lines: places ?? [])
    block.part = part
    return block
  }

  /// Three chapters of three sections, each with a sentence.
  private func chapters(_ label: (Int) -> [Block] = { _ in [] }, from first: Int = 1) -> [Block] {
    ["Apples", "Pears", "Plums"].enumerated().flatMap { number, fruit in
      label(number) + [title("\(number + first). \(fruit)")]
        + ["Growing", "Picking", "Storing"].enumerated().flatMap { part, what in
          [
            title("\(number + first).\(part + 1) \(what) of \(fruit)", 2),
            line("What there is to say of \(what) and \(fruit) is said in this sentence."),
          ]
        }
    }
  }

  @Test("a soft hyphen of print is a hyphen where the other side has one, at line ends as well; no other is")
  func softHyphens() {
    let sides = sides(
      [
        line(
          "The well\u{AD}known farm\u{AD}\nland has a new\u{AD}\nfangled 17\u{AD}year\u{AD}old barn (red) \u{AD} or two."
        )
      ],
      [[line("The well-known farmland has a new-fangled 17-year-old barn (red) - or two.")]])
    #expect(keys(sides.print) == keys(sides.web))
  }

  @Test("the labels of chapters are print's; a heading that the other side has stays")
  func labels() {
    let found = sides(
      chapters { [title("CHAPTER"), title(["ONE", "TWO", "THREE"][$0])] }, [chapters()])
    #expect(keys(found.print) == keys(found.web))
    let both = sides(chapters { _ in [title("A part")] }, [chapters { _ in [title("A part")] }])
    #expect(texts(both.print).contains("A part"))
  }

  @Test("numbered titles without text are none, though the web page has no numbers")
  func numberedSections() {
    let parts = { (number: Int) in [self.title("\(number + 1) Part \(["A", "B", "C"][number])", 1)] }
    let found = sides(
      chapters(parts), [chapters { [title("Part \(["A", "B", "C"][$0])", 1)] }])
    #expect(!found.print.notes.contains { $0.message.contains("labels above") }, "\(found.print.notes)")
  }

  @Test("two headings without text that are missing on the other side are no labels")
  func headings() {
    let found = sides(chapters { $0 < 2 ? [title("Lost \($0)")] : [] }, [chapters()])
    let all = texts(found.print, [.article, .frontMatter])
    #expect(all.contains("Lost 0"))
    #expect(all.contains("Lost 1"))
  }

  private var index: [Block] {
    [title("Contents")]
      + ["Apples", "Pears", "Plums"].enumerated().map { line("\($0 + 1) \($1) .... \($0 * 4 + 1)") }
  }

  @Test("title pages in front of the index are left out, a preface with a change is not")
  func imprint() {
    let preface = "We wrote this book for all who have a garden and too little time for it."
    let found = sides(
      [title("Fruit"), line("Printed by A. Printer"), line("Third printing"), line(preface)] + index
        + chapters(),
      [[title("Fruit"), line(preface.replacing("too little", with: "enough"))] + chapters()])
    let all = texts(found.print, Set([.article, .frontMatter]))
    #expect(!all.contains { $0.contains("Printer") })
    #expect(all.contains { $0.contains("too little time") })
    #expect(found.print.notes.contains { $0.message.contains("2 passages were left out as title pages") })
  }

  /// An index of words, in print with pages and on the web with links.
  private var register: (print: [Block], web: [Block]) {
    let words = ["apple", "blossom", "core", "drupe", "espalier", "flesh", "graft", "harvest", "juice"]
    let links = words.map { word in
      var block = line(word)
      block.marks = [Mark(.link(target: "#\(word)"), utf8: 0..<word.utf8.count)]
      return block
    }
    return (words.enumerated().map { line("\($1), \($0 + 2)", page: $0 + 2) }, links)
  }

  @Test("an index of words is left out, with the one that the web page has under its title")
  func registerIsLeftOut() {
    let (entries, links) = register
    let found = sides(
      chapters() + [title("Index")] + entries, [chapters() + [title("Index")] + links])
    #expect(keys(found.print) == keys(found.web))
    #expect(!texts(found.print).contains { $0.contains("espalier") })
  }

  @Test("lists of names with versions, or of prices in no order, are no index of words")
  func lists() {
    let names = ["Anna", "Bind", "Calligra", "Dia", "Emacs", "Firefox", "Gimp", "Hurd", "Ispell"]
    let versions = names.enumerated().map { line("\($1) \($0 + 1)", page: 9) }
    let found = sides(chapters() + [title("New")] + versions, [chapters() + [title("New")]])
    #expect(texts(found.print).contains("Emacs 5"))
    let prices = names.reversed().enumerated().map { line("\($1), \($0 + 1)", page: 9) }
    let listed = sides(chapters() + [title("Prices")] + prices, [chapters() + [title("Prices")]])
    #expect(texts(listed.print).contains("Emacs, 5"))
  }

  @Test("web pages that begin to count at 1 each count alike; a single number that differs stays")
  func renumbered() {
    let found = sides(chapters(from: 4), [chapters(from: 1)])
    for side in [found.print, found.web] {
      #expect(texts(side, [.article, .frontMatter]).contains("Picking of Pears"))
    }
    var changed = chapters()
    changed[1] = title("1.7 Growing of Apples", 2)
    let edited = sides(chapters(), [changed])
    #expect(texts(edited.print).contains("1.1 Growing of Apples"))
    #expect(texts(edited.web).contains("1.7 Growing of Apples"))
  }

  @Test("sections that are web pages of their own are articles of the book")
  func pages() {
    let book = chapters()
    let pages = stride(from: 0, to: book.count, by: 7).flatMap { chapter in
      [1, 3, 5].map { Array(book[chapter + $0...chapter + $0 + 1]) }
    }
    let found = sides(book, pages.reversed())
    #expect(found.print.articles.count { $0.role == .article } == 9)
    #expect(Set(texts(found.print)) == Set(texts(found.web)))
  }

  @Test("a book is told by numbers of two parts at one level")
  func book() {
    let draft = { (blocks: [Block]) in
      var normaliser = Normaliser()
      return normaliser.normalise(
        base: [Transcription(document: Document(format: .html, carries: [.headings], blocks: blocks))],
        revised: []
      )
      .base.articles.count { $0.role == .article }
    }
    #expect(draft(chapters()) == 3)
    #expect(
      draft([title("News")] + ["A", "B"].flatMap { [title("1.\($0) x", 2), line("Text of it.")] }) < 3)
  }

  @Test("notes at the foot of a page stand where the other side has them")
  func notes() {
    let note = "This holds for the north as well, as all growers there have told us."
    let found = sides(
      [
        line("The first passage of the text is this one."), line(note, .note),
        line("The second passage of the text comes behind it."),
      ],
      [
        [
          line("The first passage of the text is this one."),
          line("The second passage of the text comes behind it."), line(note),
        ]
      ])
    #expect(texts(found.print) == texts(found.web))
  }

  @Test("a note stands behind the whole of a passage that is two in print")
  func notesBehindJoinedPassages() {
    let note = "This holds for the north as well, as all growers there have told us."
    let parts = [
      "The first half of the passage is in a paragraph of its own in print.",
      "Its other half is about something else that growers have to know.",
    ]
    let before = line("In front of it stands a passage that both of the sides have.")
    let found = sides(
      [before, line(note, .note), line(parts[0]), line(parts[1]), line("Then it ends with this sentence.")],
      [[before, line(parts.joined(separator: " ")), line(note), line("Then it ends with this sentence.")]])
    #expect(texts(found.print).firstIndex(of: note) == 3, "\(texts(found.print))")
  }

  @Test("notes that the page has behind its index of words are not lost with it")
  func notesBehindRegister() {
    let (entries, links) = register
    let note = "This holds for the north as well, as all growers there have told us."
    let found = sides(
      chapters() + [line(note, .note), title("Index")] + entries,
      [chapters() + [title("Index")] + links + [title("Notes", 2), line(note)]])
    #expect(texts(found.print).count { $0 == note } == 1)
  }

  @Test("a note that the other side does not have stays at the foot of its page")
  func lostNote() {
    let text = [
      line("The first passage of the text is this one."),
      line("Nobody else has a word of what stands here.", .note),
      line("The second passage of the text comes behind it."),
    ]
    let found = sides(text, [[text[0], text[2]]])
    #expect(texts(found.print) == text.map(\.string))
  }

  @Test("a title that leads to its line in the table of contents keeps its words")
  func linkedTitles() {
    let linked = chapters().map { block in
      var block = block
      if case .heading = block.kind {
        block.marks = [Mark(.link(target: "#toc"), utf8: 0..<block.text.count)]
      }
      return block
    }
    let found = sides(chapters(), [linked])
    #expect(keys(found.print) == keys(found.web))
  }

  @Test("lines that lead to the neighbours of a page are no text beside print")
  func navigation() {
    func links(_ text: String, _ targets: [String]) -> Block {
      var block = line(text)
      for target in targets {
        guard let range = text.firstRange(of: target) else { continue }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        block.marks.append(Mark(.link(target: "\(target).html"), utf8: start..<start + target.utf8.count))
      }
      return block
    }
    let text = "A text that both sides have in the very same words."
    let found = sides([line(text)], [[links("Next: Pears, Up: Fruit", ["Pears", "Fruit"]), line(text)]])
    #expect(texts(found.web) == [text])
    let browsers = sides(
      [line("Next: Pears, Up: Fruit"), line(text)],
      [[links("Next: Pears, Up: Fruit", ["Pears", "Fruit"]), line(text)]])
    #expect(keys(browsers.print) == keys(browsers.web))
    let long = "Next: Pears and Plums, Previous: Apples, Up: Fruit of all Countries"
    let cut = sides(
      [line("Next: Pears and Plums, Previous: Apples,"), line("Up: Fruit of all Countries"), line(text)],
      [[links(long, ["Pears and Plums", "Apples", "Fruit of all Countries"]), line(text)]])
    #expect(texts(cut.web) == [long, text])
    let sentence = sides(
      [line(text)], [[links("Next come Pears, then Fruit", ["Pears", "Fruit"]), line(text)]])
    #expect(texts(sentence.web).count == 2)
  }

  @Test(
    "a list of titles with their numbers is the index, also where titles have lost theirs to the other side")
  func numberedIndex() {
    let entries = chapters().filter { if case .heading = $0.kind { true } else { false } }.map {
      line($0.string)
    }
    let found = sides(chapters() + [title("Contents")] + entries, [chapters()])
    #expect(found.print.articles.last?.role == .index)
    #expect(found.print.articles.last?.passages.count == entries.count)
    #expect(keys(found.web) == found.print.articles.filter { $0.role == .article }.flatMap { keys([$0]) })
  }

  @Test("a title in capitals is the other side's title; one word that differs stays")
  func capitals() {
    let text = line("A text that both sides have in the very same words.")
    let found = sides([title("THE FRUIT OF SPAIN"), text], [[title("The Fruit of Spain"), text]])
    #expect(keys(found.print) == keys(found.web))
    let other = sides([title("THE FRUIT OF SPAIN"), text], [[title("The Fruit of France"), text]])
    #expect(keys(other.print) != keys(other.web))
  }

  @Test("Korean lines are cut anywhere, and blanks may be lost: syllables agree")
  func syllables() {
    let found = sides([line("과일은정원에서\n자란 다.")], [[line("과일은 정원에서 자란다.")]])
    #expect(keys(found.print) == keys(found.web))
    let other = sides([line("과일은정원에서\n자란 다.")], [[line("과일은 정원에서 자랐다.")]])
    #expect(keys(other.print) != keys(other.web))
  }

  @Test("a note that is printed twice stands beside its own text")
  func twinNotes() {
    let note = "This holds for the north as well."
    let texts = ["Apples want sun and water all year round.", "Pears like a wind from western hills."]
    let more = ["Whoever eats one a day stays well.", "Nobody can keep them for long."]
    let found = sides(
      zip(texts, more).flatMap { [line($0), line(note, .note), line($1)] },
      [zip(texts, more).flatMap { [line($0), line($1), line(note)] }])
    #expect(self.texts(found.print) == self.texts(found.web))
  }

  @Test("small capitals are capitals; a single word in small letters is a change")
  func smallCapitals() {
    let text = { (word: String) in (1...3).map { line("The \(word) rule \($0) is one of \(word).") } }
    let found = sides(text("posix"), [text("POSIX")])
    #expect(keys(found.print) == keys(found.web))
    let single = sides([line("The posix rule is one.")], [[line("The POSIX rule is one.")]])
    #expect(keys(single.print) != keys(single.web))
    var some = text("POSIX")
    some[0] = line("The posix rule 1 is one of POSIX.")
    let mixed = sides(text("posix"), [some])
    #expect(keys(mixed.print) != keys(mixed.web))
  }

  @Test("a PDF that draws the bullets of one depth has those items; a few bare ones among others stay")
  func drawnBullets() {
    let items = { (name: String, kind: Block.Kind, count: Int) in
      (1...count).map {
        Block(
          kind, text: Array("\(name) \($0) of the list".utf8), lines: [], listDepth: name == "Outer" ? 1 : 2)
      }
    }
    let (outer, inner) = (Block.Kind.item(.bullet, depth: 1), Block.Kind.item(.bullet, depth: 2))
    let kinds = { (side: Normaliser.Side) in side.articles.flatMap(\.passages).map(\.kind) }
    let web = items("Outer", outer, 24) + items("Inner", inner, 20)
    let drawn = sides(items("Outer", .paragraph, 24) + items("Inner", inner, 20), [web])
    #expect(kinds(drawn.print) == kinds(drawn.web))
    let some = sides(
      items("Outer", outer, 18) + items("Outer", .paragraph, 24).suffix(6) + items("Inner", inner, 20), [web])
    #expect(kinds(some.print) != kinds(some.web))
  }

  @Test("a PDF without bullets has the lists of the other side; one that lacks a few has not")
  func bullets() {
    let items = { (kind: Block.Kind, count: Int) in
      (1...count).map { Block(kind, text: Array("Item \($0) of the list".utf8), marks: [], lines: []) }
    }
    let bullet = Block.Kind.item(.bullet, depth: 1)
    let kinds = { (side: Normaliser.Side) in side.articles.flatMap(\.passages).map(\.kind) }
    let bare = sides(items(.paragraph, 6), [items(bullet, 6)])
    #expect(kinds(bare.print) == kinds(bare.web))
    let some = sides(items(bullet, 2) + items(.paragraph, 6).suffix(4), [items(bullet, 6)])
    #expect(kinds(some.print) != kinds(some.web))
    let both = sides(items(.paragraph, 6), [items(bullet, 6) + items(.paragraph, 6)])
    #expect(kinds(both.print) == items(.paragraph, 6).map(\.kind))
  }
}
