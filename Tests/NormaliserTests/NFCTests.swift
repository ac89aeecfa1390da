import Normaliser
import Testing

@Suite("Canonical composition")
struct NFCTests {
  @Test(
    "composes",
    arguments: [
      ("e\u{301}", "é"), ("o\u{302}\u{323}", "ộ"), ("α\u{301}", "ά"), ("И\u{306}", "Й"), ("カ\u{3099}", "ガ"),
      ("\u{1112}\u{1161}\u{11ab}", "한"), ("\u{212b}", "Å"), ("abc", "abc"), ("", ""), ("\u{301}", "\u{301}"),
    ])
  func composes(text: String, composed: String) {
    #expect(NFC.compose(Array(text.utf8)) == Array(composed.utf8))
  }

  @Test(
    "bytes that are no UTF-8 stay", arguments: [[0xff], [0x61, 0xcc], [0xed, 0xa0, 0x80], [0xc0, 0xaf]])
  func invalid(bytes: [UInt8]) {
    #expect(NFC.compose(bytes) == bytes)
  }

  @Test("composing twice is composing once", arguments: 0..<100 as Range<UInt64>)
  func idempotent(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let once = NFC.compose(Array(random.scalars().utf8))
    #expect(NFC.compose(once) == once, "seed \(seed)")
  }

  @Test("a scalar said to stay does, alone and in front of a letter")
  func mayChangeIsTrue() {
    for value in (0x80 as UInt32)...0x2ffff where !NFC.mayChange(value) {
      guard let scalar = Unicode.Scalar(value), !(0x2000...0x2001).contains(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      if NFC.compose(bytes) != bytes || NFC.compose(Array("a".utf8) + bytes) != Array("a".utf8) + bytes {
        Issue.record("U+\(String(value, radix: 16)) changes")
      }
    }
  }
}
