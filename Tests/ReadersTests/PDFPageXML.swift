import DocumentModel
import Readers

/// Writes the XML that pdftohtml would, for layouts that a test thinks up.
struct PDFPageXML {
  /// The fonts that tests choose from.
  enum Font: Int, CaseIterable {
    case body, bold, title, small, note, program, cap, raised, typewriter, coloured

    fileprivate var size: Int {
      switch self {
      case .body, .bold, .program, .typewriter, .coloured: 10
      case .title: 16
      case .small, .note: 8
      case .cap: 28
      case .raised: 6
      }
    }

    fileprivate var colour: String { self == .coloured ? "#0000ff" : "#000000" }

    fileprivate var family: String {
      switch self {
      case .bold, .title: "AAAAAA+Serif-Bold"
      case .program: "AAAAAA+Mono"
      case .typewriter: "AAAAAA+Unheardof"
      default: "AAAAAA+Serif"
      }
    }
  }

  private var pages: [String] = []
  private var outline = ""

  /// The document with what was written so far.
  var xml: String {
    let body = pages.enumerated().map { number, page in
      let fonts = Font.allCases.map {
        "<fontspec id=\"\($0.rawValue)\" size=\"\($0.size)\" family=\"\($0.family)\" color=\"\($0.colour)\"/>"
      }.joined(separator: "\n")
      return """
        <page number="\(number + 1)" position="absolute" top="0" left="0" height="842" width="595">
        \(number == 0 ? fonts : "")
        \(page)</page>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE pdf2xml SYSTEM "pdf2xml.dtd">

      <pdf2xml producer="poppler" version="22.12.0">
      \(body.joined(separator: "\n"))
      \(outline)</pdf2xml>

      """
  }

  mutating func page() { pages.append("") }

  mutating func setOutline(_ xml: String) { outline = xml }

  /// Letters are half as wide as high; `width` says otherwise, as for lines that are justified.
  mutating func text(
    _ content: String, left: Double, top: Double, font: Font = .body, width: Double? = nil, raw: Bool = false,
    height: Double? = nil
  ) {
    let size = Double(font.size)
    let plain = content.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let wide = width ?? Double(content.count) * size / 2
    let isBold = font == .bold || font == .title
    let inner = raw ? content : isBold ? "<b>\(plain)</b>" : plain
    pages[pages.count - 1] += """
      <text top="\(top)" left="\(left)" width="\(wide)" height="\(height ?? size * 1.1)" font="\(font.rawValue)">\(inner)</text>

      """
  }

  /// A paragraph of lines that all but the last are as wide as the column; with `full` the last one, too.
  mutating func paragraph(
    _ lines: [String], left: Double, top: Double, width: Double = 230, font: Font = .body, full: Bool = false
  ) {
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1 && !full
      text(
        line, left: left, top: top + 12 * Double(index), font: font,
        width: isLast ? min(width * 0.6, Double(line.count) * 5) : width)
    }
  }

  func read(limits: PDFLimits = PDFLimits()) throws(PDFReaderError) -> Transcription {
    try PDFReader(limits: limits).read(xml: Array(xml.utf8))
  }

  /// The blocks, dumped.
  func blocks() throws -> String { dump(try read().document.blocks) }
}
