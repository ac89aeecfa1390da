/// What the words of class, id and role say about an element.
///
/// Only families of words that themes, builders and editorial systems share; no names of sites.
struct HTMLClassWords {
  /// What a word says.
  enum Verdict { case furniture, body, none }

  private let exact = Self.table(Self.exactWords)
  private let bodies = Self.table(Self.bodyNames)
  private let states = Self.table(Self.stateWords)
  private let roles = Self.table(Self.furnitureRoles)
  private let prefixes = HTMLPrefixes(Self.prefixWords)
  private let pairs = HTMLPrefixes(Self.pairWords)
  /// The name that is being judged, its words in lower case with hyphens between, and where each begins.
  private var joined: [UInt8] = []
  private var starts: [Int] = []
  /// The lists of names that were judged, and the verdicts on them.
  private var seen = HTMLCaseTable(capacity: 2 * Self.mostSeen)
  private var verdicts: [Verdict] = []

  /// The verdict on an element by its class, id and role; an id that names a section of the text says nothing.
  mutating func verdict(_ node: Int, in tree: HTMLTree, anchors: HTMLAnchors) -> Verdict {
    guard tree.hasAttributes(node) else { return .none }
    if let role = tree.value(.role, of: node), contains(roles, role) { return .furniture }
    let id =
      anchors.names(node, in: tree) ? Verdict.none : tree.value(.id, of: node).map { judge($0) } ?? .none
    if id == .furniture { return id }
    let named = tree.value(.class, of: node).map { judge($0) } ?? .none
    return named == .none ? id : named
  }

  /// The verdict on a list of names; pages give a few lists to most of their elements.
  private mutating func judge(_ value: ArraySlice<UInt8>) -> Verdict {
    if let known = seen.find(value.span, 0..<value.count) { return verdicts[known] }
    let verdict = judgeAnew(value)
    if verdicts.count < Self.mostSeen {
      seen.add(value)
      verdicts.append(verdict)
    }
    return verdict
  }

  private mutating func judgeAnew(_ value: ArraySlice<UInt8>) -> Verdict {
    var verdict = Verdict.none
    var index = value.startIndex
    var names = 0
    while index < value.endIndex, names < Self.longestList {
      let start = index
      while index < value.endIndex, !HTMLBytes.isBlank(value[index]) { index &+= 1 }
      if index > start {
        let found = judgeName(value[start..<index])
        if found == .furniture { return found }
        if found == .body { verdict = found }
        names += 1
      }
      index += 1
    }
    return verdict
  }

  /// Lists of names that are kept in mind; ids, each of which stands once, soon fill what is left.
  private static let mostSeen = 1_024

  /// Names looked at in one attribute; utility classes come by the dozen, and say nothing here.
  private static let longestList = 64

  /// One name as `entry-content` or `relatedPosts`, cut into its words.
  private mutating func judgeName(_ name: ArraySlice<UInt8>) -> Verdict {
    cut(name.prefix(Self.longestName))
    // `has-sidebar` says what stands beside, and an embedded post is quoted by the text.
    guard !starts.isEmpty, !contains(states, word(0)) else { return .none }
    for index in starts.indices where word(index).hasPrefix("embed") { return .none }
    if contains(bodies, joined[...]) { return .body }
    for index in starts.indices {
      let rest = joined[starts[index]...]
      if prefixes.hasBeginning(of: rest) || pairs.hasBeginning(of: rest) { return .furniture }
      if contains(exact, word(index)) { return .furniture }
    }
    return .none
  }

  private func contains(_ table: HTMLCaseTable, _ word: ArraySlice<UInt8>) -> Bool {
    table.find(word.span, 0..<word.count) != nil
  }

  private func word(_ index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : joined.count
    return joined[starts[index]..<end]
  }

  /// Cuts a name where its letters end, and between a small and a capital letter.
  private mutating func cut(_ name: ArraySlice<UInt8>) {
    joined.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    var previous: UInt8 = 0
    for byte in name {
      if HTMLBytes.isLetter(byte) {
        let isHump = byte &- 0x41 < 26 && previous &- 0x61 < 26
        if isHump || !HTMLBytes.isLetter(previous) {
          if !joined.isEmpty { joined.append(UInt8(ascii: "-")) }
          starts.append(joined.count)
        }
        joined.append(HTMLBytes.lower(byte))
      }
      previous = byte
    }
  }

  private static let longestName = 64

  private static func table(_ words: String) -> HTMLCaseTable {
    var table = HTMLCaseTable(capacity: 512)
    for word in words.utf8.split(separator: 0x20) { table.add(Array(word)[...]) }
    return table
  }
}

/// The words, each list separated by blanks.
extension HTMLClassWords {
  private static let furnitureRoles = """
    alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search \
    tablist toolbar
    """

  /// Words that say something about the state of an element when they stand first.
  private static let stateWords = "has no not with without"

  private static let bodyNames = """
    article article-body article-content article-text articlebody articlecontent articletext body-text \
    content-body entry entry-content main-content page-content post post-body post-content post-entry \
    post-text postcontent single-content story story-body story-content story-text storybody storytext \
    td-post-content text-body the-content
    """

  /// Words that say furniture when they stand by themselves.
  private static let exactWords = """
    ad ads adv apps author authors bio buy byline caption carousel consent cookie cookies copyright \
    credit credits crumb crumbs date dateline disclaimer disqus donate donation feedback foot footer \
    gdpr hashtags hidden keywords kicker likes login masthead menu meta metadata mostread nav outbrain overlay \
    pager poll print published quiz rail rating ratings register sidebar signin signup similar skip \
    slideshow taboola tag tags time timestamp toc tool toolbar toolbox tools tooltip topbar topics \
    trending vote votes zergnet
    """

  /// Beginnings of words that say furniture.
  private static let prefixWords = """
    addthis addtoany advert banner bookmark breadcrumb comment facebook follow footer modal navbar \
    navigation newsletter pagination paywall popular popup promo recirc recommend related replies reply \
    respond share sharing sidebar social sponsor subscri trend whatsapp widget
    """

  /// Words that say furniture together.
  private static let pairWords = """
    also-read app-download article-date article-info article-tools call-to-action entry-utility image- \
    credit latest-news latest-posts more-articles more-from more-news more-stories most-read next-post \
    photo-credit post-date post-footer post-info post-nav prev-post read-also read-more read-next \
    recent-posts screen-reader see-also sign-up sr-only up-next visually-hidden you-may
    """
}
