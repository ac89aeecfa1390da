import Glibc
import Synchronization

/// Runs two pieces of work at once: the one place where stet starts a thread.
package enum TwoThreads {
  /// The results of both, which do not depend on which ends first; one after the other where no thread is to be had.
  package static func run<Left: Sendable, Right: Sendable>(
    _ left: @escaping @Sendable () -> Left, _ right: @escaping @Sendable () -> Right
  ) -> (Left, Right) {
    let work = Work(left)
    let handle = start(work)
    let second = right()
    if let handle { pthread_join(handle, nil) } else { work.run() }
    // The work has been run on either way.
    return (work.result ?? left(), second)
  }

  private static func start<Value: Sendable>(_ work: Work<Value>) -> pthread_t? {
    var handle = pthread_t()
    let run: @Sendable () -> Void = { work.run() }
    let context = unsafe Unmanaged.passRetained(Body(run))
    let code = unsafe pthread_create(
      &handle, nil,
      { pointer in
        if let pointer = unsafe pointer {
          unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        }
        return nil
      }, context.toOpaque())
    guard code != 0 else { return handle }
    unsafe context.release()
    return nil
  }

  /// What the thread is handed.
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// A piece of work and the place for its result.
  private final class Work<Value: Sendable>: Sendable {
    private let body: @Sendable () -> Value
    private let place = Mutex<Value?>(nil)

    init(_ body: @escaping @Sendable () -> Value) { self.body = body }

    func run() {
      let value = body()
      place.withLock { $0 = value }
    }

    var result: Value? { place.withLock { $0 } }
  }
}
