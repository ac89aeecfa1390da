import ChangeModel
import DiffEngine
import Testing

/// A language as the laws need it: how it writes numbers and dates, and a sentence to hold them.
struct WritingSystem: Sendable, CustomTestStringConvertible {
  var name: String
  /// "%" is where the fact stands.
  var sentence: String
  /// Digits in groups of three and the decimal sign.
  var groups: [String]
  var decimal: String
  var million: [String]
  var percent: [String]
  /// Forms of a date: "D", "M", "N", "Y" for day, month in figures, name of the month, year.
  var dates: [String]
  var months: [String]
  var words: [Int: String]

  var testDescription: String { name }

  func sentence(with fact: String) -> String { sentence.replacing("%", with: fact) }

  static let all: [WritingSystem] = [
    WritingSystem(
      name: "English", sentence: "They say that it is % for all of us.",
      groups: [",", " ", "\u{a0}", "\u{202f}"],
      decimal: ".", million: [" million", " mio"], percent: ["%", " %", " percent", " per cent"],
      dates: ["D N Y", "N D, Y", "Dth N Y", "N Dth, Y", "Y-MM-DD", "D.M.Y", "the Dth of N Y"],
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ],
      words: [
        2: "two", 7: "seven", 12: "twelve", 20: "twenty", 23: "twenty-three", 99: "ninety-nine",
        100: "one hundred",
        345: "three hundred and forty-five", 1000: "one thousand",
        2_300_000: "two million three hundred thousand",
      ]),
    WritingSystem(
      name: "German", sentence: "Sie sagen, dass es für uns % sind.",
      groups: [".", " ", "\u{a0}", "\u{202f}", "’"],
      decimal: ",", million: [" Millionen", " Mio."], percent: ["%", " %", " Prozent"],
      dates: ["D. N Y", "D.M.Y", "DD.MM.Y", "Y-MM-DD", "D. M. Y"],
      months: [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November",
        "Dezember",
      ],
      words: [
        2: "zwei", 7: "sieben", 12: "zwölf", 20: "zwanzig", 23: "dreiundzwanzig", 99: "neunundneunzig",
        100: "einhundert", 345: "dreihundertfünfundvierzig", 1000: "eintausend",
        23_000: "dreiundzwanzigtausend",
      ]),
    WritingSystem(
      name: "French", sentence: "Ils disent que ce sont % pour nous.",
      groups: [" ", "\u{a0}", "\u{202f}", "."],
      decimal: ",", million: [" millions"], percent: ["%", " %", " pour cent"],
      dates: ["D N Y", "D.M.Y", "Y-MM-DD", "DD/MM/Y"],
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre",
        "décembre",
      ],
      words: [
        2: "deux", 7: "sept", 12: "douze", 20: "vingt", 21: "vingt et un", 71: "soixante et onze",
        80: "quatre-vingts", 97: "quatre-vingt-dix-sept", 200: "deux cents", 1000: "mille",
        2_000: "deux mille",
      ]),
    WritingSystem(
      name: "Spanish", sentence: "Ellos dicen que son % para todos los demás.",
      groups: [".", " ", "\u{a0}", "\u{202f}"],
      decimal: ",", million: [" millones"], percent: ["%", " %", " por ciento"],
      dates: ["D de N de Y", "D.M.Y", "Y-MM-DD", "DD/MM/Y", "D de N del Y"],
      months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
      ],
      words: [
        2: "dos", 7: "siete", 12: "doce", 20: "veinte", 31: "treinta y uno", 46: "cuarenta y seis",
        200: "doscientos", 1000: "mil", 2_500: "dos mil quinientos",
      ]),
    WritingSystem(
      name: "Italian", sentence: "Loro dicono che sono % per tutti gli altri.",
      groups: [".", " ", "\u{a0}", "\u{202f}"],
      decimal: ",", million: [" milioni"], percent: ["%", " %", " per cento"],
      dates: ["D N Y", "D.M.Y", "Y-MM-DD", "DD/MM/Y"],
      months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
        "ottobre",
        "novembre", "dicembre",
      ],
      words: [
        2: "due", 7: "sette", 12: "dodici", 20: "venti", 23: "ventitré", 46: "quarantasei", 200: "duecento",
        1000: "mille", 2_000: "duemila",
      ]),
    WritingSystem(
      name: "Portuguese", sentence: "Eles dizem que são % para todos os outros.",
      groups: [".", " ", "\u{a0}", "\u{202f}"],
      decimal: ",", million: [" milhões"], percent: ["%", " %", " por cento"],
      dates: ["D de N de Y", "D.M.Y", "Y-MM-DD", "DD/MM/Y"],
      months: [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
        "novembro", "dezembro",
      ],
      words: [
        2: "dois", 7: "sete", 12: "doze", 20: "vinte", 31: "trinta e um", 46: "quarenta e seis",
        200: "duzentos", 345: "trezentos e quarenta e cinco", 1000: "mil", 2_500: "dois mil e quinhentos",
      ]),
    WritingSystem(
      name: "Dutch", sentence: "Zij zeggen dat het voor ons % zijn.",
      groups: [".", " ", "\u{a0}", "\u{202f}"],
      decimal: ",", million: [" miljoen", " mln"], percent: ["%", " %", " procent"],
      dates: ["D N Y", "D.M.Y", "D-M-Y", "DD-MM-Y", "Y-MM-DD", "DD/MM/Y"],
      months: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
      ],
      words: [
        2: "twee", 7: "zeven", 12: "twaalf", 20: "twintig", 23: "drieëntwintig", 46: "zesenveertig",
        100: "honderd", 200: "tweehonderd", 345: "driehonderdvijfenveertig", 2_000: "tweeduizend",
      ]),
    WritingSystem(
      name: "Russian", sentence: "Они сказали, что это % для всех нас.", groups: [" ", "\u{a0}", "\u{202f}"],
      decimal: ",",
      million: [" миллиона", " млн"], percent: ["%", " %", " процентов"],
      dates: ["D N Y", "D N Y г.", "D N Y года", "D.M.Y", "DD.MM.Y", "Y-MM-DD"],
      months: [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
        "ноября",
        "декабря",
      ],
      words: [
        2: "два", 7: "семь", 12: "двенадцать", 20: "двадцать", 23: "двадцать три", 46: "сорок шесть",
        200: "двести",
        2_000: "две тысячи",
      ]),
    WritingSystem(
      name: "Chinese", sentence: "他们说，我们的计划是%，大家都同意了。", groups: [","], decimal: ".", million: ["百万"],
      percent: ["%", " %"], dates: ["Y年M月D日", "Y-MM-DD", "Y年MM月DD日", "Y年M月D号"], months: [],
      words: [20: "二十", 23: "二十三", 345: "三百四十五", 30_000: "三万", 120_000: "十二万", 2_000: "两千"]),
    WritingSystem(
      name: "Japanese", sentence: "彼らは、それが%であると言いました。", groups: [","], decimal: ".", million: ["百万"],
      percent: ["%", " %", "パーセント"], dates: ["Y年M月D日", "Y-MM-DD", "令和R年M月D日"], months: [],
      words: [20: "二十", 23: "二十三", 345: "三百四十五", 30_000: "三万", 120_000: "十二万"]),
  ]
}

