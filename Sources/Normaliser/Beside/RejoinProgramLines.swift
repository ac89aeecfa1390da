import DocumentModel

/// Puts lines of program text together that print has wrapped, where the other side has them in one.
///
/// A printed page wraps what is too wide: at a blank, or in the midst of a word with the hyphen of its language, which is
/// none of the program's. Works on blocks of one line each, before they are cut into tokens.
struct RejoinProgramLines {
  /// The lines of the other side's program text, by what they are without blanks.
  private let known: [[UInt8]: ArraySlice<UInt8>]
  private let longest: Int

  init(_ others: [Transcription]) {
    var known: [[UInt8]: ArraySlice<UInt8>] = [:]
    for block in others.lazy.filter({ $0.document.format != .pdf }).flatMap(\.document.blocks)
    where block.kind == .code {
      for line in block.text.split(separator: 0x0a) { known[Self.squeezed(line)] = line }
    }
    self.known = known
    longest = known.keys.lazy.map(\.count).max() ?? 0
  }

  /// A line is wrapped into no more; chosen.
  private static let mostLines = 8
  /// U+2010, which typesetters put where they cut a word.
  private static let hyphen: [UInt8] = [0xe2, 0x80, 0x90]

  private static func squeezed(_ line: ArraySlice<UInt8>) -> [UInt8] { line.filter { !$0.isBlank } }

  func apply(to blocks: inout [Block]) {
    guard !known.isEmpty else { return }
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    var index = 0
    while index < blocks.count {
      if let seams = seams(blocks, from: index) {
        result.append(Self.joined(blocks[index...index + seams.count], seams))
        index += seams.count + 1
      } else {
        result.append(blocks[index])
        index += 1
      }
    }
    blocks = result
  }

  /// Whether there is a blank at the seam behind a block and those behind the next ones, up to the end of its line;
  /// nil where the other side has no line that goes on in them.
  private func seams(_ blocks: [Block], from start: Int) -> [Bool]? {
    guard blocks[start].kind == .code else { return nil }
    var bytes = Self.squeezed(blocks[start].text[...])
    guard known[bytes] == nil else { return nil }
    var ends: [Int] = []
    for block in blocks[(start + 1)...].prefix(Self.mostLines - 1) {
      guard block.kind == .code else { return nil }
      if bytes.suffix(Self.hyphen.count).elementsEqual(Self.hyphen) { bytes.removeLast(Self.hyphen.count) }
      ends.append(bytes.count)
      bytes += Self.squeezed(block.text[...])
      guard bytes.count <= longest else { return nil }
      if let line = known[bytes] { return Self.blanks(line, behind: ends) }
    }
    return nil
  }

  /// Whether a line has a blank behind so many of its other bytes.
  private static func blanks(_ line: ArraySlice<UInt8>, behind ends: [Int]) -> [Bool] {
    var isBlank = [Bool](repeating: false, count: line.count + 1)
    var count = 0
    for byte in line {
      if byte.isBlank { isBlank[count] = true } else { count += 1 }
    }
    return ends.map { isBlank[$0] }
  }

  private static func joined(_ blocks: ArraySlice<Block>, _ seams: [Bool]) -> Block {
    var line = blocks[blocks.startIndex]
    for (next, hasBlank) in zip(blocks.dropFirst(), seams) {
      while line.text.last?.isBlank == true { line.text.removeLast() }
      if line.text.suffix(hyphen.count).elementsEqual(hyphen) { line.text.removeLast(hyphen.count) }
      if hasBlank { line.text.append(UInt8(ascii: " ")) }
      let seam = line.text.count
      let shift = seam - next.text.prefix(while: \.isBlank).count
      line.marks = line.marks.compactMap { clamped($0, to: 0..<seam) }
      line.text += next.text.drop(while: \.isBlank)
      line.marks += next.marks.compactMap {
        let range = $0.utf8.lowerBound + shift..<$0.utf8.upperBound + shift
        return clamped(Mark($0.kind, utf8: range), to: 0..<line.text.count)
      }
      line.lines += next.lines.map { Block.LineStart(utf8: max(seam, $0.utf8 + shift), place: $0.place) }
    }
    return line
  }

  private static func clamped(_ mark: Mark, to range: Range<Int>) -> Mark? {
    let shared = mark.utf8.clamped(to: range)
    return shared.isEmpty ? nil : Mark(mark.kind, utf8: shared)
  }
}
