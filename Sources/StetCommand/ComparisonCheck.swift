import Configuration
import Snapshots
import Stet

/// Checks a comparison of a project; reads, and writes nothing.
struct ComparisonCheck {
  let project: Project
  let store: SnapshotStore
  let accepted: AcceptedChanges
  let reading: ReadingOptions
  let session: WebSession
  /// Today, as YYYY-MM-DD.
  let day: String
  /// Goes over the threshold of the settings.
  var failOn: Severity?

  /// What came out.
  struct Result {
    var settings: ComparisonSettings
    var threshold: Severity
    var verdict: Verdict
    /// What there is to say besides, one line each.
    var remarks: [String]
  }

  /// Which sources are not as the snapshot has them.
  private struct Drift {
    var changed: [Report.SideName: Set<Int>] = [.base: [], .revised: []]
    /// The sources that the snapshot knows otherwise, or that are gone.
    var outdated: [Report.SideName: Set<String>] = [.base: [], .revised: []]

    func isEmpty(_ side: Report.SideName) -> Bool {
      changed[side]?.isEmpty != false && outdated[side]?.isEmpty != false
    }
    var isEmpty: Bool { isEmpty(.base) && isEmpty(.revised) }
  }

  func result(_ comparison: ComparisonSettings) throws(CommandError) -> Result {
    let stored = try store.load(comparison.name)
    let base = try project.sources(.base, of: comparison, reading, session)
    let revised = try project.sources(.revised, of: comparison, reading, session)
    let drift = drift(base, revised, stored.manifest)
    let known = try knownDifferences(stored, comparison)
    let threshold = failOn ?? comparison.rules.failOn
    let expectations = comparison.rules.expectations
    let passes = { (difference: KnownDifference) in Self.passes(difference, expectations) }
    var examiner = Examiner(
      threshold: threshold, day: day, accepted: accepted.of(comparison.name), known: known, passes: passes)
    var result = Result(
      settings: comparison, threshold: threshold, verdict: Verdict(),
      remarks: remarks(stored.manifest, comparison))
    // The report is a function of the sources: where these are as they were, so are the differences.
    if drift.isEmpty, known.allSatisfy(passes) {
      result.verdict = examiner.verdict(base: nil, revised: nil, pair: nil)
      return result
    }
    let pair: NormalisedPair
    do {
      pair = try reading.pipeline.pair(base: base, revised: revised)
    } catch {
      throw .pipeline(error)
    }
    var rules = comparison.rules
    let report = rules.apply(to: pair.report())
    // What is expected of a pair is no leave for a source to lose an article.
    rules.expectations.missingArticles = nil
    rules.expectations.extraArticles = nil
    var drifts: [Report.SideName: Report] = [:]
    for side in Report.SideName.allCases where !drift.isEmpty(side) {
      drifts[side] = rules.apply(
        to: pair.drift(
          of: side, since: try files(stored, side, drift, comparison.name), changed: drift.changed[side] ?? []
        ))
    }
    result.verdict = examiner.verdict(base: drifts[.base], revised: drifts[.revised], pair: report)
    return result
  }

  private func remarks(_ manifest: Manifest, _ comparison: ComparisonSettings) -> [String] {
    guard manifest.normaliser != NormalisedPair.normaliserVersion else { return [] }
    return [
      "the snapshot was made by normaliser \(manifest.normaliser), and this is \(NormalisedPair.normaliserVersion): "
        + "renew it with 'stet snapshot \(comparison.name)'; until then what reading does otherwise may count as changed "
        + "in sources that were touched"
    ]
  }

  /// Whether a known difference may stand: an expectation goes over the snapshot.
  static func passes(_ difference: KnownDifference, _ expectations: Expectations) -> Bool {
    switch difference.kind {
    case "onlyInBase":
      expectations.missingArticles.map { $0 == .pass } ?? (expectations.knownDifferences == .pass)
    case "onlyInRevised":
      expectations.extraArticles.map { $0 == .pass } ?? (expectations.knownDifferences == .pass)
    default: expectations.knownDifferences == .pass
    }
  }

  private func drift(_ base: [Source], _ revised: [Source], _ manifest: Manifest) -> Drift {
    var drift = Drift()
    var before: [Report.SideName: [String: String]] = [:]
    for entry in manifest.sources { before[entry.side, default: [:]][entry.path] = entry.sha256 }
    for (side, sources) in [(Report.SideName.base, base), (.revised, revised)] {
      let known = before[side] ?? [:]
      var gone = Set(known.keys)
      for (index, source) in sources.enumerated() {
        gone.remove(source.path)
        if known[source.path] == SHA256.hexadecimal(source.bytes) { continue }
        drift.changed[side]?.insert(index)
        if known[source.path] != nil { drift.outdated[side]?.insert(source.path) }
      }
      drift.outdated[side]?.formUnion(gone)
    }
    return drift
  }

  private func knownDifferences(_ stored: SnapshotStore.Stored, _ comparison: ComparisonSettings)
    throws(CommandError)
    -> [KnownDifference]
  {
    let path = "\(store.folder)/\(comparison.name)/\(Manifest.differencesName)"
    do {
      return try KnownDifference.read(stored.files[Manifest.differencesName] ?? [], path: path)
    } catch {
      throw .snapshot(error)
    }
  }

  /// The files of a side whose sources are not as they were.
  private func files(
    _ stored: SnapshotStore.Stored, _ side: Report.SideName, _ drift: Drift, _ comparison: String
  ) throws(CommandError) -> [(path: String, file: SnapshotFile)] {
    var files: [(path: String, file: SnapshotFile)] = []
    for (name, bytes) in stored.files.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(side.rawValue + "/") {
      let path = "\(store.folder)/\(comparison)/\(name)"
      do {
        let file = try SnapshotFile(bytes, path: path)
        if drift.outdated[side]?.contains(file.source) == true { files.append((path, file)) }
      } catch {
        throw .snapshot(error)
      }
    }
    return files
  }
}
