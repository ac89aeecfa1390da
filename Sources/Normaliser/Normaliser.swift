package import DocumentModel

/// Turns documents into articles: repairs, tokens with their keys, segmentation.
///
/// All sources of a comparison go through one normaliser, so that their keys share a vocabulary and each
/// side can help to read the other.
package struct Normaliser: Sendable {
  private var tokeniser = Tokeniser()
  private var cuts = KnownCuts()

  package init() {}

  /// The articles of one side, and what was repaired or guessed to find them.
  package struct Side: Sendable {
    package var articles: [Article]
    package var notes: [Note]
    /// For each source: how many pieces in `articles` are of the role article.
    package var articlesBySource: [Int]
    package var wordsBySource: [Int]
  }

  /// Both sides, normalised together.
  package struct Result: Sendable {
    package var base: Side
    package var revised: Side
    package var vocabulary: Vocabulary
  }

  /// Normalises the sources of both sides; either may be empty.
  ///
  /// - Complexity: near-linear in the size of the text.
  package mutating func normalise(base: [Transcription], revised: [Transcription]) -> Result {
    tokeniser.splitsSyllables =
      !base.isEmpty && !revised.isEmpty && (base + revised).contains { $0.document.format == .pdf }
    var baseDrafts = drafts(base, beside: revised)
    var revisedDrafts = drafts(revised, beside: base)
    cuts = KnownCuts()
    rejoinHyphenated(&baseDrafts, &revisedDrafts)
    repairBeside(&baseDrafts, &revisedDrafts)
    let vocabulary = tokeniser.vocabulary
    let hashes = WordHashes(vocabulary)
    // In front of the rule that takes for text what the other side has as text.
    DropContents(hashes: hashes).apply(to: &baseDrafts, &revisedDrafts)
    PageMargins.settle(&baseDrafts, &revisedDrafts)
    removeFurniture(&baseDrafts, &revisedDrafts)
    (baseDrafts, revisedDrafts) = (
      PageSurroundings(beside: revisedDrafts).removed(from: baseDrafts),
      PageSurroundings(beside: baseDrafts).removed(from: revisedDrafts)
    )
    var outlines = (
      base: baseDrafts.map { Outline($0, vocabulary, hashes) },
      revised: revisedDrafts.map { Outline($0, vocabulary, hashes) }
    )
    Outline.shareIndex(&outlines.base, &outlines.revised, vocabulary)
    Outline.agree(&outlines.base, &outlines.revised)
    let hints = Hints.between(outlines.base, outlines.revised)
    var segmenters = (
      base: segmenters(baseDrafts, outlines.base, hints: hints.revised),
      revised: segmenters(revisedDrafts, outlines.revised, hints: hints.base)
    )
    let articles = TitleRoles.disputed(segmenters.base, segmenters.revised)
    return Result(
      base: side(baseDrafts, &segmenters.base, articles: articles),
      revised: side(revisedDrafts, &segmenters.revised, articles: articles), vocabulary: vocabulary)
  }

  private func removeFurniture(_ base: inout [Draft], _ revised: inout [Draft]) {
    let furniture = PageFurniture()
    let pages = (base: base, revised: revised)
    base = furniture.removed(from: pages.base, beside: pages.revised)
    revised = furniture.removed(from: pages.revised, beside: pages.base)
    let texts = (base: base, revised: revised)
    base = DropTwinsOfFurniture(page: pages.revised, text: texts.revised).removed(from: base)
    revised = DropTwinsOfFurniture(page: pages.base, text: texts.base).removed(from: revised)
  }

  private func segmenters(_ drafts: [Draft], _ outlines: [Outline], hints: Hints) -> [Segmenter] {
    zip(drafts, outlines).map { draft, outline in
      Segmenter(
        draft: draft, outline: outline.adapted(to: hints, vocabulary: tokeniser.vocabulary),
        vocabulary: tokeniser.vocabulary)
    }
  }

  private func side(_ drafts: [Draft], _ segmenters: inout [Segmenter], articles: Set<TitleKey>) -> Side {
    var side = Side(articles: [], notes: [], articlesBySource: [], wordsBySource: [])
    for (index, draft) in drafts.enumerated() {
      segmenters[index].titlesOfArticles = articles
      let articles = segmenters[index].articles()
      side.articles += articles
      side.notes += (draft.notes + segmenters[index].notes).map { draft.located($0, among: drafts.count) }
      side.articlesBySource.append(articles.count { $0.role == .article })
      side.wordsBySource.append(articles.reduce(0) { $0 + $1.words })
    }
    return side
  }

  private mutating func drafts(_ transcriptions: [Transcription], beside others: [Transcription]) -> [Draft] {
    let isPrinted = { (sides: [Transcription]) in sides.contains { $0.document.format == .pdf } }
    let cutsAddresses: Set<SourceFormat> =
      others.contains { $0.document.format.isMarkup } ? [.pdf, .text] : [.pdf]
    let mayCut = { (one: Transcription) in cutsAddresses.contains(one.document.format) }
    let addresses = transcriptions.contains(where: mayCut) ? RejoinPrintedAddresses(others) : nil
    let programLines = isPrinted(transcriptions) ? RejoinProgramLines(others) : nil
    let splitsPrograms = !others.isEmpty && isPrinted(transcriptions + others)
    // Of an archive each document would be held against all others.
    let blocksBeside = others.count == 1 ? others[0].document.blocks : []
    return transcriptions.enumerated().map { source, transcription in
      var blocks = transcription.document.blocks
      var notes = transcription.notes
      if mayCut(transcription) { addresses?.apply(to: &blocks) }
      if splitsPrograms { SplitProgramText().apply(to: &blocks) }
      if transcription.document.format == .pdf { programLines?.apply(to: &blocks) }
      let titles = [transcription.document.title].compactMap { $0 } + transcription.document.otherTitles
      for rule in [any BlockRule].standardRules(titles: titles, beside: blocksBeside) {
        rule.apply(to: &blocks, notes: &notes, source: source)
      }
      return Draft(
        format: transcription.document.format, carries: transcription.document.carries,
        title: transcription.document.title, source: source,
        passages: blocks.map { passage($0, source: source) },
        blankLinesBefore: blocks.map(\.blankLinesBefore), notes: notes)
    }
  }

  private mutating func passage(_ block: Block, source: Int) -> Passage {
    let cut = cuts.cut(block.text, &tokeniser)
    return Passage(
      kind: block.kind, text: cut.text, tokens: cut.tokens, marks: block.marks,
      lines: block.lines, source: source, quoteDepth: block.quoteDepth, listDepth: block.listDepth,
      part: block.part)
  }
}

