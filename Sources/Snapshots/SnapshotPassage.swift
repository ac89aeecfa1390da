package import DocumentModel

/// A passage as a snapshot has it.
package struct SnapshotPassage: Hashable, Sendable {
  package var kind: Block.Kind
  /// The text without marks; sentences are joined by blanks.
  package var text: [UInt8]
  /// The links with their targets.
  package var marks: [Mark]
  package var quoteDepth: Int
  package var listDepth: Int
  /// For each line of the passage: where it begins in the text, and its line in the body, from 1.
  package var lines: [(utf8: Int, line: Int)] {
    zip(starts, numbers).map { ($0, $1) }
  }
  var starts: [Int]
  var numbers: [Int]
}
