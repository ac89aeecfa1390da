import Configuration
import Snapshots
import Stet

/// The snapshots of a project as they are, or as a commit has them.
struct SnapshotRevision {
  /// As reports call it.
  var name: String
  /// Seconds since 1970.
  var time: Int
  /// By comparison; nothing for those that had no snapshot.
  var snapshots: [String: SnapshotStore.Stored] = [:]
  var accepted = AcceptedChanges()

  /// The snapshots in the working folder, whether they are committed or not.
  init(working store: SnapshotStore, _ comparisons: [ComparisonSettings], time: Int) throws(CommandError) {
    name = "the working folder"
    self.time = time
    accepted = try store.acceptedChanges()
    for comparison in comparisons {
      do throws(CommandError) {
        snapshots[comparison.name] = try store.load(comparison.name)
      } catch {
        guard case .snapshot(.none) = error else { throw error }
      }
    }
  }

  /// The snapshots that a commit has.
  ///
  /// - Throws: `CommandError` where a file is not what its manifest says.
  init(
    _ commit: GitRepository.Commit, called name: String, in repository: GitRepository,
    _ comparisons: [ComparisonSettings]
  ) throws(CommandError) {
    self.name = name
    time = commit.time
    let files = try repository.files(of: commit)
    let root = "\(name):\(repository.folder)/"
    do throws(SnapshotError) {
      if let bytes = files[AcceptedChanges.name] {
        accepted = try AcceptedChanges(bytes, path: root + AcceptedChanges.name)
      }
      for comparison in comparisons {
        snapshots[comparison.name] = try Self.snapshot(comparison.name, files, root)
      }
    } catch {
      throw .snapshot(error)
    }
  }

  private static func snapshot(_ name: String, _ files: [String: [UInt8]], _ root: String)
    throws(SnapshotError)
    -> SnapshotStore.Stored?
  {
    let path = "\(name)/\(Manifest.name)"
    guard let bytes = files[path] else { return nil }
    var stored = SnapshotStore.Stored(manifest: try Manifest(bytes, path: root + path), files: [:])
    for entry in stored.manifest.files {
      let path = "\(name)/\(entry.path)"
      guard let found = files[path] else { throw .missing(path: root + path) }
      guard SHA256.hexadecimal(found) == entry.sha256 else { throw .edited(path: root + path) }
      stored.files[entry.path] = found
    }
    return stored
  }

  /// The texts of a side, in the order of its sources.
  func texts(_ side: Report.SideName, of comparison: String) throws(CommandError) -> [(
    path: String, text: CanonicalText
  )] {
    guard let stored = snapshots[comparison] else { return [] }
    var pieces: [String: [SnapshotFile]] = [:]
    for (name, bytes) in stored.files.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(side.rawValue + "/") {
      do {
        let file = try SnapshotFile(bytes, path: "\(comparison)/\(name)")
        pieces[file.source, default: []].append(file)
      } catch {
        throw .snapshot(error)
      }
    }
    return stored.manifest.sources.compactMap { source in
      guard source.side == side, let own = pieces[source.path] else { return nil }
      return (source.path, CanonicalText(own))
    }
  }
}
