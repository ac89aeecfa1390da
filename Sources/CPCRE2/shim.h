#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H
/* The generic names of PCRE2 are macros that Swift does not see: the functions for 8-bit units are called by theirs. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
