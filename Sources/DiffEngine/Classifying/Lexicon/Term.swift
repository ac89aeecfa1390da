/// One meaning of a word.
struct Term: Hashable, Sendable {
  /// What a word is; the raw value is the letter that stands for it in the tables, see `LexiconReader`.
  enum Category: UInt8, Hashable, Sendable {
    /// A number: "five"; its value.
    case cardinal = 0x4e  // N
    /// A number that is another word as often: "one", French "neuf"; its value.
    case weakCardinal = 0x6e  // n
    /// A word that multiplies the number in front of it: "hundred", "Mio", "万"; its factor.
    case multiplier = 0x58  // X
    /// "third"; its value.
    case ordinal = 0x4f  // O
    /// What a number in front of it counts of a whole: "thirds"; into how many parts the whole is cut.
    case part = 0x66  // f
    /// "half"; 0 where it has other uses as often, 1 where an article behind it tells, 2 where it is a noun.
    case half = 0x68  // h
    /// A verb that says how many times as much: "doubled"; in tenths.
    case multiple = 0x6d  // m
    /// "nineties"; the first year.
    case decade = 0x73  // s
    /// What figures end with as the name of a decade: "s" of "1990s".
    case decadeEnding = 0x53  // S
    /// In front of the number of a decade: "años".
    case decadeOpener = 0x79  // y
    /// The name of a time of day: "noon"; its hour.
    case timeName = 0x74  // t
    /// What a number in figures ends with as an ordinal: "rd".
    case ordinalEnding = 0x6f  // o
    /// The name of a month; 1 to 12.
    case month = 0x4d  // M
    /// The name of a weekday; 1 is Monday.
    case weekday = 0x44  // D
    /// A weekday shortened, which counts beside a date only.
    case shortWeekday = 0x64  // d
    /// A unit or currency; a number for its name.
    case unit = 0x55  // U
    /// The name of a country.
    case territory = 0x54  // T
    /// A frequent word, by which languages are told apart.
    case frequent = 0x4c  // L
    /// A word in front of a number that is a label: "version", "§".
    case label = 0x42  // B
    /// A word that stands beside a person's name: "Mr", "氏"; 1 where it stands behind.
    case personTitle = 0x48  // H
    /// What follows the name of a place or body in a script without capitals: "市".
    case nameEnding = 0x45  // E
    /// "am" and "pm"; the hours to add.
    case halfDay = 0x41  // A
    /// What follows the hour: "Uhr", "時".
    case clock = 0x43  // C
    /// The name of an era; the year before its first.
    case era = 0x4b  // K
    /// A quarter of a year.
    case quarter = 0x51  // Q
    /// Between the ends of a range: "to".
    case rangeWord = 0x52  // R
    /// In front of a range: "from" of "from 5 to 7".
    case rangeOpener = 0x72  // r
    /// In front of a negative number: "minus".
    case minus = 0x5a  // Z
    /// A filler between the parts of a date: "of".
    case dateFiller = 0x46  // F
    /// What may follow a year: "г".
    case yearMark = 0x59  // Y
    /// What is counted with a numeral in front: "個".
    case counter = 0x4a  // J
    /// A negation; 2 where it counts beside another one only: French "ne".
    case negation = 0x47  // G
    /// What makes no negation of the one in front: "only".
    case only = 0x67  // g
    /// A run of characters that holds the sign of a negation and is none: "非常".
    case noNegation = 0x78  // x
    /// A verb of duty or leave; the greater, the stronger.
    case modal = 0x56  // V
    /// An article or another word that a common noun follows.
    case determiner = 0x50  // P
    /// A preposition that stands in front of places and persons without an article.
    case barepreposition = 0x70  // p
  }

  var category: Category
  var languages: Languages
  var value: Int64
}
