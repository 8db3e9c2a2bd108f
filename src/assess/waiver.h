/*
 * Waivers: findings that somebody has accepted, with a reason, an owner, a ticket and a last day.
 *
 *   {"waivers": [{"check": "key-no-pk", "object": "shop.log*", "reason": "...", "owner": "...",
 *                 "ticket": "...", "expires": "2027-01-31", "not-evaluated": false}]}
 *
 * The object is a pattern over schema.name.part, as far as a finding has them, with * for any text
 * and ? for one character. With "not-evaluated" the waiver also covers a check that could not look.
 */
#pragma once

#include "assess/outcome.h"
#include "case/case.h"

typedef enum { WAIVER_UNMATCHED, WAIVER_USED, WAIVER_EXPIRED } WaiverState;

typedef struct {
    char *check;
    char *object;
    char *reason;
    char *owner;
    char *ticket;
    char *expires;  /* the last day it holds */
    char *approver; /* who has agreed; NULL: nobody is named */
    gboolean covers_not_evaluated;
    WaiverState state;
    gint64 matches;
} Waiver;

void waiver_free(Waiver *waiver);

/* The waivers of a file; an empty array where path is NULL. */
GPtrArray *waivers_read(const char *path, GError **error);

/* Marks what the waivers cover on the day (YYYY-MM-DD): findings get their waiver, and a check
 * whose findings are all covered the outcome waived. A waiver that has expired covers nothing. */
void waivers_apply(GPtrArray *waivers, GPtrArray *results, const char *today);

/* What is to be said of the waivers themselves: a check for those that have expired and one for
 * those that match nothing, added to results. checks owns the two checks. */
void waivers_judge(const GPtrArray *waivers, gboolean are_given, GPtrArray *checks,
                   GPtrArray *results);

gboolean waivers_store(CaseFile *file, gint64 run, const GPtrArray *waivers, GError **error);
