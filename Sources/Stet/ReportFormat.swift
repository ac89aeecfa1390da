public import ChangeModel
public import Reporter

/// The formats that a report is written in.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, html, markdown, json, jsonl, unified, word
  case wordPorcelain = "word-porcelain"
  case critic, sarif, junit, github, stat
  case nameStatus = "name-status"

  /// The report in this format; the same report and options give the same bytes.
  public func write(_ report: Report, options: ReportOptions = ReportOptions()) -> [UInt8] {
    writer(options).bytes(report)
  }

  private func writer(_ options: ReportOptions) -> any ReportWriter {
    switch self {
    case .text: TextWriter(options)
    case .html: HTMLWriter(options)
    case .markdown: MarkdownWriter(options)
    case .json: JSONWriter()
    case .jsonl: JSONLinesWriter()
    case .unified where options.patchTarget == .source: SourcePatchWriter(options)
    case .unified: UnifiedWriter(options)
    case .word: WordDiffWriter(.plain, options)
    case .wordPorcelain: WordDiffWriter(.porcelain, options)
    case .critic: WordDiffWriter(.critic, options)
    case .sarif: SARIFWriter(options)
    case .junit: JUnitWriter(options)
    case .github: GitHubWriter(options)
    case .stat: StatWriter(options)
    case .nameStatus: NameStatusWriter()
    }
  }

  /// What a comparison that could not be made says in this format; nil where the format has no words for it.
  public func trouble(_ message: String, path: String) -> [UInt8]? {
    self == .junit ? JUnitWriter.trouble(message, path: path) : nil
  }
}
