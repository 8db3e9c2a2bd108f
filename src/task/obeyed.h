/*
 * The task settings that a load or a compare by this program does something about, but for those of
 * FullLoadSettings. They are judged as strictly as AWS DMS judges them.
 */
#pragma once

#include "task/member.h"

gboolean obeyed_has(const char *group, const char *name);

/* Refuses a value that is none of the setting's, or asks for what is not done; warns of one that
 * has no effect. Where errors are problems it goes on after them. */
gboolean obeyed_judge(const Member *group, GError **error);
