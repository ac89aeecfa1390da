import CLibXML2

/// libxml2's HTML parser, fed by our tokenizer.
///
/// The only file that touches its pointers.
/// One context, freed with its owner; the events go straight into our own tree, no C tree is built, nothing
/// recurses, and the parser sees nothing but the markup of the tokenizer.
@safe struct HTMLParser: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// What the callbacks of the parser work on.
  private struct State {
    var tokenizer: HTMLTokenizer
    var builder: HTMLTreeBuilder
    /// Bytes of the tokenizer's output that the parser has taken already.
    var taken = 0
    /// The end of the input was asked for and given.
    var isDrained = false
  }

  /// The tree, the contents of scripts with data, and the limits that were hit.
  struct Result {
    var tree: HTMLTree
    var scripts: [[UInt8]]
    var hits: HTMLLimitHits
  }

  private static let isReady: Void = xmlInitParser()

  init?() {
    _ = Self.isReady
    guard let context = unsafe htmlNewParserCtxt() else { return nil }
    unsafe self.context = context
  }

  deinit { unsafe htmlFreeParserCtxt(context) }

  /// Parses what the tokenizer gives.
  consuming func parse(_ tokenizer: consuming HTMLTokenizer) throws(HTMLReaderError) -> Result {
    let size = tokenizer.input.count
    var state = State(tokenizer: tokenizer, builder: HTMLTreeBuilder(inputBytes: size))
    unsafe withUnsafeMutablePointer(to: &state) { pointer in unsafe run(pointer) }
    // What was read from the page must have come back from libxml2, to the last piece.
    guard state.isDrained, state.tokenizer.isAllTaken else { throw .parserFailed }
    state.builder.finish()
    var tree = HTMLTree(names: state.tokenizer.names)
    tree.nodes = state.builder.nodes
    tree.text = state.tokenizer.text
    tree.tags = state.tokenizer.tags
    tree.attributes = state.tokenizer.attributes
    tree.values = state.tokenizer.values
    tree.rootTag = state.tokenizer.rootTag
    let input = state.tokenizer.input
    let scripts = state.tokenizer.dataScripts.map { Array(input[$0]) }
    return Result(tree: tree, scripts: scripts, hits: state.tokenizer.hits)
  }

  private func run(_ state: UnsafeMutablePointer<State>) {
    let raw = UnsafeMutableRawPointer(state)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | Self.huge
    unsafe Self.install(context)
    unsafe context.pointee._private = raw
    // The tokenizer writes UTF-8; named, so that libxml2 never guesses.
    let document = unsafe htmlCtxtReadIO(context, Self.read, nil, raw, nil, "UTF-8", CInt(options))
    if let document = unsafe document { unsafe xmlFreeDoc(document) }
  }

  /// XML_PARSE_HUGE works for HTML though it has no name there: no cut at 256 levels and 10 MB.
  private static let huge: UInt32 = 1 << 19

  private static func install(_ context: htmlParserCtxtPtr) {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { user, name, _ in
      guard let user = unsafe user, let name = unsafe name else { return }
      unsafe HTMLParser.start(HTMLParser.state(user), name)
    }
    unsafe handler.endElement = { user, _ in
      guard let user = unsafe user else { return }
      unsafe HTMLParser.state(user).pointee.builder.end()
    }
    unsafe handler.characters = { user, _, count in
      guard let user = unsafe user else { return }
      let state = unsafe HTMLParser.state(user)
      // Each byte is the full stop of one piece.
      for _ in 0..<max(0, count) {
        if let piece = unsafe state.pointee.tokenizer.takePiece() {
          unsafe state.pointee.builder.append(piece)
        }
      }
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.serror = { _, _ in }
    unsafe context.pointee.sax.pointee = handler
  }

  private static func state(_ user: UnsafeMutableRawPointer) -> UnsafeMutablePointer<State> {
    let context = unsafe user.assumingMemoryBound(to: xmlParserCtxt.self)
    return unsafe context.pointee._private.assumingMemoryBound(to: State.self)
  }

  /// An element begins: one of ours, in the order in which we wrote them, or html, head or body.
  private static func start(_ state: UnsafeMutablePointer<State>, _ name: UnsafePointer<xmlChar>) {
    if let next = unsafe state.pointee.tokenizer.nextWritten, unsafe isName(name, next.name) {
      unsafe state.pointee.tokenizer.takenTags += 1
      return unsafe state.pointee.builder.start(next.name, tag: next.tag)
    }
    let count = unsafe Int(xmlStrlen(name))
    let span = unsafe Span(_unsafeStart: name, count: count)
    let id = knownNames.find(span, 0..<count) ?? HTMLName.span.rawValue
    unsafe state.pointee.builder.start(id, tag: -1)
  }

  /// Whether libxml2 tells the name that we wrote; names that HTML does not know are written as `x`.
  private static func isName(_ name: UnsafePointer<xmlChar>, _ id: UInt16) -> Bool {
    guard Int(id) < HTMLName.names.count else { return unsafe name[0] == UInt8(ascii: "x") && name[1] == 0 }
    let expected = HTMLName.names[Int(id)]
    for index in expected.indices where unsafe name[index] != expected[index] { return false }
    return unsafe name[expected.count] == 0
  }

  private static let knownNames = HTMLNameTable(HTMLName.names, room: 0)

  /// Gives libxml2 the next piece of markup; 0 at the end.
  private static let read: xmlInputReadCallback = { user, buffer, length in
    guard let user = unsafe user, let buffer = unsafe buffer, length > 0 else { return -1 }
    let state = unsafe user.assumingMemoryBound(to: State.self)
    if unsafe state.pointee.taken == state.pointee.tokenizer.output.count {
      unsafe state.pointee.tokenizer.output.removeAll(keepingCapacity: true)
      unsafe state.pointee.taken = 0
      unsafe state.pointee.tokenizer.fill(HTMLParser.chunk)
    }
    let taken = unsafe state.pointee.taken
    let count = unsafe min(Int(length), state.pointee.tokenizer.output.count - taken)
    if count == 0 { unsafe state.pointee.isDrained = true }
    unsafe state.pointee.tokenizer.output.withUnsafeBytes { bytes in
      if count > 0, let base = bytes.baseAddress {
        unsafe UnsafeMutableRawPointer(buffer).copyMemory(from: base + taken, byteCount: count)
      }
    }
    unsafe state.pointee.taken += count
    return CInt(count)
  }

  /// Bytes of markup made at a time: some pages of memory, far above the cost of a call.
  private static let chunk = 32_768
}
