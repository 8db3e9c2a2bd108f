-- The case file: the whole evidence of one migration, in one SQLite database.
--
-- Every row of evidence belongs to a run, by a column "run", or to a collection, by a column
-- "collection", which belongs to a run. A run that is not in the state "running" never changes:
-- run_guard_statements() gives each such table, and each fact table as it is made, triggers that
-- refuse. The digest of a finished run covers all its rows and the digest of the run that finished
-- before it: a chain.
--
-- Times are UTC, ISO 8601 with milliseconds. Booleans are 0 and 1. Names are PostgreSQL's, raw.

-- One row: what kind of file this is. The format counts changes to the tables below, not to facts.
CREATE TABLE meta (
    format INTEGER NOT NULL,
    id TEXT NOT NULL,              -- UUID of the case
    created TEXT NOT NULL,
    title TEXT,                    -- --title
    ticket TEXT                    -- --ticket
) STRICT;

-- One call of a tool that adds something.
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    tool TEXT NOT NULL,            -- collect, assess, plan, migrate, sequences, validate
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'abandoned')),
    resumes INTEGER REFERENCES run (id),
    tool_version TEXT NOT NULL,
    library_versions TEXT NOT NULL,
    command_line TEXT NOT NULL,    -- without secrets
    started TEXT NOT NULL,         -- the run's clock: nothing later reads today's date
    finished TEXT,
    exit_status INTEGER,
    position INTEGER UNIQUE,       -- in the chain, by the order in which runs finished
    previous_digest TEXT,          -- of the run at position - 1
    digest TEXT                    -- SHA-256, hexadecimal
) STRICT;

-- What a run says of itself: options that decide (engine, phases), settings that were read back,
-- sources of numbers. One row per name.
CREATE TABLE run_detail (
    run INTEGER NOT NULL REFERENCES run (id),
    name TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (run, name)
) STRICT;

-- One run's look at one side.
CREATE TABLE collection (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id),
    side TEXT NOT NULL CHECK (side IN ('source', 'target')),
    kind TEXT NOT NULL CHECK (kind IN ('server', 'dump', 'output')),
    system_identifier TEXT,        -- NULL where the role may not read it, or there is no server
    database_oid INTEGER,
    database_name TEXT,
    version_num INTEGER NOT NULL,  -- server_version_num
    version TEXT NOT NULL,
    platform TEXT NOT NULL,        -- self-managed, rds, aurora, cloudsql, alloydb, azure
    role TEXT NOT NULL,
    encoding TEXT NOT NULL,
    lsn TEXT,
    snapshot TEXT,                 -- txid_current_snapshot() of its transaction
    server TEXT NOT NULL,          -- connection string without secrets
    collected TEXT NOT NULL,       -- by the client's clock
    deep INTEGER NOT NULL          -- 1: probes were run too
) STRICT;
CREATE INDEX collection_run ON collection (run);

-- What became of each fact of a collection. A fact without a row here is absent.
CREATE TABLE fact_state (
    collection INTEGER NOT NULL REFERENCES collection (id),
    fact TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('read', 'partial', 'unreadable', 'absent')),
    rows INTEGER NOT NULL,
    error TEXT,                    -- why it is unreadable, or absent on this server
    grant_sql TEXT,                -- what would help
    digest TEXT NOT NULL,          -- SHA-256 of the query that was run
    seconds REAL NOT NULL,         -- until its rows had come; those of small facts come together
    PRIMARY KEY (collection, fact)
) STRICT;

-- Fact tables are made when they are first needed: fact_NAME(collection, columns as declared).

-- The DMS files as they were given. Which of them count: see current_task.
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id),
    mappings BLOB,                 -- NULL: none was given, all user tables are selected
    settings BLOB,
    mappings_digest TEXT,
    settings_digest TEXT,
    source_endpoint BLOB,          -- of both endpoints without secrets
    target_endpoint BLOB,
    source_endpoint_digest TEXT,   -- of what is kept
    target_endpoint_digest TEXT
) STRICT;

