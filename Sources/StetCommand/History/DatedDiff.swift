import History
import Snapshots
import Stet

/// A comparison with a source as it was: `stet diff posts/a.md@7d posts/a.md`.
///
/// Both texts are held against each other as a run of `stet watch` would.
struct DatedDiff {
  let base: String
  let revised: String
  /// Which side is one of the history; one at least is.
  private let dated: [SourceAtDate?]

  /// nil where neither side names a day; a file of that name goes over the history.
  init?(base: String, revised: String) {
    self.base = base
    self.revised = revised
    dated = [base, revised].map { Files.exists($0) ? nil : SourceAtDate($0) }
    guard dated.contains(where: { $0 != nil }) else { return nil }
  }

  /// `load` reads a side that is none of the history.
  func report(
    _ file: HistoryFile, _ pipeline: Pipeline,
    load: (String, Report.SideName) throws(CommandError) -> [Source]
  ) throws(CommandError) -> Report {
    var store = try file.existing()
    var old: [CanonicalText?] = []
    for one in dated {
      guard let one else {
        old.append(nil)
        continue
      }
      old.append(try one.text(&store))
    }
    var sides: [[TextComparison.Text]] = []
    for (index, name) in [base, revised].enumerated() {
      if let text = old[index] {
        sides.append([.init(path: name, text: text)])
        continue
      }
      let sources = try load(name, index == 0 ? .base : .revised)
      do {
        sides.append(try sources.map { .init(try pipeline.observe($0, before: old[1 - index])) })
      } catch let error as PipelineError {
        throw .pipeline(error)
      } catch {
        throw .option("\(error)")
      }
    }
    return TextComparison.report(base: sides[0], revised: sides[1])
  }
}
