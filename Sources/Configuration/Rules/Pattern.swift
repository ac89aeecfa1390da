import CPCRE2

/// A regular expression with a budget, through PCRE2; the only file that touches its pointers.
///
/// Patterns come from whoever writes a stet.yml, and those of a backtracking engine can take for ever on a short
/// text. A callout in front of each item of the pattern counts the work; when the budget of the pattern is used up,
/// it finds nothing any more and says so: a change that it might have hidden is shown.
@safe package final class Pattern {
  /// As the user wrote it.
  package let source: String
  /// Whether the budget was used up, so that texts may have been let through.
  package private(set) var isExhausted = false
  private let code: OpaquePointer
  private let scratch: OpaquePointer
  private let context: OpaquePointer
  private var work: Work

  /// What the pattern did so far, all texts together.
  private struct Work {
    var steps = 0
    var limit: Int
    /// Where in the text the last callout was: what lies between two was looked at, too.
    var position = 0
  }

  /// Items and characters looked at, all texts of a run together; chosen.
  package static let budget = 20_000_000
  /// A pattern of this length is generated or hostile.
  private static let longest = 2000
  /// In KiB: what one search may keep for backtracking.
  private static let heapLimit: UInt32 = 16 << 10

  /// Compiles a pattern; `.` and classes are Unicode characters.
  ///
  /// - Throws: `PatternError` with the place in the pattern.
  package init(_ source: String, ignoringCase: Bool = false, budget: Int = budget) throws(PatternError) {
    guard source.utf8.count <= Self.longest else {
      throw PatternError(offset: Self.longest, message: "it has more than \(Self.longest) bytes")
    }
    var (number, offset) = (Int32(0), 0)
    let options =
      PCRE2_UTF | PCRE2_UCP | UInt32(PCRE2_AUTO_CALLOUT) | (ignoringCase ? UInt32(PCRE2_CASELESS) : 0)
    let bytes = Array(source.utf8)
    let code = unsafe pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil)
    guard let code = unsafe code else { throw PatternError(offset: offset, message: Self.message(number)) }
    guard let scratch = unsafe pcre2_match_data_create_from_pattern_8(code, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else {
      unsafe pcre2_code_free_8(code)
      throw PatternError(offset: 0, message: "the memory is short")
    }
    unsafe pcre2_set_heap_limit_8(context, Self.heapLimit)
    self.source = source
    unsafe (self.code, self.scratch, self.context) = (code, scratch, context)
    work = Work(limit: budget)
  }

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(scratch)
    unsafe pcre2_code_free_8(code)
  }

  /// Whether the pattern is found somewhere in `text`; no, once the budget is used up.
  package func finds(in text: String) -> Bool {
    guard !isExhausted else { return false }
    let bytes = Array(text.utf8)
    work.position = 0
    let found = unsafe withUnsafeMutablePointer(to: &work) { pointer in
      unsafe pcre2_set_callout_8(context, Self.count, pointer)
      return unsafe pcre2_match_8(code, bytes, bytes.count, 0, 0, scratch, context)
    }
    // A pattern that backtracks beyond the heap or the limit of matches built in is given up as well.
    if found < 0, found != PCRE2_ERROR_NOMATCH { isExhausted = true }
    return found >= 0
  }

  private static let count:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?)
      -> Int32 = { block, data in
        guard let block = unsafe block, let data = unsafe data else { return 0 }
        let work = unsafe data.assumingMemoryBound(to: Work.self)
        let position = unsafe block.pointee.current_position
        unsafe work.pointee.steps &+= 1 &+ abs(position &- work.pointee.position)
        unsafe work.pointee.position = position
        return unsafe work.pointee.steps > work.pointee.limit ? PCRE2_ERROR_MATCHLIMIT : 0
      }

  private static func message(_ number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 200)
    let length = unsafe pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
