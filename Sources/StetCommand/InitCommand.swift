import ArgumentParser
import Configuration
import Stet

/// `stet init`: writes a stet.yml after looking at the folder.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented stet.yml for this folder.",
    discussion: """
      Looks which files and folders hold texts, and takes a file beside a folder for an issue and its posts.

      Example:
        stet init && stet snapshot && stet check

      Exit codes: 0 done, 2 trouble, as a stet.yml that is there already.
      """)

  func run() throws {
    guard !Files.exists(Project.name) else {
      throw CommandError.file(
        path: Project.name, cause: "is there already", remedy: "edit it, or remove it first")
    }
    let pair = try Self.pair()
    try Files.write(
      Array(SettingsTemplate.text(base: pair?.base, revised: pair?.revised).utf8), to: Project.name)
    let told = pair.map { "compares \($0.base) with \($0.revised); next: stet snapshot" }
    try Console.write(
      Array(
        InertText.oneLine("wrote \(Project.name): \(told ?? "no two texts were found here, name them in it")")
          .utf8)
        + [UInt8(ascii: "\n")])
  }

  /// What the two publications seem to be: the larger file is the base, a folder of posts the revised text.
  private static func pair() throws(CommandError) -> (base: String, revised: String)? {
    var files: [(name: String, size: Int)] = []
    var folders: [(name: String, count: Int)] = []
    for name in try SourceLoader.names(in: ".").sorted() where !name.hasPrefix(".") && !isOurs(name) {
      if try SourceLoader.isFolder(name) {
        let count = (try? SourceLoader.files(in: name).count) ?? 0
        if count > 0 { folders.append((name, count)) }
      } else if SourceLoader.isText(name) {
        files.append((name, Files.size(name)))
      }
    }
    files.sort { ($1.size, $0.name) < ($0.size, $1.name) }
    folders.sort { ($1.count, $0.name) < ($0.count, $1.name) }
    if let file = files.first, let folder = folders.first { return (file.name, folder.name + "/") }
    if files.count >= 2 { return (files[0].name, files[1].name) }
    if folders.count >= 2 { return (folders[1].name + "/", folders[0].name + "/") }
    return nil
  }

  /// What stands beside the texts of a project in most of them.
  private static func isOurs(_ name: String) -> Bool {
    ["snapshots", "readme", "changelog", "license", "licence", "contributing", "node_modules"]
      .contains(name.lowercased().split(separator: ".").first.map(String.init) ?? "")
  }
}
