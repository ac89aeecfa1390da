internal import ChangeModel
internal import DocumentModel

/// Turns the changes of a pair into replacements in the files of one side.
///
/// Each change is carried out as a whole or not at all: what cannot be found in the file, letter for letter, stays.
struct SourceMender {
  private let own: SourceSide
  private(set) var files: [SourceFile?]
  private let otherFiles: [SourceFile?]
  /// What was not carried out, each with its reason.
  private(set) var left: [(change: Change, reason: String)] = []
  private(set) var done: [Int: [Change]] = [:]

  /// A mender of the files of `side`.
  init(_ report: Report, side: Report.SideName) {
    own = SourceSide(name: side)
    files = own.files(report)
    otherFiles = own.other.files(report)
  }

  mutating func mend(_ article: ArticleReport, _ changes: [Change]) {
    // The graver ones first: a cosmetic change shows their edits, too, but cut in another way.
    for severity in Severity.allCases.reversed() {
      for change in changes where change.severity == severity {
        if let reason = mend(change, article) { left.append((change, reason)) }
      }
    }
  }

  /// Nil where the change was carried out, else why not.
  private mutating func mend(_ change: Change, _ article: ArticleReport) -> String? {
    guard let text = own.article(article), let span = own.span(change) ?? anchor(of: change, article)?.span
    else {
      return "its place was not found"
    }
    guard files.indices.contains(span.source), var file = files[span.source] else {
      return "its source is no text file"
    }
    let count = file.replacements.count
    let reason = carryOut(change, article, text, in: &file)
    if reason != nil { file.keep(count) } else { done[span.source, default: []].append(change) }
    files[span.source] = file
    return reason
  }

  private func carryOut(
    _ change: Change, _ article: ArticleReport, _ text: Article, in file: inout SourceFile
  ) -> String? {
    switch (change.facet, own.span(change), own.other.span(change)) {
    case (.byline, _, _), (.tag, _, _): return "it stands outside of the text"
    case (.order, _, _): return "it moved"
    case (.list, _?, _?), (.numbering, _?, _?): return marker(change, text, in: &file)
    case (.heading, _?, _?) where !change.runs.contains(where: \.isEdit): return "the level of a heading"
    case (.link, _?, _?) where isTarget(change): return target(change, text, in: &file)
    case (_, let span?, nil): return remove(span, change, text, in: &file)
    case (_, nil, let span?): return insert(span, change, article, in: &file)
    default: return words(change, text, in: &file)
    }
  }

  // MARK: Words

  private func words(_ change: Change, _ text: Article, in file: inout SourceFile) -> String? {
    guard let span = own.span(change), let start = offset(span, in: file) else { return Self.notFound }
    let edits = SourceRunEdits(own: own, change: change, file: file, start: start)
    guard let replacements = edits.replacements() else { return Self.notFound }
    let before = file.replacements
    let new = replacements.filter { replacement in
      !before.contains {
        $0.range.lowerBound <= replacement.range.upperBound
          && replacement.range.lowerBound <= $0.range.upperBound
      }
    }
    guard !new.isEmpty || replacements.isEmpty else { return "another change touches it" }
    for replacement in new where !file.replace(replacement.range, with: replacement.text) {
      return "another change touches it"
    }
    return nil
  }

  private static let notFound = "its words do not stand in the file as they were read"

  private func offset(_ span: SourceSpan, in file: SourceFile) -> Int? {
    guard case .line(let line, let column) = span.place else { return nil }
    let offset = file.start(ofLine: line) + column - 1
    return offset <= file.bytes.count ? offset : nil
  }

  // MARK: Whole passages

  /// The lines of the passages that a change is about, from the one at `span` on.
  private func lines(_ span: SourceSpan, _ text: String, _ article: Article) -> ClosedRange<Int>? {
    guard let first = article.parts.firstIndex(where: { $0.span == span }),
      let range = article.parts[first].lineRange
    else { return nil }
    var rest = text.utf8.count - article.parts[first].printed.utf8.count
    var last = range.upperBound
    for passage in article.parts[(first + 1)...] {
      rest -= passage.printed.utf8.count + 1
      guard rest >= 0, let range = passage.lineRange else { break }
      last = max(last, range.upperBound)
    }
    return range.lowerBound...last
  }

  private func remove(
    _ span: SourceSpan, _ change: Change, _ text: Article, in file: inout SourceFile
  ) -> String? {
    let printed = change.runs.map(own.text).joined()
    guard var range = lines(span, printed, text) else { return Self.notFound }
    // One of the blank lines around goes with it, unless the passage is one of several items.
    if file.isBlank(line: range.upperBound + 1), file.isBlank(line: range.lowerBound - 1) {
      range = range.lowerBound...range.upperBound + 1
    }
    return file.replace(file.lines(range), with: []) ? nil : "another change touches it"
  }

