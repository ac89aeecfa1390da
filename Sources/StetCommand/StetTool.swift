import ArgumentParser
import Stet

/// The command `stet`: what the user typed becomes a call of the library.
struct StetTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Tells whether a text that was published twice still says the same.",
    discussion: """
      Examples:
        stet diff issue.md posts/                 what changed between an issue and its web posts
        stet diff issue.md posts/ --format json   the same for programs
        stet articles issue.md                    what was found in a document
        stet normalise --split galleys issue.md   its canonical text, one file an article

      Exit codes: 0 no change at or above the threshold, 1 changes, 2 trouble.
      """,
    version: ToolVersion.current,
    subcommands: [DiffCommand.self, NormaliseCommand.self, ArticlesCommand.self])
}
