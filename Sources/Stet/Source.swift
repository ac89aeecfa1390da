public import DocumentModel

/// One file as the pipeline takes it: its bytes, and what the caller knows about them.
public struct Source: Sendable {
  /// As the user gave it; it names the source in reports and tells its format.
  public var path: String
  /// The content, undecoded.
  public var bytes: [UInt8]
  /// The format to read it as; nil to tell it from name and content.
  public var format: SourceFormat?
  /// The encoding to read it in, by any name that iconv knows; nil to tell it from the bytes.
  public var encoding: String?
  /// The encoding that a server named, which the bytes may contradict.
  public var charset: String?
  /// Selectors of the elements of a page that are not read; each is one that `PageSelector` takes.
  public var leftOut: [String] = []

  /// Makes a source from its path and bytes.
  public init(path: String, bytes: [UInt8], format: SourceFormat? = nil, encoding: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.format = format
    self.encoding = encoding
  }
}
