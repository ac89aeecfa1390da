/// Reads selectors.
struct HTMLSelectorParser {
  private let text: [Character]
  private var index = 0

  init(_ text: String) { self.text = Array(text) }

  private typealias Step = HTMLSelector.Step

  mutating func alternatives() throws(HTMLSelectorError) -> [[HTMLSelector.Step]] {
    guard text.count <= 1000 else { throw HTMLSelectorError(message: "it has more than 1000 characters") }
    var all: [[Step]] = []
    repeat {
      skipBlanks()
      let steps = peek == "/" ? try path() : try compounds()
      guard steps.count <= HTMLSelector.mostSteps else {
        throw HTMLSelectorError(message: "it has more than \(HTMLSelector.mostSteps) steps")
      }
      all.append(steps)
      skipBlanks()
    } while take(",")
    if let rest = peek { throw HTMLSelectorError(message: "“\(rest)” is not understood here") }
    return all
  }

  // MARK: Selectors

  private mutating func compounds() throws(HTMLSelectorError) -> [Step] {
    var steps = [try compound()]
    while true {
      let hadBlank = skipBlanks()
      guard let next = peek, next != "," else { return steps }
      let isChild = take(">")
      guard isChild || hadBlank else { return steps }
      skipBlanks()
      var step = try compound()
      step.isChild = isChild
      steps.append(step)
    }
  }

  private mutating func compound() throws(HTMLSelectorError) -> Step {
    var step = Step()
    let start = index
    if take("*") {} else if let name = word() { step.name = name.lowercased() }
    while let sign = peek, sign == "." || sign == "#" || sign == ":" {
      index += 1
      guard let name = word() else { throw HTMLSelectorError(message: "a name must follow “\(sign)”") }
      switch sign {
      case ".": step.classes.append(name)
      case "#": step.id = name
      default:
        guard name.lowercased() == "nth-of-type", take("("), let number = number(), take(")") else {
          throw HTMLSelectorError(message: "of “:…”, only “:nth-of-type(2)” is known")
        }
        step.ordinal = number
      }
    }
    guard index > start else { throw HTMLSelectorError(message: "a name, “.class” or “#id” is missing") }
    return step
  }

  // MARK: Paths

  private mutating func path() throws(HTMLSelectorError) -> [Step] {
    var steps: [Step] = []
    while take("/") {
      var step = Step(isChild: !take("/"))
      if !take("*") {
        guard let name = word() else {
          throw HTMLSelectorError(message: "the name of an element must follow “/”")
        }
        step.name = name.lowercased()
      }
      while take("[") { try condition(&step) }
      steps.append(step)
    }
    return steps
  }

  private mutating func condition(_ step: inout Step) throws(HTMLSelectorError) {
    if let number = number() {
      step.ordinal = number
    } else {
      guard take("@"), let name = word(), take("="), let value = quoted(), ["id", "class"].contains(name)
      else {
        throw HTMLSelectorError(message: "in brackets, “[2]”, “[@id='…']” and “[@class='…']” are known")
      }
      if name == "id" {
        step.id = value
      } else {
        step.classes += value.split(separator: " ").map(String.init)
      }
    }
    guard take("]") else { throw HTMLSelectorError(message: "a “]” is missing") }
  }

  // MARK: Characters

  private var peek: Character? { index < text.count ? text[index] : nil }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while let next = peek, next.isWhitespace { index += 1 }
    return index > start
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard peek == sign else { return false }
    index += 1
    return true
  }

  private mutating func word() -> String? {
    var word = ""
    while let next = peek, next.isLetter || next.isNumber || next == "-" || next == "_" {
      word.append(next)
      index += 1
    }
    return word.isEmpty ? nil : word
  }

  private mutating func number() -> Int? {
    let start = index
    var digits = ""
    while let next = peek, next.isASCII, next.isNumber {
      digits.append(next)
      index += 1
    }
    guard let number = Int(digits), number > 0 else {
      index = start
      return nil
    }
    return number
  }

  private mutating func quoted() -> String? {
    guard let quote = peek, quote == "'" || quote == "\"" else { return nil }
    index += 1
    var value = ""
    while let next = peek, next != quote {
      value.append(next)
      index += 1
    }
    return take(quote) ? value : nil
  }
}
