/* What the readers of other programs' files share; the rest see table_choice.h. */
#pragma once

#include "authoring/table_choice.h"

typedef struct {
    TableChoices *choices;
    const char *schema; /* of names without one, as a wildcard; NULL */
    const char *at;     /* in text that is UTF-8, ended by null */
    guint line;
} ChoiceReader;

/* Of a file that cannot be read on: name of the file and line come first. */
void choice_set_error(const ChoiceReader *reader, const char *hint, GError **error,
                      const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Of a line whose meaning is lost, or changed; the same come first. */
void choice_remark(const ChoiceReader *reader, gboolean is_loss, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Over white space, and over lines, which are counted. */
void choice_skip_white(ChoiceReader *reader);
void choice_skip_line(ChoiceReader *reader);

/* Adds the choice of the names, which are wildcards, with the line. */
void choice_add(const ChoiceReader *reader, gboolean is_include, gboolean with_children,
                const char *schema, const char *table);

gboolean choice_read_tables(ChoiceReader *reader, GError **error);
gboolean choice_read_pg_dump(ChoiceReader *reader, GError **error);
gboolean choice_read_pgcopydb(ChoiceReader *reader, GError **error);
