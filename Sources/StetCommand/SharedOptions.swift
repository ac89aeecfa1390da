public import ArgumentParser
public import Stet

/// When colours are used.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension SourceFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension PatchTarget: ExpressibleByArgument {}
extension PatchDirection: ExpressibleByArgument {}
extension NormalisedText.Format: ExpressibleByArgument {}

/// How sources are read; shared by all subcommands.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read the sources in this encoding.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The most MiB that a source may have.", valueName: "mib"))
  var maxSize = 64

  @Flag(help: "Take all that a web page shows for its text, navigation and notices included.")
  var wholePage = false

  @OptionGroup var web: WebOptions

  /// The loader for sources of a format; nil tells it from name and content.
  ///
  /// One session serves all sides of a run.
  func loader(_ format: SourceFormat?, _ session: WebSession) -> SourceLoader {
    var loader = SourceLoader(
      format: format, encoding: encoding, byteLimit: byteLimit, session: session)
    if let mode = web.follow {
      loader.following = .init(mode: mode, mostPages: web.maxPages ?? WebSession.mostPages)
    }
    return loader
  }

  /// What fetches the URLs of a run.
  var session: WebSession { WebSession(web.policy(byteLimit: byteLimit)) }

  /// In bytes.
  var byteLimit: Int { min(max(1, maxSize), 4096) << 20 }

  var pipeline: Pipeline {
    var options = Pipeline.Options()
    options.byteLimit = byteLimit
    options.wholePages = wholePage
    return Pipeline(options: options)
  }
}
