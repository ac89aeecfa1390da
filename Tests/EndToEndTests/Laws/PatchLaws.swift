import Foundation
import Stet
import Testing

@Suite("The unified report is a patch")
struct PatchLaws {
  enum Tool: String, CaseIterable, Sendable {
    case patch, git

    var arguments: [String] {
      switch self {
      case .patch: ["-p1", "--batch", "--input", "../change.diff"]
      case .git: ["apply", "../change.diff"]
      }
    }
  }

  @Test(
    "applied to the files of the base it gives the files of the revised text",
    arguments: LawCase.seeds + LawCase.generated, Tool.allCases)
  func applies(_ law: LawCase, _ tool: Tool) throws {
    guard Program.isInstalled(tool.rawValue) else {
      Issue.record("\(tool) is not installed", severity: .warning)
      return
    }
    let (base, revised) = (try law.base, try law.revised)
    let files = try Pipeline().normalise([base], beside: [revised]).files()
    let wanted = try Pipeline().normalise([revised], beside: [base]).files()
    let diff = ReportFormat.unified.write(try law.report())
    try Folder.with { folder in
      try folder.write("change.diff", diff)
      for file in files { try folder.write("galleys/" + file.name, file.bytes) }
      let galleys = Folder(url: folder.file("galleys"))
      let result = try Program.run(tool.rawValue, tool.arguments, in: galleys.url)
      #expect(result.status == 0, "\(result.text)\(result.complaint)")
      // A pair keeps the name of its base, so that only the contents can be compared.
      let found = try galleys.contents.values.sorted()
      let expected = wanted.map { String(decoding: $0.bytes, as: UTF8.self) }.sorted()
      #expect(TextDifference(Self.lines(expected), Self.lines(found)).description == "")
      #expect(found == expected)
    }
  }

  @Test("so it does with the files that the command writes")
  func command() throws {
    let (base, revised) = (Seed.newsletter.rawValue, Seed.web.rawValue)
    try Folder.with { folder in
      let (here, there) = (folder.file("base"), folder.file("revised"))
      try #require(Program.stet("normalise", base, "--beside", revised, "--split", here.path).status == 0)
      try #require(Program.stet("normalise", revised, "--beside", base, "--split", there.path).status == 0)
      let diff = try Program.stet("diff", base, revised, "--format", "unified")
      #expect(diff.status == 1)
      try folder.write("change.diff", diff.output)
      let result = try Program.run("git", Tool.git.arguments, in: here)
      #expect(result.status == 0, "\(result.complaint)")
      let (found, expected) = (try Folder(url: here).contents, try Folder(url: there).contents)
      #expect(found.values.sorted() == expected.values.sorted())
    }
  }

  private static func lines(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: "\n").map(String.init) }
  }
}
