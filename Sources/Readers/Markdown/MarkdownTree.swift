internal import CCMarkGFM
internal import Glibc
internal import Synchronization

/// A document parsed by cmark-gfm, and a walk over it: the only file that touches the library's pointers.
///
/// The walk is a loop, so that deep nesting costs heap and never the thread's stack.
@safe struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer
  private let iterator: OpaquePointer
  private var node: OpaquePointer
  /// Known only once the extensions are registered, which the first parse does.
  private let types: ExtensionTypes

  /// Parses valid UTF-8; the bytes are not kept.
  ///
  /// - Throws: `.parserFailed` when the library gives no parser or no tree.
  init(parsing text: ArraySlice<UInt8>) throws(ReaderError) {
    guard let root = unsafe Self.oneAtATime.withLock({ _ in unsafe Self.parse(text) }) else {
      throw .parserFailed
    }
    guard let iterator = unsafe cmark_iter_new(root) else {
      unsafe cmark_node_free(root)
      throw .parserFailed
    }
    unsafe self.root = root
    unsafe self.iterator = iterator
    unsafe self.node = root
    types = ExtensionTypes()
  }

  deinit {
    unsafe cmark_iter_free(iterator)
    unsafe cmark_node_free(root)
  }

  /// The next step; nil at the end.
  mutating func next() -> MarkdownEvent? {
    let step = unsafe cmark_iter_next(iterator)
    guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return nil }
    unsafe self.node = node
    return step == CMARK_EVENT_ENTER ? .enter(kind) : .exit(kind)
  }

  /// The line of the node, from 1; 0 where the library does not know, as for bare addresses.
  var line: Int { unsafe Int(cmark_node_get_start_line(node)) }

  /// The column of the node in bytes, from 1; wrong for some constructs, so that it is only a hint.
  var column: Int { unsafe Int(cmark_node_get_start_column(node)) }

  /// Adds the literal text of a leaf to `bytes`.
  func appendLiteral(to bytes: inout [UInt8]) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    unsafe literal.withMemoryRebound(to: UInt8.self, capacity: strlen(literal)) { start in
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: strlen(literal)))
    }
  }

  /// The address of a link or an image.
  var target: String {
    guard let url = unsafe cmark_node_get_url(node) else { return "" }
    return unsafe String(cString: url)
  }

  /// The number of the first item of a list, and the sign behind its numbers; nil for bullets.
  var numbering: (start: Int, delimiter: String)? {
    guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    let isParenthesis = unsafe cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
    return unsafe (Int(cmark_node_get_list_start(node)), isParenthesis ? ")" : ".")
  }

  /// Whether an item of a task list is done; nil for other items.
  var isTaskDone: Bool? {
    guard let name = unsafe cmark_node_get_type_string(node), unsafe strcmp(name, "tasklist") == 0 else {
      return nil
    }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(node)
  }

  /// Whether a code block is set off by fences, whose first line is no text.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  /// The node types that extensions get at run time.
  private struct ExtensionTypes {
    let table = ccm_type_table()
    let row = ccm_type_table_row()
    let cell = ccm_type_table_cell()
    let strikethrough = ccm_type_strikethrough()
  }

  private static let extensionsRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// cmark-gfm keeps the special characters of extensions in a global table while it parses: two parses at once
  /// disturb each other without a sign.
  private static let oneAtATime = Mutex(())

  /// UNSAFE keeps raw HTML, which is text too; the output of this library is never shown to a browser.
  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE

  private static func parse(_ text: ArraySlice<UInt8>) -> OpaquePointer? {
    _ = extensionsRegistered
    guard let parser = unsafe cmark_parser_new(options) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let found = unsafe cmark_find_syntax_extension(name) else { return nil }
      unsafe _ = cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe text.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return unsafe cmark_parser_finish(parser)
  }

  private var kind: MarkdownEvent.Node {
    let type = unsafe cmark_node_get_type(node)
    if let block = blockKind(type) { return block }
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .html
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    default: return extensionKind(type.rawValue)
    }
  }

  private func blockKind(_ type: cmark_node_type) -> MarkdownEvent.Node? {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    default: nil
    }
  }

  private func extensionKind(_ type: UInt32) -> MarkdownEvent.Node {
    switch type {
    case types.table: .table
    case types.row: unsafe .row(header: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case types.cell: .cell
    case types.strikethrough: .strikethrough
    default: .other
    }
  }
}
