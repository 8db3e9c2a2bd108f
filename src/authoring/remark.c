#include "authoring/remark.h"

static void
remark_free(gpointer data)
{
    Remark *remark = data;
    g_free(remark->text);
    g_free(remark);
}

GPtrArray *
remarks_new(void)
{
    return g_ptr_array_new_with_free_func(remark_free);
}

void
remarks_add(GPtrArray *remarks, gboolean is_loss, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Remark *remark = g_new0(Remark, 1);
    remark->is_loss = is_loss;
    remark->text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(remarks, remark);
}

gboolean
remarks_have_loss(const GPtrArray *remarks)
{
    for (guint index = 0; index < remarks->len; index++)
        if (((const Remark *)remarks->pdata[index])->is_loss)
            return TRUE;
    return FALSE;
}
