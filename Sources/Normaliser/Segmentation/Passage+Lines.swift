import DocumentModel

extension Passage {
  /// The tokens of each source line that has any.
  var tokenLines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for line in self.lines.dropFirst() {
      var end = start
      while end < tokens.count, Int(tokens[end].start) < line.utf8 { end += 1 }
      if end > start { lines.append(start..<end) }
      start = end
    }
    if start < tokens.count { lines.append(start..<tokens.count) }
    return lines
  }
}
