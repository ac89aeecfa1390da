import DocumentModel

/// Finds dates in figures and words, whole or in part.
struct DateScanner {
  let cursor: TextCursor

  /// A date that is being read.
  struct Reading {
    var date = CalendarDate()
    var end: Int
  }

  func date(at index: Int) -> Fact? {
    if let weekday = weekday(at: index) {
      if var reading = core(at: filler(weekday.end)) {
        reading.date.weekday = weekday.value
        return fact(reading, from: index)
      }
      guard weekday.isWhole else { return nil }
      return fact(Reading(date: CalendarDate(weekday: weekday.value), end: weekday.end), from: index)
    }
    guard let reading = core(at: index) else { return nil }
    return fact(withWeekdayBehind(reading), from: index)
  }

  private func fact(_ reading: Reading, from index: Int) -> Fact {
    cursor.fact(.date(reading.date), index..<reading.end)
  }

  // MARK: Weekdays

  private func weekday(at index: Int) -> (value: Int64, end: Int, isWhole: Bool)? {
    if let found = cursor.phrase(index, .weekday, longest: 3) { return (found.term.value, found.end, true) }
    guard cursor.kind(index) == .word, let found = cursor.term(index, .shortWeekday) else { return nil }
    let isDotted = cursor.isSign(index + 1, UInt8(ascii: ".")) && cursor.isGlued(index + 1)
    return (found.value, isDotted ? index + 2 : index + 1, false)
  }

  /// Behind the comma and the article between a weekday and its date.
  private func filler(_ index: Int) -> Int {
    var next = index
    if cursor.isSign(next, UInt8(ascii: ",")) { next += 1 }
    if cursor.kind(next) == .word,
      cursor.term(next, .determiner) != nil || cursor.term(next, .dateFiller) != nil,
      cursor.kind(next + 1) != .punctuation
    {
      next += 1
    }
    return next
  }

  /// "10月9日（金）", "10月9日金曜日".
  private func withWeekdayBehind(_ reading: Reading) -> Reading {
    guard cursor.kind(reading.end - 1) == .ideograph else { return reading }
    var reading = reading
    if let found = cursor.phrase(reading.end, .weekday, longest: 3) {
      (reading.date.weekday, reading.end) = (found.term.value, found.end)
    } else if cursor.isSign(reading.end, UInt8(ascii: "(")),
      cursor.isSign(reading.end + 2, UInt8(ascii: ")")),
      let found = cursor.term(reading.end + 1, .shortWeekday)
    {
      (reading.date.weekday, reading.end) = (found.value, reading.end + 3)
    }
    return reading
  }

  // MARK: Days, months, years

  private func core(at index: Int) -> Reading? {
    switch cursor.kind(index) {
    case .number:
      IdeographDateScanner(cursor: cursor).date(at: index) ?? FigureDateScanner(cursor: cursor).date(
        at: index)
        ?? dayAndMonth(at: index)
    case .word: monthFirst(at: index) ?? dayInWords(at: index)
    case .ideograph: IdeographDateScanner(cursor: cursor).date(at: index)
    case .punctuation, .address: nil
    }
  }

  /// A date whose day stands first: "9 October 2020", "1er octobre", "9 de octubre de 2020", "9th of October".
  private func dayAndMonth(at index: Int) -> Reading? {
    guard let day = day(at: index) else { return nil }
    let next = skippingFiller(day.end)
    guard let month = month(at: next) else { return nil }
    var reading = Reading(date: CalendarDate(month: month.value, day: day.value), end: month.end)
    addYear(&reading)
    return reading
  }

  /// "the third of May", "il primo maggio".
  private func dayInWords(at index: Int) -> Reading? {
    guard let day = cursor.term(index, .ordinal), (1...31).contains(day.value),
      let month = month(at: skippingFiller(index + 1))
    else { return nil }
    var reading = Reading(date: CalendarDate(month: month.value, day: day.value), end: month.end)
    addYear(&reading)
    return reading
  }

  /// "October 9, 2020", "October 2020", "October".
  private func monthFirst(at index: Int) -> Reading? {
    guard let month = month(at: index) else { return nil }
    var reading = Reading(date: CalendarDate(month: month.value), end: month.end)
    if let day = day(at: month.end), !isYear(month.end), cursor.languages.contains(.english) {
      // "in May 5 of them": without a year the day needs an ending or a sign behind it.
      reading.date.day = day.value
      reading.end = day.end
      addYear(&reading)
      return reading
    }
    addYear(&reading)
    if reading.date.year == nil, !standsAlone(index, month.end) { return nil }
    return reading
  }

