#define _GNU_SOURCE
#include "limited_child.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

struct start {
  const char *path;
  char *const *arguments;
  char *const *environment;
  const int *descriptors;
  const struct limited_child_limit *limits;
  int count;
  /* What the child failed with. */
  volatile int reason;
};

static int set_limit(const struct limited_child_limit *limit) {
  struct rlimit known;
  if (getrlimit(limit->resource, &known) != 0) return -1;
  rlim_t most = limit->most < known.rlim_max ? limit->most : known.rlim_max;
  struct rlimit wanted = {most, most};
  return setrlimit(limit->resource, &wanted);
}

/* Descriptors above are not met in a command-line tool. */
#define HIGHEST_DESCRIPTOR 1024

static int close_others(void) {
  if (close_range(3, ~0U, 0) == 0) return 0;
  /* Linux knows the call since 5.9. */
  if (errno != ENOSYS) return -1;
  for (int descriptor = 3; descriptor < HIGHEST_DESCRIPTOR; descriptor++) close(descriptor);
  return 0;
}

/* The child until it is the program. It runs in the memory of its parent, which waits: it calls nothing but the system. */
static void become(struct start *start) {
  sigset_t none;
  sigemptyset(&none);
  int failed = setpgid(0, 0) != 0;
  for (int place = 0; !failed && place < 3; place++) failed = dup2(start->descriptors[place], place) < 0;
  if (!failed) failed = close_others() != 0;
  /* The limit on descriptors comes behind their closing, that on memory last: nothing is allocated behind it. */
  for (int index = 0; !failed && index < start->count; index++) failed = set_limit(&start->limits[index]) != 0;
  if (!failed) failed = sigprocmask(SIG_SETMASK, &none, NULL) != 0;
  if (!failed) execve(start->path, start->arguments, start->environment);
  start->reason = errno;
  _exit(127);
}

pid_t limited_child_start(const char *path, char *const arguments[], char *const environment[],
                          const int descriptors[3], const struct limited_child_limit *limits, int count) {
  struct start start = {path, arguments, environment, descriptors, limits, count, 0};
  sigset_t all, before;
  sigfillset(&all);
  /* A handler of the parent must not run in the child, whose memory is the parent's. */
  if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0) return -1;
  pid_t child = vfork();
  if (child == 0) become(&start);
  int reason = child < 0 ? errno : start.reason;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (reason == 0) return child;
  if (child > 0) {
    /* It has ended already. */
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  }
  errno = reason;
  return -1;
}