-- What the tool did not understand or could not honour in the task's files, and, of tools that judge
-- and do not act, what is wrong in them.
CREATE TABLE task_warning (
    run INTEGER NOT NULL REFERENCES run (id),
    document TEXT NOT NULL
        CHECK (document IN ('mappings', 'settings', 'source-endpoint', 'target-endpoint')),
    path TEXT NOT NULL,            -- e.g. rules[2].object-locator.table-type
    message TEXT NOT NULL,
    kind TEXT NOT NULL,            -- a word; see task/problems.h
    is_error INTEGER NOT NULL,     -- 1: a tool that acts would have stopped
    line INTEGER,                  -- of the file, from 1; NULL: not known
    character INTEGER              -- likewise
) STRICT;

-- Task settings: those that are obeyed, given or not, and what else the file gives that DMS knows.
CREATE TABLE task_setting (
    run INTEGER NOT NULL REFERENCES run (id),
    name TEXT NOT NULL,            -- e.g. TargetTablePrepMode
    value TEXT,                    -- NULL: not given and DMS's default is not ours
    given INTEGER NOT NULL,
    PRIMARY KEY (run, name)
) STRICT;

-- The one place that maps names: the source's tables that take part.
CREATE TABLE selected_table (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,     -- the table's oid on the source
    source_schema TEXT NOT NULL,
    source_name TEXT NOT NULL,
    target_schema TEXT NOT NULL,
    target_name TEXT NOT NULL,
    filter TEXT,                   -- SQL on the source's columns; NULL for all rows
    mode TEXT NOT NULL,            -- table preparation mode; create-missing without settings
    load_order INTEGER,
    rule_id TEXT,                  -- the rule that selected it; NULL without a task
    key_name TEXT,                 -- of the key that a rule defines; NULL: none does
    key_origin TEXT CHECK (key_origin IN ('primary-key', 'unique-index')),
    key_columns TEXT,              -- their names on the target, as a JSON array
    is_view INTEGER NOT NULL DEFAULT 0, -- 1: a view, whose rows go into a table
    PRIMARY KEY (run, table_id)
) STRICT;

CREATE TABLE selected_column (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    position INTEGER NOT NULL,     -- attnum on the source; from 1601 for one that is added
    source_name TEXT NOT NULL,     -- of one that is added, its own
    target_name TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('copy', 'remove', 'add')),
    expression TEXT,               -- SQL on the source's columns; NULL: the column as it is
    type TEXT,                     -- of the target's column, where a rule gives it
    mask TEXT CHECK (mask IN ('hash', 'digits', 'random digits')), -- NULL: none
    PRIMARY KEY (run, table_id, position)
) STRICT;

-- How the task cuts the load of a table: each row is in one range.
CREATE TABLE load_range (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    part INTEGER NOT NULL,         -- from 0, the lowest first
    condition TEXT NOT NULL,       -- SQL on the source's columns
    begin TEXT,                    -- a query that gives the row where it begins; NULL: the lowest
    path TEXT NOT NULL,            -- of the rule, e.g. rules[2]
    PRIMARY KEY (run, table_id, part)
) STRICT;

-- The task that later runs use. A run that failed early, on a file with a mistake, must not hold the
-- user to that file; one that has selected tables may have written to the target: its task stays.
CREATE VIEW current_task AS
    SELECT t.*
      FROM task t
      JOIN run r ON r.id = t.run
     WHERE r.state IN ('running', 'done')
        OR EXISTS (SELECT * FROM selected_table s WHERE s.run = t.run)
     ORDER BY t.id DESC
     LIMIT 1;

