extension WebVariant {
  /// Each of the clothes as plain text and as Markdown.
  static let all: [WebVariant] = Markup.allCases.flatMap { markup in
    // Tabs in front of a line, and other blanks behind a number, mean something else in Markdown.
    (simple + wrapped + combined + (markup == .plain ? plain : [])).map { variant in
      var copy = variant
      copy.name += ", \(markup)"
      copy.markup = markup
      copy.knownIssue = KnownIssue.of(copy)
      return copy
    }
  }

  private static let simple =
    [
      WebVariant("as published"),
      WebVariant("two posts swapped") { $0.order = .swapped(4, 9) },
      WebVariant("the first two posts swapped") { $0.order = .swapped(0, 1) },
      WebVariant("posts shuffled 1") { $0.order = .shuffled(seed: 1) },
      WebVariant("posts shuffled 2") { $0.order = .shuffled(seed: 2) },
      WebVariant("posts shuffled 3") { $0.order = .shuffled(seed: 3) },
      WebVariant("runs of blank lines collapsed") { $0.collapsesBlankLines = true },
      WebVariant("ten files in a folder") { $0.isFolder = true },
    ] + Typography.allCases.filter { !plainOnly.contains($0) }.map(inTypography)
    + Encoding.allCases.dropFirst().map { encoding in WebVariant("\(encoding)") { $0.encoding = encoding } }

  private static let plainOnly: [Typography] = [.tabsAsIndent, .nonBreakingSpacesAfterNumbers]
  private static let plain = plainOnly.map(inTypography)

  private static func inTypography(_ style: Typography) -> WebVariant {
    WebVariant("\(style)") { $0.typography = [style] }
  }

  private static let wrapped = [72, 50, 100].flatMap { width in
    [false, true].flatMap { hyphens in
      [false, true].map { hangs in
        WebVariant("wrapped at \(width), at hyphens: \(hyphens), hanging: \(hangs)") {
          $0.wrapping = Wrapping(width: width, breaksAtHyphens: hyphens, hangs: hangs)
        }
      }
    }
  }

  private static let combined = [
    WebVariant("wrapped, blank lines collapsed") {
      ($0.wrapping, $0.collapsesBlankLines) = (Wrapping(), true)
    },
    WebVariant("wrapped, CRLF, straight quotes") {
      ($0.wrapping, $0.encoding, $0.typography) = (Wrapping(), .carriageReturns, [.straightQuotes])
    },
    WebVariant("wrapped, posts swapped") { ($0.wrapping, $0.order) = (Wrapping(), .swapped(3, 8)) },
    WebVariant("wrapped, ten files in a folder") { ($0.wrapping, $0.isFolder) = (Wrapping(), true) },
    WebVariant("folder, shuffled, UTF-16") {
      ($0.isFolder, $0.order, $0.encoding) = (true, .shuffled(seed: 4), .utf16LittleEndian)
    },
    WebVariant("folder, blank lines collapsed, NFD") {
      ($0.isFolder, $0.collapsesBlankLines, $0.typography) = (true, true, [.decomposed])
    },
    WebVariant("all typography at once") {
      $0.typography = [.curlyQuotes, .decomposed, .nonBreakingSpaces, .ligatures, .softHyphens]
    },
  ]
}
