private import CLibXML2

/// Feeds and sitemaps through libxml2, element by element and without a tree: the one file with its pointers.
///
/// Nothing is ever loaded, a document type ends the reading, and only XML's own five entities are known. Mistakes in a
/// feed are read over, as all readers of feeds do; whether it ended is for the caller to see.
enum XMLParser {
  /// Parses a document; false if memory is short.
  static func parse(_ bytes: [UInt8], _ events: inout LinkListEvents) -> Bool {
    xmlInitParser()
    return unsafe withUnsafeMutablePointer(to: &events) { pointer in
      var handler = unsafe Self.handler
      guard let context = unsafe xmlCreatePushParserCtxt(&handler, pointer, nil, 0, nil) else { return false }
      defer { unsafe xmlFreeParserCtxt(context) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue
      unsafe xmlCtxtUseOptions(context, CInt(options | XML_PARSE_NOWARNING.rawValue))
      unsafe bytes.withUnsafeBytes { buffer in
        var start = 0
        while start < buffer.count, unsafe pointer.pointee.trouble == nil, let base = buffer.baseAddress {
          let count = min(chunk, buffer.count - start)
          unsafe xmlParseChunk(context, (base + start).assumingMemoryBound(to: CChar.self), CInt(count), 0)
          start += count
        }
      }
      if unsafe pointer.pointee.trouble == nil { unsafe xmlParseChunk(context, nil, 0, 1) }
      return true
    }
  }

  /// After each piece it is seen whether any more is wanted.
  private static let chunk = 1 << 16

  private typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.internalSubset = { data, _, _, _ in
      unsafe XMLParser.events(data)?.pointee.refuseDocumentType()
    }
    unsafe handler.startElement = { data, name, attributes in
      guard let name = unsafe name else { return }
      unsafe XMLParser.events(data)?.pointee.start(
        XMLParser.localName(name), XMLParser.attributes(attributes))
    }
    unsafe handler.endElement = { data, _ in unsafe XMLParser.events(data)?.pointee.end() }
    unsafe handler.characters = { data, bytes, count in unsafe XMLParser.take(data, bytes, count) }
    unsafe handler.cdataBlock = { data, bytes, count in unsafe XMLParser.take(data, bytes, count) }
    unsafe handler.getEntity = { _, name in unsafe xmlGetPredefinedEntity(name) }
    return unsafe handler
  }

  private static func events(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<LinkListEvents>? {
    unsafe data?.assumingMemoryBound(to: LinkListEvents.self)
  }

  private static func take(_ data: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<xmlChar>?, _ count: CInt)
  {
    let text = unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
    unsafe events(data)?.pointee.take(text)
  }

  /// The name without its prefix.
  private static func localName(_ name: UnsafePointer<xmlChar>) -> String {
    let name = unsafe String(cString: name)
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func attributes(_ attributes: Attributes?) -> [(name: String, value: String)] {
    guard var attribute = unsafe attributes else { return [] }
    var found: [(name: String, value: String)] = []
    while let key = unsafe attribute.pointee {
      let value = unsafe attribute[1].map { unsafe String(cString: $0) } ?? ""
      // libxml2 leaves an ampersand in attributes as this reference, unless it is to replace all entities.
      unsafe found.append((localName(key), value.replacing("&#38;", with: "&")))
      unsafe attribute += 2
    }
    return found
  }
}
