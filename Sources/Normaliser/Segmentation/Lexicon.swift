/// Words that publications of several languages use as titles of what is no article.
///
/// Recognition rests on structure; these words only decide where structure leaves it open.
enum Lexicon {
  /// Titles of the table of contents.
  static func namesIndex(_ key: TitleKey) -> Bool { index.contains(key) }

  /// Whether the title begins as one of an annex does.
  static func beginsAnnex(_ key: TitleKey) -> Bool { key.words.first.map(annex.contains) ?? false }

  /// Whether the title is that of a notice about the publication itself.
  static func namesBackMatter(_ key: TitleKey) -> Bool {
    backMatter.contains(key) || (key.words.first.map(backMatterOpeners.contains) ?? false)
  }

  private static func keys(_ titles: [String]) -> Set<TitleKey> {
    Set(titles.map { TitleKey(words: words($0).map(WordHashes.hash)) })
  }

  /// As the tokeniser cuts them: each ideograph is a word.
  private static func words(_ title: String) -> [String] {
    title.split(separator: " ").flatMap { word in
      word.unicodeScalars.allSatisfy { CharacterClass.of($0.value) == .ideograph }
        ? word.map { String($0) } : [String(word)]
    }
  }

  private static let index = keys([
    "index", "contents", "table of contents", "content", "in this issue", "inhalt", "inhaltsverzeichnis",
    "sommaire",
    "table des matières", "índice", "indice", "contenido", "sommario", "содержание", "оглавление", "目录", "目次",
  ])
  private static let annex = Set(
    [
      "annex", "annexe", "annexes", "appendix", "appendices", "anhang", "anlage", "anexo", "allegato",
      "приложение",
    ]
    .map(WordHashes.hash))
  private static let backMatter = keys([
    "abbreviations", "list of abbreviations", "acronyms", "glossary", "imprint", "impressum", "disclaimer",
    "contact",
    "contacts", "contact us", "about us", "about", "copyright", "legal notice", "credits", "acknowledgements",
    "abkürzungen", "abkürzungsverzeichnis", "kontakt", "über uns", "haftungsausschluss", "abréviations",
    "glossaire",
    "mentions légales", "à propos", "abreviaturas", "glosario", "aviso legal", "abbreviazioni", "note legali",
    "сокращения", "контакты", "editorial team", "subscribe", "unsubscribe", "masthead",
  ])
  private static let backMatterOpeners = Set(
    ["about", "introduction", "glossary", "abbreviations"].map(WordHashes.hash))
}
