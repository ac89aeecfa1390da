#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H
// SQLite is opened when a command needs it: linked, it would cost each command 0.2 ms of start.
#include <dlfcn.h>
#include <sqlite3.h>

#define CSQLITE_FUNCTIONS(X)                                                                          \
  X(open_v2) X(close_v2) X(extended_result_codes) X(errmsg) X(errstr) X(busy_timeout) X(limit)        \
  X(db_config) X(exec) X(prepare_v2) X(step) X(reset) X(clear_bindings) X(finalize)                   \
  X(bind_int64) X(bind_text) X(bind_blob) X(bind_null) X(column_int64) X(column_text)                 \
  X(column_blob) X(column_bytes) X(column_type) X(last_insert_rowid) X(changes) X(libversion_number)

typedef struct {
#define X(name) __typeof__(&sqlite3_##name) name;
  CSQLITE_FUNCTIONS(X)
#undef X
} CSQLiteFunctions;

/// Fills the table; 0 where the library is not there or too old to have them all.
static inline int csqlite_load(CSQLiteFunctions *table) {
  void *library = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define X(name)                                                                  \
  table->name = (__typeof__(&sqlite3_##name))dlsym(library, "sqlite3_" #name);   \
  if (!table->name) return 0;
  CSQLITE_FUNCTIONS(X)
#undef X
  return 1;
}

// What Swift cannot call: functions with any number of arguments, and a destructor that is no function.

static inline int csqlite_configure(const CSQLiteFunctions *table, sqlite3 *database, int option, int value) {
  return table->db_config(database, option, value, (int *)0);
}

static inline int csqlite_bind_text(
    const CSQLiteFunctions *table, sqlite3_stmt *statement, int index, const char *bytes, int count) {
  return table->bind_text(statement, index, count ? bytes : "", count, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob(
    const CSQLiteFunctions *table, sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return table->bind_blob(statement, index, count ? bytes : "", count, SQLITE_TRANSIENT);
}
#endif
