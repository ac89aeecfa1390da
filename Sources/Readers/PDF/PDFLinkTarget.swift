/// Which links lead out of the document.
enum PDFLinkTarget {
  /// Whether a target is one that a reader could follow from a published page.
  ///
  /// Links inside of the document come as the name of a page of the web that is never written, `NAME.html#12`;
  /// scripts and files are no links of a publication.
  static func isExternal(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")), target.utf8.count <= longest else {
      return false
    }
    return schemes.contains(target[..<colon].lowercased())
  }

  /// The page that a link inside of the document leads to.
  static func page(_ target: String) -> Int? {
    guard let sign = target.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    return Int(target[target.utf8.index(after: sign)...])
  }

  /// Longer targets are data.
  private static let longest = 4096
  private static let schemes: Set<String> = ["http", "https", "mailto", "ftp", "ftps", "tel", "news", "doi"]
}
