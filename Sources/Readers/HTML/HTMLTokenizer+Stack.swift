/// The open elements: what a tag closes, and what is written for libxml2.
extension HTMLTokenizer {
  /// A start tag was read; its record is the last of `tags`.
  mutating func openElement(_ id: UInt16, isSelfClosing: Bool) {
    guard let name = HTMLName(rawValue: id) else {
      if foreignDepth > 0, isSelfClosing { return }
      if !isBodyOpen { openBody() }
      return push(id)
    }
    if foreignDepth > 0 {
      if !name.breaksOutOfForeign { return openForeign(name, isSelfClosing: isSelfClosing) }
      leaveForeign()
    }
    switch name {
    case .html: if rootTag < 0 { rootTag = lastTag }
    case .head: openHead()
    case .body:
      isBodySeen = true
      if !isBodyOpen { openBody() }
    case .frameset, .frame: break
    case .script: skipScript()
    case .style, .noscript, .iframe, .noembed, .noframes: index = rawTextEnd(id, from: index)
    case .title, .textarea, .xmp, .plaintext: openLiteral(name)
    case .meta, .link, .base, .basefont, .bgsound:
      openHead()
      writeVoid(id)
    case .image: openFlow(.img)
    default: openFlow(name)
    }
  }

  private var lastTag: Int32 { Int32(tags.count - 1) }

  private mutating func openHead() {
    guard !isHeadSeen, !isBodyOpen else { return }
    isHeadSeen = true
    open(.head)
  }

  /// Opens the body, which a page need not do.
  mutating func openBody() {
    while open.count > 1 { pop() }
    isBodyOpen = true
    open(.body)
  }

  /// Opens an element that the page need not have a tag for.
  private mutating func open(_ name: HTMLName) {
    write(name.rawValue, tag: -1)
    open.append(name.rawValue)
    openCounts[Int(name.rawValue)] += 1
  }

  /// Writes an element without content; `tag` is its record, or -1 for one that the page has no tag for.
  mutating func writeVoid(_ id: UInt16, tag: Int32? = nil) {
    write(id, tag: tag ?? lastTag)
    writeEnd(id)
  }

  private mutating func skipScript() {
    let end = scriptEnd(from: index)
    if let type = value(.type), type.count < 64, String(decoding: type, as: UTF8.self).contains("ld+json") {
      dataScripts.append(index..<end)
    }
    index = end
  }

  private func value(_ attribute: HTMLAttribute) -> ArraySlice<UInt8>? {
    guard let tag = tags.last, tag.kinds.contains(attribute) else { return nil }
    for entry in attributes[Int(tag.attributes.lowerBound)...] where entry.attribute == attribute {
      return values[Int(entry.value.lowerBound)..<Int(entry.value.upperBound)]
    }
    return nil
  }

  private mutating func openLiteral(_ name: HTMLName) {
    if name == .title { if !isBodyOpen { openHead() } } else { openFlowContext(name) }
    push(name.rawValue)
    literalEnd = name == .plaintext ? input.count : rawTextEnd(name.rawValue, from: index)
    literalHasReferences = name == .title || name == .textarea
  }

  private mutating func openFlow(_ name: HTMLName) {
    if name == .template, !isBodyOpen { return index = rawTextEnd(name.rawValue, from: index) }
    openFlowContext(name)
    if name.isVoid {
      return writeVoid(name.rawValue)
    }
    if name == .svg || name == .math { foreignDepth += 1 }
    push(name.rawValue)
  }

  private mutating func openFlowContext(_ name: HTMLName) {
    if !isBodyOpen { openBody() }
    if name.closesParagraph { closeParagraph() }
    closeImplied(name)
  }

  private mutating func openForeign(_ name: HTMLName, isSelfClosing: Bool) {
    // Pictures in drawings hold nothing, as all that is void in HTML.
    if isSelfClosing || name.isVoid || name == .image { return }
    if name == .script || name == .style { return index = rawTextEnd(name.rawValue, from: index) }
    if name == .svg || name == .math { foreignDepth += 1 }
    push(name.rawValue)
  }

  private mutating func leaveForeign() {
    while foreignDepth > 0, open.count > 2 { pop() }
  }

  /// Writes a start tag and remembers the element as open, unless it is too deep.
  mutating func push(_ id: UInt16) {
    guard open.count < HTMLLimits.depth else {
      hits.depth += 1
      suppressed[id, default: 0] += 1
      if id == HTMLName.svg.rawValue || id == HTMLName.math.rawValue { foreignDepth -= 1 }
      return
    }
    write(id, tag: lastTag)
    open.append(id)
    if Int(id) < openCounts.count { openCounts[Int(id)] += 1 }
  }

  /// Ends the innermost open element.
  mutating func pop() {
    let id = open.removeLast()
    writeEnd(id)
    guard Int(id) < openCounts.count else { return }
    openCounts[Int(id)] -= 1
    if id == HTMLName.svg.rawValue || id == HTMLName.math.rawValue { foreignDepth -= 1 }
  }
}