-- One row per check of the catalogue that an assessment knew.
CREATE TABLE check_result (
    run INTEGER NOT NULL REFERENCES run (id),
    check_id TEXT NOT NULL,
    family TEXT NOT NULL,
    title TEXT NOT NULL,
    side TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'sampled', 'findings', 'not applicable',
                                             'not asked for', 'not evaluated', 'waived', 'error')),
    reason TEXT,                   -- why it looked at nothing, or not at all; what a sample was
    grant_sql TEXT,                -- what would make it evaluated
    severity TEXT NOT NULL CHECK (severity IN ('blocker', 'warning', 'info', 'none')),
                                   -- the highest it can have for the run's engine and phases
    severity_dms TEXT NOT NULL,
    severity_logical TEXT NOT NULL,
    severity_copy TEXT NOT NULL,
    required INTEGER NOT NULL,     -- 1: it had to be evaluated for the verdict
    examined INTEGER,              -- objects looked at
    finding_count INTEGER NOT NULL,
    why TEXT NOT NULL,
    remedy TEXT NOT NULL,
    remedy_sql TEXT,
    reference TEXT NOT NULL,
    aliases TEXT,
    digest TEXT NOT NULL,          -- SHA-256 of the check's file
    seconds REAL NOT NULL,
    actor TEXT,                    -- who has to act: "source DBA", "application, network", ...
    PRIMARY KEY (run, check_id)
) STRICT;

-- The files of the checks that the program does not carry itself, as they were run.
CREATE TABLE check_text (
    run INTEGER NOT NULL REFERENCES run (id),
    check_id TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (run, check_id)
) STRICT;

-- One row per object that a check found.
CREATE TABLE finding (
    run INTEGER NOT NULL REFERENCES run (id),
    check_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,     -- of check, side and identity; no counts, no times
    object_type TEXT NOT NULL,
    schema TEXT,
    name TEXT,
    part TEXT,
    severity TEXT NOT NULL,        -- for the run's engine and phases; none: harmless to it
    severity_dms TEXT NOT NULL,
    severity_logical TEXT NOT NULL,
    severity_copy TEXT NOT NULL,
    message TEXT NOT NULL,         -- one line, escaped
    remedy_sql TEXT,
    detail TEXT,                   -- JSON: the columns that are not identity
    comparison TEXT CHECK (comparison IN ('new', 'still there')), -- NULL without a run before
    waiver INTEGER,                -- ordinal in waiver
    PRIMARY KEY (run, check_id, ordinal)
) STRICT;

-- Findings of the run before that are not in this one.
CREATE TABLE finding_gone (
    run INTEGER NOT NULL REFERENCES run (id),
    fingerprint TEXT NOT NULL,
    check_id TEXT NOT NULL,
    message TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('gone', 'unknown')),
    PRIMARY KEY (run, fingerprint)
) STRICT;

CREATE TABLE waiver (
    run INTEGER NOT NULL REFERENCES run (id),
    ordinal INTEGER NOT NULL,
    check_id TEXT NOT NULL,
    object TEXT NOT NULL,          -- a pattern with * and ?, over schema.name.part
    reason TEXT NOT NULL,
    owner TEXT NOT NULL,
    ticket TEXT NOT NULL,
    expires TEXT NOT NULL,         -- the last day it holds, YYYY-MM-DD
    not_evaluated INTEGER NOT NULL, -- 1: also covers "could not be looked at"
    state TEXT NOT NULL CHECK (state IN ('used', 'unmatched', 'expired')),
    matches INTEGER NOT NULL,
    approver TEXT,                 -- who has agreed; NULL: nobody is named
    PRIMARY KEY (run, ordinal)
) STRICT;

-- The load. A copy of the ledger on the target, which is the truth while a load runs.
CREATE TABLE load_item (
    run INTEGER NOT NULL REFERENCES run (id),
    item INTEGER NOT NULL,
    table_id INTEGER NOT NULL,
    source_schema TEXT NOT NULL,
    source_name TEXT NOT NULL,
    target_schema TEXT NOT NULL,
    target_name TEXT NOT NULL,
    part TEXT,                     -- the range, where a table is more than one item
    format TEXT NOT NULL CHECK (format IN ('binary', 'text')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'failed')),
    rows INTEGER,
    bytes INTEGER,
    worker INTEGER,
    started TEXT,
    finished TEXT,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0, -- that ended, with those of the runs that this one goes on with
    PRIMARY KEY (run, item)
) STRICT;

