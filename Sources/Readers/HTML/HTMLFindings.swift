import DocumentModel

/// What is odd about a page, in words for a user.
struct HTMLFindings {
  /// The page as UTF-8.
  let bytes: [UInt8]
  let tree: HTMLTree
  /// Whether the body has a tag and no end; one of the 211 development pages is so.
  let isCutOff: Bool

  init(_ parsed: HTMLParser.Result, bytes: [UInt8]) {
    self.bytes = bytes
    tree = parsed.tree
    isCutOff = parsed.isCutOff
  }

  /// What a page without visible text holds instead.
  var emptiness: String {
    if bytes.allSatisfy(HTMLBytes.isBlank) { return "nothing" }
    if says("<frame") { return "frames, which are pages of their own" }
    if says("<script") { return "scripts only; the text is made when a browser runs them" }
    return says("<noscript") ? "a notice for browsers without scripts" : "markup without text"
  }

  /// What a page shows that has no text, not even short lines.
  static func remainder(_ read: HTMLBlockReader) -> String {
    read.blocks.contains { $0.kind != .image && $0.kind != .rule }
      ? "navigation, forms and notices only, which --whole-page takes" : "pictures only"
  }

  /// Notes on what was taken for the text, and on what may be missing.
  func notes(main: HTMLMainText, posts: HTMLPosts, in read: HTMLBlockReader) -> [Note] {
    var notes: [Note] = []
    if main.isFallback {
      let cause = hasPassword ? "it asks for a password" : "it has headings, links or short lines only"
      notes.append(
        Note(.unread, "no main text was found on the page: \(cause); all that it shows was taken"))
    } else if hasPassword, textBytes(main, read) < Self.littleText {
      notes.append(
        Note(.unread, "the page asks for a password and shows little text: it may be a login page"))
    }
    if isCutOff { notes.append(Note(.unread, "the page has no end: it may have been cut off")) }
    if posts.posts.count > 1 {
      notes.append(Note(.segmentation, "the page holds \(posts.posts.count) articles"))
    }
    return notes
  }

  /// Bytes of text below which a page with a password field is taken for a login page; the beginnings that
  /// sites show in front of their walls are longer.
  private static let littleText = 400

  private func textBytes(_ main: HTMLMainText, _ read: HTMLBlockReader) -> Int {
    zip(main.isText, read.blocks).reduce(0) { $0 + ($1.0 ? $1.1.text.count : 0) }
  }

  private var hasPassword: Bool {
    tree.nodes.indices.contains { node in
      tree.name(node) == .input && (tree.value(.type, of: node) ?? []).elementsEqual("password".utf8)
    }
  }

  private func says(_ word: String) -> Bool { HTMLText.contains(word, in: bytes[...]) }
}
