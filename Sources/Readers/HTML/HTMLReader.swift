import DocumentModel

/// Reads web pages.
///
/// Bytes are decoded to valid UTF-8, written down again as XML that libxml2 cannot misread, parsed into a tree,
/// and read from the top to the bottom as a reader of the page does.
package struct HTMLReader: Sendable {
  /// Whether all that a page shows is its text.
  private let takesWholePage: Bool

  package init(takesWholePage: Bool = false) {
    self.takesWholePage = takesWholePage
  }

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
    let read = try HTMLBlockReader(parsed.tree, without: selection, keepsControls: takesWholePage)
    let metadata = HTMLMetadata(parsed.tree, scripts: parsed.scripts)
    guard !read.blocks.isEmpty else {
      throw .noText(found: HTMLFindings(parsed, bytes: decoded.text).emptiness)
    }
    let main = HTMLMainText(read, isWholePage: takesWholePage)
    guard main.isText.contains(true) else { throw .noText(found: HTMLFindings.remainder(read)) }
    let posts = HTMLPosts(read, main: main, metadata: metadata)
    let document = Document(
      format: .html, carries: Self.carries, title: metadata.titles.first, blocks: read.blocks)
    let findings = HTMLFindings(parsed, bytes: decoded.text)
    let notes =
      decoded.notes + parsed.hits.notes + findings.notes(main: main, posts: posts, in: read)
      + Self.notes(selection)
    return HTMLPage(
      transcription: Transcription(document: document, notes: notes), metadata: metadata, roles: posts.roles,
      posts: posts.posts)
  }

  private static let carries: Document.Carries = [
    .emphasis, .linkTargets, .linkExtents, .internalLinks, .headings, .headingLevels, .images, .tables,
  ]

  private static func notes(_ selection: HTMLSelection?) -> [Note] {
    let count = selection?.counts.reduce(0, +) ?? 0
    guard count > 0 else { return [] }
    return [Note(.unread, "\(count) \(count == 1 ? "element is" : "elements are") left out by ignore rules")]
  }
}
