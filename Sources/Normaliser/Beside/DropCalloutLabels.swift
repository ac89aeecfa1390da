import DocumentModel

/// Leaves out the number in brackets that print sets behind the mark of a callout: "2 [2]" is an image with "2" on the page.
///
/// The mark refers to an explanation below; print adds where the reference leads. Done only where the page has an image
/// whose text is the number of the mark.
struct DropCalloutLabels: BesideRule {
  let vocabulary: Vocabulary

  func apply(to drafts: inout [Draft], beside others: [Draft]) {
    guard drafts.contains(where: { $0.format == .pdf }) else { return }
    let marks = imageNumbers(others)
    guard !marks.isEmpty else { return }
    for draft in drafts.indices where drafts[draft].format == .pdf {
      for index in drafts[draft].passages.indices {
        drop(from: &drafts[draft].passages[index], marks)
      }
    }
  }

  /// Whether three tokens behind a number are a label: "[2]".
  static func isLabelled(_ tokens: [Token], _ index: Int, _ vocabulary: Vocabulary) -> Bool {
    index + labelLength < tokens.count && tokens[index].kind == .number
      && vocabulary.isSign(tokens[index + 1], "[") && tokens[index + 2].kind == .number
      && vocabulary.isSign(tokens[index + labelLength], "]")
  }

  /// The tokens of a label.
  static let labelLength = 3

  /// The numbers that images of the page show.
  private func imageNumbers(_ drafts: [Draft]) -> Set<UInt32> {
    var numbers: Set<UInt32> = []
    for passage in drafts.lazy.filter({ $0.format != .pdf }).flatMap(\.passages) {
      for mark in passage.marks {
        guard case .image = mark.kind, !mark.utf8.isEmpty else { continue }
        let tokens = PrintedTargets.tokens(of: passage, in: mark.utf8)
        if tokens.count == 1, let token = tokens.first, token.kind == .number { numbers.insert(token.key) }
      }
    }
    return numbers
  }

  private func drop(from passage: inout Passage, _ marks: Set<UInt32>) {
    let tokens = passage.tokens
    let labels = tokens.indices.filter {
      marks.contains(tokens[$0].key) && Self.isLabelled(tokens, $0, vocabulary)
    }
    guard !labels.isEmpty else { return }
    var kept = tokens
    for index in labels.reversed() { kept.removeSubrange(index + 1...index + Self.labelLength) }
    passage.tokens = kept
  }
}
