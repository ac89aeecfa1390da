/// What any format is read into: the first waist of the hourglass.
package struct Document: Hashable, Sendable {
  /// What the format of the source can hold.
  ///
  /// A facet is compared only where both sides carry it.
  package struct Carries: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let emphasis = Carries(rawValue: 1)
    package static let linkTargets = Carries(rawValue: 2)
    package static let headings = Carries(rawValue: 4)
    package static let images = Carries(rawValue: 8)
    package static let tables = Carries(rawValue: 16)
    package static let pages = Carries(rawValue: 32)
    package static let headingLevels = Carries(rawValue: 64)
    /// Links to places of the same publication: a fragment, or the name of another of its pages.
    package static let internalLinks = Carries(rawValue: 128)
    /// Where links begin and end.
    package static let linkExtents = Carries(rawValue: 256)
  }

  package var format: SourceFormat
  package var carries: Carries
  /// The title that the source's metadata names, if any.
  package var title: String?
  /// What else the metadata calls it, as the title of the window with the name of the site.
  package var otherTitles: [String] = []
  package var blocks: [Block]

  package init(format: SourceFormat, carries: Carries, title: String? = nil, blocks: [Block]) {
    self.format = format
    self.carries = carries
    self.title = title
    self.blocks = blocks
  }
}

/// What a reader returns: the document, and what reading it lost or guessed.
package struct Transcription: Hashable, Sendable {
  package var document: Document
  package var notes: [Note]

  package init(document: Document, notes: [Note] = []) {
    self.document = document
    self.notes = notes
  }
}
