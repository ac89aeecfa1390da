/// Gathers what the parser meets; knows nothing of the parser.
struct PDFMarkupBuilder {
  /// Why no more is taken.
  enum Stop: Hashable { case tooManyPages, tooMuchText, tooManyRuns }

  private(set) var markup = PDFMarkup()
  private(set) var stop: Stop?
  /// The end of the document has been met: what exits with 0 may still have been cut off.
  private(set) var isComplete = false
  private let limits: PDFLimits
  private var styles: [PDFStyle] = []
  private var link: Int32 = -1
  private var state = State.outside
  private var outlineLevel = 0
  private var fontIndices: [Int: Int32] = [:]

  private enum State { case outside, run, outlineItem }

  init(limits: PDFLimits) {
    self.limits = limits
  }

  mutating func beginPage(number: Double, width: Double, height: Double) {
    if markup.pages.count >= limits.pages { stop = .tooManyPages }
    let start = markup.runs.count
    let page = number >= 1 && number < 1e7 ? Int(number) : markup.pages.count + 1
    markup.pages.append(
      PDFMarkup.Page(number: page, width: width, height: height, runs: start..<start))
  }

  mutating func endPage() {
    guard let page = markup.pages.indices.last else { return }
    markup.pages[page].runs = markup.pages[page].runs.lowerBound..<markup.runs.count
  }

  mutating func addFont(id: Double, _ font: PDFFont) {
    fontIndices[Int(id)] = Int32(markup.fonts.count)
    markup.fonts.append(font)
  }

  mutating func beginRun(left: Double, top: Double, width: Double, height: Double, font: Double) {
    guard !markup.pages.isEmpty else { return }
    if markup.runs.count >= limits.runs { stop = .tooManyRuns }
    if markup.fonts.isEmpty { markup.fonts.append(PDFFont(size: 0, family: "", colour: "")) }
    let start = Int32(markup.segments.count)
    markup.runs.append(
      PDFMarkup.Run(
        box: PDFBox(left: left, top: top, right: left + width, bottom: top + height),
        font: fontIndices[Int(font)] ?? 0, segments: start..<start))
    state = .run
    styles = [markup.fonts[Int(markup.runs[markup.runs.count - 1].font)].style]
    link = -1
  }

  mutating func endRun() {
    guard state == .run else { return }
    state = .outside
    let last = markup.runs.count - 1
    markup.runs[last].segments = markup.runs[last].segments.lowerBound..<Int32(markup.segments.count)
  }

  mutating func beginStyle(_ style: PDFStyle) {
    if state == .run { styles.append((styles.last ?? []).union(style)) }
  }

  mutating func endStyle() {
    if state == .run, styles.count > 1 { styles.removeLast() }
  }

  mutating func beginLink(_ target: String) {
    guard state == .run else { return }
    guard PDFLinkTarget.isExternal(target) else {
      let page = PDFLinkTarget.page(target)
      link =
        page == markup.pages.last?.number ? PDFMarkup.Segment.linkToSamePage : PDFMarkup.Segment.internalLink
      return
    }
    if let last = markup.links.indices.last, markup.links[last] == target {
      link = Int32(last)
    } else {
      link = Int32(markup.links.count)
      markup.links.append(target)
    }
  }

  mutating func endLink() { link = -1 }

  mutating func beginOutline() { outlineLevel += 1 }
  mutating func endOutline() { outlineLevel -= 1 }

  mutating func beginOutlineItem(page: Double) {
    state = .outlineItem
    markup.outline.append(PDFMarkup.OutlineItem(level: outlineLevel, page: Int(page), title: []))
  }

  mutating func endOutlineItem() { state = .outside }

  mutating func endDocument() { isComplete = true }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch state {
    case .outside: return
    case .outlineItem: unsafe markup.outline[markup.outline.count - 1].title.append(contentsOf: bytes)
    case .run: unsafe addToRun(bytes)
    }
  }

  private mutating func addToRun(_ bytes: UnsafeBufferPointer<UInt8>) {
    if markup.text.count + bytes.count > limits.textBytes {
      stop = .tooMuchText
      return
    }
    let start = Int32(markup.text.count)
    unsafe markup.text.append(contentsOf: bytes)
    let end = Int32(markup.text.count)
    let style = styles.last ?? []
    let run = markup.runs[markup.runs.count - 1]
    let last = markup.segments.count - 1
    if last >= Int(run.segments.lowerBound), markup.segments[last].style == style,
      markup.segments[last].link == link
    {
      markup.segments[last].text = markup.segments[last].text.lowerBound..<end
    } else {
      markup.segments.append(PDFMarkup.Segment(text: start..<end, style: style, link: link))
    }
  }
}
