#ifndef CUTF8PROC_SHIM_H
#define CUTF8PROC_SHIM_H
#include <stdlib.h>
#include <utf8proc.h>
/* The options are an enum with OR-ed values, which Swift imports without operators. */
static inline utf8proc_ssize_t cu8_compose(const utf8proc_uint8_t *in, utf8proc_ssize_t n, utf8proc_uint8_t **out) {
  return utf8proc_map(in, n, out, (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}
static inline void cu8_free(void *p) { free(p); }
#endif
