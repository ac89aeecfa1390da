/// The names of the months in the languages that stet knows, for recognising dates.
package enum Months {
  /// Whether `word` is the name of a month, written out or shortened to three letters or more.
  package static func contains(_ word: String) -> Bool { names.contains(word.lowercased()) }

  /// Whether the word is a month only with a capital: small, it is another word of its language or of a neighbour's.
  package static func needsCapital(_ word: String) -> Bool { ambiguous.contains(word.lowercased()) }

  private static let ambiguous: Set<String> = [
    "may", "march", "mar", "mai", "set", "dec", "sept", "jun", "august",
  ]

  /// Lower case; the genitive for Russian, which is what dates use.
  package static let names: Set<String> = Set(
    [
      "january february march april may june july august september october november december",
      "jan feb mar apr jun jul aug sep sept oct nov dec",
      "januar februar märz mai juni juli oktober dezember jänner mrz okt dez",
      "janvier février mars avril juin juillet août septembre octobre novembre décembre",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ].flatMap { $0.split(separator: " ").map(String.init) })
}
