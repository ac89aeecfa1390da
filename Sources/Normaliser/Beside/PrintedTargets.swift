import DocumentModel

/// Turns the address in brackets that paper prints behind the text of a link into the link that it stands for.
///
/// Done only where the other side does not print that address, and has a link there: the same text in front of it, or
/// the same address as its target. The target then is compared as one. Plain texts print targets so as well, in brackets or
/// angle brackets, and have nothing else to compare: there only the same target counts.
struct PrintedTargets: BesideRule {
  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard drafts.contains(where: { !$0.format.isMarkup }) else { return }
    let known = Links(others)
    guard !known.isEmpty else { return }
    for draft in drafts.indices where !drafts[draft].format.isMarkup {
      let isText = drafts[draft].format == .text
      for index in drafts[draft].passages.indices {
        if !isText { dropOwnTargets(&drafts[draft].passages[index], known) }
        dropOtherTargets(&drafts[draft].passages[index], known, isText: isText)
      }
      dropNotes(in: &drafts[draft], known)
    }
  }

  /// The links of the other side.
  private struct Links {
    /// The tokens of link texts, by the last of them.
    private(set) var texts: [UInt32: Set<[UInt32]>] = [:]
    private(set) var targets: Set<[UInt8]> = []
    /// The addresses that are printed there.
    private(set) var printed: Set<UInt32> = []

    /// Those in brackets, without what print may leave out.
    private var bracketed: Set<[UInt8]> = []

    var isEmpty: Bool { targets.isEmpty }

    func isBracketed(_ target: String) -> Bool {
      bracketed.contains(PrintedTargets.plain(Array(target.utf8)))
    }

    init(_ drafts: [Draft]) {
      for draft in drafts where draft.carries.contains(.linkTargets) && draft.format.isMarkup {
        for passage in draft.passages { add(passage) }
      }
    }

    private mutating func add(_ passage: Passage) {
      for token in passage.tokens where token.kind == .address {
        printed.insert(token.key)
        let before = passage.text[..<token.utf8.lowerBound].last
        guard before == UInt8(ascii: "(") else { continue }
        bracketed.insert(PrintedTargets.plain(PrintedTargets.withoutBreaks(passage.text[token.utf8])))
      }
      for mark in passage.marks {
        guard case .link(let target) = mark.kind, Mark.hasScheme(target) else { continue }
        targets.insert(PrintedTargets.plain(Array(target.utf8)))
        let text = PrintedTargets.tokens(of: passage, in: mark.utf8).map(\.key)
        if let last = text.last { texts[last, default: []].insert(text) }
      }
    }
  }

  /// The tokens that begin inside of a mark, by binary search.
  static func tokens(of passage: Passage, in range: Range<Int>) -> ArraySlice<Token> {
    var low = 0
    var high = passage.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(passage.tokens[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return passage.tokens[low...].prefix { Int($0.start) < range.upperBound }
  }

  /// Without scheme and closing slash, which print may leave out.
  private static func plain(_ address: [UInt8]) -> [UInt8] {
    var rest = address[...]
    for scheme in schemes where rest.starts(with: scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return Array(rest)
  }

  private static let schemes = ["https://", "http://", "mailto:", "ftp://"].map { Array($0.utf8) }

  // MARK: Brackets

  /// An address that repeats the target of the link right in front of it.
  private func dropOwnTargets(_ passage: inout Passage, _ known: Links) {
    for mark in passage.marks.reversed() {
      guard case .link(let target) = mark.kind, !known.isBracketed(target),
        let range = Self.repetition(of: Array(target.utf8), mark.utf8, in: passage.text)
      else { continue }
      passage.tokens.removeAll { range.contains(Int($0.start)) }
      if range.lowerBound < mark.utf8.upperBound { Self.clip(&passage.marks, range) }
    }
  }

  /// Links end in front of an address that was part of them, and where all of one was that address, it is none.
  private static func clip(_ marks: inout [Mark], _ range: Range<Int>) {
    marks = marks.compactMap { mark in
      guard isLink(mark), mark.utf8.overlaps(range) else { return mark }
      guard mark.utf8.lowerBound < range.lowerBound else { return nil }
      return Mark(mark.kind, utf8: mark.utf8.lowerBound..<range.lowerBound)
    }
  }

  /// The brackets with the target behind a link, or at its end: some typesetters make them part of it.
  private static func repetition(of target: [UInt8], _ mark: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    if let range = repetition(of: target, behind: mark.upperBound, in: text) { return range }
    guard let opening = text[mark].lastIndex(of: UInt8(ascii: "(")), opening > mark.lowerBound else {
      return nil
    }
    return repetition(of: target, behind: opening, in: text)
  }

  /// The brackets behind `start` that hold nothing but the target, cut by line ends or not.
  private static func repetition(of target: [UInt8], behind start: Int, in text: [UInt8]) -> Range<Int>? {
    var index = start
    while index < text.count, text[index].isBlank { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: "(") else { return nil }
    let opening = index
    index += 1
    var printed: [UInt8] = []
    while index < text.count, printed.count <= target.count,
      text[index] != UInt8(ascii: ")")
        || printed.count < target.count && target[printed.count] == UInt8(ascii: ")")
    {
      if !text[index].isBlank, !isAddedHyphen(text, index, target, printed.count) {
        printed.append(text[index])
      }
      index += 1
    }
    guard index < text.count, text[index] == UInt8(ascii: ")"), plain(printed) == plain(target) else {
      return nil
    }
    return opening..<index + 1
  }

  /// Whether a hyphen at a line's end is the typesetter's: the target has none there.
  private static func isAddedHyphen(_ text: [UInt8], _ index: Int, _ target: [UInt8], _ printed: Int) -> Bool
  {
    text[index] == UInt8(ascii: "-") && index + 1 < text.count && text[index + 1].isBlank
      && (printed >= target.count || target[printed] != UInt8(ascii: "-"))
  }

  private func dropOtherTargets(_ passage: inout Passage, _ known: Links, isText: Bool) {
    var index = passage.tokens.count - 2
    while index >= 2 {
      if let link = link(passage, address: index, known, isText: isText) {
        let address = passage.tokens[index].utf8
        let target = String(decoding: Self.withoutBreaks(passage.text[address]), as: UTF8.self)
        passage.marks.removeAll { Self.isLink($0) && $0.utf8.overlaps(link) }
        passage.marks.append(Mark(.link(target: target), utf8: link))
        passage.marks.sort {
          ($0.utf8.lowerBound, $1.utf8.upperBound) < ($1.utf8.lowerBound, $0.utf8.upperBound)
        }
        passage.tokens.removeSubrange(index - 1...index + 1)
        index -= 2
      }
      index -= 1
    }
  }

  private static func isLink(_ mark: Mark) -> Bool { if case .link = mark.kind { true } else { false } }

  private static func withoutBreaks(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { !$0.isBlank } }

  /// The text that a bracketed address is the target of; nil where it is text itself.
  private func link(_ passage: Passage, address index: Int, _ known: Links, isText: Bool) -> Range<Int>? {
    let tokens = passage.tokens
    guard tokens[index].kind == .address, !known.printed.contains(tokens[index].key),
      isSign(passage, index - 1, "(") && isSign(passage, index + 1, ")")
        || isText && isSign(passage, index - 1, "<") && isSign(passage, index + 1, ">")
    else { return nil }
    let before = tokens[..<(index - 1)]
    guard let last = before.last else { return nil }
    if isText {
      return known.targets.contains(Self.plain(Array(passage.text[tokens[index].utf8]))) ? last.utf8 : nil
    }
    let texts = (known.texts[last.key] ?? []).filter { before.map(\.key).suffix($0.count).elementsEqual($0) }
    if let longest = texts.max(by: { $0.count < $1.count }) {
      return before[before.endIndex - longest.count].utf8.lowerBound..<last.utf8.upperBound
    }
    let address = Self.plain(Self.withoutBreaks(passage.text[tokens[index].utf8]))
    return known.targets.contains(address) ? last.utf8 : nil
  }

  private func isSign(_ passage: Passage, _ index: Int, _ sign: Unicode.Scalar) -> Bool {
    passage.tokens[index].isPunctuation
      && passage.text[passage.tokens[index].utf8].elementsEqual(String(sign).utf8)
  }

  // MARK: Notes

  /// Notes that are nothing but the address of a link.
  private func dropNotes(in draft: inout Draft, _ known: Links) {
    let kept = draft.passages.indices.filter { index in
      let passage = draft.passages[index]
      guard passage.part == .note, let address = passage.tokens.first(where: { $0.kind == .address }),
        passage.tokens.allSatisfy({ $0.isPunctuation || $0 == address })
      else { return true }
      return known.printed.contains(address.key)
        || !known.targets.contains(Self.plain(Self.withoutBreaks(passage.text[address.utf8])))
    }
    guard kept.count < draft.passages.count else { return }
    draft.passages = kept.map { draft.passages[$0] }
    draft.blankLinesBefore = kept.map { draft.blankLinesBefore[$0] }
  }
}
