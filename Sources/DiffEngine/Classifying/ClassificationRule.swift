import ChangeModel

/// A rule that tells what an edit touches, and how much that matters.
protocol ClassificationRule: Sendable {
  /// The verdict, or nil where the rule has nothing to say.
  func verdict(on edit: Evidence) -> Verdict?
}

/// The rules in order: the first that answers decides.
enum Classifier {
  static let rules: [any ClassificationRule] = [
    // In front of all others: an image that came or went is one, whatever it is called.
    ImageRule(),
    // In front of all that look at words: an address holds numbers, names and signs.
    LinkRule(),
    // In front of negations: "don't" and "do not" are one.
    ContractionRule(),
    // In front of wording: "not" is a word like others but for what it does.
    NegationRule(),
    AffixRule(),
    // In front of numbers: the numbers of a date are a date.
    DateRule(),
    NumberRule(),
    // Behind both: facts that differ are no form of the same.
    SameFactsRule(),
    // In front of names: "Organization" and "Organisation" are one name.
    SpellingRule(),
    NameRule(),
    SignRule(),
    // In front of wording, which it is, with a better reason.
    ModalRule(),
    WordingRule(),
  ]

  static func verdict(on edit: Evidence) -> Verdict {
    var verdict = Verdict(facet: .wording, severity: .major, why: "the wording differs")
    for rule in rules {
      guard let answer = rule.verdict(on: edit) else { continue }
      verdict = answer
      break
    }
    if let remark = Lookalikes.remark(on: edit) { verdict.why += "; \(remark)" }
    return verdict
  }
}
