/*
 * AfterConnectScript of an endpoint, as far as it sets what changes no value and no row: how much
 * memory a session takes, what it logs, session_replication_role, ... Nothing of the script is sent
 * to a server as it is written: what it sets is taken apart, and set by name and value.
 */
#pragma once

#include "task/endpoint.h"

/* Of the attributes of an endpoint: an error of the first statement that is anything else, a
 * warning of settings that our sessions choose for themselves. kind: the document's. */
gboolean after_connect_judge(const GPtrArray *attributes, const char *kind, TaskProblems *problems,
                             GError **error);

/* What the case's endpoint of the side sets: PgSetting, which the array owns; empty for nothing.
 * NULL is an error. */
GPtrArray *after_connect_settings(CaseFile *file, Side side, GError **error);
