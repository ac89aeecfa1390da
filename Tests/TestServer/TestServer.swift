import Foundation
import Synchronization

/// A small HTTP server on 127.0.0.1 that answers as a test tells it, on a free port.
///
/// It keeps what it was asked, closes each connection after its answer, and ends when it is let go.
package final class TestServer: Sendable {
  /// Makes the answer to a request; called on a thread of the server.
  package typealias Answer = @Sendable (TestRequest) -> TestResponse

  private struct State {
    var answer: Answer
    var requests: [TestRequest] = []
    var isStopped = false
  }

  package let port: Int
  private let listener: Int32
  private let state: Mutex<State>

  /// Starts a server; `answer` may be replaced later.
  package init(_ answer: @escaping Answer) throws {
    let listener = try TestSocket.listener()
    self.listener = listener
    port = TestSocket.port(of: listener)
    state = Mutex(State(answer: answer))
    Thread.detachNewThread { [weak self] in
      // The kernel wakes `accept` when the listener is shut down.
      while let connection = TestSocket.accept(listener) {
        guard let server = self else {
          close(connection)
          break
        }
        Thread.detachNewThread { server.serve(connection) }
      }
      close(listener)
    }
  }

  deinit { stop() }

  /// The address of a path on this server.
  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// All that was asked so far, in order.
  package var requests: [TestRequest] { state.withLock { $0.requests } }

  /// The targets that were asked for, without robots.txt.
  package var targets: [String] { requests.map(\.target).filter { $0 != "/robots.txt" } }

  /// Answers otherwise from now on, and forgets what was asked.
  package func replace(_ answer: @escaping Answer) {
    state.withLock {
      $0.answer = answer
      $0.requests = []
    }
  }

  /// Ends the server; slow answers end soon after.
  package func stop() {
    let isFirst = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    if isFirst { shutdown(listener, Int32(SHUT_RDWR)) }
  }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = TestRequest(TestSocket.head(from: connection)) else { return }
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answer
    }
    let response = answer(request)
    pause(response.delay, connection)
    send(response, to: request, connection)
  }

  private func send(_ response: TestResponse, to request: TestRequest, _ connection: Int32) {
    func head(_ length: String?) -> [UInt8] {
      var lines = ["HTTP/1.1 \(response.status) As told", "Connection: close"]
      if let length { lines.append("Content-Length: \(length)") }
      lines += response.headers.map { "\($0.name): \($0.value)" }
      return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
    switch response.body {
    case .bytes(let bytes):
      TestSocket.send(head("\(bytes.count)") + (request.method == "HEAD" ? [] : bytes), to: connection)
    case .declared(let bytes, let length): TestSocket.send(head(length) + bytes, to: connection)
    case .cut(let bytes, let count):
      TestSocket.send(head("\(bytes.count)") + bytes.prefix(count), to: connection)
    case .raw(let bytes): TestSocket.send(bytes, to: connection)
    case .silence: pause(600, connection)
    case .endless(let bytes):
      guard TestSocket.send(head(nil), to: connection) else { return }
      while !isStopped, TestSocket.send(bytes, to: connection) {}
    case .endlessHead:
      guard TestSocket.send(Array("HTTP/1.1 200 OK\r\n".utf8), to: connection) else { return }
      while !isStopped,
        TestSocket.send(Array("X-More: \(String(repeating: "a", count: 500))\r\n".utf8), to: connection)
      {}
    case .drip(let bytes, let seconds):
      guard TestSocket.send(head("\(bytes.count)"), to: connection) else { return }
      for byte in bytes {
        guard !isStopped, TestSocket.send([byte], to: connection) else { return }
        pause(seconds, connection)
      }
    }
  }

  /// Waits, but not for a client that is gone or a server that has stopped.
  private func pause(_ seconds: Double, _ connection: Int32) {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end, !isStopped, !TestSocket.isClosed(connection) {
      Thread.sleep(forTimeInterval: min(0.02, max(0, end.timeIntervalSinceNow)))
    }
  }
}
