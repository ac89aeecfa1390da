package import DocumentModel
package import PlainYAML

/// What a stet.yml says.
package struct Settings {
  /// In the order of the file; names are unlike one another.
  package var comparisons: [ComparisonSettings] = []
  /// What `stet watch` observes besides, for itself: the base of each is empty.
  package var watched: [ComparisonSettings] = []
  /// The folder of snapshots and acceptances, below that of the stet.yml.
  package var snapshots = "snapshots"
  /// The rules for all comparisons: those of `stet diff --config`.
  package var rules = RuleSet()
  /// Reports that `stet check` writes besides the one on standard output.
  package var reports: [ReportSetting] = []

  /// How pages are fetched.
  package var network = NetworkSettings()

  package init() {}
}

/// A pair of publications that `stet check` watches; or one alone, as the revised text, that `stet watch` observes.
package struct ComparisonSettings {
  /// Small letters, digits and hyphens: it names a folder.
  package var name: String
  /// Files, folders or globs, below the folder of the stet.yml, and http or https URLs.
  package var base: [String]
  package var revised: [String]
  package var baseFormat: SourceFormat?
  package var revisedFormat: SourceFormat?
  package var encoding: String?
  /// What kind of list the URLs are whose posts are compared; nil where they are the pages themselves.
  package var follow: ListKind?
  /// The most posts of a list.
  package var mostPages: Int?
  /// The rules for all comparisons with those of this one.
  package var rules: RuleSet
}

/// A kind of page that lists others.
package enum ListKind: String, Hashable, Sendable, CaseIterable {
  case feed, sitemap, links
}

/// A report to be written into a file.
package struct ReportSetting: Hashable, Sendable {
  package var format: String
  package var formatMark: YAMLMark
  /// Below the folder of the stet.yml.
  package var path: String
}
