import DocumentModel

/// Reads web pages.
///
/// Bytes are decoded to valid UTF-8, written down again as markup that libxml2 cannot misread, parsed into a
/// tree, and read from the top to the bottom as a reader of the page does.
package struct HTMLReader: Sendable {
  package init() {}

  /// Reads a page.
  ///
  /// `charset` is the encoding that the transport named, as the header Content-Type of HTTP does.
  ///
  /// What `leftOut` names is not read at all, and told in a note.
  ///
  /// - Complexity: O(bytes), within the limits of `HTMLLimits`.
  package func page(_ bytes: [UInt8], charset: String? = nil, without leftOut: [HTMLSelector] = [])
    throws(HTMLReaderError) -> HTMLPage
  {
    let decoded = try HTMLDecoder(bytes, charset: charset)
    guard let parser = HTMLParser() else { throw .parserFailed }
    let parsed = try parser.parse(HTMLTokenizer(decoded.text))
    let selection = leftOut.isEmpty ? nil : HTMLSelection(leftOut, in: parsed.tree)
    let read = HTMLBlockReader(parsed.tree, without: selection)
    let metadata = HTMLMetadata(parsed.tree, scripts: parsed.scripts)
    guard !read.blocks.isEmpty else { throw .noText(found: Self.emptiness(bytes, parsed.tree)) }
    let main = HTMLMainText(read)
    let posts = HTMLPosts(read, isText: main.isText, metadata: metadata)
    let document = Document(
      format: .html, carries: Self.carries, title: metadata.titles.first, blocks: read.blocks)
    let notes = decoded.notes + parsed.hits.notes + Self.notes(posts, parsed.tree) + Self.notes(selection)
    return HTMLPage(
      transcription: Transcription(document: document, notes: notes), metadata: metadata, roles: posts.roles,
      posts: posts.posts)
  }

  private static let carries: Document.Carries = [
    .emphasis, .linkTargets, .headings, .headingLevels, .images, .tables,
  ]

  /// What a page without visible text holds instead.
  private static func emptiness(_ bytes: [UInt8], _ tree: HTMLTree) -> String {
    if bytes.allSatisfy(HTMLBytes.isBlank) { return "nothing" }
    let hasScript = HTMLText.contains("<script", in: bytes)
    if HTMLText.contains("<frame", in: bytes) { return "frames, which are pages of their own" }
    return hasScript ? "scripts only; the text is made when a browser runs them" : "markup without text"
  }

  private static func notes(_ selection: HTMLSelection?) -> [Note] {
    let count = selection?.counts.reduce(0, +) ?? 0
    guard count > 0 else { return [] }
    return [Note(.unread, "\(count) \(count == 1 ? "element is" : "elements are") left out by ignore rules")]
  }

  private static func notes(_ posts: HTMLPosts, _ tree: HTMLTree) -> [Note] {
    let hasPassword = tree.nodes.indices.contains { node in
      tree.name(node) == .input && (tree.value(.type, of: node) ?? []).elementsEqual("password".utf8)
    }
    if posts.posts.isEmpty {
      let cause = hasPassword ? "it asks for a password" : "it has headings, links or short lines only"
      return [Note(.segmentation, "no main text was found on the page: \(cause)")]
    }
    if posts.posts.count > 1 {
      return [Note(.segmentation, "the page holds \(posts.posts.count) articles")]
    }
    return []
  }
}
