private import CLibXML2

/// The XML of the program through libxml2, piece by piece and without a tree: the one file with its pointers.
///
/// No option that would read anything else is ever set: entities and the document type that the program
/// writes are not loaded.
@safe struct PDFMarkupParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let builder: UnsafeMutablePointer<PDFMarkupBuilder>
  private var cleaner = PDFByteCleaner()

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe builder.deinitialize(count: 1)
    unsafe builder.deallocate()
  }

  /// Nil if memory is short.
  init?(limits: PDFLimits) {
    _ = Self.isReady
    let made = UnsafeMutablePointer<PDFMarkupBuilder>.allocate(capacity: 1)
    unsafe made.initialize(to: PDFMarkupBuilder(limits: limits))
    var handler = unsafe Self.handler
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, made, nil, 0, nil) else {
      unsafe made.deinitialize(count: 1)
      unsafe made.deallocate()
      return nil
    }
    unsafe xmlCtxtUseOptions(parser, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue))
    unsafe context = parser
    unsafe builder = made
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses a piece; false if no more is wanted, because a limit was hit.
  mutating func feed(_ piece: ArraySlice<UInt8>) -> Bool {
    let bytes = cleaner.clean(piece)
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, buffer.count > 0 else { return }
      unsafe xmlParseChunk(context, base.assumingMemoryBound(to: CChar.self), CInt(buffer.count), 0)
    }
    return unsafe builder.pointee.stop == nil
  }

  /// Ends the parsing, and returns what was gathered.
  mutating func finish() -> PDFMarkupBuilder {
    unsafe xmlParseChunk(context, nil, 0, 1)
    return unsafe builder.pointee
  }
}

// MARK: - Callbacks

private typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

extension PDFMarkupParser {
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { data, name, attributes in
      guard let builder = unsafe data?.assumingMemoryBound(to: PDFMarkupBuilder.self) else { return }
      guard let name = unsafe name else { return }
      unsafe PDFMarkupParser.start(&builder.pointee, String(cString: name), attributes)
    }
    unsafe handler.endElement = { data, name in
      guard let builder = unsafe data?.assumingMemoryBound(to: PDFMarkupBuilder.self) else { return }
      guard let name = unsafe name else { return }
      unsafe PDFMarkupParser.end(&builder.pointee, String(cString: name))
    }
    unsafe handler.characters = { data, bytes, count in
      guard let builder = unsafe data?.assumingMemoryBound(to: PDFMarkupBuilder.self) else { return }
      unsafe builder.pointee.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.getEntity = { _, name in unsafe xmlGetPredefinedEntity(name) }
    return unsafe handler
  }

  // Names of up to 15 bytes are stored inside of a String, so that none of these is allocated.
  private static func start(_ builder: inout PDFMarkupBuilder, _ name: String, _ attributes: Attributes?) {
    switch name {
    case "text": unsafe startRun(&builder, attributes)
    case "b": builder.beginStyle(.bold)
    case "i": builder.beginStyle(.italic)
    // libxml2 leaves an ampersand in attributes as this reference, unless it is to replace all entities.
    case "a":
      let target = unsafe string(attributes, "href")
      builder.beginLink(
        target.utf8.contains(UInt8(ascii: "&")) ? target.replacing("&#38;", with: "&") : target)
    case "page":
      builder.beginPage(
        number: unsafe number(attributes, "number"), width: unsafe number(attributes, "width"),
        height: unsafe number(attributes, "height"))
    case "fontspec":
      builder.addFont(
        id: unsafe number(attributes, "id"),
        PDFFont(
          size: unsafe number(attributes, "size"), family: unsafe string(attributes, "family"),
          colour: unsafe string(attributes, "color")))
    case "outline": builder.beginOutline()
    case "item": builder.beginOutlineItem(page: unsafe number(attributes, "page"))
    default: break
    }
  }

  private static func end(_ builder: inout PDFMarkupBuilder, _ name: String) {
    switch name {
    case "text": builder.endRun()
    case "b", "i": builder.endStyle()
    case "a": builder.endLink()
    case "page": builder.endPage()
    case "outline": builder.endOutline()
    case "item": builder.endOutlineItem()
    case "pdf2xml": builder.endDocument()
    default: break
    }
  }

  /// The order of the program's attributes is known, but not promised.
  private static func startRun(_ builder: inout PDFMarkupBuilder, _ attributes: Attributes?) {
    builder.beginRun(
      left: unsafe number(attributes, "left"), top: unsafe number(attributes, "top"),
      width: unsafe number(attributes, "width"), height: unsafe number(attributes, "height"),
      font: unsafe number(attributes, "font"))
  }

  private static func value(_ attributes: Attributes?, _ name: StaticString) -> UnsafePointer<xmlChar>? {
    guard var attribute = unsafe attributes else { return nil }
    while let key = unsafe attribute.pointee {
      if unsafe xmlStrEqual(key, name.utf8Start) != 0 { return unsafe attribute[1] }
      unsafe attribute += 2
    }
    return nil
  }

  private static func string(_ attributes: Attributes?, _ name: StaticString) -> String {
    unsafe value(attributes, name).map { unsafe String(cString: $0) } ?? ""
  }

  /// Coordinates beyond are no place on a page, and would overflow what is computed from them.
  private static let farthest = 1e6

  /// A plain decimal number; 0 for what is none, so that a page of rubbish stays a page.
  private static func number(_ attributes: Attributes?, _ name: StaticString) -> Double {
    guard var digit = unsafe value(attributes, name) else { return 0 }
    let isNegative = unsafe digit.pointee == UInt8(ascii: "-")
    if isNegative { unsafe digit += 1 }
    var whole = 0.0
    var scale = 0.0
    while true {
      let byte = unsafe digit.pointee
      if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else if byte.isDigit {
        whole = whole * 10 + Double(byte - 0x30)
        scale *= 10
      } else {
        break
      }
      unsafe digit += 1
    }
    let size = min(scale > 1 ? whole / scale : whole, farthest)
    return isNegative ? -size : size
  }
}
