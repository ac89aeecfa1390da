package import DocumentModel
package import PlainYAML

/// What a stet.yml says.
package struct Settings {
  /// In the order of the file; names are unlike one another.
  package var comparisons: [ComparisonSettings] = []
  /// The folder of snapshots and acceptances, below that of the stet.yml.
  package var snapshots = "snapshots"
  /// The rules for all comparisons: those of `stet diff --config`.
  package var rules = RuleSet()
  /// Reports that `stet check` writes besides the one on standard output.
  package var reports: [ReportSetting] = []

  package init() {}
}

/// A pair of publications that `stet check` watches.
package struct ComparisonSettings {
  /// Small letters, digits and hyphens: it names a folder.
  package var name: String
  /// Files, folders or globs, below the folder of the stet.yml.
  package var base: [String]
  package var revised: [String]
  package var baseFormat: SourceFormat?
  package var revisedFormat: SourceFormat?
  package var encoding: String?
  /// The rules for all comparisons with those of this one.
  package var rules: RuleSet
}

/// A report to be written into a file.
package struct ReportSetting: Hashable, Sendable {
  package var format: String
  package var formatMark: YAMLMark
  /// Below the folder of the stet.yml.
  package var path: String
}
