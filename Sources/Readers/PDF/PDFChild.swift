private import CLimitedChild
import Glibc

/// Runs a program under limits, with the document as its standard input: the one file that starts processes.
///
/// The child has no descriptor but its three, an environment of two variables, a process group of its own that
/// is killed when the time is over, and limits for processor time, memory, files and core dumps.
struct PDFChild {
  /// How the program ended.
  struct Result {
    var ending: Ending
    /// What it said on its standard error, cleaned and cut.
    var complaint: String
    /// The collection of letters whose table the program lacks.
    var missingTable: String?
  }

  enum Ending: Hashable {
    case exited(Int32), killed(signal: Int32), tookTooLong, tooMuchOutput, stopped
  }

  let tool: PDFTool
  let arguments: [String]
  let limits: PDFLimits
  /// Both programs together have to be done by then.
  let deadline: ContinuousClock.Instant

  /// Runs the program; `take` gets its output piece by piece and says whether it wants more.
  ///
  /// - Throws: `PDFReaderError.missingTool` or `.cannotStart`.
  func run(
    _ input: borrowing PDFInput, take: (ArraySlice<UInt8>) -> Bool
  ) throws(PDFReaderError) -> Result {
    lseek(input.descriptor, 0, SEEK_SET)
    let output = try Pipe(tool)
    let complaints = try Pipe(tool)
    let child = try start(input.descriptor, output.writing, complaints.writing)
    output.closeWriting()
    complaints.closeWriting()
    var gathered = PDFComplaints()
    var ending = drain(child, (output.reading, complaints.reading), into: &gathered, take: take)
    if ending != nil { kill(-child, SIGKILL) }
    let status = wait(for: child, &ending)
    // What the program has started itself goes with it.
    kill(-child, SIGKILL)
    return Result(
      ending: ending ?? status, complaint: gathered.firstLine, missingTable: gathered.missingTable)
  }

  /// Reads both pipes to their ends; the reason to stop, if there is one before.
  private func drain(
    _ child: pid_t, _ pipes: (output: CInt, complaints: CInt), into gathered: inout PDFComplaints,
    take: (ArraySlice<UInt8>) -> Bool
  ) -> Ending? {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var polled = [
      pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes.complaints, events: Int16(POLLIN), revents: 0),
    ]
    var total = 0
    while polled[0].fd >= 0 || polled[1].fd >= 0 {
      let left = milliseconds(for: child)
      guard left > 0 else { return .tookTooLong }
      guard unsafe poll(&polled, 2, left) >= 0 || errno == EINTR else { return .tookTooLong }
      for index in 0..<2 where polled[index].revents != 0 {
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe read(polled[index].fd, $0.baseAddress, $0.count)
        }
        guard count > 0 else {
          polled[index].fd = -1
          polled[index].revents = 0
          continue
        }
        if index == 1 {
          gathered.append(buffer[..<count])
          continue
        }
        total += count
        if total > limits.outputBytes { return .tooMuchOutput }
        if !take(buffer[..<count]) { return .stopped }
      }
    }
    return nil
  }

  /// How long the program may go on; 0 when its time is over.
  ///
  /// Where others keep the machine busy, time goes by in which the program does nothing: it gets more, up to a bound.
  private func milliseconds(for child: pid_t) -> CInt {
    let now = ContinuousClock.now
    let left = Self.milliseconds(deadline - now)
    if left > 0 { return left }
    let longest = Self.milliseconds(deadline + .seconds(limits.seconds * (Self.patience - 1)) - now)
    let unused = limits.seconds * 1000 - Int(Self.processorTime(of: child))
    return unused > Self.shortestRest ? min(longest, CInt(clamping: unused)) : 0
  }

  /// A program that has waited for the processor gets so many times its time in all.
  private static let patience = 4
  /// What has used its time but for so many milliseconds has used it.
  private static let shortestRest = 1000

  private static func milliseconds(_ duration: Duration) -> CInt {
    let (seconds, attoseconds) = duration.components
    return CInt(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }

  /// The milliseconds that a child has kept the processor busy; none can be told for one that has ended.
  private static func processorTime(of child: pid_t) -> Int64 {
    var clock = clockid_t()
    var time = timespec()
    guard unsafe clock_getcpuclockid(child, &clock) == 0, unsafe clock_gettime(clock, &time) == 0 else {
      return .max / 2
    }
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Waits for the end of a child whose pipes are closed.
  private func wait(for child: pid_t, _ ending: inout Ending?) -> Ending {
    var status: CInt = 0
    while true {
      let done = unsafe waitpid(child, &status, ending == nil ? WNOHANG : 0)
      if done == child || (done < 0 && errno != EINTR) { break }
      if done == 0 {
        if milliseconds(for: child) <= 0 {
          ending = .tookTooLong
          kill(-child, SIGKILL)
        } else {
          usleep(500)
        }
      }
    }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }

}

// MARK: - Starting

extension PDFChild {
  /// Two ends of a pipe that no other child inherits.
  private final class Pipe {
    let reading: CInt
    private(set) var writing: CInt

    init(_ tool: PDFTool) throws(PDFReaderError) {
      var ends: [CInt] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else { throw .cannotStart(tool: tool.name, errno: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      closeWriting()
      close(reading)
    }
  }

  private func start(_ input: CInt, _ output: CInt, _ complaints: CInt) throws(PDFReaderError) -> pid_t {
    let path = try tool.located()
    let wanted = wantedLimits
    let child = unsafe withVector([path] + arguments) { arguments in
      unsafe withVector(["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]) { environment in
        unsafe limited_child_start(
          path, arguments, environment, [input, output, complaints], wanted, CInt(wanted.count))
      }
    }
    guard child >= 0 else { throw .cannotStart(tool: tool.name, errno: errno) }
    return child
  }

  /// The processor's time is a second longer than the wall's: it stops what has outlived stet itself.
  private var wantedLimits: [limited_child_limit] {
    [
      Self.limit(RLIMIT_CPU, limits.seconds + 1), Self.limit(RLIMIT_FSIZE, 0), Self.limit(RLIMIT_CORE, 0),
      Self.limit(RLIMIT_NOFILE, 64), Self.limit(RLIMIT_AS, limits.mebibytes << 20),
    ]
  }

  private static func limit(_ resource: __rlimit_resource, _ most: Int) -> limited_child_limit {
    limited_child_limit(resource: CInt(resource.rawValue), most: rlim_t(most))
  }

  /// Lends the strings as C wants them: pointers, and a null pointer behind the last.
  private func withVector(
    _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> CInt
  ) -> CInt {
    var pointers = unsafe words.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    // The formatter joins `unsafe` and the name in `for unsafe pointer in`.
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    return unsafe pointers.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return EINVAL }
      return unsafe body(base)
    }
  }
}