extension WritingSystem {
  /// `number` with `sign` between its thousands.
  static func grouped(_ number: Int, _ sign: String) -> String {
    var digits = String(number)
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + parts).joined(separator: sign)
  }

  /// All forms of a whole number.
  func forms(of number: Int) -> [String] {
    var forms = [String(number)] + groups.map { Self.grouped(number, $0) }
    if let words = words[number] { forms.append(words) }
    if number >= 1_000_000, number % 100_000 == 0 {
      let tenths = number / 100_000
      let figures = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(decimal)\(tenths % 10)"
      forms += million.map { figures + $0 }
    }
    if name == "Chinese" || name == "Japanese" {
      forms.append(
        String(number).map { String(UnicodeScalar(0xff10 + UInt32($0.wholeNumberValue ?? 0)) ?? "0") }
          .joined())
      if number >= 10_000, number % 10_000 == 0 { forms.append("\(number / 10_000)万") }
    }
    return Array(Set(forms)).sorted()
  }

  func forms(of day: Int, _ month: Int, _ year: Int) -> [String] {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let ending = [1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"][day] ?? "th"
    return dates.filter { year >= 2019 || !$0.contains("令和") }.map { form in
      var result = ""
      var letters = Array(form)[...]
      while let letter = letters.popFirst() {
        let isDouble = letters.first == letter && (letter == "M" || letter == "D")
        if isDouble { _ = letters.popFirst() }
        switch letter {
        case "D" where letters.prefix(2) == ["t", "h"]:
          letters = letters.dropFirst(2)
          result += "\(day)\(ending)"
        case "D": result += isDouble ? two(day) : "\(day)"
        case "M": result += isDouble ? two(month) : "\(month)"
        case "N": result += months[month - 1]
        case "Y": result += "\(year)"
        case "R": result += "\(year - 2018)"
        default: result.append(letter)
        }
      }
      return result
    }
  }
}

/// The severity of the gravest change between two sentences, nil where nothing above cosmetic differs.
private func gravest(_ base: String, _ revised: String) -> Severity? {
  let found = changes(Sheet(nil, base), Sheet(nil, revised)).map(\.severity).filter { $0 > .cosmetic }
  return found.max()
}

