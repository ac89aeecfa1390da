import ChangeModel
import Glibc
import History
import Testing

@Suite("A damaged or foreign database is told, never trusted")
struct HistoryFileTests {
  private func bytes(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  private func write(_ bytes: [UInt8], to path: String) {
    guard let file = unsafe fopen(path, "w") else { return }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  private func fill(_ path: String) throws(HistoryError) {
    var store = try HistoryStore.open(path, .made)
    for day in 1...20 {
      try store.observe(
        "a.md", String(repeating: "Text \(day). ", count: 40), at: day, [Drafts.change("\(day)")])
    }
  }

  /// Everything that a command may ask.
  private func ask(_ path: String) throws(HistoryError) {
    var store = try HistoryStore.open(path, .existing)
    _ = try store.states()
    _ = try store.told(since: 0, now: 100)
    _ = try store.observations(of: "a.md")
    _ = try store.exported()
    _ = try store.drop(before: 10)
  }

  @Test("a file with any bytes changed gives answers or an error", arguments: 0..<80 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    let folder = Folder()
    try fill(folder.history)
    var content = bytes(folder.history)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<(1 + seed % 30) {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      content[Int(state % UInt64(content.count))] = UInt8(truncatingIfNeeded: state >> 32)
    }
    if seed.isMultiple(of: 5) { content.removeLast(content.count / 3) }
    write(content, to: folder.other)
    do throws(HistoryError) {
      try ask(folder.other)
    } catch {
      #expect(error.message.split(separator: "\n").count == 1, "seed \(seed)")
    }
  }

  @Test("another schema is another program's")
  func schema() throws {
    let folder = Folder()
    try fill(folder.history)
    var content = bytes(folder.history)
    // A table by another name, of the same length.
    let name = Array("CREATE TABLE contents".utf8)
    let found = content.indices.first { content[$0...].starts(with: name) }
    let place = try #require(found)
    content.replaceSubrange(place..<place + name.count, with: Array("CREATE TABLE c0ntents".utf8))
    write(content, to: folder.other)
    #expect(throws: HistoryError.self) { try ask(folder.other) }
  }
}
