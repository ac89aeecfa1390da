// Compares two files and prints what an editor must see; docs/library.md explains it.
import Glibc
import Stet

/// The bytes of a file; the library itself touches none.
func bytes(_ path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "rb") else { return [] }
  defer { unsafe _ = fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return bytes
}

let paths = CommandLine.arguments.dropFirst()
guard paths.count == 2, let base = paths.first, let revised = paths.last else {
  print("usage: stet-example BASE REVISED")
  exit(2)
}
do {
  let report = try Pipeline().compare(
    base: [Source(path: base, bytes: bytes(base))],
    revised: [Source(path: revised, bytes: bytes(revised))])
  for article in report.articles {
    for change in article.changes where change.severity >= .major {
      print("\(change.severity.rawValue): \(change.why) [\(change.id)]")
    }
  }
  print(String(decoding: ReportFormat.stat.write(report), as: UTF8.self), terminator: "")
  exit(Gate(threshold: .major).fails(report) ? 1 : 0)
} catch {
  print(error.message)
  exit(2)
}
