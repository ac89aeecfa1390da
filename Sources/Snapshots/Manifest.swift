package import ChangeModel
import PlainYAML

/// What the snapshot of a comparison consists of: the sources, the files, and the digest of each.
///
/// It is written last, so a snapshot is whole or not there; each entry is a line, so that git merges it.
package struct Manifest: Hashable, Sendable {
  /// A source that was read.
  package struct SourceEntry: Hashable, Sendable {
    package var side: Report.SideName
    /// As the settings name it.
    package var path: String
    package var sha256: String

    package init(side: Report.SideName, path: String, sha256: String) {
      self.side = side
      self.path = path
      self.sha256 = sha256
    }
  }

  /// A file of the snapshot.
  package struct FileEntry: Hashable, Sendable {
    /// Below the folder of the comparison: `base/01-title.md`.
    package var path: String
    package var sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The name of the manifest in the folder of its comparison.
  package static let name = "manifest.yml"
  /// The name of the file with the differences that a pair had.
  package static let differencesName = "differences.yml"
  /// The format of all files of a snapshot.
  package static let format = 1

  package var normaliser: Int
  package var sources: [SourceEntry]
  package var files: [FileEntry]

  package init(normaliser: Int, sources: [SourceEntry], files: [FileEntry]) {
    self.normaliser = normaliser
    self.sources = sources
    self.files = files
  }

  /// The whole file; sources in the order of reading, files by their names.
  package var bytes: [UInt8] {
    var text = "# Written by 'stet snapshot', held against the files by 'stet check'.\n"
    text += "format: \(Self.format)\nnormaliser: \(normaliser)\nsources:\n"
    for source in sources {
      text +=
        "- {side: \(source.side.rawValue), path: \(YAMLText.quoted(source.path)), sha256: \(source.sha256)}\n"
    }
    text += "files:\n"
    for file in files.sorted(by: { $0.path < $1.path }) {
      text += "- {path: \(YAMLText.quoted(file.path)), sha256: \(file.sha256)}\n"
    }
    return Array(text.utf8)
  }

  /// Reads a manifest; `path` names it in errors.
  package init(_ bytes: [UInt8], path: String) throws(SnapshotError) {
    if let line = Conflict.line(in: bytes) { throw .conflict(path: path, line: line) }
    let root: YAMLNode?
    do {
      root = try YAMLReader().read(bytes)
    } catch {
      throw .damaged(path: path, line: error.mark.line, message: error.message)
    }
    guard let format = root?["format"]?.text.flatMap(Int.init) else {
      throw .damaged(path: path, line: 1, message: "it names no format")
    }
    guard format <= Self.format else { throw .newer(path: path, format: format) }
    guard let normaliser = root?["normaliser"]?.text.flatMap(Int.init) else {
      throw .damaged(path: path, line: 1, message: "it names no normaliser")
    }
    self.init(normaliser: normaliser, sources: [], files: [])
    for node in Self.items(root?["sources"]) {
      guard let side = node["side"]?.text.flatMap(Report.SideName.init), let name = node["path"]?.text,
        let sha256 = node["sha256"]?.text
      else {
        throw .damaged(
          path: path, line: node.mark.line, message: "it has a source without side, path or sha256")
      }
      sources.append(SourceEntry(side: side, path: name, sha256: sha256))
    }
    for node in Self.items(root?["files"]) {
      guard let name = node["path"]?.text, Self.isPlain(name), let sha256 = node["sha256"]?.text else {
        throw .damaged(path: path, line: node.mark.line, message: "it names a file that no snapshot has")
      }
      files.append(FileEntry(path: name, sha256: sha256))
    }
  }

  private static func items(_ node: YAMLNode?) -> [YAMLNode] {
    if case .sequence(let items) = node?.value { return items }
    return []
  }

  /// Whether the path is one of those that stet makes; a manifest may come with a pull request.
  private static func isPlain(_ path: String) -> Bool {
    if path == differencesName { return true }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 2, steps[0] == "base" || steps[0] == "revised", steps[1].hasSuffix(".md") else {
      return false
    }
    return steps[1].utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x2e
    } && !steps[1].hasPrefix(".")
  }
}
