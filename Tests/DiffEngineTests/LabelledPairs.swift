import Testing

/// Pairs of passages, and what a reader says of them: the ground of the thresholds in `AlignmentThresholds`.
///
/// Written for this purpose, in ten languages; some of the different ones are made after one pattern, as entries of
/// lists and reports are, since those are the ones that an alignment confuses.
struct LabelledPair: Sendable, CustomTestStringConvertible {
  enum Label: Sendable, CaseIterable {
    /// One passage, of which up to one word in ten is another.
    case edited
    /// One passage, of which about one word in three or four is another.
    case rewritten
    /// Two passages of one text.
    case different
    /// The first passage is the second, cut in two and edited; the parts have a bar between them.
    case split
  }

  var language: String
  var label: Label
  var base: String
  var revised: String

  var testDescription: String { "\(language), \(label): \(base.prefix(40))" }

  init(_ language: String, _ label: Label, _ base: String, _ revised: String) {
    (self.language, self.label, self.base, self.revised) = (language, label, base, revised)
  }

  static func all(_ label: Label) -> [LabelledPair] { all.filter { $0.label == label } }
}

extension LabelledPair {
  static let all: [LabelledPair] = [
    LabelledPair(
      "en", .edited,
      "The harbour board met on Tuesday to decide whether the old crane should be repaired or sold for scrap.",
      "The harbour board met on Thursday to decide whether the old crane should be repaired or sold for scrap."
    ),
    LabelledPair(
      "en", .edited,
      "Visitors may leave their bicycles in the yard behind the library, but must take them away before it closes at nine.",
      "Visitors may leave their bicycles in the yard behind the library, but have to take them away before it closes at ten."
    ),
    LabelledPair(
      "en", .rewritten,
      "The harbour board met on Tuesday to decide whether the old crane should be repaired or sold for scrap.",
      "On Tuesday the harbour board decided that the old crane should not be repaired but sold to a museum."),
    LabelledPair(
      "en", .different,
      "The harbour board met on Tuesday to decide whether the old crane should be repaired or sold for scrap.",
      "A ferry that was to open the season ran aground near the lighthouse, and nobody on it was hurt."),
    LabelledPair(
      "en", .different, "Fixed a crash when the list of printers was empty and the window was closed.",
      "Added an option to show the list of fonts in the order in which they were installed."),
    LabelledPair(
      "en", .split,
      "The bridge was closed in March, since rust had been found in two of its girders. Until the repair is done, buses take the road through the valley, which costs them a quarter of an hour.",
      "The bridge was closed in April, since rust had been found in two of its girders. | Until the repair is done, buses take the road through the valley, which costs them half an hour."
    ),
    LabelledPair(
      "de", .edited,
      "Der Verein sucht für das Sommerfest noch Helfer, die am Samstag beim Aufbau der Bühne und der Zelte mit anpacken.",
      "Der Verein sucht für das Sommerfest noch Helfer, die am Freitag beim Aufbau der Bühne und der Zelte mit anpacken."
    ),
    LabelledPair(
      "de", .rewritten,
      "Der Verein sucht für das Sommerfest noch Helfer, die am Samstag beim Aufbau der Bühne und der Zelte mit anpacken.",
      "Für das Sommerfest sucht der Verein Leute, die am Samstag früh beim Aufbau der Bühne helfen und Zelte mitbringen."
    ),
    LabelledPair(
      "de", .different,
      "Der Verein sucht für das Sommerfest noch Helfer, die am Samstag beim Aufbau der Bühne und der Zelte mit anpacken.",
      "Wegen Bauarbeiten an den Gleisen fahren die Züge in der kommenden Woche nur bis zum Nordbahnhof."),
    LabelledPair(
      "de", .split,
      "Die Bäckerei am Markt schließt zum Jahresende, weil niemand sie übernehmen will. Der Meister hatte zwei Jahre lang nach einem Nachfolger gesucht und mit mehreren Bewerbern gesprochen.",
      "Die Bäckerei am Markt schließt zum Monatsende, weil niemand sie übernehmen will. | Der Meister hatte drei Jahre lang nach einem Nachfolger gesucht und mit mehreren Bewerbern gesprochen."
    ),
    LabelledPair(
      "fr", .edited,
      "La mairie a décidé de planter une centaine de tilleuls le long du canal, entre l'écluse et le vieux moulin.",
      "La mairie a décidé de planter une centaine de platanes le long du canal, entre l'écluse et le vieux moulin."
    ),
    LabelledPair(
      "fr", .rewritten,
      "La mairie a décidé de planter une centaine de tilleuls le long du canal, entre l'écluse et le vieux moulin.",
      "La mairie veut planter cent tilleuls le long du canal, de l'écluse jusqu'au vieux moulin, avant la fin de l'hiver."
    ),
    LabelledPair(
      "fr", .different,
      "La mairie a décidé de planter une centaine de tilleuls le long du canal, entre l'écluse et le vieux moulin.",
      "Le marché aux livres se tiendra cette année sous les halles, car la place est occupée par un chantier."
    ),
    LabelledPair(
      "fr", .split,
      "Le musée rouvre ses portes en juin après deux ans de travaux. Les salles du premier étage accueillent désormais les cartes anciennes, que le public n'avait jamais pu voir.",
      "Le musée rouvre ses portes en juillet après deux ans de travaux. | Les salles du premier étage accueillent désormais les cartes marines, que le public n'avait jamais pu voir."
    ),
    LabelledPair(
      "es", .edited,
      "El ayuntamiento abrirá la piscina el primer sábado de junio y la cerrará cuando empiecen las clases en septiembre.",
      "El ayuntamiento abrirá la piscina el primer domingo de junio y la cerrará cuando empiecen las clases en septiembre."
    ),
    LabelledPair(
      "es", .rewritten,
      "El ayuntamiento abrirá la piscina el primer sábado de junio y la cerrará cuando empiecen las clases en septiembre.",
      "La piscina abrirá el primer sábado de junio, dice el ayuntamiento, y cerrará en septiembre cuando empiecen las lluvias."
    ),
    LabelledPair(
      "es", .different,
      "El ayuntamiento abrirá la piscina el primer sábado de junio y la cerrará cuando empiecen las clases en septiembre.",
      "Una tormenta de granizo dañó ayer los viñedos del valle, y los agricultores piden ayuda al gobierno."),
    LabelledPair(
      "it", .edited,
      "Il treno per la costa parte ogni mattina alle sette dal binario quattro e arriva poco prima di mezzogiorno.",
      "Il treno per la costa parte ogni mattina alle otto dal binario quattro e arriva poco prima di mezzogiorno."
    ),
    LabelledPair(
      "it", .rewritten,
      "Il treno per la costa parte ogni mattina alle sette dal binario quattro e arriva poco prima di mezzogiorno.",
      "Ogni mattina alle sette parte dal binario quattro il treno per la costa, che arriva verso mezzogiorno."
    ),
    LabelledPair(
      "it", .different,
      "Il treno per la costa parte ogni mattina alle sette dal binario quattro e arriva poco prima di mezzogiorno.",
      "La biblioteca cerca volontari che leggano ad alta voce ai bambini due volte al mese."),
    LabelledPair(
      "pt", .edited,
      "A escola recebeu trinta computadores usados, que os alunos vão reparar durante as aulas de quinta-feira à tarde.",
      "A escola recebeu trinta computadores usados, que os alunos vão reparar durante as aulas de sexta-feira à tarde."
    ),
    LabelledPair(
      "pt", .different,
      "A escola recebeu trinta computadores usados, que os alunos vão reparar durante as aulas de quinta-feira à tarde.",
      "O farol foi pintado de novo, e os visitantes podem subir outra vez até ao topo ao domingo."),
    LabelledPair(
      "nl", .edited,
      "De gemeente laat dit najaar de kade herstellen, zodat schepen er in de winter weer veilig kunnen aanleggen.",
      "De gemeente laat dit voorjaar de kade herstellen, zodat schepen er in de winter weer veilig kunnen aanleggen."
    ),
    LabelledPair(
      "nl", .rewritten,
      "De gemeente laat dit najaar de kade herstellen, zodat schepen er in de winter weer veilig kunnen aanleggen.",
      "Dit najaar laat de gemeente de oude kade herstellen, zodat schepen er weer kunnen aanleggen als het vriest."
    ),
    LabelledPair(
      "nl", .different,
      "De gemeente laat dit najaar de kade herstellen, zodat schepen er in de winter weer veilig kunnen aanleggen.",
      "Het orkest speelt zaterdag twee stukken die nog nooit eerder in deze stad te horen waren."),
    LabelledPair(
      "ru", .edited,
      "Городской совет решил открыть новую библиотеку в здании старой почты, которое пустует уже шесть лет.",
      "Городской совет решил открыть новую библиотеку в здании старой школы, которое пустует уже шесть лет."),
    LabelledPair(
      "ru", .rewritten,
      "Городской совет решил открыть новую библиотеку в здании старой почты, которое пустует уже шесть лет.",
      "Новую библиотеку городской совет решил открыть весной в здании старой почты, которое давно пустует."),
    LabelledPair(
      "ru", .different,
      "Городской совет решил открыть новую библиотеку в здании старой почты, которое пустует уже шесть лет.",
      "Паром через залив не ходит с понедельника, потому что лёд ещё слишком толстый."),
    LabelledPair(
      "zh", .edited, "市图书馆从下个月起延长开放时间，读者每天可以在馆内阅读到晚上十点。",
      "市图书馆从下个月起延长开放时间，读者每天可以在馆内阅读到晚上九点。"),
    LabelledPair(
      "zh", .different, "市图书馆从下个月起延长开放时间，读者每天可以在馆内阅读到晚上十点。",
      "因为桥梁需要维修，公共汽车暂时改走山谷里的旧路。"),
    LabelledPair(
      "ja", .edited, "市立図書館は来月から開館時間を延長し、利用者は毎日夜十時まで閲覧室を使えるようになります。",
      "市立図書館は来月から開館時間を延長し、利用者は毎日夜九時まで閲覧室を使えるようになります。"),
    LabelledPair(
      "ja", .different, "市立図書館は来月から開館時間を延長し、利用者は毎日夜十時まで閲覧室を使えるようになります。",
      "橋の修理のため、バスは当分のあいだ谷を通る古い道を走ります。"),
  ]
}
