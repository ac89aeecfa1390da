/// Hard-wraps lines as editors and mail programs do; a Markdown heading has to stay on its line.
struct Wrapping: Sendable {
  /// The most characters of a line.
  var width = 72
  /// Whether a line may end after the hyphen of a compound, as Python's textwrap does.
  var breaksAtHyphens = false
  /// Whether the lines of a list item stand under its text; they stand under its sign otherwise.
  var hangs = false

  func wrap(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap(lines).joined(separator: "\n")
  }

  private func lines(_ line: Substring) -> [String] {
    guard !line.hasPrefix("#") else { return [String(line)] }
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let words = line.dropFirst(indent.count).split(separator: " ")
    var next = String(indent)
    if hangs, let sign = words.first, Self.isListSign(sign) {
      next += String(repeating: " ", count: sign.count + 1)
    }
    var lines: [String] = []
    var current = String(indent)
    var isFresh = true
    for word in words {
      for (place, part) in parts(of: word).enumerated() {
        let gap = isFresh || place > 0 ? "" : " "
        if !isFresh, current.count + gap.count + part.count > width {
          lines.append(current)
          current = next + part
        } else {
          current += gap + part
        }
        isFresh = false
      }
    }
    return lines + [current]
  }

  /// A word, cut after each hyphen between letters where lines may end there.
  private func parts(of word: Substring) -> [String] {
    guard breaksAtHyphens else { return [String(word)] }
    var parts: [String] = [""]
    var before: Character = " "
    for (character, following) in zip(word, word.dropFirst() + " ") {
      parts[parts.count - 1].append(character)
      if character == "-", before.isLetter, following.isLetter { parts.append("") }
      before = character
    }
    return parts
  }

  private static func isListSign(_ word: Substring) -> Bool {
    word == "•" || word == "-" || word.hasSuffix(".") && Int(word.dropLast()) != nil
  }
}
