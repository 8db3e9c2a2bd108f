/* Whether two servers hash alike, found out with fixed values before any row is read. */
#pragma once

#include "pg/session.h"
#include "validate/digest.h"

/* Sets recipe->method: DIGEST_BY_SERVER where both have the hash and agree, for this very seed too.
 * *finding says what was seen; the caller owns it. */
gboolean self_test_hash(PgSession *const sessions[2], DigestRecipe *recipe, char **finding,
                        GError **error);
