package import ChangeModel

/// What a run of `stet watch` found, before it is written: all of it or nothing.
package struct RunDraft: Sendable {
  /// Seconds since 1970, by the clock of whoever ran it.
  package var at: Int
  package var observations: [Observation] = []
  package var comparisons: [ObservedComparison] = []

  package init(at: Int) { self.at = at }

  /// One source.
  package struct Observation: Sendable {
    package enum Finding: Sendable {
      /// A text, of bytes with this digest.
      case text([UInt8], digest: [UInt8])
      /// The bytes, or the text that they give, are those of the last time.
      case same
      case gone(cause: String)
      case failed(cause: String)
    }

    package var path: String
    package var part: String
    /// The last observation that the changes were told against; nil for the first one.
    package var basis: Int?
    package var finding: Finding
    /// The version of the normaliser that made the text.
    package var normaliser: Int
    /// Where the text came from, when that is not the path.
    package var address: String?
    package var etag: String?
    package var modified: String?
    package var changes: [ChangeRecord] = []
    /// How many changes an ignore rule hid.
    package var hidden = 0

    package init(path: String, part: String, basis: Int?, finding: Finding, normaliser: Int) {
      self.path = path
      self.part = part
      self.basis = basis
      self.finding = finding
      self.normaliser = normaliser
    }
  }

  /// The differences of a comparison.
  package struct ObservedComparison: Sendable {
    package var name: String
    /// Of everything that the differences are a function of.
    package var fingerprint: [UInt8]
    /// The run that was there when it was compared; nil for the first one.
    package var basis: Int?
    package var differences: [DifferenceRecord]
    /// The ids of the changes of sources that tell why a difference is there no more, by the id of that difference.
    package var settled: [String: String] = [:]

    package init(name: String, fingerprint: [UInt8], basis: Int?, differences: [DifferenceRecord]) {
      self.name = name
      self.fingerprint = fingerprint
      self.basis = basis
      self.differences = differences
    }
  }
}
