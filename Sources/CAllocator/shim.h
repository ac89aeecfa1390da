#ifndef CALLOCATOR_SHIM_H
#define CALLOCATOR_SHIM_H
/* Swift's Glibc module leaves this header out. */
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
static inline void call_use_two_heaps(void) { mallopt(M_ARENA_MAX, 2); }
static inline void call_return_blocks_from(int bytes) {
  mallopt(M_MMAP_THRESHOLD, bytes);
  mallopt(M_TRIM_THRESHOLD, bytes);
}
static inline void call_grow_by(int bytes) { mallopt(M_TOP_PAD, bytes); }
/* Grows the heap of the first thread by so many bytes, none of which is used yet, and asks for large pages under them.
   That is a hint: where the system has none, or gives no such room, all is as before. */
static inline void call_use_large_pages(int bytes) {
  const uintptr_t page = (uintptr_t)2 << 20;
  call_grow_by(bytes);
  /* More than any heap has left at the start. */
  void *volatile block = malloc(1 << 20);
  free(block);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (!block || end == UINTPTR_MAX || (uintptr_t)block >= end || end - (uintptr_t)block > (uintptr_t)bytes * 2) return;
  uintptr_t start = ((uintptr_t)block + page - 1) & ~(page - 1);
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
}
#endif