  private func month(at index: Int) -> (value: Int64, end: Int)? {
    guard cursor.kind(index) == .word, let term = cursor.term(index, .month), hasCapital(index) else {
      return nil
    }
    let isDotted =
      cursor.isSign(index + 1, UInt8(ascii: ".")) && cursor.isGlued(index + 1)
      && (cursor.kind(index + 2) == .number || cursor.isSign(index + 2, UInt8(ascii: ",")))
    return (term.value, isDotted ? index + 2 : index + 1)
  }

  /// English and German write months with a capital; "may" and "march" are words of their own.
  private func hasCapital(_ index: Int) -> Bool {
    cursor.flags(index).contains(.capitalised) || !cursor.languages.isSubset(of: [.english, .german])
  }

  /// Whether the month is one without a day or a year: written out, and no other word.
  private func standsAlone(_ index: Int, _ end: Int) -> Bool {
    let isShort =
      cursor.key(index).count < Self.shortestAlone && !cursor.is(index, "Mai") && !cursor.is(index, "May")
      && !cursor.is(index, "mai") && !cursor.is(index, "juin") && !cursor.is(index, "août")
      && !cursor.is(index, "мая")
    return !isShort && !cursor.flags(index).contains(.startsSentence)
      && cursor.term(index, .cardinal) == nil
  }

  /// Shorter ones are abbreviations or other words, the months that are shorter are named.
  private static let shortestAlone = 4

  /// A day with its ending.
  private func day(at index: Int) -> (value: Int64, end: Int)? {
    guard cursor.kind(index) == .number else { return nil }
    let figures = Figures(cursor.key(index))
    let plain = cursor.key(index).dropLast(figures.suffix.count)
    guard let value = Figures(plain).integer, (1...31).contains(value) else { return nil }
    if !figures.suffix.isEmpty {
      var hash = TermHash()
      hash.add(figures.suffix)
      let entry = cursor.lexicon.entry(hash)
      guard cursor.lexicon.term(entry, .ordinalEnding, cursor.languages) != nil else { return nil }
      return (value, index + 1)
    }
    if let end = signedDay(index) { return (value, end) }
    if cursor.isSign(index + 1, UInt8(ascii: ".")), cursor.isGlued(index + 1),
      !cursor.languages.contains(.english)
    {
      return (value, index + 2)
    }
    if cursor.isSign(index + 1, UInt8(ascii: "-")), cursor.isGlued(index + 1), cursor.isGlued(index + 2),
      cursor.term(index + 2, .ordinalEnding) != nil
    {
      return (value, index + 3)
    }
    return (value, index + 1)
  }

  /// The end of "1.º" and "1°", the sign of degrees in place of the raised letter.
  private func signedDay(_ index: Int) -> Int? {
    guard cursor.isGlued(index + 1), !cursor.languages.isSubset(of: [.english, .german]) else { return nil }
    if cursor.is(index + 1, "°") { return index + 2 }
    let isDotted = cursor.isSign(index + 1, UInt8(ascii: ".")) && cursor.isGlued(index + 2)
    return isDotted && (cursor.is(index + 2, "º") || cursor.is(index + 2, "°")) ? index + 3 : nil
  }

  private func skippingFiller(_ index: Int) -> Int {
    cursor.kind(index) == .word && cursor.term(index, .dateFiller) != nil ? index + 1 : index
  }

  private func isYear(_ index: Int) -> Bool {
    cursor.key(index).count == 4 && Figures(cursor.key(index)).integer != nil
  }

  /// ", 2020", "de 2020", "2020 г.".
  private func addYear(_ reading: inout Reading) {
    var next = reading.end
    if cursor.isSign(next, UInt8(ascii: ",")) { next += 1 }
    next = skippingFiller(next)
    if cursor.is(next, "del") { next += 1 }
    guard cursor.kind(next) == .number, isYear(next), let year = Figures(cursor.key(next)).integer else {
      return
    }
    (reading.date.year, reading.end) = (year, next + 1)
    guard cursor.kind(reading.end) == .word, cursor.term(reading.end, .yearMark) != nil else { return }
    reading.end += 1
    if cursor.isSign(reading.end, UInt8(ascii: ".")), cursor.isGlued(reading.end),
      !cursor.flags(reading.end + 1).contains(.startsSentence), reading.end + 1 < cursor.count
    {
      reading.end += 1
    }
  }
}
