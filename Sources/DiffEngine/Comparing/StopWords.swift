/// Words so frequent that an equal one between two changes does not keep them apart.
enum StopWords {
  /// Articles, prepositions, conjunctions and pronouns of the languages that stet knows.
  ///
  /// Negations are left out: one between two changes is never to be swallowed.
  static let all: [String] = [
    "a an the and or of to in on at by for from with as is are was were be been it its this that these those which who",
    "der die das den dem des ein eine einen einem einer und oder von zu im in am an auf für mit als ist sind war es",
    "le la les un une des du de et ou à au aux en dans sur par pour avec que qui est sont ce cette ces il elle",
    "el los las una unos y o del al por para con que es son se su sus lo",
    "il lo gli i e di da dei della delle nel nella su per che è sono si",
    "o os da dos em um uma ao com pelo pela é são seu sua",
    "het een van op te dat voor met aan bij er zijn deze",
    "и в на с по к из у о об от за для что как это",
  ].flatMap { $0.split(separator: " ").map(String.init) }
}
