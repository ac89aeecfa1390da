import ArgumentParser
import Configuration
import Snapshots
import Stet

/// `stet snapshot`: writes down what the sources say today.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Write down what the sources of a stet.yml say today.",
    discussion: """
      The canonical text of each article, one sentence a line, goes below snapshots/, to be committed and reviewed.
      The differences that a pair has today become known: 'stet check' fails for new ones only.

      Examples:
        stet snapshot
        stet snapshot issue-and-posts

      Exit codes: 0 done, 2 trouble.
      """)

  @Argument(
    help: ArgumentHelp("The comparisons; all of the stet.yml where none is named.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var place: ProjectOptions

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let project = try Project.open(place.config)
    let session = project.session(reading)
    for comparison in try project.comparisons(names) {
      try Console.write(Array((try snapshot(comparison, of: project, session) + "\n").utf8))
    }
  }

  /// Takes the snapshot of a comparison; what there is to say about it.
  private func snapshot(_ comparison: ComparisonSettings, of project: Project, _ session: WebSession)
    throws(CommandError) -> String
  {
    let store = SnapshotStore(folder: project.settings.snapshots)
    let before = Result { () throws(CommandError) in try store.existing(comparison.name) }
    let base = try project.sources(.base, of: comparison, reading, session)
    let revised = try project.sources(.revised, of: comparison, reading, session)
    let pair: NormalisedPair
    do {
      pair = try reading.pipeline.pair(base: base, revised: revised)
    } catch {
      throw .pipeline(error)
    }
    var manifest = Manifest(normaliser: NormalisedPair.normaliserVersion, sources: [], files: [])
    var files: [String: [UInt8]] = [:]
    for (side, sources) in [(Report.SideName.base, base), (.revised, revised)] {
      let digests = sources.map { SHA256.hexadecimal($0.bytes) }
      manifest.sources += zip(sources, digests).map { .init(side: side, path: $0.path, sha256: $1) }
      for draft in pair.snapshot(of: side, digests: digests) {
        files["\(side.rawValue)/\(draft.name)"] = draft.file.bytes
      }
    }
    let known = KnownDifference.all(in: pair.report())
    files[Manifest.differencesName] = KnownDifference.bytes(known)
    manifest.files = files.map { .init(path: $0.key, sha256: SHA256.hexadecimal($0.value)) }.sorted {
      $0.path < $1.path
    }
    if case .success(let stored?) = before, stored.manifest == manifest {
      return "\(comparison.name): nothing has changed since the snapshot"
    }
    try store.save(manifest, files: files, of: comparison.name)
    return told(comparison.name, manifest, files, known, before)
  }

  private func told(
    _ name: String, _ manifest: Manifest, _ files: [String: [UInt8]], _ known: [KnownDifference],
    _ old: Result<SnapshotStore.Stored?, CommandError>
  ) -> String {
    let before = (try? old.get()) ?? nil
    let written = files.filter { before?.files[$0.key] != $0.value }.count
    var text =
      "\(name): \(manifest.sources.count) sources, \(files.count - 1) articles, \(known.count) known differences; "
      + "\(written) of \(files.count) files written"
    if case .failure = old {
      text += "\n  the snapshot that was there could not be read, so what is newly known is not told"
    }
    guard let before else { return text }
    if before.manifest.normaliser != manifest.normaliser {
      text +=
        "\n  all sources were read again: the snapshot was made by normaliser \(before.manifest.normaliser), "
        + "and this is \(manifest.normaliser)"
    }
    let knownBefore =
      (try? KnownDifference.read(before.files[Manifest.differencesName] ?? [], path: "")) ?? []
    let ids = Set(knownBefore.map(\.id))
    for difference in known where !ids.contains(difference.id) {
      text +=
        InertText.oneLine(
          "  now known: \(difference.id) \(difference.severity.rawValue) \(difference.facet?.rawValue ?? difference.kind), "
            + difference.article
        ).withNewline
    }
    return text
  }
}

extension String {
  fileprivate var withNewline: String { "\n" + self }
}
