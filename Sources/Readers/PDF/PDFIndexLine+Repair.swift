extension PDFIndexLine {
  /// Puts page numbers behind the leaders that they belong to.
  ///
  /// An entry of two lines may have its number, which floats to the right, beside the first one.
  static func repair(_ lines: inout [PDFLine]) {
    for index in lines.indices.dropLast() {
      guard let start = lines[index].lastPiece, !hasLeaders(lines[index].text),
        hasLeaders(lines[index + 1].text),
        !endsWithNumber(lines[index + 1].text), start < lines[index].text.count
      else { continue }
      let number = lines[index].text[start...]
      guard number.count <= 5, number.allSatisfy(\.isDigit) else { continue }
      lines[index + 1].text += [.space] + number
      lines[index + 1].lastPiece = lines[index + 1].text.count - number.count
      lines[index].text.removeLast(lines[index].text.count - start)
      while lines[index].text.last == .space { lines[index].text.removeLast() }
      lines[index].lastPiece = nil
      let end = lines[index].text.count
      for span in lines[index].spans.indices {
        lines[index].spans[span].utf8 = lines[index].spans[span].utf8.clamped(to: 0..<end)
      }
    }
  }
}
