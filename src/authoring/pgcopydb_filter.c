/* The filter file of pgcopydb: sections, and in each one name a line. */
#include "authoring/name_pattern.h"
#include "authoring/table_choice_reader.h"
#include "base/error.h"
#include "task/wildcard.h"

#include <string.h>

typedef enum { SECTION_SCHEMA, SECTION_TABLE, SECTION_OTHER } SectionKind;

typedef struct {
    const char *name;
    SectionKind kind;
    gboolean is_include;
    const char *note; /* of each line; NULL */
} Section;

enum {
    INCLUDE_SCHEMA,
    EXCLUDE_SCHEMA,
    INCLUDE_TABLE,
    EXCLUDE_TABLE,
    EXCLUDE_DATA,
    EXCLUDE_INDEX,
    INCLUDE_EXTENSION,
    EXCLUDE_EXTENSION,
    SECTIONS,
};

#define NO_EXTENSIONS "extensions are no matter of table mappings"

static const Section sections[SECTIONS] = {
    [INCLUDE_SCHEMA] = {"include-only-schema", SECTION_SCHEMA, TRUE},
    [EXCLUDE_SCHEMA] = {"exclude-schema", SECTION_SCHEMA},
    [INCLUDE_TABLE] = {"include-only-table", SECTION_TABLE, TRUE},
    [EXCLUDE_TABLE] = {"exclude-table", SECTION_TABLE},
    [EXCLUDE_DATA] = {"exclude-table-data", SECTION_TABLE, FALSE,
                      "the table is left out; with pgcopydb its definition would come"},
    [EXCLUDE_INDEX] = {"exclude-index", SECTION_OTHER, FALSE,
                       "indexes are no matter of table mappings"},
    [INCLUDE_EXTENSION] = {"include-only-extension", SECTION_OTHER, TRUE, NO_EXTENSIONS},
    [EXCLUDE_EXTENSION] = {"exclude-extension", SECTION_OTHER, FALSE, NO_EXTENSIONS},
};

#define ONE_NAME                                                                                   \
    "Write one name a line, e.g. public.orders, \"Sales\".\"Order\" or public.~/^old_/; comments " \
    "begin with ;."

/* *at stands at ~/, and is left behind the closing slash, before which \/ stands for /. *problem
 * stays NULL where the line is no pattern at all: an error. */
static char *
take_regex(const char **at, const char **problem)
{
    g_autoptr(GString) regex = g_string_new(NULL);
    if ((*at)[1] != '/')
        return NULL;
    for (*at += 2; **at != '/'; (*at)++) {
        if (**at == '\0')
            return NULL;
        *at += (*at)[0] == '\\' && (*at)[1] == '/';
        g_string_append_c(regex, **at);
    }
    (*at)++;
    return name_pattern_from_regex(regex->str, problem);
}

/* Names are taken as they are written, in quotes or without, as pgcopydb takes them. */
static char *
take_name(const char **at)
{
    g_autoptr(GString) name = g_string_new(NULL);
    if (**at != '"') {
        gsize length = strcspn(*at, ".");
        g_string_append_len(name, *at, (gssize)length);
        *at += length;
    } else {
        for ((*at)++; **at != '\0' && ((*at)[0] != '"' || (*at)[1] == '"'); (*at)++) {
            *at += **at == '"';
            g_string_append_c(name, **at);
        }
        if (**at == '\0')
            return NULL;
        (*at)++;
    }
    return name->len == 0 ? NULL : wildcard_escape(name->str);
}

static char *
take_part(const char **at, const char **problem)
{
    *problem = NULL;
    return **at == '~' ? take_regex(at, problem) : take_name(at);
}

static gboolean
add_entry(const ChoiceReader *reader, const Section *section, const char *entry, GError **error)
{
    const char *at = entry, *problem;
    g_autofree char *first = take_part(&at, &problem);
    g_autofree char *second = NULL;
    gboolean is_table = section->kind == SECTION_TABLE;
    if (first != NULL && is_table && *at == '.') {
        at++;
        second = take_part(&at, &problem);
    }
    if (problem != NULL) {
        choice_remark(reader, TRUE, "left out: %s: %s", entry, problem);
        return TRUE;
    }
    if (first == NULL || (is_table && second == NULL) || *at != '\0') {
        choice_set_error(reader, ONE_NAME, error, "expected %s, found \"%s\"",
                         is_table ? "a table with its schema" : "a schema", entry);
        return FALSE;
    }
    choice_add(reader, section->is_include, FALSE, first, is_table ? second : "%");
    return TRUE;
}

