/// The limits of the HTML reader; each hit is an error or a note, never a silent cut.
enum HTMLLimits {
  /// Bytes of one page.
  ///
  /// The largest of the 211 development pages has 1,491,389 bytes; trafilatura stops at 20 MB.
  static let inputBytes = 64 << 20
  /// Elements inside one another.
  ///
  /// The deepest of the 211 development pages has 51. Deeper tags are left out, their text is kept.
  static let depth = 4_096
  /// Attributes of one tag; those that follow are left out.
  ///
  /// The 211 development pages have 52 at most.
  static let attributes = 1_000
  /// Bytes of one attribute's value.
  ///
  /// Longer ones are pictures written as data: addresses.
  static let attributeBytes = 65_536
  /// Elements of one page.
  ///
  /// An element takes 20 bytes and its tag 16.
  static let elements = 1_000_000
  /// Bytes of text of one page, hidden text included; a page with more is refused.
  ///
  /// The largest of the 211 development pages has 101,853 bytes. 50 MB in one paragraph take 353 MiB for
  /// `stet normalise`, mostly for its tokens.
  static let textBytes = 16 << 20
  /// Blocks of one page; a page with more is refused.
  ///
  /// The largest of the 211 development pages has 562, a manual of 1 MB 5,700. 400,001 blocks take 189 MiB to read.
  static let blocks = 200_000
  /// Bytes of one page that are none in the encoding it declares; a page with more is refused.
  ///
  /// iconv is called again for each: 3,000,000 of them took 1.5 s of CPU.
  static let badBytes = 100_000
  /// Different element names of one page beside those that HTML knows; real pages have some dozens.
  static let foreignNames = 4_096
  /// Levels of an XPath.
  ///
  /// A block that stands deeper is located by its ancestor at this level, for the paths of 100,000 blocks at
  /// depth 4,096 would take 2.4 GB.
  static let pathLevels = 64
  /// Bytes of one script of type application/ld+json; longer ones are not read.
  static let jsonBytes = 1 << 20
}
