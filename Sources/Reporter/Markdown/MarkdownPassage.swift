internal import ChangeModel

/// The passage of a change with its edits, cut down to what stands near them.
///
/// Edits are marked with `<del>` and `<ins>`: `~~` and `**` are no marks where letters touch them.
enum MarkdownPassage {
  static func marked(_ change: Change) -> String {
    let runs = WordDiffRun.runs(of: change)
    var text = ""
    for (index, run) in runs.enumerated() {
      if let same = run.same {
        let shown = cut(same, isFirst: index == 0, isLast: index == runs.count - 1)
        text += MarkdownText.escaped(shown, startsLine: index == 0)
      } else {
        if !run.before.isEmpty {
          text +=
            "<del>" + MarkdownText.escaped(cutEdit(run.before), startsLine: false, isEdit: true) + "</del>"
        }
        if !run.after.isEmpty {
          text +=
            "<ins>" + MarkdownText.escaped(cutEdit(run.after), startsLine: false, isEdit: true) + "</ins>"
        }
      }
    }
    return text
  }

  /// The ends that stand beside an edit.
  private static func cut(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard text.utf8.count > 3 * context else { return text }
    let head = isFirst && !isLast ? "" : wholeWords(String(text.prefix(context)), fromEnd: true)
    let tail = isLast && !isFirst ? "" : wholeWords(String(text.suffix(context)), fromEnd: false)
    return (head.isEmpty ? "" : head + " ") + "…" + (tail.isEmpty ? "" : " " + tail)
  }

  /// Without the word that was cut in two, where there are blanks to tell words by.
  private static func wholeWords(_ text: String, fromEnd: Bool) -> String {
    if fromEnd {
      guard let blank = text.lastIndex(where: \.isWhitespace) else { return text }
      return String(text[..<blank])
    }
    guard let blank = text.firstIndex(where: \.isWhitespace) else { return text }
    return String(text[text.index(after: blank)...])
  }

  private static func cutEdit(_ text: String) -> String {
    text.utf8.count > longestEdit ? text.prefix(longestEdit / 2) + " … " + text.suffix(context) : text
  }

  /// Characters shown beside an edit.
  private static let context = 80
  /// Bytes of an edit that is shown whole: a long paragraph.
  private static let longestEdit = 1200
}

extension MarkdownText {
  /// A code span, its fence longer than any run of accents inside.
  static func code(_ text: String) -> String {
    var inert = ReportBuffer()
    inert.appendLine(of: text)
    var longest = 0
    var run = 0
    for byte in inert.bytes {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 ? " " : ""
    // Tables split cells at a bar even inside of code.
    return fence + pad + inert.string.replacing("|", with: "¦") + pad + fence
  }
}