  private func insert(
    _ span: SourceSpan, _ change: Change, _ article: ArticleReport, in file: inout SourceFile
  ) -> String? {
    guard let other = own.other.article(article), let anchor = anchor(of: change, article),
      let after = anchor.lineRange, otherFiles.indices.contains(span.source),
      let source = otherFiles[span.source],
      let range = lines(span, change.runs.map(own.other.text).joined(), other)
    else { return "there is no passage in front of it to put it behind" }
    var new =
      source.isMarkdown == file.isMarkdown
      ? Array(source.bytes[source.lines(range)]) : printed(other, range, asMarkdown: file.isMarkdown)
    if new.last != UInt8(ascii: "\n") { new.append(UInt8(ascii: "\n")) }
    let isListed = isItem(anchor) && other.parts.contains { $0.span == span && isItem($0) }
    if !isListed { new.insert(UInt8(ascii: "\n"), at: 0) }
    let place = file.start(ofLine: after.upperBound + 1)
    // A file may end without a line end.
    if place == file.bytes.count, file.bytes.last != UInt8(ascii: "\n") {
      new.insert(UInt8(ascii: "\n"), at: 0)
    }
    return file.replace(place..<place, with: new) ? nil : "another change touches it"
  }

  /// The passages that stand in some lines of the other file, in the way of this one.
  private func printed(_ article: Article, _ lines: ClosedRange<Int>, asMarkdown: Bool) -> [UInt8] {
    var part = article
    part.title = nil
    part.passages = article.passages.filter { $0.lineRange.map(lines.overlaps) ?? false }
    return (asMarkdown ? Galley.markdown(part) : Galley.plain(part)).bytes
  }

  private func isItem(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .item, .row: true
    default: false
    }
  }

  /// The passage of the own side behind which a passage of the other side alone belongs.
  private func anchor(of change: Change, _ article: ArticleReport) -> Passage? {
    guard let mine = own.article(article), let other = own.other.article(article),
      let span = own.other.span(change), let index = other.parts.firstIndex(where: { $0.span == span })
    else { return nil }
    for passage in other.parts[..<index].reversed() {
      if let partner = partner(of: passage, article, mine) { return partner }
    }
    return mine.parts.first
  }

  private func partner(of passage: Passage, _ article: ArticleReport, _ mine: Article) -> Passage? {
    let paired = article.changes.first { own.other.span($0) == passage.span && own.span($0) != nil }
    if let span = paired.flatMap(own.span) { return mine.parts.first { $0.span == span } }
    let keys = passage.tokens.map(\.key)
    let equal = mine.parts.filter { $0.tokens.map(\.key) == keys }
    return equal.count == 1 ? equal[0] : nil
  }

  // MARK: Marks in front of items, targets of links

  private func marker(_ change: Change, _ text: Article, in file: inout SourceFile) -> String? {
    guard let edit = change.edits.first, let span = own.span(change),
      let passage = text.parts.first(where: { $0.span == span }), let line = passage.lineRange?.lowerBound
    else { return Self.notFound }
    let bytes = file.bytes[file.lines(line...line)]
    let indent = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let start = bytes.startIndex + indent
    let mark = bytes[start...].prefix { !SourceWalk.isBlank($0) }
    let (old, new) = (own.text(edit), own.other.text(edit))
    let isThere =
      old == "•" ? mark.count == 1 && "-*+".utf8.contains(mark[start]) : mark.elementsEqual(old.utf8)
    guard old.isEmpty || isThere else { return Self.notFound }
    let written = new == "•" ? "-" : new
    let end = old.isEmpty ? start : mark.endIndex
    let gap = bytes[end...].prefix { $0 == 0x20 }.count
    let isReplaced = file.replace(
      start..<(new.isEmpty ? end + gap : end), with: Array((written + (old.isEmpty ? " " : "")).utf8))
    return isReplaced ? nil : "another change touches it"
  }

  /// Whether the passage shows the target of a link in angle brackets, where the file has it as markup.
  private func isTarget(_ change: Change) -> Bool {
    guard let edit = change.edits.first else { return false }
    return change.runs.contains { run in
      run.isEdit && (run.before == " <\(edit.before)>" || run.after == " <\(edit.after)>")
    }
  }

  private func target(_ change: Change, _ text: Article, in file: inout SourceFile) -> String? {
    guard let edit = change.edits.first, let span = own.span(change), !own.text(edit).isEmpty,
      !own.other.text(edit).isEmpty, let lines = lines(span, change.runs.map(own.text).joined(), text)
    else { return "a link came or went" }
    let range = file.lines(lines)
    let found = file.bytes[range].ranges(of: Array(own.text(edit).utf8))
    guard found.count == 1 else { return Self.notFound }
    return file.replace(found[0], with: Array(own.other.text(edit).utf8)) ? nil : "another change touches it"
  }
}
