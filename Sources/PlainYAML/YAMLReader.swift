import CLibYAML

/// Reads YAML through libyaml's events; the only file that touches its pointers.
///
/// The files come from pull requests, so they are read as data without surprises: one document, no anchors and
/// aliases (which blow up), no tags (which name types), no key twice (of which readers take one or the other),
/// within limits.
package struct YAMLReader: Sendable {
  /// What a file may have; more is an error.
  package struct Limits: Hashable, Sendable {
    /// A list of rules with lists inside is 5 deep; libyaml takes time that grows with the square of the depth.
    package var depth = 12
    /// A manifest of 10,000 sources has some 200,000 nodes and 3 MB.
    package var nodes = 500_000
    package var bytes = 16 << 20

    package init() {}
  }

  private let limits: Limits

  package init(limits: Limits = Limits()) { self.limits = limits }

  /// The value of the file; nil where there is none, as in an empty file.
  ///
  /// - Throws: `YAMLError` with the place of the first mistake.
  /// - Complexity: O(bytes).
  package func read(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
    guard bytes.count <= limits.bytes else {
      throw YAMLError(YAMLMark(line: 1, column: 1), "the file has more than \(limits.bytes) bytes")
    }
    var assembly = YAMLAssembly(limits: limits)
    var failure: YAMLError?
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var parser = unsafe yaml_parser_t()
      guard unsafe yaml_parser_initialize(&parser) == 1 else { return }
      defer { unsafe yaml_parser_delete(&parser) }
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do throws(YAMLError) {
        while !assembly.isDone { try unsafe Self.step(&parser, into: &assembly, bytes) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return assembly.root
  }

  private static func step(
    _ parser: inout yaml_parser_t, into assembly: inout YAMLAssembly, _ bytes: [UInt8]
  ) throws(YAMLError) {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(&parser, &event) == 1 else { throw unsafe problem(parser, bytes) }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe event.start_mark
    let mark = YAMLMark(line: start.line + 1, column: start.column + 1)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      guard unsafe scalar.anchor == nil, unsafe scalar.tag == nil else { throw refused(mark) }
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      try assembly.scalar(text, isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE, at: mark)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      guard unsafe sequence.anchor == nil, unsafe sequence.tag == nil else { throw refused(mark) }
      try assembly.open(.sequence, at: mark)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      guard unsafe mapping.anchor == nil, unsafe mapping.tag == nil else { throw refused(mark) }
      try assembly.open(.mapping, at: mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: try assembly.close()
    case YAML_ALIAS_EVENT: throw refused(mark)
    case YAML_DOCUMENT_START_EVENT: try assembly.startDocument(at: mark)
    case YAML_STREAM_END_EVENT: assembly.finish()
    default: break
    }
  }

  private static func refused(_ mark: YAMLMark) -> YAMLError {
    YAMLError(mark, "anchors, aliases and tags are not taken here: write the value out")
  }

  /// What libyaml says; what is wrong with the bytes has an offset instead of a place.
  private static func problem(_ parser: yaml_parser_t, _ bytes: [UInt8]) -> YAMLError {
    let text = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "the memory is short"
    guard unsafe parser.error == YAML_READER_ERROR else {
      let mark = unsafe parser.problem_mark
      return YAMLError(YAMLMark(line: mark.line + 1, column: mark.column + 1), text)
    }
    let front = bytes.prefix(Int(clamping: unsafe parser.problem_offset))
    let column = front.count - (front.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
    let line = front.count { $0 == UInt8(ascii: "\n") } + 1
    return YAMLError(YAMLMark(line: line, column: column), text)
  }
}
