internal import DocumentModel

/// Gathers the text of one block with its marks and line starts.
struct TextBuilder {
  private(set) var text: [UInt8] = []
  private(set) var marks: [Mark] = []
  private(set) var lines: [Block.LineStart] = []
  private var open: [OpenMark] = []

  /// A mark whose end has not been met; `tag` is the element's name when raw HTML opened it.
  private struct OpenMark {
    var kind: Mark.Kind
    var start: Int
    var tag: String?
  }

  /// More raw tags open at once are no mark-up for people; each closing tag looks through all of them.
  private static let openLimit = 64

  var isEmpty: Bool { text.isEmpty && marks.isEmpty }

  /// Forgets all, but keeps the room that was used.
  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) { text.append(byte) }

  mutating func append(contentsOf bytes: some Collection<UInt8>) { text.append(contentsOf: bytes) }

  /// Lets `fill` add to the text, and returns the range of what it added.
  mutating func append(_ fill: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = text.count
    fill(&text)
    return start..<text.count
  }

  /// Says that the source line `place` begins at `utf8`; a second start at the same offset is ignored.
  mutating func startLine(_ place: SourceSpan.Place, utf8: Int) {
    if let last = lines.last, last.utf8 >= utf8 { return }
    // The first entry is the block's own place, whatever empty nodes came before.
    lines.append(Block.LineStart(utf8: lines.isEmpty ? 0 : utf8, place: place))
  }

  mutating func openMark(_ kind: Mark.Kind, tag: String? = nil) {
    if tag != nil, open.count >= Self.openLimit { return }
    open.append(OpenMark(kind: kind, start: text.count, tag: tag))
  }

  /// Closes the innermost mark that no raw tag opened; tags still open inside it stay open.
  mutating func closeMark() {
    guard let index = open.lastIndex(where: { $0.tag == nil }) else { return }
    close(at: index)
  }

  /// Closes the innermost mark that `tag` opened, if any; a tag cannot close what Markdown opened around it.
  mutating func closeMark(tag: String) {
    for index in open.indices.reversed() {
      guard let name = open[index].tag else { return }
      if name == tag { return close(at: index) }
    }
  }

  mutating func addMark(_ kind: Mark.Kind, utf8: Range<Int>) { marks.append(Mark(kind, utf8: utf8)) }

  /// Ends the last link, if its words are its target, in front of the first sign of a Chinese or Japanese sentence.
  ///
  /// Such a sentence goes on behind an address without a blank, and parsers take all of it for the address.
  mutating func endBareLink() {
    guard let mark = marks.last, case .link(let target) = mark.kind,
      text[mark.utf8].elementsEqual(target.utf8),
      let length = target.utf8.indices.first(where: { Self.isWideSign(target.utf8[$0...]) }),
      length > target.startIndex
    else { return }
    let address = String(target[..<length])
    let start = mark.utf8.lowerBound
    marks[marks.count - 1] = Mark(.link(target: address), utf8: start..<start + address.utf8.count)
  }

  /// The ideographic signs U+3000 to U+303F and the full-width ones from U+FF00 on.
  private static func isWideSign(_ bytes: Substring.UTF8View) -> Bool {
    bytes.starts(with: [0xe3, 0x80]) || bytes.starts(with: [0xef, 0xbc])
  }

  /// The block with what was gathered; `place` is its own place if no line start was told.
  ///
  /// Marks that were never closed are dropped: their words stay.
  func block(_ kind: Block.Kind, at place: SourceSpan.Place) -> Block {
    let own = lines.isEmpty ? [Block.LineStart(utf8: 0, place: place)] : Self.fitted(lines)
    return Block(kind, text: Self.fitted(text), marks: marks.sorted(by: Self.inOrder), lines: own)
  }

  private mutating func close(at index: Int) {
    let mark = open.remove(at: index)
    let isImage = if case .image = mark.kind { true } else { false }
    guard isImage || mark.start < text.count else { return }
    marks.append(Mark(mark.kind, utf8: mark.start..<text.count))
  }

  /// A copy with no more room than it needs: arrays that grew keep up to twice that, which adds up over blocks.
  ///
  /// `Array(array[...])` would share the storage.
  private static func fitted<Element>(_ array: [Element]) -> [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(array.count)
    copy.append(contentsOf: array)
    return copy
  }

  /// By start, and the outer mark before the inner one.
  private static func inOrder(_ first: Mark, _ second: Mark) -> Bool {
    (first.utf8.lowerBound, second.utf8.upperBound) < (second.utf8.lowerBound, first.utf8.upperBound)
  }
}
