/// Counts, before Markdown is parsed, what would cost the parser too much time or memory.
enum MarkdownLimits {
  static func check(_ text: ArraySlice<UInt8>, firstLine: Int) throws(ReaderError) {}
}
