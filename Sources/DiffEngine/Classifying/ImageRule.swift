import ChangeModel

/// The alternative text of an image: what is said where it is not shown.
///
/// Numbers, dates and negations in it are judged as those of other text.
struct ImageRule: ClassificationRule {
  func verdict(on edit: Evidence) -> Verdict? {
    let (before, after) = (edit.base.text, edit.revised.text)
    guard edit.removed.allSatisfy(before.isInImage), edit.added.allSatisfy(after.isInImage),
      !edit.removed.isEmpty || !edit.added.isEmpty
    else { return nil }
    if edit.added.isEmpty, before.isWholeImage(edit.removed) {
      return minor("the image “\(before.printed(edit.removed))” is gone")
    }
    if edit.removed.isEmpty, after.isWholeImage(edit.added) {
      return minor("the image “\(after.printed(edit.added))” was added")
    }
    if case .differ = edit.facts { return nil }
    guard edit.removedFacts.contains(where: \.isNegation) == edit.addedFacts.contains(where: \.isNegation)
    else { return nil }
    return minor("the alternative text of an image differs")
  }

  private func minor(_ why: String) -> Verdict { Verdict(facet: .image, severity: .minor, why: why) }
}
