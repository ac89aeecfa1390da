package import DocumentModel

/// What a web page holds: all that it shows, what it says about itself, and which part is its text.
package struct HTMLPage: Hashable, Sendable {
  /// What a visible block is to the page.
  package enum Role: Hashable, Sendable {
    /// Text of an article, its headings included.
    case text
    /// The title of an article.
    case title
    /// A line that names author or date.
    case byline
    /// Words at the text's place that were left out for their looks: short lines at its ends, captions.
    case margin
    /// Navigation, notices, buttons, teasers and whatever else stands around the text.
    case furniture
  }

  /// An article of the page; pages with several have several.
  package struct Post: Hashable, Sendable {
    /// The block with its title, if there is one.
    package var title: Int?
    /// The block that names author or date, if there is one.
    package var byline: Int?
    /// The blocks of its text, ascending; may be empty.
    package var text: [Int]
  }

  /// All visible blocks from the top to the bottom.
  package var transcription: Transcription
  package var metadata: HTMLMetadata
  /// One role for each block.
  package var roles: [Role]
  /// In the order of the page; empty when no main text was found.
  package var posts: [Post]

  /// The blocks of titles and texts alone: the page as an article.
  package var mainContent: [Block] {
    zip(transcription.document.blocks, roles).filter { $0.1 == .text || $0.1 == .title }.map(\.0)
  }
}
