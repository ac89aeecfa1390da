import Glibc
import Stet

/// The paths that a pattern of a stet.yml names: `*`, `?` and `[…]` inside of a step, `**` for any steps.
struct Glob {
  private let steps: [String]

  /// Whether the path is a pattern at all.
  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// - Throws: `CommandError.option` for a pattern that could take long.
  init(_ pattern: String) throws(CommandError) {
    steps = pattern.split(separator: "/").filter { $0 != "." }.map(String.init)
    let stars = pattern.count { $0 == "*" }
    guard stars <= Self.mostStars, steps.count <= Self.mostSteps else {
      throw .option(
        "the pattern “\(pattern)” has more than \(Self.mostStars) stars or \(Self.mostSteps) steps")
    }
  }

  /// With more, trying all ways to match one name could take long.
  private static let mostStars = 8
  private static let mostSteps = 32
  /// Entries looked at: a folder with more is not meant to be searched.
  private static let mostEntries = 200_000

  /// The files and folders that match, sorted; names that begin with a dot are left out.
  func paths() throws(CommandError) -> [String] {
    var found: Set<String> = []
    var looked = 0
    var waiting = [(path: "", step: 0)]
    while let next = waiting.popLast() {
      guard next.step < steps.count else {
        found.insert(next.path)
        continue
      }
      let step = steps[next.step]
      if !Self.isPattern(step) {
        let path = Self.join(next.path, step)
        if Files.exists(path) { waiting.append((path, next.step + 1)) }
        continue
      }
      if step == "**" { waiting.append((next.path, next.step + 1)) }
      for name in try SourceLoader.names(in: next.path.isEmpty ? "." : next.path) where !name.hasPrefix(".") {
        looked += 1
        guard looked <= Self.mostEntries else {
          throw .option(
            "a pattern of stet.yml looks at more than \(Self.mostEntries) files; name a deeper folder")
        }
        let path = Self.join(next.path, name)
        let isFolder = try SourceLoader.isFolder(path)
        if step == "**" {
          if isFolder { waiting.append((path, next.step)) }
        } else if unsafe fnmatch(step, name, FNM_PERIOD) == 0, isFolder || next.step + 1 == steps.count {
          waiting.append((path, next.step + 1))
        }
      }
    }
    return found.sorted()
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}
