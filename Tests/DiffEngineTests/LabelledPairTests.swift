import ChangeModel
import DiffEngine
import DocumentModel
import Normaliser
import Testing

/// Holds the thresholds of the alignment against pairs that people have labelled.
///
/// How alike two passages are is computed here once more, in the plainest way, so that the thresholds are judged by
/// something else than the code that uses them.
@Suite("Labelled pairs and the thresholds of the alignment")
struct LabelledPairTests {
  private typealias Thresholds = AlignmentThresholds

  /// The numbers of the words, signs left out.
  private static func words(_ text: String, _ tokeniser: inout Tokeniser) -> [UInt32] {
    tokeniser.tokens(Array(text.utf8)).filter { !$0.isPunctuation }.map(\.key)
  }

  /// Runs of words as the engine has them, begin and end counted as words.
  private static func shingles(_ words: [UInt32]) -> Set<[UInt32]> {
    let padded = [.max] + words + [.max]
    return Set(words.indices.map { Array(padded[$0..<$0 + Thresholds.shingle]) })
  }

  /// How alike two texts are.
  private struct Likeness {
    /// Dice's coefficients of the shingles and of the words.
    var shingles: Double
    var words: Double
    /// The share of the first text's shingles, and of its words, that the second has.
    var heldShingles: Double
    var heldWords: Double
  }

  private static func likeness(_ base: String, _ revised: String) -> Likeness {
    var tokeniser = Tokeniser()
    let (left, right) = (words(base, &tokeniser), words(revised, &tokeniser))
    let (one, other) = (shingles(left), shingles(right))
    let shared = Double(one.intersection(other).count)
    var rest = right
    let common = Double(
      left.count { word in
        guard let index = rest.firstIndex(of: word) else { return false }
        rest.remove(at: index)
        return true
      })
    return Likeness(
      shingles: 2 * shared / Double(one.count + other.count),
      words: 2 * common / Double(left.count + right.count), heldShingles: shared / Double(one.count),
      heldWords: common / Double(left.count))
  }

  private static func measured(_ label: LabelledPair.Label, _ figure: (Likeness) -> Double) -> [Double] {
    LabelledPair.all(label).map { figure(likeness($0.base, $0.revised)) }
  }

  /// The least of one kind, the greatest of another, and how far a threshold is from both.
  private static func expectBetween(_ above: [Double], _ below: [Double], _ threshold: Double, margin: Double)
  {
    let (least, greatest) = (above.min() ?? 0, below.max() ?? 1)
    #expect(least >= threshold + margin, "the least alike pair has \(least)")
    #expect(greatest <= threshold - margin, "the most alike pair has \(greatest)")
  }

  @Test("each language and label has its pairs")
  func complete() {
    #expect(Set(LabelledPair.all(.edited).map(\.language)).count == 10)
    #expect(Set(LabelledPair.all(.different).map(\.language)).count == 10)
    for label in LabelledPair.Label.allCases { #expect(LabelledPair.all(label).count >= 3) }
  }

  @Test("edited passages share more shingles than anchors and moves need, different ones far less")
  func shingles() {
    let (edited, different) = (Self.measured(.edited, \.shingles), Self.measured(.different, \.shingles))
    Self.expectBetween(edited, different, Thresholds.passageSimilarity, margin: 0.2)
    Self.expectBetween(edited, different, Thresholds.movedSimilarity, margin: 0.05)
  }

  @Test("rewritten passages share more words than a gap asks for, different ones less")
  func words() {
    let same = Self.measured(.edited, \.words) + Self.measured(.rewritten, \.words)
    Self.expectBetween(same, Self.measured(.different, \.words), Thresholds.gapSimilarity, margin: 0.05)
  }

  @Test("the parts of a passage stand in it, and other passages do not")
  func parts() {
    let parts = LabelledPair.all(.split).flatMap { pair in
      pair.revised.split(separator: " | ").map { Self.likeness(String($0), pair.base) }
    }
    let others = LabelledPair.all(.different).map { Self.likeness($0.base, $0.revised) }
    Self.expectBetween(
      parts.map(\.heldShingles), others.map(\.heldShingles), Thresholds.passagePart, margin: 0.15)
    Self.expectBetween(
      parts.map(\.heldWords), others.map(\.heldWords), Thresholds.containedPart, margin: 0.02)
  }

  // MARK: What is said of them

  private static let rest = (1...3).map {
    "Passage \($0) of the text stays what it is, as the others around it do."
  }

  private static func kinds(_ base: [String], _ revised: [String]) -> Set<String> {
    Set(changes(Sheet(title: nil, passages: base), Sheet(title: nil, passages: revised)).map(\.kind))
  }

  @Test(
    "one passage with edits is told as such",
    arguments: LabelledPair.all(.edited) + LabelledPair.all(.rewritten))
  func altered(pair: LabelledPair) {
    #expect(
      Self.kinds([Self.rest[0], pair.base, Self.rest[1]], [Self.rest[0], pair.revised, Self.rest[1]])
        == ["altered"])
  }

  @Test("two passages are told as one removed and one added", arguments: LabelledPair.all(.different))
  func replaced(pair: LabelledPair) {
    #expect(
      Self.kinds([Self.rest[0], pair.base, Self.rest[1]], [Self.rest[0], pair.revised, Self.rest[1]])
        == ["removed", "added"])
  }

  @Test("a passage that moved with its edits is told once", arguments: LabelledPair.all(.edited))
  func moved(pair: LabelledPair) {
    #expect(Self.kinds([pair.base] + Self.rest, Self.rest + [pair.revised]) == ["moved"])
  }

  @Test("what was split or merged is told as that, and its edits", arguments: LabelledPair.all(.split))
  func divided(pair: LabelledPair) {
    let parts = pair.revised.split(separator: " | ").map(String.init)
    let (whole, divided) = ([Self.rest[0], pair.base, Self.rest[1]], [Self.rest[0]] + parts + [Self.rest[1]])
    #expect(Self.kinds(whole, divided) == ["altered", "split"])
    #expect(Self.kinds(divided, whole) == ["altered", "merged"])
  }
}
