import Foundation

/// A folder of a test's own, gone when the test is over.
struct Folder {
  let url: URL

  static func with<Value>(_ body: (Folder) throws -> Value) throws -> Value {
    let name = "stet-e2e-" + UUID().uuidString
    let folder = Folder(url: FileManager.default.temporaryDirectory.appendingPathComponent(name))
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.url) }
    return try body(folder)
  }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let file = file(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> URL { try write(name, Array(text.utf8)) }

  /// An empty file, open for writing.
  func handle(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  /// The names of all files, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// The content of all files under their names.
  var contents: [String: String] {
    get throws {
      var contents: [String: String] = [:]
      for name in try names {
        contents[name] = String(decoding: try Data(contentsOf: file(name)), as: UTF8.self)
      }
      return contents
    }
  }
}
