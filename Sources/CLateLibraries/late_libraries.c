#include "late_libraries.h"

#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>

/* Declared here with the types of <curl/curl.h>, so that the compiler holds them against each other. */
static __typeof__(&curl_global_init) global_init;
static __typeof__(&curl_easy_init) easy_init;
static __typeof__(&curl_easy_cleanup) easy_cleanup;
static __typeof__(&curl_easy_reset) easy_reset;
static __typeof__(&curl_easy_perform) easy_perform;
static __typeof__(&curl_easy_strerror) easy_strerror;
static __typeof__(&curl_easy_setopt) easy_setopt;
static __typeof__(&curl_easy_getinfo) easy_getinfo;
static __typeof__(&curl_slist_append) list_append;
static __typeof__(&curl_slist_free_all) list_free_all;
static __typeof__(&curl_url) url_make;
static __typeof__(&curl_url_cleanup) url_cleanup;
static __typeof__(&curl_url_set) url_set;
static __typeof__(&curl_url_get) url_get;
static __typeof__(&curl_free) text_free;

/* The calls of brotli's decoder as <brotli/decode.h> has them, whose headers are not worth a dependency. */
static void *(*brotli_make)(void *, void *, void *);
static void (*brotli_free)(void *);
static int (*brotli_step)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);

struct symbol {
  const char *name;
  void *place;
};

/* Fills the places of the symbols; NULL, or what went wrong. */
static const char *open_library(const char *name, const struct symbol *symbols) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
  for (; symbols->name; symbols++) {
    void *found = dlsym(library, symbols->name);
    if (!found) return dlerror();
    *(void **)symbols->place = found;
  }
  return NULL;
}

static pthread_once_t curl_once = PTHREAD_ONCE_INIT;
static const char *curl_trouble;

static void open_curl(void) {
  const struct symbol symbols[] = {
      {"curl_global_init", &global_init}, {"curl_easy_init", &easy_init},
      {"curl_easy_cleanup", &easy_cleanup}, {"curl_easy_reset", &easy_reset},
      {"curl_easy_perform", &easy_perform}, {"curl_easy_strerror", &easy_strerror},
      {"curl_easy_setopt", &easy_setopt}, {"curl_easy_getinfo", &easy_getinfo},
      {"curl_slist_append", &list_append}, {"curl_slist_free_all", &list_free_all},
      {"curl_url", &url_make}, {"curl_url_cleanup", &url_cleanup},
      {"curl_url_set", &url_set}, {"curl_url_get", &url_get},
      {"curl_free", &text_free}, {NULL, NULL}};
  /* libidn2 takes the names that libcurl gives it for text of the locale: without one, none beyond ASCII is read. */
  setlocale(LC_CTYPE, "C.UTF-8");
  curl_trouble = open_library("libcurl.so.4", symbols);
  if (!curl_trouble && global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) curl_trouble = "it could not be started";
}

const char *late_curl_open(void) {
  pthread_once(&curl_once, open_curl);
  return curl_trouble;
}

static pthread_once_t brotli_once = PTHREAD_ONCE_INIT;
static const char *brotli_trouble;

static void open_brotli(void) {
  const struct symbol symbols[] = {{"BrotliDecoderCreateInstance", &brotli_make},
                                   {"BrotliDecoderDestroyInstance", &brotli_free},
                                   {"BrotliDecoderDecompressStream", &brotli_step},
                                   {NULL, NULL}};
  brotli_trouble = open_library("libbrotlidec.so.1", symbols);
}

const char *late_brotli_open(void) {
  pthread_once(&brotli_once, open_brotli);
  return brotli_trouble;
}

CURL *late_curl_init(void) { return easy_init(); }
void late_curl_cleanup(CURL *handle) { easy_cleanup(handle); }
void late_curl_reset(CURL *handle) { easy_reset(handle); }
CURLcode late_curl_perform(CURL *handle) { return easy_perform(handle); }
const char *late_curl_reason(CURLcode code) { return easy_strerror(code); }

CURLcode late_curl_set_long(CURL *handle, CURLoption option, long value) {
  return easy_setopt(handle, option, value);
}
CURLcode late_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return easy_setopt(handle, option, value);
}
CURLcode late_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return easy_setopt(handle, option, value);
}
CURLcode late_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return easy_setopt(handle, option, value);
}
CURLcode late_curl_set_write(CURL *handle, CURLoption option, curl_write_callback value) {
  return easy_setopt(handle, option, value);
}
CURLcode late_curl_set_open_socket(CURL *handle, curl_opensocket_callback value) {
  return easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}
CURLcode late_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return easy_getinfo(handle, info, value);
}
CURLcode late_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
  return easy_getinfo(handle, info, value);
}

struct curl_slist *late_curl_list_append(struct curl_slist *list, const char *text) {
  return list_append(list, text);
}
void late_curl_list_free(struct curl_slist *list) { list_free_all(list); }

CURLU *late_curl_url(void) { return url_make(); }
void late_curl_url_cleanup(CURLU *url) { url_cleanup(url); }
CURLUcode late_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
  return url_set(url, part, text, flags);
}
CURLUcode late_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
  return url_get(url, part, text, flags);
}
void late_curl_free(void *text) { text_free(text); }

void *late_brotli_make(void) { return brotli_make(NULL, NULL, NULL); }
void late_brotli_free(void *decoder) { brotli_free(decoder); }
int late_brotli_step(void *decoder, size_t *available_in, const uint8_t **next_in, size_t *available_out,
                     uint8_t **next_out) {
  return brotli_step(decoder, available_in, next_in, available_out, next_out, NULL);
}
