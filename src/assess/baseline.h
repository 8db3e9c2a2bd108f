/*
 * The assessment before, that asked the same: what is new, still there, gone.
 *
 * Still there is a finding that was found then, weighed as much, and was not waived unless it is
 * now. All else is new: a waiver that has expired gives the finding back.
 */
#pragma once

#include "assess/outcome.h"
#include "case/case.h"

typedef struct Baseline Baseline;

/*
 * The last finished assessment of the same engine, phases and task as the run's details say: in
 * another case file where path is not NULL, else in file itself, made by the same tool. *baseline
 * is NULL without an error where file has none; another case file has to have one.
 */
gboolean baseline_read(CaseFile *file, gint64 run, const char *path, Baseline **baseline,
                       GError **error);
void baseline_free(Baseline *baseline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Baseline, baseline_free)

/* Sets the comparison of every finding; to be called when waivers were applied. baseline may be
 * NULL: then nothing is compared. */
void baseline_compare(Baseline *baseline, const GPtrArray *results, Engine engine);

/* Writes which run it was, and its findings that are no longer there. baseline may be NULL. */
gboolean baseline_store(const Baseline *baseline, CaseFile *file, gint64 run,
                        const GPtrArray *results, GError **error);