extension Normaliser {
  /// Repairs what a printed page adds to a text or loses of it, each side with the other one as its witness.
  private mutating func repairBeside(_ base: inout [Draft], _ revised: inout [Draft]) {
    let formats = Set((base + revised).map(\.format))
    guard formats.contains(.pdf), !base.isEmpty, !revised.isEmpty else {
      if formats.count > 1, formats.contains(where: \.isMarkup) { repairBesideMarkup(&base, &revised) }
      return
    }
    JoinLabelledTitles.apply(to: &base)
    JoinLabelledTitles.apply(to: &revised)
    DropNoteMarks().apply(to: &base, &revised, tokeniser: &tokeniser)
    SplitSoftHyphens().apply(to: &base, beside: revised, tokeniser: &tokeniser)
    SplitSoftHyphens().apply(to: &revised, beside: base, tokeniser: &tokeniser)
    let vocabulary = tokeniser.vocabulary
    let hashes = WordHashes(vocabulary)
    // In front of the rules: notes that stand behind the index of words would be put into it, and go with it.
    DropRegisters(hashes: hashes).apply(to: &base, beside: &revised)
    DropRegisters(hashes: hashes).apply(to: &revised, beside: &base)
    let original = (base: base, revised: revised)
    for rule in rules(vocabulary, hashes, beside: original.revised) {
      rule.apply(to: &base, beside: original.revised)
    }
    for rule in rules(vocabulary, hashes, beside: original.base) {
      rule.apply(to: &revised, beside: original.base)
    }
    FoldSectionNumbers(hashes).apply(to: &base, &revised)
  }

