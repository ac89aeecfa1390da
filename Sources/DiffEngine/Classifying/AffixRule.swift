import ChangeModel
import DocumentModel

/// A syllable in front of a word turned it into its opposite: "possible" and "impossible".
struct AffixRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    guard edit.removedWords.count == 1, edit.addedWords.count == 1, edit.removedWords[0].token.kind == .word,
      edit.addedWords[0].token.kind == .word
    else { return nil }
    let before = Array(edit.removedWords[0].text.lowercased().utf8)
    let after = Array(edit.addedWords[0].text.lowercased().utf8)
    let (short, long) = before.count < after.count ? (before, after) : (after, before)
    guard short.count >= Self.shortestWord, long.count > short.count,
      long.suffix(short.count).elementsEqual(short),
      Self.negates(long.dropLast(short.count), short, edit.base.languages.union(edit.revised.languages))
    else { return nil }
    let (old, new) = (edit.removedWords[0].text, edit.addedWords[0].text)
    return Verdict(facet: .negation, severity: .critical, why: "“\(old)” became its opposite, “\(new)”")
  }

  /// With shorter words the rest is a word by chance: "able" and "unable" have four letters.
  private static let shortestWord = 4

  private static func negates(_ prefix: ArraySlice<UInt8>, _ word: [UInt8], _ languages: Languages) -> Bool {
    for (text, known, endings) in prefixes where prefix.elementsEqual(text.utf8) {
      guard !languages.isDisjoint(with: known), !exceptions.contains(String(decoding: word, as: UTF8.self))
      else { continue }
      if endings.isEmpty || endings.contains(where: { word.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        return true
      }
    }
    return false
  }

  /// Words that such a syllable leads elsewhere: "invaluable" is very valuable, "indifferent" not the opposite.
  private static let exceptions: Set<String> = ["valuable", "different", "flammable", "tense"]

  /// "im-" and "in-" stand in front of verbs, too ("import", "include"): there an ending of adjectives is wanted.
  private static let adjectives = [
    "able", "ible", "al", "ant", "ent", "ive", "ate", "ect", "ular", "ous", "ete", "ite", "ly", "ical", "ity",
    "ance", "ence",
    "act", "fect", "mature", "valid", "ure",
  ]
  private static let romance = [
    "able", "ible", "al", "ant", "ent", "if", "ive", "ect", "ecte", "ulier", "ulière", "ente", "ante", "ale",
    "ible",
    "abile", "ibile", "ivo", "iva", "etto", "etta", "ecto", "ecta", "ular", "ado", "ada", "ato", "ata",
    "ente", "osible",
    "ável", "ível", "áveis", "íveis", "eto", "eta", "ido", "ida",
    "utile", "ossibile", "apable", "apace", "apaz", "útil", "ablemente", "ement", "mente",
  ]

  private static let prefixes: [(text: String, languages: Languages, endings: [String])] = [
    ("un", [.english, .german], []), ("non", [.english, .french, .italian], []), ("nicht", .german, []),
    ("im", .english, adjectives), ("in", .english, adjectives), ("il", .english, adjectives),
    ("ir", .english, adjectives),
    (
      "dis", .english,
      [
        "agree", "agreed", "allow", "allowed", "able", "abled", "honest", "approve", "approved", "continue",
        "continued",
      ]
    ),
    ("in", [.french, .spanish, .italian, .portuguese], romance),
    ("im", [.french, .spanish, .italian, .portuguese], romance),
    ("il", [.french, .italian], romance), ("ir", [.french, .spanish, .italian, .portuguese], romance),
    (
      "i", .portuguese,
      ["legal", "legais", "legítimo", "legítima", "lógico", "lógica", "limitado", "limitada"]
    ),
    ("des", .portuguese, ["igual", "igualdade", "conhecido", "conhecida", "favorável", "acordo"]),
    ("on", .dutch, ["elijk", "baar", "ig", "juist", "waar", "gelijk", "geldig", "bekend"]),
    ("niet", .dutch, []),
    ("dés", .french, ["agréable", "accord", "avantage"]),
    ("des", .spanish, ["igual", "igualdad", "conocido", "favorable", "acuerdo"]),
    ("не", .russian, []), ("без", .russian, []),
  ]
}
