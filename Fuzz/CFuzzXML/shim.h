#ifndef CFUZZXML_SHIM_H
#define CFUZZXML_SHIM_H
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
/* A global variable of C is no function to Swift 6. */
static inline void cfx_free(void *p) { if (p) xmlFree(p); }
#endif