@Suite("Laws of numbers and dates: the same in another form is the same, and no two are one")
struct SameFactLaws {
  private static let numbers = [
    2, 7, 12, 20, 21, 23, 31, 46, 71, 80, 97, 99, 100, 200, 345, 1000, 1234, 2_000, 2_500, 23_000, 30_000,
    120_000, 987_654,
    1_200_000, 2_300_000, 12_345_678,
  ]

  @Test("a number in all its forms is one number", arguments: WritingSystem.all)
  func sameNumber(system: WritingSystem) {
    for number in Self.numbers {
      let forms = system.forms(of: number)
      for one in forms {
        for other in forms where one != other {
          let found = gravest(system.sentence(with: one), system.sentence(with: other))
          #expect(found == nil, "\(system.name): \(one) and \(other) are \(number)")
        }
      }
    }
  }

  @Test("numbers that differ are told as critical, in whatever form", arguments: WritingSystem.all)
  func otherNumber(system: WritingSystem) {
    var random = SplitMix64(state: 5)
    for number in Self.numbers {
      for other in Self.numbers where other != number {
        let (one, two) = (random.pick(system.forms(of: number)), random.pick(system.forms(of: other)))
        let found = gravest(system.sentence(with: one), system.sentence(with: two))
        #expect(found == .critical, "\(system.name): \(one) and \(two)")
      }
    }
  }

  @Test("a share in all its forms is one share, and no other", arguments: WritingSystem.all)
  func shares(system: WritingSystem) {
    for one in system.percent {
      for other in system.percent {
        let found = gravest(system.sentence(with: "5\(one)"), system.sentence(with: "5\(other)"))
        #expect(found == nil, "\(system.name): 5\(one) and 5\(other)")
        let differing = gravest(system.sentence(with: "5\(one)"), system.sentence(with: "6\(other)"))
        #expect(differing == .critical, "\(system.name): 5\(one) and 6\(other)")
      }
    }
  }

  @Test("decimals: the same value and no other", arguments: WritingSystem.all)
  func decimals(system: WritingSystem) {
    let one = "12\(system.groups[0])345\(system.decimal)5"
    #expect(
      gravest(system.sentence(with: one), system.sentence(with: "12345\(system.decimal)5")) == nil, "\(one)")
    #expect(
      gravest(system.sentence(with: one), system.sentence(with: "12345\(system.decimal)6")) == .critical,
      "\(one)")
    #expect(gravest(system.sentence(with: one), system.sentence(with: "12345")) == .critical, "\(one)")
  }

  private static let dates = [(9, 10, 2020), (1, 1, 2021), (31, 12, 2019), (23, 5, 2022), (3, 3, 2020)]

  @Test("a date in all its forms is one date", arguments: WritingSystem.all)
  func sameDate(system: WritingSystem) {
    for (day, month, year) in Self.dates {
      let forms = system.forms(of: day, month, year)
      for one in forms {
        for other in forms where one != other {
          let found = gravest(system.sentence(with: one), system.sentence(with: other))
          #expect(found == nil, "\(system.name): \(one) and \(other)")
        }
      }
    }
  }

  @Test("dates that differ are told as dates, and critical", arguments: WritingSystem.all)
  func otherDate(system: WritingSystem) {
    var random = SplitMix64(state: 6)
    for (day, month, year) in Self.dates {
      let others = [(day % 28 + 1, month, year), (day, month % 12 + 1, year), (day, month, year + 1)]
      for (otherDay, otherMonth, otherYear) in others where otherDay != day || otherMonth <= 12 {
        let one = random.pick(system.forms(of: day, month, year))
        let two = random.pick(system.forms(of: min(otherDay, 28), otherMonth, otherYear))
        let found = changes(
          Sheet(nil, system.sentence(with: one)), Sheet(nil, system.sentence(with: two)))
        #expect(
          found.map(\.verdict).contains("date critical"), "\(system.name): \(one) and \(two): \(found.dump)")
      }
    }
  }

  @Test("swapping the sides keeps facet and severity", arguments: WritingSystem.all)
  func symmetry(system: WritingSystem) {
    var random = SplitMix64(state: 7)
    for number in Self.numbers {
      let forms = system.forms(of: number) + system.forms(of: number + 1) + system.forms(of: 9, 10, 2020)
      for _ in 0..<8 {
        let (one, two) = (
          system.sentence(with: random.pick(forms)), system.sentence(with: random.pick(forms))
        )
        let there = changes(Sheet(nil, one), Sheet(nil, two)).map(\.plainPlace)
        let back = changes(Sheet(nil, two), Sheet(nil, one)).map(\.mirrored)
        #expect(there.dump == back.dump, "\(one) | \(two)")
      }
    }
  }
}
