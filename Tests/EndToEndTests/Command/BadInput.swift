import Testing

/// A call that cannot be carried out: what it finds in its folder, and what the one line must name.
struct BadInput: CustomTestStringConvertible, Sendable {
  var name: String
  var arguments: [String]
  /// Words of the line: the file or the option, the cause, the remedy.
  var names: [String]
  /// The files of the folder, beside `good.md`.
  var files: [String: [UInt8]]

  var testDescription: String { name }

  private init(_ name: String, _ arguments: [String], _ names: [String], _ files: [String: [UInt8]] = [:]) {
    self.name = name
    self.arguments = arguments
    self.names = names
    self.files = files
  }

  static let all: [BadInput] = readings + options + outputs

  private static let readings = [
    BadInput("missing", diff("gone.md"), ["gone.md", "does not exist", "check the name"]),
    BadInput("missing folder", diff("gone/posts"), ["gone/posts", "does not exist", "check the name"]),
    BadInput("empty", diff("a.md"), ["a.md", "is empty", "check that"], ["a.md": []]),
    BadInput(
      "blank", diff("a.txt"), ["a.txt", "is empty", "check that"], ["a.txt": Array(" \n\t\r\n \n".utf8)]),
    BadInput("only a byte order mark", diff("a.txt"), ["a.txt", "is empty"], ["a.txt": [0xef, 0xbb, 0xbf]]),
    BadInput(
      "folder without texts", diff("posts"), ["posts", "holds no text", "give a folder"],
      ["posts/picture.png": [1, 2], "posts/.hidden.md": Array("# A\n\nText.\n".utf8)]),
    BadInput("folder with an empty post", diff("posts"), ["posts/2.md", "is empty"], ["posts/2.md": []]),
    BadInput("PNG", diff("a.txt"), ["a.txt", "binary", "give a text"], ["a.txt": png]),
    BadInput(
      "NUL byte", diff("a.txt"), ["a.txt", "NUL byte at offset 5", "--encoding"],
      ["a.txt": Array("Some\n\0text".utf8)]),
    BadInput(
      "truncated UTF-16", diff("a.txt"), ["a.txt", "UTF-16", "offset", "--encoding"],
      ["a.txt": [0xff, 0xfe, 0x41, 0x00, 0x42]]),
    BadInput("no device", diff("/dev/null"), ["/dev/null", "is a device", "give a regular file"]),
    BadInput("damaged PDF", diff("a.pdf"), ["a.pdf", "is damaged", "download it again"], ["a.pdf": pdf]),
    BadInput("damaged PDF under another name", diff("a.txt"), ["a.txt", "is damaged"], ["a.txt": pdf]),
    BadInput(
      "web page without text", diff("a.html"), ["a.html", "shows no text", "--whole-page"], ["a.html": page]),
    BadInput(
      "unknown encoding", diff("other.md") + ["--encoding", "klingon"],
      ["good.md", "klingon", "iconv --list"]),
    BadInput(
      "larger than the limit", diff("a.txt") + ["--max-size", "1"], ["a.txt", "1 MiB", "--max-size"],
      ["a.txt": Array(repeating: 0x61, count: (1 << 20) + 1)]),
  ]

  private static let options = [
    BadInput("no arguments", ["diff"], ["base", "--help"]),
    BadInput("one argument", ["diff", "good.md"], ["revised", "--help"]),
    BadInput("unknown option", diff("good.md") + ["--colour"], ["--colour", "--help"]),
    BadInput("unknown command", ["compare", "good.md"], ["compare", "--help"]),
    BadInput(
      "command with a slip", ["dif", "good.md", "good.md"], ["“dif”", "did you mean “diff”", "--help"]),
    BadInput("files without a command", ["good.md", "good.md"], ["no command “good.md”", "--help"]),
    BadInput("unknown format", diff("good.md") + ["--format", "docx"], ["docx", "formats are", "--help"]),
    BadInput(
      "format with a slip", diff("good.md") + ["--format", "markdwon"],
      ["markdwon", "did you mean “markdown”"]),
    BadInput("format of another name", diff("good.md") + ["--format", "md"], ["formats are"]),
    BadInput("a patch of sources as text", diff("good.md") + ["--against", "source"], ["--format unified"]),
    BadInput("a direction without a patch", diff("good.md") + ["--fix", "to-base"], ["--format unified"]),
    BadInput(
      "no direction", diff("good.md") + ["--format", "unified", "--fix", "back"], ["back", "to-base"]),
    BadInput("format without a path", diff("good.md") + ["--format", "json="], ["json=", "--help"]),
    BadInput("unknown severity", diff("good.md") + ["--fail-on", "awful"], ["awful", "--help"]),
    BadInput("unknown facet", diff("good.md") + ["--only", "smell"], ["smell", "facets are"]),
    BadInput("no edits", ["selftest", "good.md", "--per-kind", "0"], ["--per-kind is 0", "from 1 to"]),
    BadInput(
      "nothing to edit", ["selftest", "a.md"], ["a.md", "no passage", "whole paragraphs"],
      ["a.md": Array("# A\n\nText.\n".utf8)]),
    BadInput(
      "a folder of texts", ["selftest", "posts"], ["posts", "2 texts", "one of them"],
      ["posts/1.md": Array("# A\n\nText.\n".utf8), "posts/2.md": Array("# B\n\nText.\n".utf8)]),
    BadInput("no regular expression", diff("good.md") + ["--ignore", "(["], ["([", "regular expression"]),
    BadInput("negative context", diff("good.md") + ["--unified=-1"], ["--unified", "--help"]),
    BadInput(
      "two formats to stdout", diff("good.md") + ["--format", "json", "--format", "text"], ["--format"]),
    BadInput("wrong option before a missing file", diff("gone.md") + ["--only", "smell"], ["smell"]),
  ]

  private static let outputs = [
    BadInput(
      "output into a missing folder", diff("other.md") + ["-o", "gone/report.txt"],
      ["gone/report.txt", "cannot be written", "check the folder"]),
    BadInput(
      "output onto a folder", diff("other.md") + ["--format", "json=posts"], ["posts", "cannot be written"],
      ["posts/1.md": Array("# A\n\nText.\n".utf8)]),
    BadInput(
      "galleys onto a file", ["normalise", "good.md", "--split", "other.md"],
      ["other.md", "cannot be written"]),
  ]

  private static func diff(_ revised: String) -> [String] { ["diff", "good.md", revised] }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + (0...200).map { $0 / 3 + 1 }
  private static let pdf = Array("%PDF-1.7\n%\u{e2}\u{e3}\n1 0 obj\n<<>>\nendobj\n".utf8)
  private static let page = Array("<!DOCTYPE html>\n<html><body><nav>Home</nav></body></html>\n".utf8)
}
