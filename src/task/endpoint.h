/*
 * The settings of an AWS DMS endpoint: the JSON of the API (PostgreSQLSettings alone, or what
 * create-endpoint takes and describe-endpoints gives), or extra connection attributes as
 * name=value;name=value, also inside such JSON. Names are taken in any case.
 */
#pragma once

#include "case/case.h"
#include "pg/server.h"
#include "task/declared.h"
#include "task/document.h"
#include "task/outline.h"

typedef struct {
    char *name;               /* as it is written */
    const Declared *declared; /* NULL: not known */
    char *value;
    char *path;
    guint line; /* from 1 */
    guint character;
} EndpointAttribute;

/* The attributes of a file, in its order: EndpointAttribute, which the array owns. list: of which
 * side. What is wrong with one is a warning; a file that cannot be read is an error. */
GPtrArray *endpoint_parse(DeclaredList list, const char *path, GBytes *bytes,
                          TaskProblems *problems, GError **error);

/* The attributes that the case's task has of the side's endpoint; empty where it has none. NULL is
 * an error. */
GPtrArray *endpoint_of_case(CaseFile *file, Side side, GError **error);

/* A copy in which stars stand for passwords and the like. The file is one that endpoint_parse()
 * took. */
GBytes *endpoint_redact(GBytes *bytes);
