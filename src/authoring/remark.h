/*
 * What has to be said of a file that is written from another: what was left out of it, and what is
 * to be known of it.
 */
#pragma once

#include <glib.h>

typedef struct {
    gboolean is_loss; /* other tables, rows or names than the file that was read says */
    char *text;
} Remark;

/* Remark, which the array owns. */
GPtrArray *remarks_new(void);

void remarks_add(GPtrArray *remarks, gboolean is_loss, const char *format, ...) G_GNUC_PRINTF(3, 4);

gboolean remarks_have_loss(const GPtrArray *remarks);
