import Stet
import Testing

@Suite("Laws of the comparison")
struct ComparisonLaws {
  @Test("a text compared with itself has no change and no article without a partner", arguments: LawCase.all)
  func identity(_ law: LawCase) throws {
    let source = try law.base
    let report = try Pipeline().compare(base: [source], revised: [source])
    #expect(Digest(report).lines.filter { $0.contains(": ") && $0.contains(" -> ") } == [])
    #expect(report.compared.filter { $0.status != "unchanged" }.map { $0.base?.title ?? "–" } == [])
    #expect(report.otherMaterial.map(\.title) == [])
    #expect(!Gate(threshold: .cosmetic).fails(report))
  }

  @Test("swapped sides give the mirror image", arguments: LawCase.generated)
  func symmetry(_ law: LawCase) throws {
    let swapped = try Pipeline().compare(base: [law.revised], revised: [law.base])
    let (lines, mirrored) = (Digest(swapped).lines, Digest(try law.report().mirrored).lines)
    #expect(TextDifference(mirrored, lines).description == "")
  }

  @Test("words outside of the edits are the same on both sides", arguments: LawCase.all)
  func onlyEditsDiffer(_ law: LawCase) throws {
    for change in try law.report().compared.flatMap(\.changes) {
      for run in change.runs where !run.isEdit {
        #expect(GoldenRule.fold(run.before) == GoldenRule.fold(run.after), "\(Digest.line(change))")
      }
    }
  }

  @Test("the runs of a change put together are a passage of each side", arguments: LawCase.all)
  func roundTrip(_ law: LawCase) throws {
    for article in try law.report().compared {
      let (base, revised) = (article.base.map(PassageText.init), article.revised.map(PassageText.init))
      for change in article.changes {
        #expect(change.before == nil || base?.holds(change.before ?? "") == true, "\(Digest.line(change))")
        #expect(change.after == nil || revised?.holds(change.after ?? "") == true, "\(Digest.line(change))")
        #expect(change.runs.map(\.before).joined() == change.before ?? "", "\(Digest.line(change))")
        #expect(change.runs.map(\.after).joined() == change.after ?? "", "\(Digest.line(change))")
      }
    }
  }

  @Test(
    "an article on both sides with equal texts is unchanged, one with unequal words is altered",
    arguments: LawCase.generated)
  func status(_ law: LawCase) throws {
    for article in try law.report().articles {
      guard let base = article.base, let revised = article.revised else { continue }
      let isEqual = PassageText(base).text == PassageText(revised).text
      // An article may have moved as it is.
      let isMoved = article.changes.contains { $0.facet == .order }
      #expect((article.status == "unchanged") == (isEqual && !isMoved), "\(base.title)")
    }
  }
}
