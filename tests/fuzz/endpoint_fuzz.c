/* The settings of an endpoint, as JSON and as extra connection attributes; the first byte says of
 * which side. */
#include "fuzz.h"

#include "task/after_connect.h"
#include "task/endpoint.h"

#include <string.h>

const char fuzz_corpus[] = "endpoint";

static GPtrArray *
parse(DeclaredList list, GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) problems = task_problems_new();
    GPtrArray *attributes = endpoint_parse(list, "fuzz", bytes, problems, &error);
    require_error(error, attributes == NULL);
    return attributes;
}

/* What is kept of the file can be read again, and holds no password. */
static void
check_redacted(DeclaredList list, GBytes *bytes)
{
    g_autoptr(GBytes) kept = endpoint_redact(bytes);
    require(kept != NULL);
    g_autoptr(GPtrArray) again = parse(list, kept);
    require(again != NULL);
    for (guint index = 0; index < again->len; index++) {
        const EndpointAttribute *attribute = again->pdata[index];
        require(attribute->name != NULL && attribute->path != NULL);
        require(g_ascii_strcasecmp(attribute->name, "password") != 0 || attribute->value == NULL ||
                attribute->value[strspn(attribute->value, "*")] == '\0');
    }
}

/* What a script sets, or why it is refused. */
static void
check_script(const GPtrArray *attributes)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) problems = task_problems_new();
    gboolean is_good = after_connect_judge(attributes, "target-endpoint", problems, &error);
    require_error(error, !is_good);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    DeclaredList list = data[0] % 2 == 0 ? DECLARED_SOURCE : DECLARED_TARGET;
    g_autoptr(GBytes) bytes = g_bytes_new(data + 1, size - 1);
    g_autoptr(GPtrArray) attributes = parse(list, bytes);
    if (attributes != NULL) {
        check_redacted(list, bytes);
        check_script(attributes);
    }
    return 0;
}
