import ArgumentParser
import Stet

/// `stet normalise`: the text as stet reads it.
struct NormaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalise",
    // Parsed by itself, see `Main`.
    _superCommandName: "stet", abstract: "Print the canonical text of a document.",
    discussion: """
      Examples:
        stet normalise issue.md
        stet normalise issue.md --split galleys      what the unified report patches
        stet normalise page.md --format json

      Exit codes: 0 done, 2 trouble.
      """, aliases: ["normalize"])

  @Argument(help: "A file, a folder or a URL.")
  var source: String

  @Option(help: ArgumentHelp("text, markdown or json.", valueName: "format"))
  var format: NormalisedText.Format = .text

  @Option(help: ArgumentHelp("Write one file an article into this folder.", valueName: "dir"))
  var split: String?

  @Option(
    help: ArgumentHelp(
      "Read the source as 'stet diff' does beside this other publication.", valueName: "path"))
  var beside: String?

  @Option(help: ArgumentHelp("Read the source as pdf, html, markdown or text.", valueName: "format"))
  var sourceFormat: SourceFormat?

  @Flag(help: "Leave the titles of articles out.")
  var noTitle = false

  @Flag(help: "List on stderr what was repaired.")
  var showRepairs = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = reading.session
    let sources = try reading.loader(sourceFormat, session).load(source)
    var others: [Source] = []
    if let beside { others = try reading.loader(nil, session).load(beside) }
    let text: NormalisedText
    do {
      text = try reading.pipeline.normalise(sources, beside: others)
    } catch {
      throw CommandError.pipeline(error)
    }
    for note in text.notes where showRepairs || note.kind.isLoss {
      let path = note.at.map { text.sources[$0.source].path + ": " } ?? ""
      Console.complain("\(path)\(note.kind.rawValue): \(note.message)")
    }
    guard let split else { return try Console.write(text.printed(format, withTitles: !noTitle)) }
    try Files.makeFolder(split)
    for file in text.files() { try Files.write(file.bytes, to: split + "/" + file.name) }
  }
}