static const Section *
find_section(const ChoiceReader *reader, const char *name, GError **error)
{
    for (guint index = 0; index < SECTIONS; index++)
        if (g_str_equal(sections[index].name, name))
            return &sections[index];
    choice_set_error(reader,
                     "Known are include-only-schema, exclude-schema, include-only-table, "
                     "exclude-table, exclude-table-data, exclude-index, include-only-extension and "
                     "exclude-extension.",
                     error, "unknown section \"%s\"", name);
    return NULL;
}

/* What pgcopydb refuses, or says that it does not know what to make of. */
static gboolean
check_sections(const ChoiceReader *reader, const guint *counts, GError **error)
{
    static const guint conflicts[][2] = {{INCLUDE_TABLE, EXCLUDE_TABLE},
                                         {INCLUDE_TABLE, EXCLUDE_SCHEMA},
                                         {INCLUDE_TABLE, INCLUDE_SCHEMA},
                                         {INCLUDE_SCHEMA, EXCLUDE_SCHEMA}};
    for (guint index = 0; index < G_N_ELEMENTS(conflicts); index++) {
        guint first = conflicts[index][0], second = conflicts[index][1];
        if (counts[first] == 0 || counts[second] == 0)
            continue;
        error_set(error, PGC_ERROR_USAGE, "Use one of the two.",
                  "%s: sections %s and %s do not go together", reader->choices->name,
                  sections[first].name, sections[second].name);
        return FALSE;
    }
    if (counts[INCLUDE_TABLE] == 0 && counts[INCLUDE_SCHEMA] == 0) {
        ChoiceReader whole = *reader;
        whole.line = 0;
        choice_add(&whole, TRUE, FALSE, "%", "%");
    }
    return TRUE;
}

static gboolean
take_entry(const ChoiceReader *reader, const Section *section, char *line, guint *counts,
           GError **error)
{
    if (section == NULL) {
        choice_set_error(reader, "Put a section above it, e.g. [include-only-table].", error,
                         "expected a section, found \"%s\"", line);
        return FALSE;
    }
    line[strcspn(line, "=")] = '\0'; /* values have no meaning */
    counts[section - sections]++;
    if (section->note != NULL)
        choice_remark(reader, FALSE, "%s", section->note);
    return section->kind == SECTION_OTHER || add_entry(reader, section, g_strchomp(line), error);
}

/* pgcopydb looks for the first section whose name begins with the one that it wants, and reads on
 * where that is the whole name. */
static void
remark_section(const ChoiceReader *reader, const Section *section, gboolean *seen)
{
    gboolean is_hidden = section == &sections[EXCLUDE_TABLE] && seen[EXCLUDE_DATA];
    if (is_hidden || seen[section - sections])
        choice_remark(reader, TRUE,
                      "pgcopydb passes over this section, behind another [%s]: here it counts",
                      is_hidden ? sections[EXCLUDE_DATA].name : section->name);
    seen[section - sections] = TRUE;
}

gboolean
choice_read_pgcopydb(ChoiceReader *reader, GError **error)
{
    const Section *section = NULL;
    guint counts[SECTIONS] = {0};
    gboolean seen[SECTIONS] = {FALSE};
    for (choice_skip_white(reader); *reader->at != '\0'; choice_skip_white(reader)) {
        const char *begin = reader->at;
        choice_skip_line(reader);
        g_autofree char *line = g_strndup(begin, (gsize)(reader->at - begin));
        g_strchomp(line);
        if (*line == ';')
            continue;
        if (*line != '[') {
            if (!take_entry(reader, section, line, counts, error))
                return FALSE;
            if (*reader->at == '\0')
                choice_remark(
                    reader, TRUE,
                    "pgcopydb passes over a last line without a line break: here it counts");
            continue;
        }
        line[strcspn(line, "]")] = '\0';
        section = find_section(reader, line + 1, error);
        if (section == NULL)
            return FALSE;
        remark_section(reader, section, seen);
    }
    return check_sections(reader, counts, error);
}
