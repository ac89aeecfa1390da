import ChangeModel
import DocumentModel

/// The runs of a passage as one text, by the separators that ASCII has for it.
///
/// The texts are made inert first, so none of them can hold a separator.
enum RunsCoding {
  private static let field: Character = "\u{1f}"
  private static let record: Character = "\u{1e}"

  static func text(_ runs: [Change.Run]) -> String {
    runs.map { run in
      let texts = run.isEdit ? [run.before, run.after] : [run.after]
      return texts.map { GalleyEscaping.inert(String($0.map { $0.isNewline || $0 == "\t" ? " " : $0 })) }
        .joined(separator: String(field))
    }.joined(separator: String(record))
  }

  static func runs(_ text: String) -> [Change.Run] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: record, omittingEmptySubsequences: false).map { part in
      let texts = part.split(separator: field, maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let before = texts.first ?? ""
      return Change.Run(isEdit: texts.count > 1, before: before, after: texts.count > 1 ? texts[1] : before)
    }
  }
}
