import Testing

@Suite("Scripts without blanks between words, marks and emoji")
struct ScriptTests {
  @Test(
    "ideographs and kana are tokens by themselves",
    arguments: [
      ("标准化。", "i:标 i:准 i:化 p:。"),
      ("日本語のテスト", "i:日 i:本 i:語 i:の i:テ i:ス i:ト"),
      ("データ", "i:デ i:ー i:タ"),
      ("2020年3月5日", "n:2020 i:年 n:3 i:月 n:5 i:日"),
      ("中国 5G 标准", "i:中 i:国 n:5G i:标 i:准"),
      ("GB/T标准", "w:GB p:/ w:T i:标 i:准"),
      ("「はい」", "p:「 i:は i:い p:」"),
      ("カ\u{3099}", "i:カ\u{3099}"),
      ("𠀀𠀁", "i:𠀀 i:𠀁"),
    ])
  func ideographs(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "letters of Thai, Lao, Khmer and Burmese are tokens with their marks",
    arguments: [
      ("ภาษาไทย", "i:ภ i:า i:ษ i:า i:ไ i:ท i:ย"),
      ("ที่", "i:ที่"),
      ("ລາວ", "i:ລ i:າ i:ວ"),
      ("๑๒", "n:๑๒"),
    ])
  func southEastAsian(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "scripts with blanks are cut at these",
    arguments: [
      ("한국어 표준", "w:한국어 w:표준"),
      ("हिन्दी भाषा", "w:हिन्दी w:भाषा"),
      ("می‌خواهم", "w:می‌خواهم"),
      ("العربية، نعم", "w:العربية p:، w:نعم"),
      ("שלום עולם", "w:שלום w:עולם"),
      ("e\u{301}te\u{301}", "w:e\u{301}te\u{301}"),
      ("o\u{323}\u{302}", "w:o\u{323}\u{302}"),
    ])
  func spaced(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test(
    "an emoji is one sign, with its joiners, skin tones and selectors",
    arguments: [
      ("👍🏽", "p:👍🏽"),
      ("👩🏽‍🔬", "p:👩🏽‍🔬"),
      ("👨‍👩‍👧‍👦", "p:👨‍👩‍👧‍👦"),
      ("❤️", "p:❤️"),
      ("1️⃣", "n:1️⃣"),
      ("good👍work", "w:good p:👍 w:work"),
      ("🙂🙃", "p:🙂 p:🙃"),
      ("🏳️‍🌈", "p:🏳️‍🌈"),
    ])
  func emoji(text: String, tokens: String) {
    #expect(dump(text) == tokens)
  }

  @Test("the same emoji with another skin tone has another key, with a text selector the same")
  func emojiKeys() {
    #expect(bareKeys("👍🏽") != bareKeys("👍🏿"))
    #expect(bareKeys("❤\u{fe0f}") == bareKeys("❤\u{fe0e}"))
  }

  @Test("a joiner at the end of a text joins nothing", arguments: ["👩‍", "👩🏽", "👩‍\u{200d}", "\u{200d}"])
  func joinerAtEnd(text: String) {
    #expect(cut(text).count <= 1)
  }

  @Test("marks without a letter in front stand for themselves")
  func bareMarks() {
    #expect(cut("\u{301} \u{301}").count == 2)
    #expect(dump(".\u{301}") == "p:.\u{301}")
  }
}
