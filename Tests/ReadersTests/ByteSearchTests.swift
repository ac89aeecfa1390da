import Testing

@testable import Readers

@Suite("Searching bytes, eight at a time")
struct ByteSearchTests {
  @Test(
    "a byte that is no printable sign is found wherever it stands, and none is found where all are",
    arguments: [UInt8(0), 0x09, 0x0A, 0x1F, 0x7F, 0x80, 0xC3, 0xFF])
  func unprintable(byte: UInt8) {
    for length in 0..<40 {
      var bytes = (0..<length).map { UInt8(0x20 + $0 * 7 % 0x5F) }
      for start in 0...length {
        #expect(ByteSearch.firstUnprintable(in: bytes.span, from: start) == length)
      }
      for place in bytes.indices {
        let kept = bytes[place]
        bytes[place] = byte
        let found = ByteSearch.firstUnprintable(in: bytes.span, from: 0)
        #expect(found == place, "a byte \(byte) at \(place) of \(length)")
        bytes[place] = kept
      }
    }
  }

  @Test("every printable sign of ASCII is one")
  func printable() {
    let bytes = Array(UInt8(0x20)...0x7E)
    #expect(ByteSearch.firstUnprintable(in: bytes.span, from: 0) == bytes.count)
  }
}

@Suite("PDF: the runs of a piece of a line")
struct PDFRunIndicesTests {
  @Test(
    "what is put together has the indices of both, in their order", arguments: [[3, 4, 9], [7], [1, 12]])
  func union(others: [Int]) {
    var indices = PDFRunIndices(5)
    indices.append(8)
    var second = PDFRunIndices(others[0])
    for index in others.dropFirst() { second.append(index) }
    indices.formUnion(second)
    #expect(Array(indices) == ([5, 8] + others).sorted())
    #expect(indices.count == others.count + 2)
  }
}