  /// Repairs what programs that make a plain text or Markdown of a page add to it and cut.
  private func repairBesideMarkup(_ base: inout [Draft], _ revised: inout [Draft]) {
    let rules: [any BesideRule] =
      (base + revised).contains { $0.format == .text }
      ? [PrintedTargets(), DropAddressBrackets(vocabulary: tokeniser.vocabulary)]
      : [JoinTitleLines(hashes: WordHashes(tokeniser.vocabulary))]
    let original = (base: base, revised: revised)
    for rule in rules {
      rule.apply(to: &base, beside: original.revised)
      rule.apply(to: &revised, beside: original.base)
    }
  }

  private func rules(_ vocabulary: Vocabulary, _ hashes: WordHashes, beside others: [Draft])
    -> [any BesideRule]
  {
    [
      // In front of all that look at addresses: they have to be whole.
      RejoinPrintedWords(vocabulary, beside: others),
      SplitPrintedWords(vocabulary, beside: others),
      DropCalloutLabels(vocabulary: vocabulary),
      JoinTitleLines(hashes: hashes),
      DropAddressBrackets(vocabulary: vocabulary),
      PrintedTargets(),
      // In front of all that look at references: what stands in an image is none in print.
      DropImageTexts(vocabulary: vocabulary),
      DropReferenceTitles(hashes: hashes),
      DropOrdinalSigns(),
      FoldReferences(hashes: hashes, vocabulary: vocabulary),
      // In front of the rule that leaves out the numbers: they prove which title has the name.
      FoldNodeNames(hashes: hashes, vocabulary: vocabulary),
      DropPageReferences(vocabulary: vocabulary),
      FoldCategories(vocabulary: vocabulary),
      FoldCaptionSigns(vocabulary: vocabulary),
      DropNavigation(),
      DropPullQuotes(),
      DropChapterLabels(hashes: hashes),
      DropImprint(hashes: hashes),
      FoldTitleCapitals(vocabulary: vocabulary),
      FoldSmallCapitals(vocabulary: vocabulary),
      AdoptBullets(hashes: hashes),
      // Behind the rule that leaves out notes which are addresses.
      PlaceNotes(hashes: hashes),
    ]
  }

  /// Joins hyphenated words in all drafts.
  ///
  /// It needs the counts of both sides, so it comes after all tokens.
  private mutating func rejoinHyphenated(_ base: inout [Draft], _ revised: inout [Draft]) {
    var counts = [UInt32](repeating: 0, count: tokeniser.vocabulary.count)
    Self.count(base, into: &counts)
    Self.count(revised, into: &counts)
    let rule = RejoinHyphenatedWords(vocabulary: tokeniser.vocabulary, counts: counts)
    rejoinHyphenated(&base, rule)
    rejoinHyphenated(&revised, rule)
  }

  private mutating func rejoinHyphenated(_ drafts: inout [Draft], _ rule: RejoinHyphenatedWords) {
    for draft in drafts.indices {
      var notes: [Note] = []
      for index in drafts[draft].passages.indices where rule.mayJoin(in: drafts[draft].passages[index]) {
        notes += rejoinHyphenated(&drafts[draft].passages[index], rule)
      }
      drafts[draft].notes += notes
    }
  }

  private mutating func rejoinHyphenated(_ passage: inout Passage, _ rule: RejoinHyphenatedWords) -> [Note] {
    var tokens = passage.tokens
    let places = tokens.indices.filter { tokens[$0].flags.contains(.hyphen) && rule.joins(passage, at: $0) }
    guard !places.isEmpty else { return [] }
    defer { passage.tokens = tokens }
    var notes: [Note] = []
    for index in places.reversed() {
      var token = tokens[index - 1]
      let last = tokens[index + 1]
      let key = Array(tokeniser.vocabulary.key(token.key) + tokeniser.vocabulary.key(last.key))
      token.length = UInt16(truncatingIfNeeded: last.utf8.upperBound - Int(token.start))
      token.key = tokeniser.vocabulary.intern(key)
      token.flags.insert(.folded)
      tokens.replaceSubrange(index - 1...index + 1, with: [token])
      notes.append(
        Note(
          .dehyphenated, "“\(String(decoding: key, as: UTF8.self))” was put together over a line end",
          at: passage.span(atUTF8: Int(token.start))))
    }
    return notes.reversed()
  }

  private static func count(_ drafts: [Draft], into counts: inout [UInt32]) {
    for draft in drafts {
      for passage in draft.passages {
        for token in passage.tokens { counts[Int(token.key)] &+= 1 }
      }
    }
  }
}
