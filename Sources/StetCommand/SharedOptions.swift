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

  /// The loader for sources of a format; nil tells it from name and content.
  func loader(_ format: SourceFormat?) -> SourceLoader {
    SourceLoader(format: format, encoding: encoding, byteLimit: byteLimit)
  }

  /// In bytes.
  var byteLimit: Int { min(max(1, maxSize), 4096) << 20 }

  var pipeline: Pipeline {
    var options = Pipeline.Options()
    options.byteLimit = byteLimit
    options.wholePages = wholePage
    return Pipeline(options: options)
  }
}
