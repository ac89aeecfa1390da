import Readers

/// The links of a page that lead to posts, and not to what is around them.
///
/// Posts are listed alike: their links stand at the same place of the page's structure and have titles for text. The list
/// with the most text is taken, with what else leads to pages beside its own, as the post on top that is
/// shown in another way.
struct PostLinks {
  /// In the order of the page, each once.
  private(set) var addresses: [WebAddress] = []

  private struct Candidate {
    var address: WebAddress
    var length: Int
    var place: String
    var isDoubtful: Bool

    /// What the link adds to the weight of its list.
    var weight: Int {
      min(length, PostLinks.longestTitle) * PostLinks.surety / (isDoubtful ? PostLinks.surety : 1)
    }
  }

  init(_ links: HTMLPageLinks, on page: WebAddress, base: WebAddress) {
    choose(Self.candidates(links.links.filter { $0.standing != .furniture }, on: page, base: base))
  }

  private static func candidates(_ links: [HTMLPageLinks.Link], on page: WebAddress, base: WebAddress)
    -> [Candidate]
  {
    var candidates: [Candidate] = []
    var numbers: [WebAddress: Int] = [:]
    for link in links where !isFile(link.target) {
      guard let address = base.resolving(link.target), address.host == page.host,
        !page.isBelowOrAt(address)
      else { continue }
      // Title, picture and “more” lead to the same post: the title has the most text.
      if let number = numbers[address] {
        if link.textLength > candidates[number].length {
          candidates[number].length = link.textLength
          candidates[number].place = link.place
          candidates[number].isDoubtful = link.standing == .doubtful
        }
      } else {
        numbers[address] = candidates.count
        candidates.append(
          Candidate(
            address: address, length: link.textLength, place: link.place,
            isDoubtful: link.standing == .doubtful))
      }
    }
    return candidates
  }

  private mutating func choose(_ candidates: [Candidate]) {
    var texts: [String: Int] = [:]
    for candidate in candidates { texts[candidate.place, default: 0] += candidate.weight }
    // Of two lists with as much text the first: dictionaries have no order.
    var best: (place: String, text: Int)?
    for candidate in candidates where texts[candidate.place, default: 0] > best?.text ?? 0 {
      best = (candidate.place, texts[candidate.place, default: 0])
    }
    guard let best else { return }
    let folders = Set(candidates.filter { $0.place == best.place }.map(\.address.parent))
    for candidate in candidates {
      let isBeside =
        !candidate.isDoubtful && candidate.length >= Self.shortestTitle
        && folders.contains(candidate.address.parent)
      if candidate.place == best.place || isBeside { addresses.append(candidate.address) }
    }
  }

  /// A text that is longer is a teaser around which a link was put; it must not outweigh a list.
  private static let longestTitle = 120
  /// How many times as much text a list must have whose class or id is that of furniture, to be taken.
  ///
  /// Chosen, not measured.
  private static let surety = 4
  /// “Read more”, names of authors and tags are shorter.
  ///
  /// Chosen, not measured.
  private static let shortestTitle = 16

  private static let fileEndings = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".zip", ".mp3", ".mp4", ".css", ".js", ".xml", ".ics",
    ".doc",
    ".docx", ".xls", ".xlsx", ".ppt", ".pptx",
  ]

  /// Whether the target is no page by its name.
  private static func isFile(_ target: String) -> Bool {
    let path = target.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return fileEndings.contains { path.hasSuffix($0) }
  }
}

extension WebAddress {
  /// Whether the other address is this one, or a folder that it lies in: the way back, and no post.
  fileprivate func isBelowOrAt(_ other: WebAddress) -> Bool {
    let path = other.target.hasSuffix("/") ? other.target : other.target + "/"
    return other.target == "/" || other == self || target == path
      || !other.target.contains("?") && target.hasPrefix(path)
  }

  /// The folder of the page, one that is a folder by its name counting as a page.
  fileprivate var parent: String {
    var path = target.prefix { $0 != "?" }
    if path.hasSuffix("/") { path.removeLast() }
    return String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
  }
}
