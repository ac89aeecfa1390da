#ifndef LIMITED_CHILD_H
#define LIMITED_CHILD_H
/*
 * Starts a program that is under its limits before its first instruction. posix_spawn sets no limits, a child that is
 * limited from outside has run without before, and a program that sets them first, as prlimit(1) does, is one more to
 * start: a millisecond, a fiftieth of what a document of thirty pages takes.
 */
#include <sys/resource.h>
#include <sys/types.h>

/* A resource and the most that the child may have of it; more than the caller may have itself is cut to that. */
struct limited_child_limit {
  int resource;
  rlim_t most;
};

/*
 * Starts the program at `path`, an absolute one, with `arguments` and `environment`, which end with NULL. It has the three
 * descriptors as 0, 1 and 2, which must be above these, and no other one; it leads a process group of its own, and no
 * signal is blocked.
 *
 * Gives the child, which the caller has to wait for, or -1 with the reason in errno; then there is none.
 */
pid_t limited_child_start(const char *path, char *const arguments[], char *const environment[],
                          const int descriptors[3], const struct limited_child_limit *limits, int count);
#endif
