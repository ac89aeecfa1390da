/// Reads the pages that a web archive holds, as wget and crawlers write it.
///
/// Source: ISO 28500. Each record says what it is and how long; a record of the type “response” holds what a server
/// answered, head and body. Files may be packed with gzip, each record by itself.
package struct WARCReader {
  /// Why an archive cannot be read.
  package enum Failure: Error, Hashable, Sendable {
    case notAnArchive
    /// The file ends inside of a record; `record` counts from 1.
    case cutOff(record: Int)
    case damaged(record: Int)
    case tooLarge(limit: Int)
    /// There is no page in it that a server gave with status 200.
    case noPages

    /// As what is said of a file.
    package var cause: String {
      switch self {
      case .notAnArchive: "is no web archive (WARC)"
      case .cutOff(let record): record > 0 ? "ends inside of its record \(record)" : "ends inside of its gzip"
      case .damaged(let record): record > 0 ? "has a damaged record, number \(record)" : "is damaged gzip"
      case .tooLarge(let limit): "holds more than \(limit >> 20) MiB of pages"
      case .noPages: "holds no page with text that a server gave with status 200"
      }
    }

    package var remedy: String {
      switch self {
      case .notAnArchive, .noPages: "check what was archived"
      case .cutOff, .damaged: "check that it was written and copied whole"
      case .tooLarge: "split it, or raise the limit with --max-size"
      }
    }
  }

  /// The most bytes of all pages together.
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  /// Whether bytes begin as an archive does, packed or not.
  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: magic) { return true }
    guard bytes.starts(with: Inflater.magic) else { return false }
    // The name of the file decides whether gzip is looked into; this only looks at the first record.
    let head = try? Inflater.member(bytes.prefix(1 << 20), limit: 1 << 20)
    return head?.content.starts(with: magic) == true
  }

  private static let magic = Array("WARC/".utf8)

  /// The pages, in the order of the file; of a page that was archived twice, the last.
  package func pages(_ bytes: [UInt8]) throws(Failure) -> [FetchResult] {
    let content = try unpacked(bytes)
    guard content.starts(with: Self.magic) else { throw .notAnArchive }
    var pages: [FetchResult] = []
    var numbers: [WebAddress: Int] = [:]
    var offset = 0
    var record = 0
    while let start = Self.nextRecord(content, offset) {
      record += 1
      guard let head = Self.head(content[start...]), head.fields.size > 0 else {
        throw .cutOff(record: record)
      }
      guard let length = head.fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
        throw .damaged(record: record)
      }
      guard length <= content.count - head.end else { throw .cutOff(record: record) }
      offset = head.end + length
      guard let page = page(head.fields, content[head.end..<offset]) else { continue }
      if let number = numbers[page.address] {
        pages[number] = page
      } else {
        numbers[page.address] = pages.count
        pages.append(page)
      }
    }
    guard !pages.isEmpty else { throw .noPages }
    return pages
  }

  private func unpacked(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    guard bytes.starts(with: Inflater.magic) else { return bytes }
    do {
      return try Inflater.content(of: bytes, limit: limit)
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge(limit: limit)
      case .cutOff: throw .cutOff(record: 0)
      case .damaged: throw .damaged(record: 0)
      }
    }
  }

  /// Where the next record begins, behind the empty lines that end the one before; nil at the end.
  private static func nextRecord(_ bytes: [UInt8], _ offset: Int) -> Int? {
    bytes[offset...].firstIndex { $0 != 0x0d && $0 != 0x0a }
  }

  /// The fields of a head, and where what they are about begins; nil where the head does not end.
  private static func head(_ bytes: ArraySlice<UInt8>) -> (fields: ResponseHead, end: Int)? {
    var fields = ResponseHead()
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0a), fields.size <= FetchPolicy.headLimit {
      let line = bytes[start..<end].last == 0x0d ? bytes[start..<(end - 1)] : bytes[start..<end]
      if line.isEmpty { return (fields, end + 1) }
      fields.take(Array(line))
      start = end + 1
    }
    return nil
  }

  /// The page of a record; nil where it holds none, or one that the server did not give with status 200.
  private func page(_ fields: ResponseHead, _ block: ArraySlice<UInt8>) -> FetchResult? {
    guard fields["warc-type"]?.lowercased() == "response", let target = fields["warc-target-uri"],
      let address = try? WebAddress(Self.bare(target)), block.starts(with: Array("HTTP/".utf8)),
      let head = Self.head(block)
    else { return nil }
    let words = block.prefix { $0 != 0x0a }.split(separator: 0x20)
    guard words.count > 1, words[1].elementsEqual("200".utf8) else { return nil }
    var body = Array(block[head.end...])
    if head.fields["transfer-encoding"]?.lowercased() == "chunked" { body = Self.unchunked(body) ?? body }
    guard let decoded = try? ContentCoding.decode(body, head.fields.codings, limit: limit) else { return nil }
    var page = FetchResult(address: address, finalAddress: address)
    (page.contentType, page.charset) = head.fields.contentType
    page.bytes = decoded
    return page.isText ? page : nil
  }

  /// wget writes addresses in angle brackets.
  private static func bare(_ target: String) -> String {
    target.hasPrefix("<") && target.hasSuffix(">") ? String(target.dropFirst().dropLast()) : target
  }

  /// The body without its chunks; nil where it has none, as crawlers that undo them leave the header.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var content: [UInt8] = []
    var offset = 0
    while let end = body[offset...].firstIndex(of: 0x0a) {
      let digits = body[offset..<end].prefix { $0 != 0x0d && $0 != 0x3b && $0 != 0x20 }
      guard digits.count <= 8, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
        size <= body.count - end - 1
      else { return nil }
      if size == 0 { return content }
      content += body[(end + 1)..<(end + 1 + size)]
      // Behind the chunk stands an end of line.
      guard let next = body[(end + 1 + size)...].firstIndex(of: 0x0a) else { return nil }
      offset = next + 1
    }
    return nil
  }
}

extension FetchResult {
  /// Whether it is a page of text, by what the server says: an archive has pictures and scripts, too.
  fileprivate var isText: Bool {
    // robots.txt is fetched with each site, but is no page.
    guard !bytes.isEmpty, address.target != "/robots.txt" else { return false }
    switch contentType {
    case "text/html", "application/xhtml+xml", "application/pdf", "text/markdown", "text/plain", nil:
      return true
    default: return false
    }
  }
}
