import DocumentModel

/// Reads a reference by number in print as the reference by title that the web page has in its place.
///
/// "See Section 5.4" in print is "see the section called “Options”" there, where 5.4 is the number of that title in print.
/// Both become one word, the number, so that a reference which leads elsewhere is still told.
struct FoldReferences: BesideRule {
  let hashes: WordHashes
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    let isPrinted = drafts.contains { $0.format == .pdf }
    let (print, web) = isPrinted ? (drafts, others) : (others, drafts)
    guard print.contains(where: { $0.format == .pdf }), web.contains(where: { $0.format != .pdf }) else {
      return
    }
    let numbers = numbers(print)
    guard !numbers.byTitle.isEmpty else { return }
    let wanted = wanted(web, numbers)
    guard !wanted.isEmpty else { return }
    let labels = labels(print, wanted, pairs(web, wanted))
    let printed = Set(labels.compactMap { numbers.first[$0.number] })
    for draft in drafts.indices {
      for index in drafts[draft].passages.indices {
        if drafts[draft].format == .pdf {
          foldNumbers(&drafts[draft].passages[index], numbers, labels)
        } else {
          foldTitles(&drafts[draft].passages[index], numbers, printed)
        }
      }
    }
  }

  // MARK: What is known

  /// The numbers of the titles in print.
  private struct Numbers {
    /// The key of the first number of each title, by the title's words.
    var byTitle: [UInt64: UInt32] = [:]
    /// For each number that of the first section with the same title: references by words cannot tell them apart.
    var first: [UInt32: UInt32] = [:]
  }

  private func numbers(_ drafts: [Draft]) -> Numbers {
    var result = Numbers()
    for draft in drafts where draft.format == .pdf {
      for passage in draft.passages {
        guard case .heading = passage.kind, let number = SectionNumber(passage.text),
          let key = vocabulary.find(number.digits),
          let first = passage.tokens.firstIndex(where: { Int($0.start) >= number.end })
        else { continue }
        let title = TitleKey(passage, first..<passage.tokens.count, hashes)
        guard !title.isEmpty else { continue }
        let earliest = result.byTitle[title.fingerprint] ?? key
        result.byTitle[title.fingerprint] = earliest
        result.first[key] = result.first[key] ?? earliest
      }
    }
    return result
  }

  /// The numbers of the titles that the web page refers to by their words.
  private func wanted(_ drafts: [Draft], _ numbers: Numbers) -> Set<UInt32> {
    var result: Set<UInt32> = []
    for draft in drafts where draft.carries.contains(.internalLinks) {
      for passage in draft.passages {
        for mark in passage.marks {
          if let reference = reference(mark, in: passage, numbers) { result.insert(reference.number) }
        }
      }
    }
    return Set(numbers.first.filter { result.contains($0.value) }.keys)
  }

  private struct Pair: Hashable {
    var label: UInt32
    var number: UInt32
  }

  /// What stands in front of such numbers on the web page.
  private func pairs(_ drafts: [Draft], _ wanted: Set<UInt32>) -> Set<Pair> {
    var result: Set<Pair> = []
    for passage in drafts.lazy.flatMap(\.passages) {
      for (token, next) in zip(passage.tokens, passage.tokens.dropFirst()) where wanted.contains(next.key) {
        result.insert(Pair(label: token.key, number: next.key))
      }
    }
    return result
  }

  /// A word in front of fewer numbers is none that sections are called by; chosen.
  private static let fewestNumbers = 3

  /// The words that stand in front of the numbers of sections in print, each with the numbers that it refers to.
  private func labels(_ drafts: [Draft], _ wanted: Set<UInt32>, _ known: Set<Pair>) -> Set<Pair> {
    var counts: [UInt32: Int] = [:]
    var found: Set<Pair> = []
    for draft in drafts where draft.format == .pdf {
      for passage in draft.passages {
        for (token, next) in zip(passage.tokens, passage.tokens.dropFirst())
        where wanted.contains(next.key) && !token.isPunctuation && token.kind != .number {
          counts[token.key, default: 0] += 1
          found.insert(Pair(label: token.key, number: next.key))
        }
      }
    }
    return found.filter { counts[$0.label] ?? 0 >= Self.fewestNumbers && !known.contains($0) }
  }

  // MARK: References

  private struct Reference {
    var tokens: ClosedRange<Int>
    var number: UInt32
  }

  /// The tokens of a link to another place of the publication that names a title in quotes.
  private func reference(_ mark: Mark, in passage: Passage, _ numbers: Numbers) -> Reference? {
    guard case .link(let target) = mark.kind, !Mark.hasScheme(target) else { return nil }
    let tokens = PrintedTargets.tokens(of: passage, in: mark.utf8)
    guard let first = tokens.indices.first else { return nil }
    let quotes = tokens.indices.filter { isQuote(passage, $0) }
    guard let opening = quotes.first, let closing = quotes.last, closing > opening + 1 else { return nil }
    let title = TitleKey(passage, opening + 1..<closing, hashes)
    guard !title.isEmpty, let number = numbers.byTitle[title.fingerprint],
      !tokens.contains(where: { $0.key == number })
    else { return nil }
    return Reference(tokens: first...tokens.endIndex - 1, number: number)
  }

  private func isQuote(_ passage: Passage, _ index: Int) -> Bool {
    let token = passage.tokens[index]
    guard token.isPunctuation else { return false }
    return Self.quotes.contains(String(decoding: passage.text[token.utf8], as: UTF8.self))
  }

  private static let quotes: Set<String> = [
    "\"", "“", "”", "„", "«", "»", "‹", "›", "「", "」", "『", "』", "‘", "’", "‚", "《", "》",
  ]

  private func foldTitles(_ passage: inout Passage, _ numbers: Numbers, _ printed: Set<UInt32>) {
    let found = passage.marks.compactMap { reference($0, in: passage, numbers) }
      .filter { printed.contains($0.number) }
    fold(&passage, found)
  }

  private func foldNumbers(_ passage: inout Passage, _ numbers: Numbers, _ labels: Set<Pair>) {
    let tokens = passage.tokens
    // The first words of a title are its own number.
    let found = tokens.indices.dropFirst(2).filter {
      labels.contains(Pair(label: tokens[$0 - 1].key, number: tokens[$0].key))
    }
    fold(
      &passage,
      found.map { Reference(tokens: $0 - 1...$0, number: numbers.first[tokens[$0].key] ?? tokens[$0].key) })
  }

  /// Makes one word of each reference; they stand in their order.
  private func fold(_ passage: inout Passage, _ references: [Reference]) {
    guard !references.isEmpty else { return }
    var tokens: [Token] = []
    var next = 0
    for reference in references where reference.tokens.lowerBound >= next {
      let old = passage.tokens
      var whole = old[reference.tokens.lowerBound]
      let end = old[reference.tokens.upperBound].utf8.upperBound
      guard let length = UInt16(exactly: end - Int(whole.start)) else { continue }
      whole.length = length
      whole.key = reference.number
      whole.kind = .word
      whole.flags.insert(.folded)
      tokens += old[next..<reference.tokens.lowerBound]
      tokens.append(whole)
      next = reference.tokens.upperBound + 1
    }
    passage.tokens = tokens + passage.tokens[next...]
  }
}
