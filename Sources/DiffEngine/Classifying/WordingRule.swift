import ChangeModel

/// Words differ; nothing tells that a fact does.
struct WordingRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let before = edit.base.text.printed(edit.removed)
    let after = edit.revised.text.printed(edit.added)
    let why =
      before.isEmpty ? "words were added" : after.isEmpty ? "words are gone" : "the wording differs"
    return Verdict(facet: .wording, severity: .major, why: why)
  }
}
