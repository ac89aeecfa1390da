internal import DocumentModel

/// The colours of a patch's lines: removed, added, and, if wanted, those that only moved.
struct PatchStyle {
  /// Without colours.
  static let plain = PatchStyle(hasColour: false, moved: [])

  private let hasColour: Bool
  private let moved: Set<[UInt8]>

  private init(hasColour: Bool, moved: Set<[UInt8]>) {
    self.hasColour = hasColour
    self.moved = moved
  }

  /// The style for the patch of `files`; lines are looked up only where moves have a colour.
  init(_ files: [UnifiedFile], _ vocabulary: Vocabulary, _ options: ReportOptions) {
    hasColour = options.colour
    moved = options.colour && options.colourMoved ? Self.moved(files, vocabulary) : []
  }

  /// Writes a line without its line end.
  func write(_ sign: String, _ line: ArraySlice<UInt8>, to buffer: inout ReportBuffer) {
    let style: TextStyle = sign == "-" ? .deletion : sign == "+" ? .insertion : .plain
    let parameter =
      style != .plain && moved.contains(Array(line)) ? TextStyle.move.parameter : style.parameter
    guard hasColour, let parameter else {
      buffer.append(sign)
      return buffer.append(line)
    }
    buffer.append("\u{1B}[\(parameter)m")
    buffer.append(sign)
    buffer.append(line)
    buffer.append("\u{1B}[0m")
  }

  /// Lines that both sides have, but at another place or in another file, so that a patch removes and adds them.
  private static func moved(_ files: [UnifiedFile], _ vocabulary: Vocabulary) -> Set<[UInt8]> {
    var (removed, added): (Set<[UInt8]>, Set<[UInt8]>) = ([], [])
    for file in files {
      removed.formUnion(lines(file.base, vocabulary))
      added.formUnion(lines(file.revised, vocabulary))
    }
    return removed.intersection(added)
  }

  private static func lines(_ article: Article?, _ vocabulary: Vocabulary) -> [[UInt8]] {
    guard let article else { return [] }
    let galley = Galley.canonical(article, vocabulary: vocabulary)
    return (0..<galley.count).map { Array(galley.line($0)) }.filter { $0.count >= shortest }
  }

  /// Shorter lines are alike by chance.
  ///
  /// git asks for twenty letters and digits, too.
  private static let shortest = 20
}
