import Glibc
import History

/// An import: what is taken is exported, and that export is taken again and gives the same.
@Sendable func history(_ bytes: [UInt8]) {
  guard let exported = exchanged(bytes.split(separator: UInt8(ascii: "\n")).map { [UInt8]($0) }) else { return }
  let again = exchanged(exported.map { Array($0.utf8) })
  expect(again == exported, "an export is imported the same")
}

/// What a new history exports after it has imported the lines; nil where it refused them.
private func exchanged(_ lines: [[UInt8]]) -> [String]? {
  let path = "/dev/shm/stet-fuzz-\(getpid()).sqlite"
  defer { for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) } }
  guard var store = try? HistoryStore.open(path, .made) else {
    expect(false, "a history is made")
    return nil
  }
  var rest = lines[...]
  do {
    try store.read { () throws(HistoryError) in rest.popFirst() }
  } catch {
    return nil
  }
  var written: [String] = []
  do {
    try store.export { line in
      written.append(line)
      return true
    }
  } catch {
    expect(false, "what was imported is exported")
  }
  return written
}
