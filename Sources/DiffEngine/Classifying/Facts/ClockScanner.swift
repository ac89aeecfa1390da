import DocumentModel

/// Finds times of day: "14:30", "2.30 pm", "14 h 30", "14時30分", "noon".
struct ClockScanner {
  let cursor: TextCursor

  func time(at index: Int) -> Fact? {
    if cursor.kind(index) == .number { return figures(at: index, from: index, half: nil) }
    if let named = cursor.phrase(index, .timeName, longest: 3) {
      return cursor.fact(.time(named.term.value * 3_600), index..<named.end, isWeak: true)
    }
    // "下午2点30分", "午後2時": the half of the day stands in front.
    guard cursor.kind(index) == .ideograph, let half = cursor.phrase(index, .halfDay, longest: 2) else {
      return nil
    }
    return figures(at: half.end, from: index, half: half.term.value)
  }

  private func figures(at index: Int, from start: Int, half: Int64?) -> Fact? {
    let figures = Figures(cursor.key(index))
    if let hour = figures.integer, hour <= 24 {
      return colons(hour, at: index, from: start, half)
        ?? words(hour, at: index, from: start, half)
    }
    // "2.30 pm", "14.30 Uhr".
    if let parts = hourAndMinute(index) {
      if let half = afternoon(index + 1) { return fact(parts[0], parts[1], 0, start..<half.end, half.hours) }
      if let clock = cursor.phrase(index + 1, .clock, longest: 3) {
        return fact(parts[0], parts[1], 0, start..<clock.end, half)
      }
      if isFirstOfTwo(index) { return fact(parts[0], parts[1], 0, start..<index + 1, half) }
    }
    return glued(figures, at: index, from: start)
  }

  /// The figures of a time with a point: "14.30".
  private func hourAndMinute(_ index: Int) -> [Int64]? {
    guard cursor.kind(index) == .number, cursor.key(index).count >= 4,
      let parts = Figures(cursor.key(index)).parts, parts.count == 2, parts[0] <= 24, parts[1] <= 59
    else { return nil }
    return parts
  }

  /// "13.00 bis 16.30 Uhr": the word for the clock stands behind the second time only.
  private func isFirstOfTwo(_ index: Int) -> Bool {
    let isRange = cursor.isSign(index + 1, UInt8(ascii: "-")) || cursor.term(index + 1, .rangeWord) != nil
    return isRange && hourAndMinute(index + 2) != nil && cursor.phrase(index + 3, .clock, longest: 3) != nil
  }

  /// "14:30", "2:30:15 pm".
  private func colons(_ hour: Int64, at index: Int, from start: Int, _ half: Int64?) -> Fact? {
    guard let minute = sixtieth(index + 1) else { return gluedMinute(hour, at: index, from: start) }
    let second = sixtieth(index + 3)
    var end = second == nil ? index + 3 : index + 5
    // "1:2:3:4" is no time.
    guard !(cursor.isSign(end, UInt8(ascii: ":")) && cursor.isGlued(end) && cursor.isGlued(end + 1)) else {
      return nil
    }
    var hours = half
    if let found = afternoon(end) {
      (hours, end) = (found.hours, found.end)
    } else if let clock = cursor.phrase(end, .clock, longest: 3) {
      end = clock.end
    }
    return fact(hour, minute, second ?? 0, start..<end, hours)
  }

  /// Two figures behind a colon.
  private func sixtieth(_ index: Int) -> Int64? {
    guard cursor.isSign(index, UInt8(ascii: ":")), cursor.isGlued(index), cursor.isGlued(index + 1),
      cursor.key(index + 1).count == 2, let value = Figures(cursor.key(index + 1)).integer, value <= 59
    else { return nil }
    return value
  }

