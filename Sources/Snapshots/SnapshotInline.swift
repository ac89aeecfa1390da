import DocumentModel

/// Reads the words of a line: escapes, links, cells.
enum SnapshotInline {
  /// Appends the text of `line` to the passage, and its links to the marks.
  static func append(_ line: ArraySlice<UInt8>, inRow: Bool, to passage: inout SnapshotPassage) {
    var index = line.startIndex
    var linkStart: Int?
    while index < line.endIndex {
      // Most bytes are no marks: they are taken as a run.
      let run = line[index...].prefix { !isMark($0, inRow: inRow) }
      passage.text += run
      index += run.count
      guard index < line.endIndex else { break }
      let byte = line[index]
      if byte == UInt8(ascii: "\\"), index + 1 < line.endIndex {
        passage.text.append(line[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "[") {
        linkStart = passage.text.count
        index += 1
      } else if byte == UInt8(ascii: "]"), let start = linkStart, let end = target(line, from: index + 1) {
        let target = String(decoding: line[(index + 3)..<end], as: UTF8.self)
        passage.marks.append(Mark(.link(target: target), utf8: start..<passage.text.count))
        linkStart = nil
        index = end + 2
      } else if inRow, line[index...].starts(with: " | ".utf8) {
        passage.text.append(UInt8(ascii: "\t"))
        index += 3
      } else {
        passage.text.append(byte)
        index += 1
      }
    }
  }

  /// A backslash, a bracket, or the blank in front of the sign between two cells.
  private static func isMark(_ byte: UInt8, inRow: Bool) -> Bool {
    byte == 0x5c || byte == 0x5b || byte == 0x5d || inRow && byte == 0x20
  }

  /// The end of `(<target>)`, which begins at `start`: the offset of its `>`.
  private static func target(_ line: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard line[start...].starts(with: "(<".utf8) else { return nil }
    guard let end = line[(start + 2)...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return line[(end + 1)...].first == UInt8(ascii: ")") ? end : nil
  }
}
