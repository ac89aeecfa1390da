import DocumentModel
import Glibc
import Testing

@testable import Readers

/// Each test that needs poppler says so by itself where it is missing: the error is part of what is tested.
@Suite("PDFs are read through poppler's programs")
struct PDFProgramTests {
  /// A document of one page for each content stream, with the standard font.
  private func pdf(_ contents: [String], trailer: String = "", kids: String? = nil) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    var pages: [String] = []
    for content in contents {
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(objects.count) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      pages.append("\(objects.count) 0 R")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids ?? pages.joined(separator: " "))] /Count \(contents.count) >>"
    var file = "%PDF-1.4\n%\u{E9}\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    let entries = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(entries.joined())"
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private func text(_ words: String) -> String { "BT /F1 12 Tf 72 720 Td (\(words)) Tj ET" }

  private func error(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) -> PDFReaderError? {
    do throws(PDFReaderError) {
      _ = try PDFReader(limits: limits).read(bytes)
      return nil
    } catch { return error }
  }

  @Test("the text of a document, with its page")
  func reads() throws {
    let result = try PDFReader().read(pdf([text("Hello from the issue"), text("Second page")]))
    #expect(result.document.blocks.map(\.string) == ["Hello from the issue", "Second page"])
    #expect(result.document.format == .pdf)
    #expect(result.document.carries == [.emphasis, .linkTargets, .linkExtents, .headings, .tables, .pages])
    guard case .page(2, let box)? = result.document.blocks.last?.lines.first?.place else {
      Issue.record("no page")
      return
    }
    #expect(abs(box.left - 72) < 1)
  }

  @Test("what is no document has an error that says what it is")
  func errors() {
    let whole = pdf([text("Hello")])
    #expect(error([]) == .empty)
    #expect(error(Array("Hello".utf8)) == .notPDF)
    #expect(error(pdf([""])) == .noTextLayer(pages: 1))
    #expect(error(pdf([])) == .noPages)
    for bytes in [
      Array(whole.prefix(whole.count / 2)), Array("%PDF-1.7\n".utf8), Array("%PDF-1.7\n".utf8) + (0...255),
    ] {
      guard case .damaged(let reason)? = error(bytes) else {
        Issue.record("not damaged: \(String(describing: error(bytes)))")
        continue
      }
      #expect(!reason.isEmpty && !reason.contains("\n"))
    }
    let locked = """
      /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "41", count: 32))> \
      /U <\(String(repeating: "42", count: 32))> >> /ID [<00><00>]
      """
    #expect(error(pdf([text("Hello")], trailer: locked)) == .encrypted)
    var limits = PDFLimits()
    limits.bytes = 10
    #expect(error(whole, limits: limits) == .tooLarge(bytes: whole.count, limit: 10))
  }

  @Test("a document that never ends is stopped in time, and so is one that needs all memory")
  func endless() {
    var limits = PDFLimits()
    limits.seconds = 1
    let page = String(repeating: "q 1 0 0 1 0 0 cm ", count: 3_000_000)
    let found = error(pdf([page + text("x")]), limits: limits)
    switch found {
    case .tookTooLong, .tooMuchMemory: break
    default: Issue.record("\(String(describing: found))")
    }
  }

  @Test("a program that does not stop is killed with what it has started")
  func killed() throws {
    var limits = PDFLimits()
    limits.seconds = 1
    let shell = PDFTool("sh", package: "dash")
    let child = PDFChild(
      tool: shell, arguments: ["-c", "trap '' TERM; sleep 77.125 & echo $!; sleep 77.125"], limits: limits,
      deadline: .now + .seconds(3))
    var output: [UInt8] = []
    let result = try child.run(PDFInput([])) {
      output += $0
      return true
    }
    #expect(result.ending == .tookTooLong)
    let grandchild = try #require(pid_t(String(decoding: output.dropLast(), as: UTF8.self)))
    // Its parent is gone, so that it may be a zombie until the system's first process has taken note.
    for _ in 0..<100 where kill(grandchild, 0) == 0 { usleep(20_000) }
    #expect(kill(grandchild, 0) != 0 || state(grandchild) == "Z")
  }

  private func state(_ process: pid_t) -> String {
    guard let file = unsafe fopen("/proc/\(process)/stat", "r") else { return "Z" }
    defer { unsafe fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = unsafe fread(&buffer, 1, buffer.count, file)
    let line = String(decoding: buffer.prefix(count), as: UTF8.self)
    return line.split(separator: ")").last?.split(separator: " ").first.map(String.init) ?? ""
  }

  @Test("a child has three descriptors, two variables, its limits and the bytes as input")
  func surroundings() throws {
    let shell = PDFTool("sh", package: "dash")
    let child = PDFChild(
      tool: shell,
      arguments: [
        "-c",
        "ls /proc/self/fd | wc -l; env | grep -c =; ulimit -c; ulimit -f; ulimit -n; ulimit -t; cat /dev/stdin; echo no >&2; exit 3",
      ],
      limits: PDFLimits(), deadline: .now + .seconds(60))
    var output: [UInt8] = []
    let result = try child.run(PDFInput(Array("the bytes".utf8))) {
      output += $0
      return true
    }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    // The folder that is listed is the fourth descriptor; the shell adds the variable PWD.
    #expect(lines == ["4", "3", "0", "0", "64", "\(PDFLimits().seconds + 1)", "the bytes"])
    #expect(result.ending == .exited(3))
    #expect(result.complaint == "no")
  }

  @Test("more output than any document has ends the program")
  func output() throws {
    var limits = PDFLimits()
    limits.outputBytes = 1000
    let child = PDFChild(
      tool: PDFTool("yes", package: "coreutils"), arguments: [], limits: limits, deadline: .now + .seconds(60)
    )
    let result = try child.run(PDFInput([])) { _ in true }
    #expect(result.ending == .tooMuchOutput)
  }

  @Test("a program that is missing is named with its package")
  func missing() {
    let tool = PDFTool("pdftohtml", package: "poppler-utils", searchPath: "relative:/nowhere")
    #expect(throws: PDFReaderError.missingTool(name: "pdftohtml", package: "poppler-utils")) {
      try tool.located()
    }
  }

  @Test("what is no program is an error with the system's reason, and no child is left")
  func cannotStart() {
    let folder = PDFTool("tmp", package: "none", searchPath: "/")
    let child = PDFChild(tool: folder, arguments: [], limits: PDFLimits(), deadline: .now + .seconds(60))
    #expect(throws: PDFReaderError.cannotStart(tool: "tmp", errno: EACCES)) {
      _ = try child.run(PDFInput([])) { _ in true }
    }
  }

  @Test("nothing is left in the temporary folder")
  func nothingLeft() throws {
    func leftovers() -> Set<String> {
      var names: Set<String> = []
      guard let folder = unsafe opendir("/tmp") else { return [] }
      defer { unsafe closedir(folder) }
      while let entry = unsafe readdir(folder) {
        // In its place: a copy would read behind the entry, which ends with its name.
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
        }
        if name.hasPrefix("stet-pdf-") { names.insert(name) }
      }
      return names
    }
    let before = leftovers()
    _ = try PDFReader().read(pdf([text("Hello")]))
    _ = error(Array("%PDF-1.7\n".utf8))
    // Other tests and other processes read at the same time.
    for _ in 0..<100 where !leftovers().isSubset(of: before) { usleep(20_000) }
    #expect(leftovers().subtracting(before) == [])
  }

  @Test("a font of Cyrillic prose is no typewriter's, though its only pieces of ASCII are figures")
  func figuresOfTable() throws {
    var pdf = PDFPageXML()
    pdf.page()
    for index in 0..<20 {
      pdf.text(
        "Строка текста этой страницы, одна из многих", left: 60, top: 40 + 12 * Double(index), width: 230)
    }
    for index in 0..<5 {
      let top = 300 + 14 * Double(index)
      // The letters of a line have no one width.
      pdf.text("Имя номер \(index)", left: 60, top: top, font: .note, width: 55 + 3 * Double(index))
      pdf.text("43,\(index) %", left: 200, top: top, font: .note)
    }
    pdf.text("Если ни один из этих вариантов не помог, може-", left: 60, top: 400, font: .note, width: 200)
    pdf.text("те попробовать", left: 60, top: 410, font: .note, width: 60)
    let blocks = try pdf.blocks()
    #expect(!blocks.contains("code "), "\(blocks)")
  }
}
