extension SplitMix64 {
  /// A word of two or three syllables; many thousand are possible.
  mutating func word() -> String {
    (0..<number(2...3)).map { _ in
      pick(["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"])
    }.joined()
  }

  /// A sentence with a capital and a full stop, now and then a number, a name, quotes or a dash.
  mutating func sentence() -> String {
    var words = (0..<number(6...16)).map { _ in word() }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    let place = number(2...words.count - 2)
    switch number(0...7) {
    case 0: words[place] = "\(number(2...9_999))"
    case 1: words[place] = words[place].prefix(1).uppercased() + words[place].dropFirst()
    case 2: words[place] = "\"" + words[place] + "\""
    case 3: words[place] += " - " + word()
    case 4: words[place] = "office's"
    case 5: words[place] += ","
    default: break
    }
    return words.joined(separator: " ") + "."
  }

  mutating func passage() -> String { (0..<number(1...4)).map { _ in sentence() }.joined(separator: " ") }

  mutating func sheet() -> Sheet {
    Sheet(
      title: (0..<number(3...6)).map { _ in word() }.joined(separator: " "),
      passages: (0..<number(2...8)).map { _ in once(in: 6) ? "## " + word() + " " + word() : passage() })
  }

  /// Articles with changes of all kinds made in them.
  mutating func edited(_ sheet: Sheet) -> Sheet {
    var result = sheet
    for index in result.passages.indices where once(in: 2) {
      result.passages[index] = edited(result.passages[index])
    }
    if once(in: 3) { result.passages.insert(passage(), at: number(0...result.passages.count)) }
    if once(in: 3), result.passages.count > 1 {
      result.passages.remove(at: number(0...result.passages.count - 1))
    }
    if once(in: 4), result.passages.count > 2 {
      let moved = result.passages.removeFirst()
      result.passages.append(moved)
    }
    return result
  }

  /// A few words of a text replaced, added or removed.
  private mutating func edited(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<number(1...3) where words.count > 6 {
      let place = number(2...words.count - 2)
      switch number(0...3) {
      case 0: words[place] = word()
      case 1: words.insert(word(), at: place)
      case 2: words.remove(at: place)
      default: words[place] = "\(number(2...9_999))"
      }
    }
    return words.joined(separator: " ")
  }
}