  /// "2 pm", "14 Uhr 30", "14 h 30", "14時30分".
  private func words(_ hour: Int64, at index: Int, from start: Int, _ half: Int64?) -> Fact? {
    if let found = afternoon(index + 1) { return fact(hour, 0, 0, start..<found.end, found.hours) }
    // "5 hours" is a time that passes unless minutes follow.
    guard let clock = cursor.phrase(index + 1, .clock, longest: 3) else { return nil }
    // "3時半".
    if cursor.is(clock.end, "半") { return fact(hour, 30, 0, start..<clock.end + 1, half) }
    let minute = Figures(cursor.key(clock.end)).integer ?? 60
    let isShort = cursor.key(clock.end).count <= 2
    if cursor.kind(clock.end) == .number, minute <= 59, isShort {
      let end = cursor.is(clock.end + 1, "分") ? clock.end + 2 : clock.end + 1
      return fact(hour, minute, 0, start..<end, half)
    }
    let isAlone =
      cursor.is(index + 1, "Uhr") || cursor.is(index + 1, "時") || cursor.is(index + 1, "点") || half != nil
      || cursor.is(index + 1, "h") && cursor.languages.isDisjoint(with: [.english, .german])
    // "5時間" are hours.
    return isAlone && !cursor.is(clock.end, "間") ? fact(hour, 0, 0, start..<clock.end, half) : nil
  }

  /// "8:30pm".
  private func gluedMinute(_ hour: Int64, at index: Int, from start: Int) -> Fact? {
    let key = cursor.key(index + 2)
    guard cursor.isSign(index + 1, UInt8(ascii: ":")), cursor.isGlued(index + 1), cursor.isGlued(index + 2),
      let half = halfDay(key), key.count - half.length == 2,
      let minute = Figures(key.prefix(2)).integer, minute <= 59
    else { return nil }
    return fact(hour, minute, 0, start..<index + 3, half.hours)
  }

  /// The half of the day that a token of figures ends with, and its length: "8pm".
  private func halfDay(_ key: ArraySlice<UInt8>) -> (hours: Int64, length: Int)? {
    let suffix = Figures(key).suffix
    guard !suffix.isEmpty, suffix.count < key.count else { return nil }
    var hash = TermHash()
    hash.add(suffix)
    return cursor.lexicon.term(cursor.lexicon.entry(hash), .halfDay, cursor.languages)
      .map { ($0.value, suffix.count) }
  }

  /// "14h30", "8pm", "8.30pm": one token.
  private func glued(_ figures: Figures, at index: Int, from start: Int) -> Fact? {
    let key = cursor.key(index)
    if let half = halfDay(key) {
      let plain = Figures(key.dropLast(half.length))
      let parts = plain.integer.map { [$0, 0] } ?? plain.parts ?? []
      guard parts.count == 2, parts[0] <= 12, parts[1] <= 59 else { return nil }
      return fact(parts[0], parts[1], 0, start..<index + 1, half.hours)
    }
    guard figures.suffix.first == UInt8(ascii: "h"), let split = key.firstIndex(of: UInt8(ascii: "h")),
      let hour = Figures(key[..<split]).integer, hour <= 24,
      let minute = Figures(key[(split + 1)...]).integer, minute <= 59
    else { return nil }
    return fact(hour, minute, 0, start..<index + 1, nil)
  }

  /// The hours that "am" or "pm" adds.
  private func afternoon(_ index: Int) -> (hours: Int64, end: Int)? {
    guard let found = cursor.phrase(index, .halfDay, longest: 3), cursor.kind(index) == .word else {
      return nil
    }
    var end = found.end
    if cursor.isSign(end, UInt8(ascii: ".")), end > index + 1, cursor.isGlued(end) { end += 1 }
    return (found.term.value, end)
  }

  private func fact(_ hour: Int64, _ minute: Int64, _ second: Int64, _ tokens: Range<Int>, _ half: Int64?)
    -> Fact
  {
    var hour = hour
    if let half { hour = half == 12 ? (hour < 12 ? hour + 12 : hour) : hour % 12 }
    return cursor.fact(.time(hour * 3_600 + minute * 60 + second), tokens)
  }
}
