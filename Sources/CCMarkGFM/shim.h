#ifndef CCMARKGFM_SHIM_H
#define CCMARKGFM_SHIM_H
#include <stdlib.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
/* The extensions' node types are mutable C globals, which Swift 6 refuses: read through functions. */
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;
static inline unsigned ccm_type_table(void) { return CMARK_NODE_TABLE; }
static inline unsigned ccm_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned ccm_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline unsigned ccm_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
#endif
