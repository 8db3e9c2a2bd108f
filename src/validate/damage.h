/*
 * A damage to one row that the queries of one side make as they read it, so that the compare can be
 * seen to find it. Nothing is written: it works on a standby.
 */
#pragma once

#include "pg/server.h"

typedef enum { DAMAGE_ALTERED, DAMAGE_DROPPED, DAMAGE_DOUBLED } DamageKind;

#define DAMAGE_KINDS 3

typedef struct {
    DamageKind kind;
    Side side;
    char *table;        /* the row's tableoid */
    char *tid;          /* its ctid */
    gconstpointer pair; /* the ColumnPair whose bytes are altered; NULL unless altered */
} RowDamage;

/* As in the case's schema. */
const char *damage_name(DamageKind kind);
