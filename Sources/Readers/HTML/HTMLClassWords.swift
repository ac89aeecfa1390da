/// What the words of class, id and role say about an element.
///
/// Only families of words that themes, builders and editorial systems share; no names of sites.
struct HTMLClassWords {
  /// What a word says.
  enum Verdict { case furniture, body, none }

  /// The verdicts on attribute values that were met already: a page repeats few of them many times.
  private var known: [String: Verdict] = [:]

  private let exact = Self.table(Self.exactWords)
  private let bodies = Self.table(Self.bodyNames)
  private let states = Self.table(Self.stateWords)
  private let roles = Self.table(Self.furnitureRoles)
  private let prefixes = Self.list(Self.prefixWords)
  private let pairs = Self.list(Self.pairWords)

  /// The verdict on an element by its class, id and role; an id that names a section of the text says nothing.
  mutating func verdict(_ node: Int, in tree: HTMLTree, anchors: HTMLAnchors) -> Verdict {
    guard tree.hasAttributes(node) else { return .none }
    if let role = tree.value(.role, of: node), contains(roles, Array(role)) { return .furniture }
    var verdict = Verdict.none
    for attribute in [HTMLAttribute.id, .class] {
      guard let value = tree.value(attribute, of: node), !value.isEmpty else { continue }
      if attribute == .id, anchors.names(node, in: tree) { continue }
      switch judge(value) {
      case .furniture: return .furniture
      case .body: verdict = .body
      case .none: break
      }
    }
    return verdict
  }

  private mutating func judge(_ value: ArraySlice<UInt8>) -> Verdict {
    let key = String(decoding: value, as: UTF8.self)
    if let verdict = known[key] { return verdict }
    var verdict = Verdict.none
    for name in value.split(whereSeparator: HTMLBytes.isBlank).prefix(Self.longestList) {
      let found = judgeName(name)
      if found != .none { verdict = found }
      if found == .furniture { break }
    }
    known[key] = verdict
    return verdict
  }

  /// Names looked at in one attribute; utility classes come by the dozen, and say nothing here.
  private static let longestList = 64

  /// One name as `entry-content` or `relatedPosts`, cut into its words.
  private func judgeName(_ name: ArraySlice<UInt8>) -> Verdict {
    let words = Self.words(name)
    // `has-sidebar` says what stands beside, and an embedded post is quoted by the text.
    guard let first = words.first, !contains(states, Array(first)) else { return .none }
    if words.contains(where: { $0.starts(with: "embed".utf8) }) { return .none }
    let joined = Array(words.joined(separator: [UInt8(ascii: "-")]))
    if contains(bodies, joined) { return .body }
    var start = 0
    for word in words {
      if contains(exact, word) || prefixes.contains(where: { word.starts(with: $0) }) { return .furniture }
      if pairs.contains(where: { joined[start...].starts(with: $0) }) { return .furniture }
      start += word.count + 1
    }
    return .none
  }

  private func contains(_ table: HTMLCaseTable, _ word: [UInt8]) -> Bool {
    table.find(word.span, 0..<word.count) != nil
  }

  private static func words(_ name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in name.prefix(longestName) {
      let isLetter = HTMLBytes.isLetter(byte)
      let isHump = byte &- 0x41 < 26 && previous &- 0x61 < 26
      if !isLetter || isHump, words.last?.isEmpty == false { words.append([]) }
      if isLetter { words[words.count - 1].append(HTMLBytes.lower(byte)) }
      previous = byte
    }
    return words.filter { !$0.isEmpty }
  }

  private static let longestName = 64

  private static func list(_ words: String) -> [[UInt8]] { words.utf8.split(separator: 0x20).map(Array.init) }

  private static func table(_ words: String) -> HTMLCaseTable {
    var table = HTMLCaseTable(capacity: 512)
    for word in list(words) { table.add(word[...]) }
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
    gdpr hashtags hidden keywords kicker login masthead menu meta metadata mostread nav outbrain overlay \
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
