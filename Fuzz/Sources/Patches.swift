import ChangeModel
import Stet

/// Patches are read back, of the kind that the first byte chooses: each hunk has as many lines as it says, and those of a patch of the sources stand in them.
@Sendable func patches(_ bytes: [UInt8]) {
  let (choice, rest) = Input.choice(bytes)
  guard let (base, revised) = sides(rest) else { return }
  guard let report = try? Pipeline().compare(base: [base], revised: [revised]) else { return }
  var options = ReportOptions()
  let target = PatchTarget.allCases[choice % PatchTarget.allCases.count]
  let direction = PatchDirection.allCases[choice / 16 % PatchDirection.allCases.count]
  (options.patchTarget, options.patchDirection) = (target, direction)
  let output = ReportFormat.unified.write(report, options: options)
  let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let side = direction == .toRevised ? report.baseSources : report.revisedSources
  check(lines, against: target == .source ? side.first?.text : nil)
}

private func check(_ lines: [ArraySlice<UInt8>], against source: [UInt8]?) {
  let old = source.map { $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }
  var next = 0
  while next < lines.count {
    let line = lines[next]
    next += 1
    guard line.starts(with: "@@ -".utf8), let hunk = Hunk(line) else { continue }
    var (removed, added, place) = (0, 0, hunk.start)
    while removed < hunk.removed || added < hunk.added {
      guard next < lines.count else { return expect(false, "a hunk ends early") }
      let line = lines[next]
      next += 1
      switch line.first {
      case UInt8(ascii: "\\"): continue
      case UInt8(ascii: "+"): added += 1
      case UInt8(ascii: "-"), UInt8(ascii: " "):
        if line.first == UInt8(ascii: " ") { added += 1 }
        removed += 1
        if let old {
          expect(place >= 1 && place <= old.count && old[place - 1] == line.dropFirst(), "line \(place) is the file's")
        }
        place += 1
      default: return expect(false, "a line of a hunk has no sign")
      }
    }
    expect(removed == hunk.removed && added == hunk.added, "a hunk has as many lines as it says")
  }
}

/// The numbers of a hunk's first line.
private struct Hunk {
  var start = 0
  var removed = 1
  var added = 1

  init?(_ line: ArraySlice<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count >= 3 else { return nil }
    let numbers = { (word: ArraySlice<UInt8>) in
      word.dropFirst().split(separator: UInt8(ascii: ",")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
    let (old, new) = (numbers(words[1]), numbers(words[2]))
    guard let first = old.first, !new.isEmpty else { return nil }
    start = first
    removed = old.count > 1 ? old[1] : 1
    added = new.count > 1 ? new[1] : 1
  }
}
