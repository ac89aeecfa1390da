import ArgumentParser
import Stet

/// `stet articles`: what was found in a document.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "List the articles that a document holds.",
    discussion: """
      Number, title, place, words, section, tags and byline of each; other material after them.

      Example:
        stet articles issue.md

      Exit codes: 0 done, 2 trouble.
      """)

  @Argument(help: "A file, a folder or a URL.")
  var source: String

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: NormalisedText.Format = .text

  @Option(
    help: ArgumentHelp(
      "Read the source as 'stet diff' does beside this other publication.", valueName: "path"))
  var beside: String?

  @Option(help: ArgumentHelp("Read the source as pdf, html, markdown or text.", valueName: "format"))
  var sourceFormat: SourceFormat?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = reading.session
    let sources = try reading.loader(sourceFormat, session).load(source)
    var others: [Source] = []
    if let beside { others = try reading.loader(nil, session).load(beside) }
    do {
      let text = try reading.pipeline.normalise(sources, beside: others)
      if format == .json { return try Console.write(text.printed(.json)) }
      try Console.write(Array(ArticleListing(text).printed.utf8))
    } catch let error as PipelineError {
      throw CommandError.pipeline(error)
    }
  }
}
