import CAllocator

/// How the C library keeps memory.
enum Memory {
  /// One heap for both threads, whose blocks are used again and not given back.
  ///
  /// The second thread reads one side and ends: a heap of its own would keep what it held. Blocks that are given back cost
  /// the system a fault for each of their pages: two pages of 1 MB were compared in 127 ms of the processor's time where
  /// blocks from 32 MiB on are given back, in 152 where those from 1 MiB on are, and in 36 MiB instead of 34.
  static func prepare() {
    call_use_one_heap()
    call_return_blocks_from(32 << 20)
  }

  /// Gives large blocks back at once where a side has so many bytes that memory may be short.
  ///
  /// Two texts of 14 MB are compared in 227 MiB, and in 259 where blocks are kept.
  static func expect(bytes: Int) {
    if bytes >= largeSide { call_return_blocks_from(1 << 20) }
  }

  /// A book has 2 MB; chosen.
  private static let largeSide = 4 << 20
}
