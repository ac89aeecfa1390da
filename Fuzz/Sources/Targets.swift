import Configuration
import DocumentModel
import History
import PlainYAML
import Readers
import Snapshots
import Stet

/// What is fuzzed: each takes any bytes, and ends the program where a law does not hold.
let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "sniffed": { bytes in
    let (choice, rest) = Input.choice(bytes)
    let names = ["a", "a.txt", "a.md", "a.html", "a.xhtml"]
    let encodings = [nil, nil, nil, "utf-8", "utf-16", "latin1", "gb18030", "shift_jis", "klingon"]
    guard !FormatSniffer.isPDF(rest) else { return }
    let options = SourceReader.Options(encoding: encodings[choice % encodings.count], byteLimit: 1 << 20)
    check(try? SourceReader(options).read(rest, path: names[choice / 16 % names.count]))
  },
  "plain": { check(try? SourceReader().read($0, format: .text)) },
  "markdown": { check(try? SourceReader().read($0, format: .markdown)) },
  "html": { bytes in
    let (choice, rest) = Input.choice(bytes)
    let options = SourceReader.Options(byteLimit: 1 << 20, wholePages: choice % 2 == 1)
    check(try? SourceReader(options).read(rest, format: .html))
  },
  "selector": { bytes in
    let parts = Input.parts(bytes)
    guard let selector = try? HTMLSelector(String(decoding: parts.0, as: UTF8.self)) else { return }
    var options = SourceReader.Options()
    options.leftOut = [selector]
    check(try? SourceReader(options).read(parts.1, format: .html))
  },
  "pdf": { check(try? PDFReader().read(xml: $0)) },
  "normaliser": normaliser,
  "differ": differ,
  "comparison": comparison,
  "reports": reports,
  "patches": patches,
  "settings": { bytes in
    guard let settings = try? SettingsReader().settings(bytes) else { return }
    for comparison in settings.comparisons {
      for path in comparison.base + comparison.revised {
        expect(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."), "no path leads out: \(path)")
      }
    }
  },
  "yaml": { bytes in
    _ = try? YAMLReader().read(bytes)
    // Whatever is quoted is read back as it was.
    let text = String(decoding: bytes.prefix(2000), as: UTF8.self)
    guard let node = try? YAMLReader().read(Array("a: \(YAMLText.quoted(text))\n".utf8)) else {
      return expect(false, "quoted text is YAML")
    }
    expect(node["a"]?.text.map { Array($0.utf8) } == Array(text.utf8), "quoted text is read back")
  },
  "pattern": { bytes in
    let parts = Input.parts(bytes)
    guard let pattern = try? Pattern(String(decoding: parts.0, as: UTF8.self)) else { return }
    _ = pattern.finds(in: String(decoding: parts.1, as: UTF8.self))
  },
  "snapshot": snapshot,
  "history": history,
]

/// What holds for whatever a reader returns.
@Sendable private func check(_ transcription: Transcription?) {
  for block in transcription?.document.blocks ?? [] {
    expect(String(validating: block.text, as: UTF8.self) != nil, "the text of a block is UTF-8")
    expect(!block.lines.isEmpty, "a block has a place")
    var last = -1
    for line in block.lines {
      expect(line.utf8 > last || line.utf8 == 0 && last <= 0, "the places of a block are sorted")
      expect(line.utf8 <= block.text.count, "a place lies in its block")
      last = line.utf8
    }
    for mark in block.marks {
      expect(mark.utf8.upperBound <= block.text.count, "a mark lies in its block")
    }
  }
}

@Sendable private func snapshot(_ bytes: [UInt8]) {
  let (choice, rest) = Input.choice(bytes)
  switch choice % 5 {
  case 0: _ = try? Manifest(rest, path: "manifest.yml")
  case 1: _ = try? AcceptedChanges(rest, path: "accepted.yml")
  case 2: _ = try? SnapshotFile(rest, path: "a.md")
  case 3: _ = Conflict.line(in: rest)
  default: _ = SnapshotParser(rest[...])
  }
}
