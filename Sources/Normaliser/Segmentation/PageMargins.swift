import DocumentModel

/// Takes for text what a page's reader left out for its looks, if the other side has it, as it stands or edited.
///
/// Two versions of a page may be read differently, since an edit moves the limits of the text: what is text on
/// one of them is text on the other. And a short line above the first paragraph, or a caption, may be part of the
/// text: as long as both sides have the same, it does not matter; if they differ, an editor has to know.
struct PageMargins {
  private let own: [UInt64: Count]
  private let others: [UInt64: Count]
  /// The fingerprints of what the other side has with other words.
  private let edited: Set<UInt64>

  /// How often a side has the words of a passage, how often as text, and whether as text of a page.
  private struct Count {
    var all = 0
    var texts = 0
    var isTextOfPage = false
    /// As anything but a title.
    var isText = false
  }

  /// Both sides, with what is text by the other side as text.
  ///
  /// - Complexity: O(n).
  static func settle(_ base: inout [Draft], _ revised: inout [Draft]) {
    guard !base.isEmpty, !revised.isEmpty else { return }
    var wanted: Set<UInt64> = []
    for draft in base + revised {
      for passage in draft.passages where passage.isLeftOut { wanted.insert(passage.fingerprint) }
    }
    guard !wanted.isEmpty else { return }
    let counts = (base: Self.counts(wanted, base), revised: Self.counts(wanted, revised))
    let forBase = PageMargins(base, counts.base, beside: revised, counts.revised)
    let forRevised = PageMargins(revised, counts.revised, beside: base, counts.base)
    forBase.settle(&base)
    forRevised.settle(&revised)
    settleStates(&base, &revised)
  }

  /// Words of a line from which it is told that one state of a page has it and the other has not.
  ///
  /// Chosen: dates, counts and times of reading have fewer. Titles, captions, rows and images are told whatever they are.
  private static let fewestWordsOfLine = 8

  /// Of two states of one page all that differs at the margins is an edit of it.
  private static func settleStates(_ base: inout [Draft], _ revised: inout [Draft]) {
    let open = (base: changed(base, beside: revised), revised: changed(revised, beside: base))
    guard !open.base.isEmpty || !open.revised.isEmpty, PageStates.areOne(base, revised) else { return }
    for index in open.base { base[0].passages[index].part = .text }
    for index in open.revised { revised[0].passages[index].part = .text }
  }

  /// The passages at the margins of one page that the other one has nowhere, texts as texts and images as images, and
  /// headings that have another level there.
  private static func changed(_ drafts: [Draft], beside others: [Draft]) -> [Int] {
    guard drafts.count == 1, others.count == 1, drafts[0].format == .html else { return [] }
    let versions = Set(others[0].passages.lazy.compactMap(versionLine))
    let open = drafts[0].passages.indices.filter {
      isTold(drafts[0].passages[$0]) || versionLine(drafts[0].passages[$0]).map(versions.contains) ?? false
    }
    guard !open.isEmpty else { return [] }
    // A caption often repeats the description of its image.
    let known = { (isImage: Bool) in
      Set(
        others[0].passages.lazy.filter { ($0.kind == .image) == isImage && $0.words > 0 }.map(\.fingerprint))
    }
    let (texts, images) = (known(false), known(true))
    let levels = levels(others[0])
    return open.filter { index in
      let passage = drafts[0].passages[index]
      if isHeading(passage), let other = levels[passage.fingerprint], other != passage.kind { return true }
      return !(passage.kind == .image ? images : texts).contains(passage.fingerprint)
    }
  }

  /// The headings at the margins of a page by their words, those that stand once.
  private static func levels(_ draft: Draft) -> [UInt64: Block.Kind] {
    var found: [UInt64: Block.Kind?] = [:]
    for passage in draft.passages where passage.part != .furniture && passage.words > 0 {
      found[passage.fingerprint] =
        found[passage.fingerprint] == nil && isHeading(passage) ? passage.kind : .some(nil)
    }
    return found.compactMapValues { $0 }
  }

  private static func isTold(_ passage: Passage) -> Bool {
    guard passage.part == .margin else { return false }
    switch passage.kind {
    case .rule: return false
    case .heading, .caption, .row, .image: return passage.words > 0
    case .paragraph, .item, .code: return passage.words >= fewestWordsOfLine
    }
  }

  /// The words of a short line that names a version, as "Version 10.0" on a title page, without its numbers; nil for others.
  ///
  /// "3 min read" has no point in its number, and a date has a year.
  private static func versionLine(_ passage: Passage) -> [UInt32]? {
    guard passage.part == .margin, passage.kind == .paragraph, passage.words < fewestWordsOfLine,
      passage.tokens.contains(where: { namesVersion($0, in: passage) })
    else { return nil }
    let words = passage.tokens.filter { $0.kind == .word }.map(\.key)
    return words.isEmpty ? nil : words
  }

  private static func namesVersion(_ token: Token, in passage: Passage) -> Bool {
    guard token.kind == .number else { return false }
    let groups = passage.text[token.utf8].split(separator: UInt8(ascii: "."))
    return groups.count > 1 && groups.allSatisfy { $0.count < yearDigits }
  }

  /// A group with as many figures is a year: "1.5.2020" is a day.
  private static let yearDigits = 4

  private init(
    _ drafts: [Draft], _ own: [UInt64: Count], beside others: [Draft], _ counts: [UInt64: Count]
  ) {
    self.own = own
    self.others = counts
    edited = EditedLines(drafts, beside: others) { counts[$0] != nil }.found
  }

  /// How often the drafts have what is asked for.
  private static func counts(_ wanted: Set<UInt64>, _ drafts: [Draft]) -> [UInt64: Count] {
    var counts: [UInt64: Count] = [:]
    for draft in drafts {
      for passage in draft.passages where passage.words > 0 && wanted.contains(passage.fingerprint) {
        var count = counts[passage.fingerprint] ?? Count()
        count.all += 1
        if passage.part == .text || passage.part == .title { count.texts += 1 }
        if passage.part == .text { count.isText = true }
        // A title is the page's by what its head says: that one side has another one says nothing about the line.
        if passage.part == .text, draft.format == .html { count.isTextOfPage = true }
        counts[passage.fingerprint] = count
      }
    }
    return counts
  }

  private static func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.kind { true } else { false }
  }

  private func settle(_ drafts: inout [Draft]) {
    for draft in drafts.indices {
      for index in drafts[draft].passages.indices {
        let passage = drafts[draft].passages[index]
        if passage.isLeftOut, isText(passage) { drafts[draft].passages[index].part = .text }
      }
    }
  }

  private func isText(_ passage: Passage) -> Bool {
    isKnown(passage) || edited.contains(passage.fingerprint)
  }

  /// Whether the other side has the words as text: more often than this one; for furniture, once on both sides.
  private func isKnown(_ passage: Passage) -> Bool {
    guard passage.words > 0, let other = others[passage.fingerprint], let own = own[passage.fingerprint]
    else {
      return false
    }
    // As many lines beside the text as the other side has, of a table of contents for one, are lines beside the text.
    if passage.part == .margin, !Self.isHeading(passage) {
      return other.texts > own.texts && own.all - own.texts > other.all - other.texts
    }
    // A heading may be the title of another text that the page tells of: it counts if it is alone, and no title there.
    if passage.part == .margin, other.all == 1, own.all == 1 { return other.isText }
    return other.isTextOfPage && other.all == 1 && own.all == 1
  }
}

extension Passage {
  /// Whether a page's reader takes it for no text, unless the other side has it.
  var isLeftOut: Bool { part == .furniture || part == .margin }
}
