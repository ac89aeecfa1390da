import CAllocator

/// How the C library keeps memory.
enum Memory {
  /// One heap for both threads, and large blocks given back at once.
  ///
  /// The second thread reads one side and ends: a heap of its own would keep what it held. Two texts of 14 MB are
  /// compared in 219 MiB instead of 321, for 3 % more of the processor's time; with one heap alone in 242 MiB.
  static func prepare() {
    call_use_one_heap()
    call_return_blocks_from(1 << 20)
  }
}
