/// Tells what a page does not show.
enum HTMLVisibility {
  /// Whether an element and all in it is not shown.
  static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
    switch tree.name(node) {
    case .head, .script, .style, .template, .noscript, .iframe, .noembed, .noframes, .title, .desc, .video,
      .audio, .canvas, .object, .applet, .datalist, .rp, .param, .area:
      return true
    // A page that hides itself until its scripts have run is shown in the end.
    case .html, .body: return false
    default: break
    }
    let isHeading = tree.name(node)?.headingLevel != nil
    if isHeading || tree.has(oneOf: labelled, node), HTMLReferences.isNoteLabel(node, in: tree) {
      return true
    }
    guard tree.has(oneOf: tree.name(node) == .a ? hidingLinks : hidingAny, node) else { return false }
    // It is shown where a pointer is over its title.
    if HTMLReferences.isTitleAnchor(node, in: tree) || HTMLReferences.isBackLink(node, in: tree) {
      return true
    }
    if tree.value(.hidden, of: node) != nil { return true }
    if let hidden = tree.value(.ariaHidden, of: node), hidden.elementsEqual("true".utf8) { return true }
    guard let style = tree.value(.style, of: node) else { return false }
    return hides(style)
  }

  private static let labelled = HTMLAttribute.Kinds(.class)
  private static let hidingAny = HTMLAttribute.Kinds(.hidden, .ariaHidden, .style)
  private static let hidingLinks = HTMLAttribute.Kinds(.hidden, .ariaHidden, .style, .class, .role, .href)

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let rules = plain(style)[...]
    if hiding.occurs(in: rules) { return true }
    return HTMLText.contains("max-height:0", in: rules) && HTMLText.contains("overflow:hidden", in: rules)
  }

  /// The last one is how the preview lines of e-mails are hidden.
  private static let hiding = HTMLWordSearch(["display:none", "visibility:hidden", "mso-hide:all"])

  /// Whether the style makes a block of an inline element.
  static func isStyledAsBlock(_ node: Int, in tree: HTMLTree) -> Bool {
    guard let style = tree.value(.style, of: node) else { return false }
    let rules = plain(style)[...]
    return blockDisplays.occurs(in: rules)
  }

  private static let blockDisplays = HTMLWordSearch([
    "display:block", "display:flex", "display:table", "display:list-item", "display:grid",
  ])

  /// A style in lower case without white space.
  private static func plain(_ style: ArraySlice<UInt8>) -> [UInt8] {
    style.lazy.filter { !HTMLBytes.isBlank($0) }.map(HTMLBytes.lower)
  }
}
