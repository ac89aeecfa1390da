/// Which words are one word in two spellings.
struct SpellingVariants {
  let languages: Languages

  /// Words that mean something else when their parts are joined, and the other way round.
  static let otherWordsWhenJoined: Set<String> = [
    "maybe", "everyday", "already", "altogether", "anyone", "everyone", "sometime", "into", "onto", "apart",
    "awhile",
    "alot", "anymore", "anyway", "resign", "recover", "recreation", "resent", "reform", "represent", "nobody",
    "everybody",
    "anybody", "somebody", "overall", "inform", "sodass", "solang", "zuviel", "sino", "porque", "también",
    "demás",
  ]

  /// Whether two words in small letters are one.
  ///
  /// Variants begin alike and are about as long: all other pairs are told quickly.
  func areOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= Self.longestDifference else { return false }
    let (one, other) = (String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
    if Self.pairs[one] == other { return true }
    guard min(left.count, right.count) >= Self.shortestVariant,
      left.first == right.first || Self.mayBegin(left, right),
      !Self.falseFriends.contains(one), !Self.falseFriends.contains(other)
    else { return false }
    return canonical(left) == canonical(right)
  }

  /// "コンピュータ" and "コンピューター": the long vowel at the end is printed or not.
  ///
  /// Source: the Cabinet's notice on the writing of loan words of 1991, and JIS Z 8301, which leaves it out.
  static func differByLengthening(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    let mark = Array("ー".utf8)
    guard long.count == short.count + mark.count, short.count >= shortestLengthened, short.count % 3 == 0
    else { return false }
    return stride(from: 0, to: short.count, by: 3).allSatisfy { isKatakana(short[$0..<$0 + 3]) }
      && long.starts(with: short) && long.suffix(mark.count).elementsEqual(mark)
      && short.suffix(mark.count) != mark[...]
  }

  /// U+30A0 to U+30FF in UTF-8, with some hiragana in front of them, which no loan word has.
  private static func isKatakana(_ letter: ArraySlice<UInt8>) -> Bool {
    letter.first == 0xe3 && (0x82...0x83).contains(letter[letter.startIndex + 1])
  }

  /// Of three letters, as "サーバ"; of two are other words: "カバ" and "カバー".
  private static let shortestLengthened = 9

  /// Short words that differ in such letters are other words: "four" and "for", "poet" and "pet".
  private static let shortestVariant = 5

  /// Letters that "programme" and "program" differ by, and a word more with as many.
  private static let longestDifference = 6

  /// "aesthetic" and "esthetic", "œuvre" and "oeuvre".
  private static func mayBegin(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    [left, right].contains {
      $0.starts(with: "ae".utf8) || $0.starts(with: "oe".utf8) || $0.starts(with: "œ".utf8)
    }
  }