-- What else a migration did, in order: schema, index, constraint, foreign key check, sequence,
-- analyze, rename.
CREATE TABLE migration_step (
    run INTEGER NOT NULL REFERENCES run (id),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,          -- escaped, for people
    state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'skipped')),
    message TEXT,                  -- why it failed or was skipped
    started TEXT,
    finished TEXT,
    PRIMARY KEY (run, ordinal)
) STRICT;

-- The row compare: one row per pair of tables. Of data that moves, rows that differ are read again
-- in rounds: different, source only and target only are then what really differs, and the digests
-- are those of the first read.
CREATE TABLE table_result (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,     -- the source's oid; negative for a table only the target has
    source_schema TEXT,
    source_name TEXT,
    target_schema TEXT,
    target_name TEXT,
    method TEXT NOT NULL,          -- server digest, client digest, none
    row_identity TEXT NOT NULL,    -- the key's columns, or multiset
    state TEXT NOT NULL CHECK (state IN ('equal', 'different', 'source only', 'target only',
                                         'not compared', 'incomplete', 'sampled')),
    reason TEXT,                   -- of not compared, incomplete, sampled; of a filter
    source_rows INTEGER,
    target_rows INTEGER,
    equal_rows INTEGER,
    different_rows INTEGER,
    source_only_rows INTEGER,
    target_only_rows INTEGER,
    looked_at_rows INTEGER,        -- of those that differ: whose columns were compared
    reread_rows INTEGER,           -- moving data: differed at first, were equal when read again
    undecided_rows INTEGER,        -- moving data: hot or suspended
    source_digest TEXT,
    target_digest TEXT,
    chunks INTEGER,
    source_snapshot TEXT,
    source_lsn TEXT,
    target_snapshot TEXT,
    target_lsn TEXT,
    round INTEGER NOT NULL,        -- the last in which a row was read again; 0: none was
    seconds REAL,
    compared_by INTEGER REFERENCES run (id), -- the interrupted run that it was taken over from; NULL: this one
    PRIMARY KEY (run, table_id, round)
) STRICT;

-- How each pair of columns entered the compare.
CREATE TABLE column_result (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    source_column TEXT,            -- NULL: only the target has it
    target_column TEXT,            -- NULL: only the source has it
    source_type TEXT,
    target_type TEXT,
    form TEXT NOT NULL,            -- the type both sides were cast to, text, or not compared
    differing_rows INTEGER,
    reason TEXT,                   -- of not compared, or of types that differ
    coverage TEXT NOT NULL DEFAULT 'whole' CHECK (coverage IN ('whole', 'part', 'none')), -- of its values
    normalisers TEXT               -- which spellings of a value counted as one: --mode value
) STRICT;
CREATE INDEX column_result_table ON column_result (run, table_id);

-- Whether the compare found damage that its own queries made to one row of a table: validate --canary.
CREATE TABLE canary (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    damage TEXT NOT NULL CHECK (damage IN ('altered', 'dropped', 'doubled')),
    state TEXT NOT NULL CHECK (state IN ('found', 'missed', 'not tried')),
    reason TEXT,                   -- of missed, not tried
    side TEXT CHECK (side IN ('source', 'target')), -- whose queries made it
    source_column TEXT,            -- of altered
    row_key TEXT,                  -- of found, as in difference
    seconds REAL,
    PRIMARY KEY (run, table_id, damage)
) STRICT;

-- How a column differs, in the rows that were looked at: table_result says how many they are.
CREATE TABLE column_kind (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,      -- within the table
    source_column TEXT NOT NULL,
    kind TEXT NOT NULL,            -- as in src/validate/kind.h: scale, time shifted, other, ...
    detail TEXT,                   -- words that follow the kind, as: by +01:00:00
    rows INTEGER NOT NULL,
    PRIMARY KEY (run, table_id, round, ordinal)
) STRICT;

