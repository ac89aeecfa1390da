import ChangeModel
import DocumentModel

extension Sample {
  /// A small report with everything in it, after the seeds' findings.
  static func newsletter() -> Report {
    var sample = Sample()
    let articles = [
      sample.forum(), sample.notice(),
      sample.pair("2020 China IPv6 Development Forum", number: 19, base: ["Same."], revised: ["Same."]),
      ArticleReport(
        presence: .onlyInBase(
          .init(
            sample.article(
              "Overview of Policies", number: 23, section: "Energy", [sample.passage("Few words here.")])))),
      ArticleReport(
        presence: .onlyInBase(
          .init(
            sample.article(
              "Green Computing Standards and Industry Summit held in Shenzhen in the year", number: 26,
              section: "Energy")))),
      ArticleReport(
        presence: .onlyInRevised(.init(sample.article(nil, [sample.passage("Only the web has this.")])))),
    ]
    return sample.report(articles, material: newsletterMaterial, notes: newsletterNotes, ignored: 2)
  }

  private mutating func forum() -> ArticleReport {
    let marked =
      "The forum also remarked the key directions of cybersecurity work, and it was said by many of those "
      + "present that the coming years would ask for more of the same standardisation[-:-]{+ – which were "
      + "indicated by President Xi Jinping “Four Perseverances”:+} cybersecurity for the people."
    return pair(
      "2020 China Cybersecurity Week: Cybersecurity Standards Forum Held in Zhengzhou", number: 15,
      base: ["The forum."], revised: ["The forums."],
      changes: [
        Self.change(marked, .name, .critical, id: "0123456789abcdef", why: "a name was added: Xi Jinping"),
        Self.change(
          "viewed at the link: [-http://www.gjwlaqxcz.cn/forum/detail?id=11.-]", .link, .minor,
          why: "a link was lost"),
        Self.change("as[- -]‘top", .spacing, .cosmetic, why: "only spaces differ"),
      ])
  }

  private mutating func notice() -> ArticleReport {
    pair(
      "Notice on Beginning the Recommendations for National Green Data Centres in 2020, published by MIIT and others",
      number: 27, base: ["Green. One."], revised: ["Greed. One."],
      changes: [
        Self.change("[-3.-]{+1.+} Follow the Opinions", .numbering, .minor, why: "a list was restarted"),
        Self.change(
          "Notice for National [-Green-]{+Greed+} Data Centres", .wording, .critical,
          why: "words differ, and the new one is a known word"),
        Self.change(
          "[-Background:-]", .heading, .major, why: "a heading was removed", site: .removed(Self.base(31))),
        Self.change(
          "A paragraph that was moved as a whole, with all its words, from the end to the beginning of the text, or so it seems to be, we believe",
          .order, .minor, why: "a passage was moved",
          site: .moved(base: Self.base(40), revised: Self.revised(22))),
      ])
  }

  private static let newsletterMaterial: [Report.OtherMaterial] = [
    .init(side: .base, role: "index", title: "Contents"),
    .init(side: .base, role: "summary", title: "Takeaways"),
    .init(side: .base, role: "summary", title: "More takeaways"),
    .init(side: .revised, role: "furniture", title: "Related posts"),
  ]

  private static let newsletterNotes: [Report.SidedNote] = [
    .init(side: .base, note: Note(.rejoined, "a sentence cut by a page break was put together", at: base(7))),
    .init(side: .revised, note: Note(.limit, "moves were not looked for: more than 10,000 passages")),
  ]
}
