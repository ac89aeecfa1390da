import CLibXML2

/// libxml2's parser, fed by our tokenizer.
///
/// The only file that touches its pointers.
/// The page comes as the well-formed XML that the tokenizer makes of it, so it is the XML parser that reads
/// it: the HTML parser of 2.9.14 knows HTML 4, ends elements that HTML 5 leaves open, and takes three times as
/// long. What is not well-formed is refused. One context, freed with its owner; the events go straight into
/// our own tree, no C tree is built, and nothing recurses.
@safe struct HTMLParser: ~Copyable {
  private let context: xmlParserCtxtPtr

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
    /// Whether the body has a tag and no end.
    var isCutOff: Bool
  }

  private static let isReady: Void = xmlInitParser()

  init?() {
    _ = Self.isReady
    guard let context = unsafe xmlNewParserCtxt() else { return nil }
    unsafe self.context = context
  }

  deinit { unsafe xmlFreeParserCtxt(context) }

  /// Parses what the tokenizer gives.
  consuming func parse(_ tokenizer: consuming HTMLTokenizer) throws(HTMLReaderError) -> Result {
    let size = tokenizer.input.count
    var state = State(tokenizer: tokenizer, builder: HTMLTreeBuilder(inputBytes: size))
    unsafe withUnsafeMutablePointer(to: &state) { pointer in unsafe run(pointer) }
    guard state.tokenizer.text.count <= HTMLLimits.textBytes else {
      throw .tooMuchText(limit: HTMLLimits.textBytes)
    }
    // What was read from the page must have come back from libxml2, to the last piece.
    guard unsafe context.pointee.wellFormed == 1, state.isDrained, state.tokenizer.isAllTaken else {
      throw .parserFailed
    }
    var tree = HTMLTree(names: state.tokenizer.names, depth: state.builder.depth)
    tree.nodes = state.builder.nodes
    tree.text = state.tokenizer.text
    tree.tags = state.tokenizer.tags
    tree.attributes = state.tokenizer.attributes
    tree.values = state.tokenizer.values
    tree.rootTag = state.tokenizer.rootTag
    let input = state.tokenizer.input
    let scripts = state.tokenizer.dataScripts.map { Array(input[$0]) }
    return Result(
      tree: tree, scripts: scripts, hits: state.tokenizer.hits, isCutOff: state.tokenizer.isCutOff)
  }

  private func run(_ state: UnsafeMutablePointer<State>) {
    let raw = UnsafeMutableRawPointer(state)
    let options = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
    unsafe Self.install(context)
    unsafe context.pointee._private = raw
    // Without XML_PARSE_HUGE libxml2 ends at 256 levels; the tokenizer has its own limit.
    let document = unsafe xmlCtxtReadIO(
      context, Self.read, nil, raw, nil, nil, CInt(options | XML_PARSE_HUGE.rawValue))
    if let document = unsafe document { unsafe xmlFreeDoc(document) }
  }

  private static func install(_ context: xmlParserCtxtPtr) {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { user, _, _ in
      guard let user = unsafe user else { return }
      let state = unsafe HTMLParser.state(user)
      // The names need not be looked at: what is well-formed comes as it was written.
      if let next = unsafe state.pointee.tokenizer.takeTag() {
        unsafe state.pointee.builder.start(next.name, tag: next.tag)
      }
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
    unsafe context.pointee.sax.pointee = handler
  }

  private static func state(_ user: UnsafeMutableRawPointer) -> UnsafeMutablePointer<State> {
    let context = unsafe user.assumingMemoryBound(to: xmlParserCtxt.self)
    return unsafe context.pointee._private.assumingMemoryBound(to: State.self)
  }

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
