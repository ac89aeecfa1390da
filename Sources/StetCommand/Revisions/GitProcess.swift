import Glibc

/// Runs git, and takes what it writes.
enum GitProcess {
  /// How it ended.
  struct Result {
    /// The exit code; what a shell calls it where a signal ended it.
    var status: Int32
    var output: [UInt8]
    /// The first line of its standard error.
    var complaint: String
  }

  /// The texts of a large site take some megabytes; what has more is no folder of snapshots.
  private static let mostBytes = 512 << 20
  /// People are shown one line.
  private static let mostComplaint = 4096

  /// Runs git in the working folder with nothing on its standard input.
  ///
  /// - Throws: `CommandError` where it cannot be started, or writes without end.
  static func run(_ arguments: [String]) throws(CommandError) -> Result {
    var (output, complaints) = ([CInt](repeating: -1, count: 2), [CInt](repeating: -1, count: 2))
    guard unsafe pipe(&output) == 0, unsafe pipe(&complaints) == 0 else {
      throw .option("git cannot be started: \(Files.reason(errno)); end other programs")
    }
    defer { for end in [output[0], complaints[0]] { close(end) } }
    for end in output + complaints { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var child = pid_t()
    let failure = spawn(&child, ["git", "--no-pager"] + arguments, (output[1], complaints[1]))
    for end in [output[1], complaints[1]] { close(end) }
    guard failure == 0 else {
      throw .option(
        "git cannot be started: \(Files.reason(failure)); install it, as with 'apt-get install git'")
    }
    var gathered: [[UInt8]] = [[], []]
    let isWhole = drain([output[0], complaints[0]], into: &gathered)
    if !isWhole { kill(child, SIGKILL) }
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard isWhole else { throw .option("git wrote more than \(mostBytes >> 20) MiB; name a smaller folder") }
    let line = gathered[1].prefix { $0 != UInt8(ascii: "\n") }
    let signal = status & 0x7f
    return Result(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: gathered[0],
      complaint: String(decoding: line, as: UTF8.self))
  }

  /// Reads both pipes to their ends; false where there is more than anybody wants.
  private static func drain(_ pipes: [CInt], into gathered: inout [[UInt8]]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var polled = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while polled.contains(where: { $0.fd >= 0 }) {
      guard unsafe poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { return false }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe read(polled[index].fd, $0.baseAddress, $0.count)
        }
        if count <= 0 {
          if count < 0, errno == EINTR { continue }
          polled[index].fd = -1
        } else if index == 0 {
          gathered[0] += buffer[..<count]
          if gathered[0].count > mostBytes { return false }
        } else {
          gathered[1] += buffer[..<min(count, max(0, mostComplaint - gathered[1].count))]
        }
      }
    }
    return true
  }

  private static func spawn(
    _ child: inout pid_t, _ words: [String], _ pipes: (output: CInt, complaints: CInt)
  )
    -> CInt
  {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes.output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes.complaints, 2)
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    return unsafe posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
  }
}
