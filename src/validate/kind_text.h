/* Kinds of difference between two texts, as the bytes of both; see kind.h. What is no UTF-8 (of a
 * SQL_ASCII database) is looked at as bytes where that makes sense. */
#pragma once

#include "validate/kind.h"

typedef struct {
    const char *bytes; /* not ended by a 0 */
    gsize length;
} Text;

gboolean text_same_but_trailing(Text first, Text second, const char *spaces);
gboolean text_same_but_line_ends(Text first, Text second);
gboolean text_same_but_case(Text first, Text second);
gboolean text_same_but_normal_form(Text first, Text second);

/* What was done to a good text that made it bad. */
typedef enum {
    DAMAGE_NONE,
    DAMAGE_QUESTION_MARKS,
    DAMAGE_REPLACEMENT_CHARACTERS,
    DAMAGE_READ_AS_LATIN1,
    DAMAGE_LATIN1_BYTES
} TextDamage;
TextDamage text_damage(Text good, Text bad);

/* Whether the two are one value to jsonb. FALSE also for what could not be read. */
gboolean text_same_json(Text first, Text second);
