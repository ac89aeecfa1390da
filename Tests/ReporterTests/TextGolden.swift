/// What the terminal report of `Sample.newsletter()` looks like.
enum TextGolden {
  static let newsletter = """
    base     issue.md, 5 articles, 1,234 words
    revised  posts.txt, 4 articles, 987 words

    3 articles on both sides: 1 unchanged, 2 altered; 2 only in the base, 1 only in
    the revised text

    Reposted unchanged (1)
      19  2020 China IPv6 Development Forum

    Altered (2)                                     critical  major  minor  cosmetic
      27  Notice on Beginning the Recommendations          1      1      2         ·
          for National Green Data Centres in 2020,
          published by MIIT and others
      15  2020 China Cybersecurity Week:                   1      ·      1         1
          Cybersecurity Standards Forum Held in
          Zhengzhou

    Only in issue.md (2)
      Energy
      23  Overview of Policies                                      6 words  line 27
      26  Green Computing Standards and Industry Summit held       12 words  line 29
          in Shenzhen in the year

    Only in posts.txt (1)
          (Only the web has this.)                                  5 words  line 33

    ────────────────────────────────────────────────────────────────────────────────
    27  Notice on Beginning the Recommendations for National Green Data Centres in
        2020, published by MIIT and others

      critical  wording, altered 00000000000000aa
                issue.md:10 → posts.txt:20
                words differ, and the new one is a known word
                Notice for National [-Green-]{+Greed+} Data Centres

      major     heading, removed 00000000000000aa
                issue.md:31
                a heading was removed
                [-Background:-]

      minor     numbering, altered 00000000000000aa
                issue.md:10 → posts.txt:20
                a list was restarted
                [-3.-]{+1.+} Follow the Opinions

      minor     order, moved 00000000000000aa
                issue.md:40 → posts.txt:22
                a passage was moved
                A paragraph that was moved as a whole, with all its words, …
                beginning of the text, or so it seems to be, we believe

    ────────────────────────────────────────────────────────────────────────────────
    15  2020 China Cybersecurity Week: Cybersecurity Standards Forum Held in
        Zhengzhou

      critical  name, altered 0123456789abcdef
                issue.md:10 → posts.txt:20
                a name was added: Xi Jinping
                … present that the coming years would ask for more of the same
                standardisation[-:-]{+ – which were indicated by President Xi
                Jinping “Four Perseverances”:+} cybersecurity for the people.

      minor     link, altered 00000000000000aa
                issue.md:10 → posts.txt:20
                a link was lost
                viewed at the link: [-http://www.gjwlaqxcz.cn/forum/detail?id=11.-]

    Also in issue.md, recognised as no articles: 1 index, 2 summaries
    Also in posts.txt, recognised as no articles: 1 piece of furniture

    1 cosmetic difference not shown (--show-cosmetic)
    2 changes hidden by ignore rules (--no-ignore)
    mended while reading: 1 cut sentence or address (--show-repairs)

    Limits and losses
      posts.txt: moves were not looked for: more than 10,000 passages

    stet: 2 critical, 1 major, 3 minor changes in 2 of 3 articles; 2 only in issue.md, 1 only in posts.txt

    """
}
