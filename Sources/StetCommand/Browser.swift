import Glibc

/// Opens a page in the user's browser.
enum Browser {
  /// Starts the program that `BROWSER` names, else `xdg-open`, and waits until it has handed the page over.
  static func open(_ path: String) throws(CommandError) {
    let program = Console.variable("BROWSER").flatMap { $0.isEmpty ? nil : $0 } ?? "xdg-open"
    var child = pid_t()
    // A path that begins with a dash would be an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    let code = run(program, file, &child)
    var status: Int32 = 0
    if code == 0 { unsafe waitpid(child, &status, 0) }
    guard code == 0, status == 0 else {
      throw .file(
        path: path, cause: "is written, but \(program) did not open it",
        remedy: "open it by hand, or name a browser in BROWSER")
    }
  }

  private static func run(_ program: String, _ file: String, _ child: inout pid_t) -> Int32 {
    unsafe program.withCString { program in
      unsafe file.withCString { file in
        let arguments: [UnsafeMutablePointer<CChar>?] = unsafe [
          UnsafeMutablePointer(mutating: program), UnsafeMutablePointer(mutating: file), nil,
        ]
        return unsafe posix_spawnp(&child, program, nil, nil, arguments, environ)
      }
    }
  }
}
