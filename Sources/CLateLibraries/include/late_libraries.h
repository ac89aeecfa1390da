#ifndef LATE_LIBRARIES_H
#define LATE_LIBRARIES_H
/*
 * libcurl and brotli's decoder, opened when the first address is fetched: they bring thirty other libraries,
 * which a comparison of files must not pay for. Each function calls its namesake of the library; the options of
 * libcurl, whose function takes any type, have one function a type.
 *
 * Nothing but the functions that open may be called before these have given NULL.
 */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <stddef.h>
#include <stdint.h>

/* NULL, or the system's sentence why the library cannot be used. Any thread may call it, again and again. */
const char *late_curl_open(void);
const char *late_brotli_open(void);

CURL *late_curl_init(void);
void late_curl_cleanup(CURL *handle);
void late_curl_reset(CURL *handle);
CURLcode late_curl_perform(CURL *handle);
const char *late_curl_reason(CURLcode code);

CURLcode late_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode late_curl_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode late_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode late_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode late_curl_set_write(CURL *handle, CURLoption option, curl_write_callback value);
CURLcode late_curl_set_open_socket(CURL *handle, curl_opensocket_callback value);
CURLcode late_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode late_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value);

struct curl_slist *late_curl_list_append(struct curl_slist *list, const char *text);
void late_curl_list_free(struct curl_slist *list);

CURLU *late_curl_url(void);
void late_curl_url_cleanup(CURLU *url);
CURLUcode late_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags);
/* Give the text back with late_curl_free. */
CURLUcode late_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);
void late_curl_free(void *text);

/* Brotli's decoder; NULL when memory is short. */
void *late_brotli_make(void);
void late_brotli_free(void *decoder);
/* 0 failed, 1 done, 2 more input is needed, 3 more room is needed: as BrotliDecoderResult. */
int late_brotli_step(void *decoder, size_t *available_in, const uint8_t **next_in, size_t *available_out,
                     uint8_t **next_out);
#endif
