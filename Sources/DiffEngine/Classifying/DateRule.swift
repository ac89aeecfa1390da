import ChangeModel

/// A date or a time differs; the numbers of a date are a date.
struct DateRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? { NumberRule.verdict(on: edit, .date) }
}
