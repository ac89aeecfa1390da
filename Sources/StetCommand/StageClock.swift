import Glibc

/// Tells on stderr how long each stage took: the only clock of stet.
struct StageClock {
  private let isWanted: Bool
  private var stage: String?
  private var started = Reading()

  init(isWanted: Bool) { self.isWanted = isWanted }

  /// Ends the stage that runs, and begins another.
  mutating func begin(_ name: String) {
    guard isWanted else { return }
    end()
    stage = name
    started = Reading()
  }

  /// Ends the stage that runs.
  mutating func end() {
    guard let stage else { return }
    let now = Reading()
    Console.complain(
      "\(stage) took \(Self.milliseconds(now.elapsed - started.elapsed)) ms, "
        + "\(Self.milliseconds(now.processor - started.processor)) ms of processor time")
    self.stage = nil
  }

  /// What the clocks of the system show, in nanoseconds.
  private struct Reading {
    let elapsed = Self.now(CLOCK_MONOTONIC)
    /// Of all threads.
    let processor = Self.now(CLOCK_PROCESS_CPUTIME_ID)

    private static func now(_ clock: clockid_t) -> Int {
      var time = timespec()
      unsafe clock_gettime(clock, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
  }

  /// With one decimal.
  private static func milliseconds(_ nanoseconds: Int) -> String {
    let tenths = (max(0, nanoseconds) + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
