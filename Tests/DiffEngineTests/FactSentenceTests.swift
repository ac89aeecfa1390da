import ChangeModel
import DiffEngine
import Testing

@Suite("Facts in eight languages")
struct FactSentenceTests {
  @Test("a fact in another form is no change", arguments: FactSentences.all)
  func sameFact(language: FactSentences) {
    for (base, revised) in language.same {
      for (one, other) in [(base, revised), (revised, base)] {
        let found = verdicts(one, other, beside: language.context).filter { !$0.hasSuffix("cosmetic") }
        #expect(found.isEmpty, "\(one) | \(other)")
      }
    }
  }

  @Test("another fact is critical", arguments: FactSentences.all)
  func otherFact(language: FactSentences) {
    for (base, revised, facet) in language.other {
      for (one, other) in [(base, revised), (revised, base)] {
        #expect(verdicts(one, other, beside: language.context) == ["\(facet) critical"], "\(one) | \(other)")
      }
    }
  }
}
