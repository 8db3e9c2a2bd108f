#include "validate/record.h"

static gboolean
insert_side(const Recorder *recorder, const Evidence *evidence, Side number, GError **error)
{
    const EvidenceSide *side = &evidence->side[number];
    g_autoptr(CaseQuery) query = case_query_kept(
        recorder->file,
        "INSERT INTO evidence (run, table_id, side, method, rows, chunks, sha256, query)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        error);
    case_bind_int(query, 1, recorder->run);
    case_bind_int(query, 2, evidence->pair->id);
    case_bind_text(query, 3, side_name(number));
    case_bind_text(query, 4, side->by_client ? "client" : "server");
    case_bind_int(query, 5, side->rows);
    case_bind_int(query, 6, side->chunks->len);
    case_bind_text(query, 7, side->sha256);
    case_bind_text(query, 8, side->query);
    return case_run_once(query, error);
}

static gboolean
insert_chunks(const Recorder *recorder, const Evidence *evidence, Side number, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query_kept(recorder->file,
                        "INSERT INTO evidence_chunk (run, table_id, side, chunk, rows, sha256)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                        error);
    gboolean done = query != NULL;
    const GPtrArray *chunks = evidence->side[number].chunks;
    for (guint index = 0; done && index < chunks->len; index++) {
        const EvidenceChunk *chunk = chunks->pdata[index];
        case_bind_int(query, 1, recorder->run);
        case_bind_int(query, 2, evidence->pair->id);
        case_bind_text(query, 3, side_name(number));
        case_bind_int(query, 4, chunk->number);
        case_bind_int(query, 5, chunk->rows);
        case_bind_text(query, 6, chunk->sha256);
        done = case_run_once(query, error);
    }
    return done;
}

gboolean
record_evidence(const Recorder *recorder, const Evidence *evidence, GError **error)
{
    if (!case_begin(recorder->file, error))
        return FALSE;
    gboolean done = TRUE;
    for (Side side = SIDE_SOURCE; done && side <= SIDE_TARGET; side++)
        /* A side that failed has no hash. */
        done =
            evidence->side[side].sha256 == NULL || (insert_side(recorder, evidence, side, error) &&
                                                    insert_chunks(recorder, evidence, side, error));
    return case_end(recorder->file, done, error);
}
