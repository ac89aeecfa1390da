package import ChangeModel
import DiffEngine
import DocumentModel
import Normaliser
package import Snapshots

extension NormalisedPair {
  /// The version of what snapshots hold.
  ///
  /// To be raised with each change of reading or normalising that gives other canonical text for the same source: old
  /// snapshots are then known as old, and no drift is read into them.
  package static let normaliserVersion = 1

  /// A file of a snapshot before it has its digest.
  package struct SnapshotDraft {
    /// The name, without folders.
    package var name: String
    package var file: SnapshotFile
  }

  /// The snapshot of a side; `digests` has the SHA-256 of each source.
  ///
  /// Indexes and furniture are left out: what they repeat has its own place, and their page numbers are layout.
  package func snapshot(of name: Report.SideName, digests: [String]) -> [SnapshotDraft] {
    let side = side(name)
    let pieces = side.articles.filter(Self.isKept)
    var names = GalleyNames()
    return zip(names.names(of: pieces, vocabulary: vocabulary), pieces).map { name, piece in
      var file = SnapshotFile(
        source: side.descriptions[piece.span.source].path, sha256: digests[piece.span.source],
        normaliser: Self.normaliserVersion, role: piece.role.rawValue,
        body: SnapshotComposer.compose(piece, vocabulary).bytes)
      file.number = piece.number
      file.section = piece.section
      file.byline = piece.byline
      file.date = piece.date
      file.tags = piece.tags
      return SnapshotDraft(name: name, file: file)
    }
  }

  private static func isKept(_ piece: Article) -> Bool { piece.role != .index && piece.role != .furniture }

  /// What a side says against its snapshot.
  ///
  /// `files` are the files of the sources that are no longer as they were, each with the path that reports name;
  /// `changed` are the indices of the sources that are not as the snapshot knows them. Both texts are taken from their
  /// canonical form, so that what that form does not hold cannot differ.
  package func drift(
    of name: Report.SideName, since files: [(path: String, file: SnapshotFile)], changed: Set<Int>
  ) -> Report {
    let side = side(name)
    var reading = SnapshotReading()
    let before = files.enumerated().map { index, one in reading.article(one.file, source: index) }
    let after = side.articles.filter { Self.isKept($0) && changed.contains($0.span.source) }
      .map { reading.article($0, vocabulary) }
    let carries: Document.Carries = [.headings, .headingLevels, .linkTargets, .linkExtents, .tables, .images]
    let findings = Comparison(
      base: Comparison.Side(articles: before, carries: Array(repeating: carries, count: files.count)),
      revised: Comparison.Side(
        articles: after, carries: Array(repeating: carries, count: side.descriptions.count)),
      vocabulary: reading.vocabulary
    ).findings()
    let sources = zip(files, before).map { one, article in
      Report.Source(path: one.path, format: .markdown, title: nil, articles: 1, words: article.words)
    }
    return Report(
      toolVersion: ToolVersion.current, baseSources: sources, revisedSources: side.descriptions,
      articles: findings.articles, material: findings.material, otherMaterial: findings.otherMaterial,
      notes: findings.notes, vocabulary: reading.vocabulary)
  }
}
