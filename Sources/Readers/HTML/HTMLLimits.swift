/// The limits of the HTML reader; each hit is an error or a note, never a silent cut.
enum HTMLLimits {
  /// Bytes of one page.
  ///
  /// The largest of the 211 development pages has 1,491,389 bytes; trafilatura stops at 20 MB.
  static let inputBytes = 64 << 20
  /// Elements inside one another.
  ///
  /// The deepest of the 211 development pages has 51; libxml2 looks through its whole stack at each stray
  /// end tag, so that 30,000 levels cost 2.4 s (STACK.md). Deeper tags are left out, their text is kept.
  static let depth = 4_096
  /// Attributes of one tag; those that follow are left out.
  ///
  /// Real pages have 107 at most (SECURITY-DEPTH.md).
  static let attributes = 1_000
  /// Bytes of one attribute's value.
  ///
  /// Longer ones are pictures written as data: addresses.
  static let attributeBytes = 65_536
  /// Elements of one page.
  ///
  /// 800,000 nodes of libxml2 take 138 MiB (SECURITY-DEPTH.md); one of ours takes 20 bytes and its tag 16.
  static let elements = 1_000_000
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
