/* Which checks the lists show, where an assessment and a compare of the schema have looked. */
#pragma once

#include "case/stage.h"

/* SQL over a row c of check_result, ?1 the run of the assessment, ?2 that of the compare of the
 * schema, 0 where there is none. Both runs know all checks, each for its phases: one that does not
 * apply to the one run is shown as the other saw it. Waivers are judged by both. */
#define SHOWN_CHECK                                                                                \
    "(c.run = ?1 AND NOT (c.outcome = 'not applicable' AND EXISTS (SELECT 1 FROM check_result o"   \
    " WHERE o.run = ?2 AND o.check_id = c.check_id AND o.outcome <> 'not applicable'))"            \
    " OR c.run = ?2 AND c.run <> ?1"                                                               \
    " AND (?1 = 0 OR c.outcome <> 'not applicable' AND c.family <> 'waivers'))"

/* Binds ?1, the run of the stage, and ?2, that of the compare of the schema, if the query has it.
 */
void shown_bind(CaseQuery *query, const CaseStages *stages, Stage stage);
