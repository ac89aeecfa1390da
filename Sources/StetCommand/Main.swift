import ArgumentParser
import Configuration
import Glibc

/// The entry: parses, runs, and turns whatever goes wrong into one line and an exit code.
@main
enum Main {
  static func main() {
    // A reader that goes away is no trouble: writing then fails with EPIPE.
    signal(SIGPIPE, SIG_IGN)
    // A limit on file sizes is an error of writing as any other, and not the end in the middle of it.
    signal(SIGXFSZ, SIG_IGN)
    Console.occupyStandardStreams()
    Memory.prepare()
    do {
      var command = try parsed()
      try command.run()
    } catch let error as CommandError {
      Console.complain(error.message)
      exit(ExitStatus.trouble.rawValue)
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      finish(error)
    }
  }

  /// The command to run.
  ///
  /// What is done most often is tried by itself, since all commands together take the parser three tenths longer. Whatever
  /// is wrong or asks for help is read by the tool.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = FileName.arguments()
    for frequent in frequentCommands where frequent.configuration.commandName == arguments.first {
      if let command = try? frequent.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == frequent
      {
        return command
      }
    }
    return try StetTool.parseAsRoot(arguments)
  }

  private static let frequentCommands: [any ParsableCommand.Type] = [DiffCommand.self, NormaliseCommand.self]

  /// Help and version go to stdout; a wrong option is one line on stderr.
  private static func finish(_ error: any Error) -> Never {
    let message = StetTool.fullMessage(for: error)
    guard !StetTool.exitCode(for: error).isSuccess else {
      _ = try? Console.write(Array((message + "\n").utf8))
      exit(ExitStatus.unchanged.rawValue)
    }
    if let cause = unknownCommand() {
      Console.complain("\(cause); see 'stet --help'")
      exit(ExitStatus.trouble.rawValue)
    }
    let first =
      StetTool.message(for: error).split(whereSeparator: \.isNewline).first.map(String.init) ?? "wrong call"
    let cause = first.hasSuffix(".") ? String(first.dropLast()) : first
    Console.complain("\(cause); see 'stet --help'")
    exit(ExitStatus.trouble.rawValue)
  }

  /// What is wrong if the first word is no command: the parser would complain of the words behind it.
  private static func unknownCommand() -> String? {
    guard let typed = CommandLine.arguments.dropFirst().first, !typed.hasPrefix("-"), typed != "help" else {
      return nil
    }
    let names = StetTool.configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases }
    guard !names.contains(typed) else { return nil }
    let near = NearestName.of(typed, among: names).map { ", did you mean “\($0)”?" } ?? ""
    return "there is no command “\(typed)”\(near)"
  }
}
