#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
#include <iconv.h>
#include <libxml/xmlversion.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#endif
