import DocumentModel
import Normaliser
import Testing

@Suite("What counts as the same character")
struct FoldingTests {
  @Test(
    "equal keys",
    arguments: [
      ("“a” „a“ «a» ‟a″", "\"a\" \"a\" \"a\" \"a\""),
      ("‘a’ ‚a‘ ‹a› a′ `a´", "'a' 'a' 'a' a' 'a'"),
      ("a''b``c", "a\"b\"c"),
      ("a‐b a‑b a‒b a–b a—b a―b a−b a－b a﹣b", "a-b a-b a-b a-b a-b a-b a-b a-b a-b"),
      ("a -- b --- c", "a - b - c"),
      ("a… b... c....", "a... b... c..."),
      ("ﬁﬂﬀﬃﬄﬅﬆ", "fiflffffifflstst"),
      ("ＡＢＣ ｘ１！？％＃", "ABC x1!?%#"),
      ("１２３ ５Ｇ", "123 5G"),
      ("in\u{ad}ter\u{200b}na\u{2060}tion\u{feff}al", "international"),
      ("end\u{ad} next\u{200b}.", "end next."),
      ("\u{200e}left\u{200f} \u{202a}right\u{202c}", "left right"),
      ("Å \u{212b} A\u{30a}", "Å Å Å"),
      ("Ω \u{2126} µ", "Ω Ω µ"),
      ("★\u{fe0f}", "★"),
      ("می\u{200c}خواهم", "میخواهم"), ("donʼt", "don't"), ("｀", "`"), ("ˋfoo’", "`foo'"),
    ])
  func same(one: String, other: String) {
    #expect(bareKeys(one) == bareKeys(other))
  }

  @Test(
    "different keys",
    arguments: [
      ("Stet", "stet"), ("é", "è"), ("ß", "ss"), ("ё", "е"), ("1", "¹"), ("2", "½"), ("µ", "u"), ("か", "カ"),
      ("台", "臺"), ("'", "\""), (".", "。"), ("..", "..."), ("·", "."), ("€", "$"), ("ı", "i"), ("a b", "ab"),
    ])
  func different(one: String, other: String) {
    #expect(bareKeys(one) != bareKeys(other))
  }

  @Test("radicals, which PDFs hold instead of ideographs, have the keys of these")
  func radicals() {
    #expect(bareKeys("\u{2F00}般市\u{2EA0}") == bareKeys("一般市民"))
    #expect(bareKeys("新\u{2F76} \u{2F0A}\u{2F3F}") == bareKeys("新米 入手"))
    var tokeniser = Tokeniser()
    let radicals = tokeniser.tokens(Array("3\u{2F49}24\u{2F47}".utf8))
    #expect(radicals.map(\.kind) == tokeniser.tokens(Array("3月24日".utf8)).map(\.kind))
    let keys = (UInt32(0x2F00)...0x2FD5).compactMap(FoldRadicals.key)
    #expect(Set(keys).count == 214, "each radical is another ideograph")
    #expect(keys.allSatisfy { String(decoding: $0, as: UTF8.self).unicodeScalars.count == 1 })
    #expect(FoldRadicals.key(of: 0x2E80) == nil && FoldRadicals.key(of: 0x2E9A) == nil)
  }

  @Test(
    "full-width signs inside of words and numbers",
    arguments: [
      ("１，０００．５", "1,000.5"), ("ａ＿ｂ", "a_b"),
    ])
  func fullWidthInside(one: String, other: String) {
    withKnownIssue("signs are looked at as printed where tokens are cut, and folded only after") {
      #expect(bareKeys(one) == bareKeys(other))
    }
  }

  @Test(
    "invisible characters between any two letters or digits",
    arguments: [
      ("a\u{ad}\u{200b}b", "ab"), ("1\u{200b}000", "1000"), ("e\u{200b}\u{301}", "é"),
    ])
  func invisibleInside(one: String, other: String) {
    #expect(bareKeys(one) == bareKeys(other))
  }

  @Test("every rule says what it is for, and folds to what no rule folds again")
  func rules() {
    #expect(Set(KeyFolding.rules.map { $0.name }).count == KeyFolding.rules.count)
    for scalar in (0x20 as UInt32)...0xffff where Unicode.Scalar(scalar) != nil {
      var key: [UInt8] = []
      guard KeyFolding.append(scalar, to: &key) else { continue }
      var again: [UInt8] = []
      for folded in String(decoding: key, as: UTF8.self).unicodeScalars {
        _ = KeyFolding.append(folded.value, to: &again)
      }
      if scalar == 0xff40 { continue }
      #expect(again == key, "U+\(String(scalar, radix: 16))")
    }
  }

  @Test("the table of keys holds all that the rules say")
  func tableIsComplete() {
    var missing: [String] = []
    for scalar in Array((0x20 as UInt32)...0x1ffff) + Array(0xe0000...0xe007f)
    where Unicode.Scalar(scalar) != nil {
      guard let wanted = KeyFolding.rules.lazy.compactMap({ $0.key(of: scalar) }).first else { continue }
      var key: [UInt8] = []
      _ = KeyFolding.append(scalar, to: &key)
      if key != wanted { missing.append(String(scalar, radix: 16)) }
    }
    withKnownIssue("format characters of rare scripts, and tag characters, are told as invisible but kept") {
      #expect(missing == [])
    }
  }
}
