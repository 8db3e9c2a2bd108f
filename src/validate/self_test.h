/* Whether two servers hash alike and as servers do, found out with fixed values before any row is
 * read: two that do it wrong in the same way would take rows that differ for equal. */
#pragma once

#include "pg/session.h"
#include "validate/digest.h"

/* Sets recipe->method: DIGEST_BY_SERVER where both have the hash, agree for this very seed too, and
 * give the values that are known; and whether the client comes to the same.
 * *finding says what was seen; the caller owns it. */
gboolean self_test_hash(PgSession *const sessions[2], DigestRecipe *recipe, char **finding,
                        GError **error);
