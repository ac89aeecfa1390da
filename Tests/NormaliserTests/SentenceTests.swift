import DocumentModel
import Testing

@Suite("Where sentences begin")
struct SentenceTests {
  @Test(
    "two sentences",
    arguments: [
      "It stands. | Nothing else.", "Why? | Because.", "No! | Yes.", "Wait… | Then go.", "Wait... | Then go.",
      "“It stands.” | He left.", "It stands.” | “Why?”", "(It stands.) | (It falls.)",
      "It is 5. | 6 is more.",
      "See www.example.org. | Then go.", "Das ist so. | Österreich auch.",
      "Это так. | Москва тоже.", "«Так.» | Потом.", "C’est ainsi. | Été.", "¿Por qué? | ¡Así!",
      "这是标准。|那是法律。", "はい。|いいえ。", "真的吗？|是的！|好。", "「はい。」|いいえ。", "It is. | – So what.",
      "First line. | \nSecond line.",
    ])
  func two(marked: String) {
    let expected = marked.split(separator: "|").map {
      $0.replacing("\n", with: "").trimmingBlanks
    }
    #expect(sentences(marked.replacing("|", with: marked.contains("。") ? "" : " ")) == expected)
  }

  @Test(
    "one sentence",
    arguments: [
      "Dr. Smith came.", "See No. 5 there.", "It was Prof. Li.", "At St. Paul's.", "J. R. Smith wrote.",
      "The U.S. Army came.", "Smith et al. 2020 say.", "It is 3.5 long.", "e.g. this", "and so on. then more",
      "the file. name", "Art. 5 says.", "Nr. 7 ist neu.", "He asked “Why?” and left.", "End.Next",
      "see www.example.org/A.B now", "Mme. Curie", "Vol. 3 of it.",
    ])
  func one(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test(
    "closing quotes of German belong to the sentence that they close",
    arguments: [
      "„Das ist so.“ | Dann ging er.", "»Das ist so.« | Dann ging er.", "（对。）|好。",
    ])
  func germanQuotes(marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimmingBlanks }
    #expect(sentences(marked.replacing("|", with: marked.contains("。") ? "" : " ")) == expected)
  }

  @Test("a sentence that begins in a script without capitals", arguments: ["זה כך. | וזה כך."])
  func withoutCapitals(marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimmingBlanks }
    #expect(sentences(marked.replacing("|", with: "")) == expected)
  }

  @Test(
    "the first token begins a sentence, whatever it is", arguments: ["stet", "5", "(so", "标", "...", "-"])
  func first(text: String) {
    #expect(cut(text).first?.token.flags.contains(.startsSentence) == true)
  }

  @Test("where the lines of a text break does not matter", arguments: 0..<100 as Range<UInt64>)
  func wrapping(seed: UInt64) {
    var random = SplitMix64(state: seed)
    // A dash with a blank only behind it stands like a hyphen at a line end.
    let text = random.prose().replacing("--", with: ",")
    #expect(sentences(text.replacing(" ", with: "\n")) == sentences(text), "seed \(seed): \(text)")
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
