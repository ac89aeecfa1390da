import DocumentModel

/// Leaves the numbers of sections out of titles where both sides count alike, or only one of them counts at all.
///
/// A book prints "4.1 Scope", its web page "4.1. Scope" or "Scope": how sections are counted is the business of the
/// program that sets them. Where both sides have a number for one title and it differs, it stays to be compared.
struct FoldSectionNumbers {
  private let hashes: WordHashes

  init(_ hashes: WordHashes) { self.hashes = hashes }

  func apply(to base: inout [Draft], _ revised: inout [Draft]) {
    guard (base + revised).contains(where: Book.isBook) else { return }
    let (left, right) = (numbers(base), numbers(revised))
    let chapters = Chapters(left, right)
    fold(&base, beside: right) { chapters.agree($0, $1) }
    fold(&revised, beside: left) { chapters.agree($1, $0) }
  }

  /// Which chapters count their sections with another first number on the other side: web pages may begin at 1 each.
  private struct Chapters {
    /// For each first number of the base, those that its titles have on the other side, and how many.
    private var counts: [[UInt8]: [[UInt8]: Int]] = [:]

    init(_ base: [UInt64: Set<[UInt8]>], _ revised: [UInt64: Set<[UInt8]>]) {
      for (title, numbers) in base {
        guard let number = numbers.first, numbers.count == 1, let others = revised[title],
          let other = others.first, others.count == 1
        else { continue }
        let (left, right) = (FoldSectionNumbers.parts(number), FoldSectionNumbers.parts(other))
        guard !left.tail.isEmpty, left.tail == right.tail else { continue }
        counts[left.head, default: [:]][right.head, default: 0] += 1
      }
    }

    /// Whether two numbers are one but for the first part, and nearly all titles of this chapter differ alike.
    func agree(_ number: [UInt8], _ other: [UInt8]) -> Bool {
      let (left, right) = (FoldSectionNumbers.parts(number), FoldSectionNumbers.parts(other))
      guard left.tail == right.tail, let known = counts[left.head], let same = known[right.head] else {
        return false
      }
      let all = known.values.reduce(0, +)
      return same >= FoldSectionNumbers.fewestAlike && same * 5 >= all * 4
    }
  }

  /// A chapter that counts otherwise has so many titles that do; the shortest of the manuals measured has four.
  private static let fewestAlike = 3

  /// The first part of a number, and the rest with its point.
  private static func parts(_ number: [UInt8]) -> (head: [UInt8], tail: [UInt8]) {
    let point = number.firstIndex(of: UInt8(ascii: ".")) ?? number.count
    return (Array(number[..<point]), Array(number[point...]))
  }

  /// The numbers of each title, by its words; the empty one stands for a title without.
  private func numbers(_ drafts: [Draft]) -> [UInt64: Set<[UInt8]>] {
    var result: [UInt64: Set<[UInt8]>] = [:]
    for draft in drafts {
      for passage in draft.passages {
        guard case .heading = passage.kind, let title = title(passage) else { continue }
        result[title.words, default: []].insert(title.number?.digits ?? [])
      }
    }
    return result
  }

  private func title(_ passage: Passage) -> (words: UInt64, number: SectionNumber?)? {
    let number = SectionNumber(passage.text)
    let first = number.map { number in passage.tokens.firstIndex { Int($0.start) >= number.end } } ?? 0
    guard let first else { return nil }
    let key = TitleKey(passage, first..<passage.tokens.count, hashes)
    return key.isEmpty ? nil : (key.fingerprint, number)
  }

  /// Whether two numbers count alike: the same, none, or one of them with those of the parts in front.
  private func agree(_ number: [UInt8], _ other: [UInt8]) -> Bool {
    if number == other || other.isEmpty { return true }
    let (short, long) = number.count < other.count ? (number, other) : (other, number)
    return long.suffix(short.count + 1).elementsEqual([UInt8(ascii: ".")] + short)
  }

  private func fold(
    _ drafts: inout [Draft], beside others: [UInt64: Set<[UInt8]>],
    orWhere alike: ([UInt8], [UInt8]) -> Bool
  ) {
    for draft in drafts.indices {
      for index in drafts[draft].passages.indices {
        let passage = drafts[draft].passages[index]
        guard case .heading = passage.kind, let title = title(passage), let number = title.number,
          let known = others[title.words],
          known.contains(where: { agree(number.digits, $0) || alike(number.digits, $0) })
        else { continue }
        drafts[draft].passages[index].tokens.removeAll { Int($0.start) < number.end }
      }
    }
  }
}
