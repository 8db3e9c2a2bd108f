/*
 * The entries of a dump that stand before the data, dealt out to several sessions: where there are
 * thousands of tables, to create them is most of a migration's time.
 */
#pragma once

#include "migrate/toc.h"

typedef struct {
    GPtrArray *first;  /* TocEntry: schemas, types, functions; on which tables may depend */
    GPtrArray *shares; /* GPtrArray of TocEntry: no entry of one depends on one of another */
    GPtrArray *last;   /* TocEntry: rights on those in first */
} Shares;

/* Deals the wanted entries that the target lacks, which are in an order in which they can be
 * restored, into count shares of about equal length; each of the lists keeps that order. */
Shares *shares_deal(const GPtrArray *entries, guint count);

void shares_free(Shares *shares);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Shares, shares_free)
