/// What names an amount or a time without a numeral, made by hand; `LexiconReader` has the form.
///
/// Words that mean a sickness or a copy as often ("quarantaine", "duplicate") are left out.
enum AmountWords {
  /// English.
  static let en = """
    h1 half
    m5 halved
    m20 doubled|doubles|doubling|double
    m30 tripled|triples|tripling|triple|trebled
    m40 quadrupled|quadruples|quadrupling|quadruple
    s1920 twenties
    s1930 thirties
    s1940 forties
    s1950 fifties
    s1960 sixties
    s1970 seventies
    s1980 eighties
    s1990 nineties
    S0 s
    t0 midnight
    t12 noon|midday
    """

  /// German.
  static let de = """
    h2 hälfte
    h0 halb|halbe|halber|halben|halbes|halbem
    m5 halbiert|halbierte|halbierten|halbieren
    m20 verdoppelt|verdoppelte|verdoppelten|verdoppeln
    m30 verdreifacht|verdreifachte|verdreifachten|verdreifachen
    m40 vervierfacht|vervierfachte|vervierfachten|vervierfachen
    s1920 zwanziger
    s1930 dreißiger|dreissiger
    s1940 vierziger
    s1950 fünfziger
    s1960 sechziger
    s1970 siebziger
    s1980 achtziger
    s1990 neunziger
    S0 er
    t0 mitternacht
    """

  /// French.
  static let fr = """
    h2 moitié
    h0 demi|demie
    m20 doublé|doublée|doublés|doublées|double|doublent|doubler|doublera|doubleront|doublait
    m30 triplé|triplée|triplés|triplées|triple|triplent|tripler|triplera|tripleront|triplait
    m40 quadruplé|quadruplée|quadruplés|quadruplées|quadruple|quadruplent|quadrupler|quadruplera
    y0 années
    t0 minuit
    t12 midi
    """

  /// Spanish.
  static let es = """
    h2 mitad
    h0 medio|media
    m20 duplicó|duplicaron|duplica|duplican|duplicar|duplicará|duplicarán
    m30 triplicó|triplicaron|triplica|triplican|triplicar|triplicará|triplicarán
    m40 cuadruplicó|cuadruplicaron|cuadruplica|cuadruplican|cuadruplicar|cuadruplicará
    y0 años
    t0 medianoche
    t12 mediodía
    """

  /// Italian.
  static let it = """
    h2 metà
    h0 mezzo|mezza
    m5 dimezzato|dimezzata|dimezzati|dimezzate|dimezzò|dimezzarono|dimezza|dimezzare
    m20 raddoppiò|raddoppiarono|raddoppiato|raddoppiata|raddoppiati|raddoppiate|raddoppia|raddoppiare|raddoppierà
    m30 triplicò|triplicarono|triplicato|triplicata|triplicati|triplicate|triplica|triplicare|triplicherà
    m40 quadruplicò|quadruplicarono|quadruplicato|quadruplicata|quadruplicati|quadruplicate|quadruplica
    y0 anni
    t0 mezzanotte
    t12 mezzogiorno
    """

  /// Russian.
  static let ru = """
    h2 половина|половины|половину|половиной|половине
    m20 удвоил|удвоила|удвоило|удвоили|удвоился|удвоилась|удвоилось|удвоились|удвоить|удвоится|удвоятся
    m30 утроил|утроила|утроило|утроили|утроился|утроилась|утроилось|утроились|утроить|утроится|утроятся
    t0 полночь|полуночи
    t12 полдень|полудня
    """

  /// Portuguese.
  static let pt = """
    h2 metade
    h0 meio|meia
    m20 duplicou|duplicaram|duplica|duplicam|duplicar|duplicará|dobrou|dobraram|dobra|dobrar
    m30 triplicou|triplicaram|triplica|triplicam|triplicar|triplicará
    m40 quadruplicou|quadruplicaram|quadruplica|quadruplicar
    y0 anos
    t0 meia-noite
    t12 meio-dia
    """

  /// Dutch.
  static let nl = """
    h2 helft
    h0 half|halve
    m5 gehalveerd|halveerde|halveerden
    m20 verdubbeld|verdubbelde|verdubbelden|verdubbelt|verdubbelen
    m30 verdrievoudigd|verdrievoudigde|verdrievoudigden|verdrievoudigt|verdrievoudigen
    m40 verviervoudigd|verviervoudigde|verviervoudigden|verviervoudigen
    y0 jaren
    t0 middernacht
    """

  /// Chinese.
  static let zh = """
    t0 午夜
    t12 中午|正午
    """

  /// Japanese.
  static let ja = """
    t12 正午
    """
}
