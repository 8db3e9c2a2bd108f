/*
 * Pseudonyms of names: a hash with a secret, so that the same name is the same everywhere and
 * nobody without the secret can try out which name it was.
 */
#pragma once

#include <glib.h>

typedef struct Pseudonyms Pseudonyms;

/* With the secret of the file at the path, which is made where there is none; with NULL a new
 * secret, that nobody keeps. */
Pseudonyms *pseudonyms_new(const char *secret_path, GError **error);
void pseudonyms_free(Pseudonyms *pseudonyms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pseudonyms, pseudonyms_free)

/* "prefix_" and 12 hexadecimal digits that depend on the text alone. The caller owns it. */
char *pseudonym_of(const Pseudonyms *pseudonyms, const char *prefix, const char *text);

/* 64 hexadecimal digits, for what was a digest. The caller owns it. */
char *pseudonym_digest(const Pseudonyms *pseudonyms, const char *text);
