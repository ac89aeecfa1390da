import Glibc

/// A folder of its own for the files of a test.
struct Folder: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/stet-history-XXXXXX".utf8CString)
    _ = unsafe mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["h", "other"] {
      for end in ["", "-wal", "-shm"] { _ = unsafe unlink("\(path)/\(name).sqlite\(end)") }
    }
    _ = unsafe rmdir(path)
  }

  var history: String { path + "/h.sqlite" }
  var other: String { path + "/other.sqlite" }

  func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "w") else { return }
    _ = unsafe fputs(text, file)
    unsafe fclose(file)
  }
}