-- For people: "time shifted by +01:00:00 in all 4,812 rows that differ".
CREATE VIEW column_kind_text AS
    SELECT k.run, k.table_id, k.round, k.ordinal, k.source_column, k.detail, k.rows,
           k.kind || coalesce(' ' || k.detail, '') || ' in ' || CASE
               WHEN k.rows = 1 AND t.different_rows = 1 THEN 'the one row that differs'
               WHEN k.rows = t.different_rows THEN printf('all %,d rows that differ', k.rows)
               WHEN t.looked_at_rows = t.different_rows
                   THEN printf('%,d of %,d rows that differ', k.rows, t.different_rows)
               WHEN k.rows = t.looked_at_rows
                   THEN printf('all %,d rows that were looked at, of %,d that differ', k.rows, t.different_rows)
               ELSE printf('%,d of %,d rows that were looked at, of %,d that differ', k.rows,
                           t.looked_at_rows, t.different_rows)
           END AS text
      FROM column_kind k
      JOIN table_result t USING (run, table_id, round);

-- What SHA-256 a table's rows come to on one side, and by what query: validate --mode evidence. It
-- gives the chunks, after the statements of run_detail validate.evidence_settings.
CREATE TABLE evidence (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('source', 'target')),
    method TEXT NOT NULL CHECK (method IN ('server', 'client')), -- of which hashed the rows
    rows INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    sha256 TEXT NOT NULL,          -- of the chunks' hashes, in order
    query TEXT NOT NULL,
    PRIMARY KEY (run, table_id, side)
) STRICT;
CREATE TABLE evidence_chunk (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    side TEXT NOT NULL,
    chunk INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (run, table_id, side, chunk)
) STRICT;

-- Rows that AWS DMS lists as failed on the target, looked up again: validate --dms-failures.
CREATE TABLE dms_failure (
    run INTEGER NOT NULL REFERENCES run (id),
    ordinal INTEGER NOT NULL,
    control_table TEXT NOT NULL,   -- where it is listed
    task_name TEXT,
    table_owner TEXT,
    table_name TEXT,
    failure_time TEXT,
    failure_type TEXT,             -- RECORD_DIFF, MISSING_SOURCE, MISSING_TARGET, TABLE_WARNING
    row_key TEXT,                  -- as DMS writes it; a hash where keys are masked
    resync_result TEXT,
    table_id INTEGER,              -- in table_result; NULL: no such table was compared
    state TEXT NOT NULL CHECK (state IN ('different', 'source only', 'target only', 'equal', 'gone',
                                         'not read')), -- gone: on neither side
    reason TEXT,                   -- of not read
    PRIMARY KEY (run, ordinal)
) STRICT;

-- Rows that differ, or did at first: keys, and values only with --show-values. Of data that moves,
-- state is what reading a row again has shown: hot rows changed whenever they were read, or what
-- changed them had not ended; suspended ones could not be decided otherwise.
CREATE TABLE difference (
    run INTEGER NOT NULL REFERENCES run (id),
    table_id INTEGER NOT NULL,
    round INTEGER NOT NULL,        -- of the table's result
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('different', 'source only', 'target only')),
    state TEXT NOT NULL CHECK (state IN ('equal on re-read', 'different', 'hot', 'suspended')),
    row_key TEXT NOT NULL,         -- JSON: {column: text}; for a multiset {"row hash": ...}
    columns TEXT,                  -- JSON array of the columns that differ
    kinds TEXT,                    -- JSON array of how they do, in the same order; see column_kind
    source_values TEXT,            -- JSON, only with --show-values
    target_values TEXT,
    source_count INTEGER,          -- multiplicity, for a multiset
    target_count INTEGER,
    decided_round INTEGER,         -- in which the state was found; NULL: at the first read
    PRIMARY KEY (run, table_id, round, ordinal)
) STRICT;
