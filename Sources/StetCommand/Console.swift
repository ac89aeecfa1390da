import Glibc
import Stet

/// The terminal and the standard streams.
enum Console {
  /// Puts something into the place of standard streams that the caller has closed.
  ///
  /// The next file that is opened would get the place, and a report or a complaint be written into it. What is put there
  /// can do nothing: stdout is not to be written, stdin not to be read, so that use of them fails as it should.
  static func occupyStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes to stdout; a reader that went away ends the program quietly.
  static func write(_ bytes: [UInt8]) throws(CommandError) {
    try write(bytes, to: STDOUT_FILENO, name: "standard output")
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(CommandError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(ExitStatus.unchanged.rawValue) }
        throw .file(
          path: name, cause: "cannot be written (\(Files.reason(errno)))",
          remedy: "check the disk and the rights")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// One line on stderr, inert whatever it quotes.
  static func complain(_ message: String) {
    let line = "stet: " + InertText.oneLine(FileName.shown(message)) + "\n"
    try? write(Array(line.utf8), to: STDERR_FILENO, name: "standard error")
  }

  /// Whether colours are wanted on stdout: the flag, then NO_COLOR, then CLICOLOR_FORCE, then the terminal.
  static func wantsColour(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = variable("NO_COLOR"), !value.isEmpty { return false }
      if let value = variable("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return true }
      return isatty(STDOUT_FILENO) == 1 && variable("TERM") != "dumb"
    }
  }

  /// Whether a person reads stdout.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; 80 where there is none.
  static func width() -> Int {
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return variable("COLUMNS").flatMap(Int.init).map { max(20, $0) } ?? 80
  }

  /// Whether somebody sits at the terminal to be asked; `CI` says that nobody does.
  static var isInteractive: Bool {
    for name in ["CI", "TF_BUILD"] {
      if let value = variable(name), !["", "0", "false"].contains(value.lowercased()) { return false }
    }
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// The line that the user types; nil at the end of input.
  static func ask(_ question: String) throws(CommandError) -> String? {
    try write(Array(question.utf8))
    guard let line = readLine() else { return nil }
    return String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Seconds since 1970.
  static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The value of a variable of the environment.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
