import ChangeModel
import DiffEngine
import Testing

@Suite("Texts of any characters are compared without a trap")
struct HostileTextTests {
  @Test("chunks of anything that is Unicode, some of them changed", arguments: 0..<300 as Range<UInt64>)
  func anyText(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let base = (0..<4).map { _ in random.chunks() }
    let revised = base.map { chunks in
      chunks.compactMap { random.once(in: 6) ? nil : random.once(in: 6) ? random.chunk() : $0 }
    }
    let sides = [base, revised].map { side in
      Sheet(
        title: "Any words of a title",
        passages: side.map { "x" + $0.joined(separator: " ") } + ["A sentence to share."])
    }
    for change in changes(sides[0], sides[1]) {
      #expect(!change.runs.isEmpty, "seed \(seed)")
      #expect(change.id.utf8.count == 16, "seed \(seed)")
    }
    #expect(changes(sides[0], sides[0]).isEmpty, "seed \(seed)")
  }
}

extension SplitMix64 {
  fileprivate mutating func chunks() -> [String] { (0..<number(3...20)).map { _ in chunk() } }

  /// Letters, and one sign in between or none, so that gaps stand at chunks only.
  fileprivate mutating func chunk() -> String {
    let scalars = (0..<number(1...4)).compactMap { _ in
      Unicode.Scalar(
        UInt32(
          pick([
            number(0x61...0x7a), number(0x30...0x39), number(0xc0...0x24f), number(0x300...0x36f),
            number(0x400...0x52f), number(0x4e00...0x4e20), number(0xac00...0xac20),
            number(0x1f600...0x1f64f),
            0x200d, 0xad, 0xff21, 0x2019,
          ])))
    }
    return String(String.UnicodeScalarView(scalars)) + "e"
  }
}
