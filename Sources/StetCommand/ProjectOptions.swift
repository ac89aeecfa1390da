import ArgumentParser

/// Where the stet.yml is; shared by the subcommands that need one.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The stet.yml; without it, the next one from the working folder upwards.", valueName: "path"))
  var config: String?
}
