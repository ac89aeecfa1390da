import DocumentModel

/// Reads dates in figures alone: "2020-10-09", "9.10.2020", "09/10/2020".
struct FigureDateScanner {
  let cursor: TextCursor

  func date(at index: Int) -> DateScanner.Reading? {
    guard !isInsideOfRun(index), !isClause(index) else { return nil }
    if let parts = Figures(cursor.key(index)).parts, parts.count == 3, !cursor.key(index).contains(0x2c) {
      return reading(parts, lengths(cursor.key(index)), sign: UInt8(ascii: "."), end: index + 1)
    }
    for sign in [UInt8(ascii: "-"), UInt8(ascii: "/")] {
      guard cursor.isSign(index + 1, sign), cursor.isGlued(index + 1), cursor.isGlued(index + 2),
        cursor.isSign(index + 3, sign), cursor.isGlued(index + 3), cursor.isGlued(index + 4),
        !(cursor.isSign(index + 5, sign) && cursor.isGlued(index + 5) && cursor.isGlued(index + 6))
      else { continue }
      let keys = [index, index + 2, index + 4].map { cursor.key($0) }
      let parts = keys.compactMap { Figures($0).integer }
      guard parts.count == 3 else { continue }
      return reading(parts, keys.map(\.count), sign: sign, end: index + 5)
    }
    return spaced(at: index)
  }

  /// A date in figures with points and blanks between.
  private func spaced(at index: Int) -> DateScanner.Reading? {
    guard cursor.isSign(index + 1, UInt8(ascii: ".")), cursor.isGlued(index + 1),
      cursor.isSign(index + 3, UInt8(ascii: ".")),
      cursor.isGlued(index + 3), cursor.key(index + 4).count == 4
    else { return nil }
    let parts = [index, index + 2, index + 4].compactMap { Figures(cursor.key($0)).integer }
    guard parts.count == 3 else { return nil }
    return reading(parts, [2, 2, 4], sign: UInt8(ascii: "."), end: index + 5)
  }

  /// Figures behind a hyphen or stroke go on what stands in front.
  private func isInsideOfRun(_ index: Int) -> Bool {
    guard cursor.isGlued(index) else { return false }
    return cursor.isSign(index - 1, UInt8(ascii: "-")) || cursor.isSign(index - 1, UInt8(ascii: "/"))
  }

  /// Whether figures are the number of a clause: a date that a line begins with has no point behind its year.
  private func isClause(_ index: Int) -> Bool {
    cursor.text.beginsCell(index) && cursor.isSign(index + 1, UInt8(ascii: ".")) && cursor.isGlued(index + 1)
      && index + 2 < cursor.count && !cursor.isGlued(index + 2)
      && cursor.key(index).contains(UInt8(ascii: "."))
  }

  private func lengths(_ key: ArraySlice<UInt8>) -> [Int] {
    key.split(separator: UInt8(ascii: ".")).map(\.count)
  }

  private func reading(_ parts: [Int64], _ lengths: [Int], sign: UInt8, end: Int) -> DateScanner.Reading? {
    var date = CalendarDate()
    if lengths[0] == 4 {
      (date.year, date.month, date.day) = (parts[0], parts[1], parts[2])
    } else {
      // Two figures make a year in Germany and in forms, three or one nowhere.
      guard lengths[2] == 4 || lengths[2] == 2 && sign != UInt8(ascii: "-") else { return nil }
      (date.year, date.isShort) = (parts[2], lengths[2] == 2)
      (date.day, date.month) = (parts[0], parts[1])
      setOrder(&date, sign)
    }
    guard let month = date.month, let day = date.day, (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    return DateScanner.Reading(date: date, end: end)
  }

  /// With points the day stands in front everywhere; with strokes and hyphens it depends.
  private func setOrder(_ date: inout CalendarDate, _ sign: UInt8) {
    guard sign != UInt8(ascii: "."), let first = date.day, let second = date.month else { return }
    let isMonthFirst = second > 12 || first <= 12 && cursor.habits.dateOrder == .monthFirst
    if isMonthFirst { (date.day, date.month) = (second, first) }
    date.isAmbiguous = first <= 12 && second <= 12 && first != second && cursor.habits.dateOrder == .unknown
  }
}
