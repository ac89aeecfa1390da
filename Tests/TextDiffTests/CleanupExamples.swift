import Testing
import TextDiff

@Suite("What the clean-up makes of words")
struct CleanupExamples {
  @Test("an inserted phrase begins with its article")
  func article() {
    let sample = Sample("We saw the cat", "We saw the dog the cat")
    #expect(sample.clean() == "We saw {+the dog+} the cat")
  }

  @Test("an inserted sentence is marked from its own beginning")
  func sentence() {
    let sample = Sample(
      "The plan is new. The plan is good.", "The plan is new. The plan is old. The plan is good.")
    #expect(sample.clean() == "The plan is new . {+The plan is old .+} The plan is good .")
  }

  @Test("an item of a list brings the comma behind it")
  func list() {
    let sample = Sample("red, green, blue", "red, green, white, blue")
    #expect(sample.clean() == "red , green , {+white ,+} blue")
  }

  @Test("who adds a twin adds it behind")
  func twin() {
    #expect(Sample("a very good day", "a very very good day").clean() == "a very {+very+} good day")
  }

  @Test("stop words do not cut a rewritten clause into confetti")
  func confetti() {
    let sample = Sample(
      "The ministry published a list of the new standards for cities",
      "The ministry will soon release several drafts of the rules meant for cities")
    #expect(
      sample.raw
        == "The ministry [-published a list-] {+will soon release several drafts+} of the"
        + " [-new standards-] {+rules meant+} for cities")
    #expect(
      sample.clean()
        == "The ministry [-published a list-] {+will soon release several drafts+} of the"
        + " [-new standards-] {+rules meant+} for cities")
  }

  @Test("a run as long as a neighbour is kept, a shorter one is absorbed")
  func absorbed() {
    let sample = Sample("one two of three four end", "five six of seven eight end")
    #expect(sample.clean() == "[-one two of three four-] {+five six of seven eight+} end")
    let short = Sample("one of three four end", "five of seven eight end")
    #expect(short.clean() == "[-one-] {+five+} of [-three four-] {+seven eight+} end")
  }

  @Test("changes of two sentences remain two")
  func twoSentences() {
    let sample = Sample(
      "It was cold and wet. Nobody came here.", "It was warm yet dry. Everyone stayed here.")
    #expect(
      sample.clean()
        == "It was [-cold and wet-] {+warm yet dry+} . [-Nobody came-] {+Everyone stayed+} here .")
  }

  @Test("words that say something are never absorbed")
  func strongWord() {
    let sample = Sample("one two energy three four", "five six energy seven eight")
    #expect(sample.clean() == sample.raw)
  }

  @Test("a number is changed as a whole, if asked for")
  func number() {
    let sample = Sample("rose by 3.5 per cent", "rose by 3.7 per cent")
    #expect(sample.clean() == "rose by 3 . [-5-] {+7+} per cent")
    var cleanup = Cleanup()
    cleanup.keepsGluedUnitsWhole = true
    #expect(sample.clean(cleanup) == "rose by [-3 . 5-] {+3 . 7+} per cent")
  }
}
