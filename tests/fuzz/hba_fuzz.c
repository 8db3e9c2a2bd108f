/* A rule of pg_hba.conf and a connection, by lines: type, databases, users, address, netmask of the
 * rule; address, database, role, roles, version of the connection. Lists are parted by blanks; an
 * empty line is NULL. */
#include "fuzz.h"

#include "case/hba.h"

#define FIELDS 10

const char fuzz_corpus[] = "hba";

static const char *
field(char **lines, guint length, guint index)
{
    return index >= length || lines[index][0] == '\0' ? NULL : lines[index];
}

static char **
list(char **lines, guint length, guint index)
{
    const char *text = field(lines, length, index);
    return text == NULL ? NULL : g_strsplit(text, " ", -1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* A server and a command line give text without a zero byte. */
    g_autofree char *text = g_strndup((const char *)data, size);
    g_auto(GStrv) lines = g_strsplit(text, "\n", FIELDS);
    guint length = g_strv_length(lines);
    g_auto(GStrv) databases = list(lines, length, 1);
    g_auto(GStrv) users = list(lines, length, 2);
    g_auto(GStrv) roles = list(lines, length, 8);
    const char *type = field(lines, length, 0), *role = field(lines, length, 7);
    const char *version = field(lines, length, 9);
    static const char *const nobody[] = {NULL};
    HbaRule rule = {type == NULL ? "host" : type,
                    databases == NULL ? nobody : (const char *const *)databases,
                    users == NULL ? nobody : (const char *const *)users, field(lines, length, 3),
                    field(lines, length, 4)};
    HbaConnection connection = {
        field(lines, length, 5),    size % 2 == 0,
        field(lines, length, 6),    role == NULL ? "role" : role,
        (const char *const *)roles, version == NULL ? 150000 : atoi(version)};
    HbaAnswer answer = hba_match(&rule, &connection);
    require(answer == HBA_MATCHES || answer == HBA_DOES_NOT || answer == HBA_CANNOT_TELL);
    require(answer == hba_match(&rule, &connection));
    return 0;
}
