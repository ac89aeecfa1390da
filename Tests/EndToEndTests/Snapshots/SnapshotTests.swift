import Foundation
import Testing

/// The stages of the seeds' comparison against their files.
///
/// `STET_RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests` writes the files; look at the difference in git
/// before it is committed. CI only checks.
@Suite("The stages of the seeds' comparison")
struct SnapshotTests {
  @Test("are as recorded", arguments: Stage.allCases)
  func stage(_ stage: Stage) throws {
    let found = try stage.text()
    if Self.records {
      try FileManager.default.createDirectory(
        at: Repository.file(stage.path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found.utf8).write(to: Repository.file(stage.path))
    }
    let recorded = String(decoding: try Repository.bytes(stage.path), as: UTF8.self)
    let difference = TextDifference(Self.lines(recorded), Self.lines(found)).description
    #expect(difference == "", "stage \(stage.path): - recorded, + found")
    let hasSameBytes = Array(recorded.utf8) == Array(found.utf8)
    #expect(hasSameBytes, "stage \(stage.path)")
  }

  private static var records: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["STET_RECORD_SNAPSHOTS"] == "1" && environment["CI"] == nil
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