  /// One form for all spellings of a word in small letters.
  private func canonical(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var index = 0
    var vowels = 0
    scan: while index < word.count {
      for ending in Self.endings
      where !languages.isDisjoint(with: ending.languages) && vowels >= ending.vowels {
        guard word[index...].starts(with: ending.from) else { continue }
        result += ending.to
        index += ending.from.count
        vowels += 1
        continue scan
      }
      // A vowel or a letter beyond ASCII begins a syllable where none stands in front.
      let isVowel = Self.isVowel(word[index])
      if isVowel, index == 0 || !Self.isVowel(word[index - 1]) { vowels += 1 }
      result.append(word[index])
      index += 1
    }
    return result
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) || byte >= 0xc3 }

  private struct Ending {
    var from: [UInt8]
    var to: [UInt8]
    /// Syllables that must stand in front: "filled" is not "filed", but "travelled" is "traveled".
    var vowels: Int
    var languages: Languages
  }

  /// Only inside of words that agree otherwise, so a false friend needs two words that differ in just this.
  private static let endings: [Ending] =
    [
      ("ise", "ize", 1), ("isa", "iza", 1), ("isi", "izi", 1), ("yse", "yze", 1), ("ysi", "yzi", 1),
      ("our", "or", 1),
      ("ogue", "og", 1), ("ence", "ense", 1), ("lling", "ling", 2), ("lled", "led", 2), ("ller", "ler", 2),
      ("tre", "ter", 1),
      ("bre", "ber", 1), ("mme", "m", 1), ("ae", "e", 0), ("oe", "e", 0), ("dgement", "dgment", 1),
      ("cque", "ck", 1),
      ("llment", "lment", 1), ("lful", "llful", 1),
    ].map { Ending(from: Array($0.utf8), to: Array($1.utf8), vowels: $2, languages: .english) }
    + [
      ("ä", "ae", 0), ("ö", "oe", 0), ("ü", "ue", 0), ("fff", "ff", 0), ("lll", "ll", 0),
      ("mmm", "mm", 0),
      ("nnn", "nn", 0), ("ttt", "tt", 0), ("sss", "ss", 0), ("phon", "fon", 0), ("graph", "graf", 0),
      ("phin", "fin", 0),
      ("isa", "iza", 1), ("isi", "izi", 1),
    ].map { Ending(from: Array($0.utf8), to: Array($1.utf8), vowels: $2, languages: .german) }
    + [("œ", "oe", 0), ("æ", "ae", 0), ("ß", "ss", 0)].map {
      Ending(from: Array($0.utf8), to: Array($1.utf8), vowels: $2, languages: .all)
    }
    + [("ё", "е", 0)].map {
      Ending(from: Array($0.utf8), to: Array($1.utf8), vowels: $2, languages: .russian)
    }

  /// Words that differ by such letters and are two.
  private static let falseFriends: Set<String> = [
    "entre", "prise", "maße", "masse", "buße", "busse", "maßen", "massen", "tire", "sentence", "fence",
    "pence",
  ]

  /// Words that no ending tells, in both directions.
  private static let pairs: [String: String] = {
    let list = [
      "grey gray", "daß dass", "muß muss", "iß iss", "rauh rau", "tyre tire", "cheque check", "plough plow",
      "sceptic skeptic",
      "kerb curb", "aluminium aluminum", "jewellery jewelry", "moustache mustache", "enrol enroll",
      "fulfil fulfill", "instal install", "mould mold", "maths math", "towards toward", "learnt learned",
      "burnt burned",
      "dreamt dreamed", "whilst while", "amongst among", "practise practice", "licence license",
      "skilful skillful", "instalment installment", "aeroplane airplane", "artefact artifact", "cosy cozy",
      "doughnut donut",
      "draught draft", "axe ax", "omelette omelet", "pyjamas pajamas", "woollen woolen", "ещё еще", "её ее",
      "всё все", "clé clef", "greys grays", "ageing aging", "likeable likable",
      "acknowledgement acknowledgment",
    ]
    var result: [String: String] = [:]
    for pair in list {
      let words = pair.split(separator: " ").map(String.init)
      (result[words[0]], result[words[1]]) = (words[1], words[0])
    }
    return result
  }()

  // MARK: Accents

  /// Whether the words differ in accents alone, and these make no other word.
  ///
  /// An accent at the end is a tense or a person in Spanish, Italian and French ("hablo", "habló"), and two dots make
  /// another word in German ("fordern", "fördern"); short words are pairs like "où" and "ou".
  func differByAccents(_ left: String, _ right: String) -> Bool {
    // The accents are what letters of ASCII have not.
    guard !(left.utf8.allSatisfy { $0 < 0x80 } && right.utf8.allSatisfy { $0 < 0x80 }) else { return false }
    guard left.unicodeScalars.count == right.unicodeScalars.count,
      left.unicodeScalars.count >= Self.shortestAccented,
      languages.isDisjoint(with: [.german, .russian])
    else { return false }
    let pairs = Array(zip(left.unicodeScalars, right.unicodeScalars))
    guard pairs.allSatisfy({ $0 == $1 || Self.base($0) == Self.base($1) && $0 != "ñ" && $1 != "ñ" }) else {
      return false
    }
    guard let last = pairs.last, last.0 != last.1 else { return pairs.contains { $0 != $1 } }
    return languages == .english
  }

  private static let shortestAccented = 4

  /// The letter under an accent.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    for (letter, forms) in accents where forms.unicodeScalars.contains(scalar) { return letter }
    return scalar
  }

  private static let accents: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäå"), ("e", "èéêë"), ("i", "ìíîï"), ("o", "òóôõö"), ("u", "ùúûü"), ("c", "ç"), ("n", "ñ"),
    ("y", "ýÿ"),
  ]
}
