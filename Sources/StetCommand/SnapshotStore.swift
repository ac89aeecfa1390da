import Snapshots
import Stet

/// The files of snapshots and acceptances, crash-safe.
///
/// The manifest decides: new files are written into `.pending` and forced to the disk, then the manifest that names them
/// replaces the old one, then they are moved to their places. Until the manifest is there the old snapshot is whole; from
/// then on the new one is, since a reader looks into `.pending` for what has not been moved yet.
struct SnapshotStore {
  /// The folder of snapshots, below the working folder.
  let folder: String

  /// A snapshot as it was read: each file is what the manifest says.
  struct Stored {
    var manifest: Manifest
    var files: [String: [UInt8]]
  }

  private static let pending = ".pending"
  /// How often a reader begins again, while others write.
  private static let attempts = 20

  private func root() throws(CommandError) -> Directory { try Directory.open(".") }

  // MARK: Reading

  /// The snapshot of a comparison; takes no lock and writes nothing.
  func load(_ comparison: String) throws(CommandError) -> Stored {
    var failure = SnapshotError.none(comparison: comparison)
    var last: [UInt8]?
    for _ in 0..<Self.attempts {
      guard let home = try root().folder(folder)?.folder(comparison), let bytes = try home.read(Manifest.name)
      else {
        throw .snapshot(.none(comparison: comparison))
      }
      // Twice the same manifest and files that do not fit: nobody is writing, they are damaged.
      if bytes == last { break }
      last = bytes
      do throws(SnapshotError) {
        let manifest = try Manifest(bytes, path: "\(folder)/\(comparison)/\(Manifest.name)")
        return Stored(manifest: manifest, files: try files(of: manifest, in: home))
      } catch {
        failure = error
      }
    }
    throw .snapshot(failure)
  }

  /// The snapshot of a comparison; nil where none was taken so far.
  func existing(_ comparison: String) throws(CommandError) -> Stored? {
    do throws(CommandError) {
      return try load(comparison)
    } catch .snapshot(.none) {
      return nil
    }
  }

  private func files(of manifest: Manifest, in home: borrowing Directory) throws(SnapshotError) -> [String:
    [UInt8]]
  {
    var files: [String: [UInt8]] = [:]
    let pending = try? home.folder(Self.pending)
    for (side, entries) in Self.bySide(manifest.files) {
      let place = side.isEmpty ? try? home.folder(".") : try? home.folder(side)
      for entry in entries {
        let name = String(entry.path.dropFirst(side.isEmpty ? 0 : side.utf8.count + 1))
        let path = "\(home.path)/\(entry.path)"
        let found = try? place?.read(name)
        if let found, SHA256.hexadecimal(found) == entry.sha256 {
          files[entry.path] = found
        } else if let moved = try? pending?.read(Self.pendingName(entry.path)),
          SHA256.hexadecimal(moved) == entry.sha256
        {
          files[entry.path] = moved
        } else if let late = try? place?.read(name), SHA256.hexadecimal(late) == entry.sha256 {
          // It was moved into place between the two looks.
          files[entry.path] = late
        } else {
          guard let found else { throw .missing(path: path) }
          if let line = Conflict.line(in: found) { throw .conflict(path: path, line: line) }
          throw .edited(path: path)
        }
      }
    }
    return files
  }

  private static func bySide(_ files: [Manifest.FileEntry]) -> [(String, [Manifest.FileEntry])] {
    ["", "base", "revised"].map { side in
      (
        side,
        files.filter { $0.path.contains("/") ? $0.path.hasPrefix(side + "/") && !side.isEmpty : side.isEmpty }
      )
    }
  }

  private static func pendingName(_ path: String) -> String { String(path.map { $0 == "/" ? "+" : $0 }) }

  // MARK: Writing

  /// Replaces the snapshot of a comparison as a whole, or changes nothing.
  func save(_ manifest: Manifest, files: [String: [UInt8]], of comparison: String) throws(CommandError) {
    let snapshots = try root().madeFolder(folder)
    let lock = try FileLock.acquire(snapshots)
    do throws(CommandError) {
      let home = try snapshots.madeFolder(comparison)
      try settle(home)
      let before = try current(home)
      try prepare(manifest, files, home)
      try home.write(manifest.bytes, to: Manifest.name)
      try home.synchronise()
      try snapshots.synchronise()
      try finish(manifest, before: before, home)
    } catch {
      lock.release(snapshots)
      throw error
    }
    lock.release(snapshots)
  }

