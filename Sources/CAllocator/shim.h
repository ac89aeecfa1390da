#ifndef CALLOCATOR_SHIM_H
#define CALLOCATOR_SHIM_H
/* Swift's Glibc module leaves this header out. */
#include <malloc.h>
static inline void call_use_two_heaps(void) { mallopt(M_ARENA_MAX, 2); }
static inline void call_return_blocks_from(int bytes) {
  mallopt(M_MMAP_THRESHOLD, bytes);
  mallopt(M_TRIM_THRESHOLD, bytes);
}
#endif
