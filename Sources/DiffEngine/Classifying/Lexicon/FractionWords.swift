/// What a number counts of a whole: "two thirds"; made by hand after the grammars; `LexiconReader` has the form.
enum FractionWords {
  /// English; a "third" alone is an ordinal.
  static let en = """
    f2 half|halves
    f3 third|thirds
    f4 quarter|quarters|fourth|fourths
    f5 fifth|fifths
    f6 sixth|sixths
    f7 seventh|sevenths
    f8 eighth|eighths
    f9 ninth|ninths
    f10 tenth|tenths
    """

  /// German.
  static let de = """
    f3 drittel|dritteln
    f4 viertel|vierteln
    f5 fünftel|fünfteln
    f6 sechstel|sechsteln
    f7 siebtel|siebteln
    f8 achtel|achteln
    f9 neuntel|neunteln
    f10 zehntel|zehnteln
    """

  /// French.
  static let fr = """
    f3 tiers
    f4 quart|quarts
    f5 cinquième|cinquièmes
    f6 sixième|sixièmes
    f7 septième|septièmes
    f8 huitième|huitièmes
    f9 neuvième|neuvièmes
    f10 dixième|dixièmes
    """

  /// Spanish.
  static let es = """
    f3 tercio|tercios
    f4 cuarto|cuartos|cuarta|cuartas
    f5 quinto|quintos|quinta|quintas
    f6 sexto|sextos|sexta|sextas
    f7 séptimo|séptimos|séptima|séptimas
    f8 octavo|octavos|octava|octavas
    f9 noveno|novenos|novena|novenas
    f10 décimo|décimos|décima|décimas
    """

  /// Italian.
  static let it = """
    f3 terzo|terzi
    f4 quarto|quarti
    f5 quinto|quinti
    f6 sesto|sesti
    f7 settimo|settimi
    f8 ottavo|ottavi
    f9 nono|noni
    f10 decimo|decimi
    """

  /// Russian.
  static let ru = """
    f3 треть|трети|третей|третьих
    f4 четверть|четверти|четвертей|четвертых|четвёртых
    f5 пятая|пятые|пятых
    f6 шестая|шестые|шестых
    f7 седьмая|седьмые|седьмых
    f8 восьмая|восьмые|восьмых
    f9 девятая|девятые|девятых
    f10 десятая|десятые|десятых
    """

  /// Portuguese.
  static let pt = """
    f3 terço|terços
    f4 quarto|quartos
    f5 quinto|quintos
    f6 sexto|sextos
    f7 sétimo|sétimos
    f8 oitavo|oitavos
    f9 nono|nonos
    f10 décimo|décimos
    """

  /// Dutch.
  static let nl = """
    f3 derde|derden
    f4 kwart|vierde|vierden
    f5 vijfde|vijfden
    f6 zesde|zesden
    f7 zevende|zevenden
    f8 achtste|achtsten
    f9 negende|negenden
    f10 tiende|tienden
    """
}