  /// The manifest that is there; nil where there is none that can be read.
  private func current(_ home: borrowing Directory) throws(CommandError) -> Manifest? {
    guard let bytes = try home.read(Manifest.name) else { return nil }
    return try? Manifest(bytes, path: Manifest.name)
  }

  /// Ends what a run before could not: what its manifest names is moved to its place, the rest removed.
  private func settle(_ home: borrowing Directory) throws(CommandError) {
    for name in try home.names() where name.hasPrefix(".stet-") { home.unlink(name) }
    guard let pending = try home.folder(Self.pending) else { return }
    let manifest = try current(home)
    for entry in manifest?.files ?? [] {
      let name = Self.pendingName(entry.path)
      guard let bytes = try pending.read(name), SHA256.hexadecimal(bytes) == entry.sha256 else { continue }
      try place(name, entry.path, from: pending, home)
    }
    for name in try pending.names() { pending.unlink(name) }
    home.removeFolder(Self.pending)
  }

  /// Writes the files that are not there yet beside the snapshot, and waits until they are on the disk.
  private func prepare(_ manifest: Manifest, _ files: [String: [UInt8]], _ home: borrowing Directory)
    throws(CommandError)
  {
    let pending = try home.madeFolder(Self.pending)
    do throws(CommandError) {
      for side in ["base", "revised"] { _ = try home.madeFolder(side) }
      for (side, entries) in Self.bySide(manifest.files) {
        guard let place = try home.folder(side.isEmpty ? "." : side) else { continue }
        for entry in entries {
          let name = String(entry.path.dropFirst(side.isEmpty ? 0 : side.utf8.count + 1))
          if let there = try place.read(name), SHA256.hexadecimal(there) == entry.sha256 { continue }
          try pending.write(files[entry.path] ?? [], to: Self.pendingName(entry.path))
        }
      }
      try pending.synchronise()
    } catch {
      for name in (try? pending.names()) ?? [] { pending.unlink(name) }
      home.removeFolder(Self.pending)
      throw error
    }
  }

  /// Moves the new files to their places, and removes those that only the old snapshot had.
  private func finish(_ manifest: Manifest, before: Manifest?, _ home: borrowing Directory)
    throws(CommandError)
  {
    if let pending = try home.folder(Self.pending) {
      for entry in manifest.files {
        let name = Self.pendingName(entry.path)
        if try pending.read(name) != nil { try place(name, entry.path, from: pending, home) }
      }
    }
    home.removeFolder(Self.pending)
    let kept = Set(manifest.files.map(\.path))
    for entry in before?.files ?? [] where !kept.contains(entry.path) {
      let parts = entry.path.split(separator: "/")
      guard parts.count == 2, let side = try home.folder(String(parts[0])) else { continue }
      side.unlink(String(parts[1]))
    }
    for side in ["base", "revised"] { try home.folder(side)?.synchronise() }
    try home.synchronise()
  }

  private func place(
    _ name: String, _ path: String, from pending: borrowing Directory, _ home: borrowing Directory
  ) throws(CommandError) {
    let parts = path.split(separator: "/")
    guard parts.count == 2 else { return try pending.move(name, to: home, as: path) }
    try pending.move(name, to: try home.madeFolder(String(parts[0])), as: String(parts[1]))
  }
}

// MARK: - Acceptances

extension SnapshotStore {
  /// The acceptances; none where there is no file.
  func acceptedChanges() throws(CommandError) -> AcceptedChanges {
    guard let snapshots = try root().folder(folder), let bytes = try snapshots.read(AcceptedChanges.name)
    else {
      return AcceptedChanges()
    }
    do {
      return try AcceptedChanges(bytes, path: "\(folder)/\(AcceptedChanges.name)")
    } catch {
      throw .snapshot(error)
    }
  }

  /// Changes the acceptances: read, changed and written under the lock, so that none of another process is lost.
  func update(_ change: (inout AcceptedChanges) -> Void) throws(CommandError) {
    let snapshots = try root().madeFolder(folder)
    let lock = try FileLock.acquire(snapshots)
    do throws(CommandError) {
      for name in try snapshots.names() where name.hasPrefix(".stet-") { snapshots.unlink(name) }
      var accepted = try acceptedChanges()
      let before = accepted
      change(&accepted)
      if accepted != before {
        try snapshots.write(accepted.bytes, to: AcceptedChanges.name)
        try snapshots.synchronise()
      }
    } catch {
      lock.release(snapshots)
      throw error
    }
    lock.release(snapshots)
  }
}
