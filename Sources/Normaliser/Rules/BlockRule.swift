package import DocumentModel

/// A rule that repairs the blocks of a document before they are cut into tokens; it changes no wording.
package protocol BlockRule: Sendable {
  /// Mends `blocks` and says so in `notes`; applying a rule twice is applying it once.
  func apply(to blocks: inout [Block], notes: inout [Note], source: Int)
}

extension [any BlockRule] {
  /// The rules in the order in which they are applied; `titles` are what the document's metadata calls it, `others` what
  /// the other side has, if it is one document.
  package static func standardRules(titles: [String] = [], beside others: [Block] = []) -> [any BlockRule] {
    [
      // Page and column breaks are no text; the next rule looks across them.
      DropBreaks(),
      UnescapeAddresses(),
      RejoinAddresses(),
      // In front of the next rule, too: a page number stands in the middle of the sentence that its page cuts.
      DropFurniture(titles: titles, beside: others),
      RejoinBrokenSentences(beside: others),
    ]
  }
}
