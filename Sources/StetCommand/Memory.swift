import CAllocator

/// How the C library keeps memory.
enum Memory {
  /// A heap for each of the two threads, whose blocks are used again and not given back.
  ///
  /// With one for both they wait for each other: 1,000 posts are compared in 661 ms of the processor's time and 70 MiB,
  /// with two in 528 ms and 76 MiB; texts of 14 MB in 1,959 ms and 212 MiB, and in 1,803 ms and 230 MiB. Blocks that are
  /// given back cost the system a fault for each of their pages: two pages of 1 MB were compared in 127 ms where blocks
  /// from 32 MiB on are given back, in 152 where those from 1 MiB on are, and in 36 MiB instead of 34.
  static func prepare() {
    call_use_two_heaps()
    call_return_blocks_from(32 << 20)
  }

  /// Asks for large pages where a side has many bytes, and gives large blocks back at once where it has so many that memory
  /// may be short.
  ///
  /// On a virtual machine each first touch of a page took 4 µs, a sixth of the time of 10,000 lines; issues of a newsletter
  /// have few, and took 2 MiB more. Two texts of 14 MB were compared in 227 MiB, and in 259 where blocks are kept; both with
  /// one heap.
  static func expect(bytes: Int) {
    if bytes >= manyBytes { call_use_large_pages(firstHeap) }
    guard bytes >= largeSide else { return }
    call_return_blocks_from(1 << 20)
    call_grow_by(128 << 10)
  }

  /// The room of the first heap: that of two books; what is not used costs nothing.
  private static let firstHeap: Int32 = 64 << 20

  /// Two issues of a newsletter; chosen.
  private static let manyBytes = 512 << 10
  /// A book has 2 MB; chosen.
  private static let largeSide = 4 << 20
}
