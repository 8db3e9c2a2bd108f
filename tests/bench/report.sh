#!/bin/bash
# The reports of a large case: prints for each format seconds, processor seconds, peak memory and size, and fails where one
# takes more than it may. The case is made by SQL, in the tables that the tools fill. Build without sanitizers first, and
# let nothing else run.
#
#   PGCROSSING_BUILDDIR=build tests/bench/report.sh [FINDINGS...]
#   BENCH_CASE=FOLDER ...         keeps the cases and reports there
. "$(dirname "$0")/../harness/tap.sh"
. "$SOURCE_FOLDER/tests/server/report/case.sh"

CHECKS=420
TABLES=5000
MAXIMUM_SECONDS=3
MAXIMUM_MASKED_SECONDS=5        # JSON from a case whose names are masked first
MAXIMUM_MEGABYTES=300           # of those that are made of the tree
MAXIMUM_STREAMED_MEGABYTES=100
MAXIMUM_OWN_MEGABYTES=500       # of a stylesheet that copies the whole tree
MAXIMUM_HTML_BYTES=5000000
numbers=("${@:-100000}")
folder=${BENCH_CASE:-$TEST_FOLDER}

# fill_sql FINDINGS: a tenth of the checks has findings; a fifth of the tables differs, in 10 rows each.
fill_sql() {
    cat <<SQL
PRAGMA journal_mode = OFF;
INSERT INTO meta VALUES (1, '6c1f3b7e-0000-4000-8000-000000000004', '2026-09-16T10:00:00.000Z', 'Bench', 'CHG-1');
INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line, started, finished, exit_status, position, digest)
    SELECT column1, '11111111-0000-4000-8000-00000000000' || column1, column2, 'done', '0', 'l', 'c',
           '2026-09-16T10:00:00.000Z', '2026-09-16T10:00:01.000Z', 1, column1, printf('%064d', column1)
      FROM (VALUES (1, 'collect'), (2, 'assess'), (3, 'migrate'), (4, 'validate'));
INSERT INTO run_detail VALUES (2, 'engine', 'copy'), (2, 'phases', 'full-load,cutover'), (2, 'fail_on', 'blocker');
CREATE TEMP TABLE number (n INTEGER PRIMARY KEY);
INSERT INTO number WITH RECURSIVE count(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM count WHERE n < max($1, $TABLES)) SELECT n FROM count;
INSERT INTO check_result (run, check_id, family, title, side, outcome, reason, severity, severity_dms, severity_logical,
                          severity_copy, required, examined, finding_count, why, remedy, remedy_sql, reference, digest, seconds)
    SELECT 2, printf('fam%02d-check-%03d', n / 30, n), printf('family %02d', n / 30), 'What check ' || n || ' looks for', 'source',
           CASE n % 10 WHEN 0 THEN 'findings' WHEN 1 THEN 'not applicable' WHEN 2 THEN 'not evaluated' ELSE 'pass' END,
           CASE n % 10 WHEN 1 THEN 'not for this engine' WHEN 2 THEN 'fact x is unreadable' END,
           iif(n % 20 = 0, 'blocker', 'warning'), 'blocker', 'blocker', 'warning', 1, 1000, iif(n % 10 = 0, $1 / ($CHECKS / 10), 0),
           printf('%.300c', 'w'), printf('%.200c', 'r'), 'ALTER TABLE {schema}.{name} ADD PRIMARY KEY (id)', 'Manual', printf('%064d', n), 0.01
      FROM number WHERE n <= $CHECKS;
INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, part, severity, severity_dms, severity_logical,
                     severity_copy, message, remedy_sql, detail, comparison)
    SELECT 2, printf('fam%02d-check-%03d', c / 30, c), n, lower(hex(randomblob(32))), 'column', 'schema_' || n % 50, 'table_' || n / 10,
           'column_' || n % 10, iif(c % 20 = 0, 'blocker', 'warning'), 'blocker', 'blocker', 'warning',
           'column column_' || n % 10 || ' of schema_' || n % 50 || '.table_' || n / 10 || ' is something that has to be changed first',
           'ALTER TABLE schema_' || n % 50 || '.table_' || n / 10 || ' ALTER COLUMN column_' || n % 10 || ' TYPE bigint',
           '{"rows": ' || n || ', "type": "integer"}', iif(n % 2, 'new', 'still there')
      FROM (SELECT n, (n % ($CHECKS / 10) + 1) * 10 AS c FROM number WHERE n <= $1);
INSERT INTO load_item (run, item, table_id, source_schema, source_name, target_schema, target_name, format, state, rows, bytes, worker, started, finished)
    SELECT 3, n, n, 'public', 'table_' || n, 'public', 'table_' || n, 'binary', 'done', n, n * 100, n % 8,
           '2026-09-16T10:00:00.000Z', '2026-09-16T10:00:01.000Z' FROM number WHERE n <= $TABLES;
INSERT INTO selected_table (run, table_id, source_schema, source_name, target_schema, target_name, filter, mode, load_order, rule_id)
    SELECT 4, n, 'public', 'table_' || n, 'public', 'table_' || n, NULL, 'create-missing', NULL, NULL FROM number WHERE n <= $TABLES;
INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema, target_name, method, row_identity, state, source_rows,
                          target_rows, equal_rows, different_rows, source_only_rows, target_only_rows, round, seconds)
    SELECT 4, n, 'public', 'table_' || n, 'public', 'table_' || n, 'server digest', 'id', iif(n % 5, 'equal', 'different'), n * 100, n * 100,
           n * 100, iif(n % 5, 0, 10), 0, 0, 1, 0.1 FROM number WHERE n <= $TABLES;
-- A compare before that one, which found other tables to differ.
INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line, started, finished, exit_status, position, digest)
    VALUES (5, '11111111-0000-4000-8000-000000000005', 'validate', 'done', '0', 'l', 'c', '2026-09-16T09:00:00.000Z', '2026-09-16T09:00:01.000Z', 1, 0, printf('%064d', 0));
INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema, target_name, method, row_identity, state, different_rows, round, seconds)
    SELECT 5, n, 'public', 'table_' || n, 'public', 'table_' || n, 'server digest', 'id', iif(n % 7, 'equal', 'different'), iif(n % 7, 0, 3), 1, 0.1
      FROM number WHERE n <= $TABLES;
INSERT INTO column_result (run, table_id, source_column, target_column, source_type, target_type, form, differing_rows)
    SELECT 4, n, 'column_' || column1, 'column_' || column1, 'integer', 'integer', 'integer', iif(n % 5, 0, 10)
    FROM number, (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) WHERE n <= $TABLES;
INSERT INTO difference (run, table_id, round, ordinal, kind, state, row_key, columns)
    SELECT 4, n, 1, column1, 'different', 'different', '{"id": "' || n * column1 || '"}', '["column_1", "column_2"]'
      FROM number, (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) WHERE n <= $TABLES AND n % 5 = 0;
SQL
}

# spread_sql: all checks have findings, so that lists which are cut per check are as long as they can be.
spread_sql() {
    cat <<SQL
UPDATE check_result SET outcome = 'findings', reason = NULL;
UPDATE finding SET check_id = (SELECT printf('fam%02d-check-%03d', c / 30, c) FROM (SELECT finding.ordinal % $CHECKS + 1 AS c));
UPDATE check_result SET finding_count = (SELECT count(*) FROM finding f WHERE f.run = 2 AND f.check_id = check_result.check_id);
SQL
}

# measure FORMAT MEGABYTES ARGUMENT...: prints a line, and asserts the limits.
measure() {
    local format=$1 megabytes=$2 output=$folder/$1 status numbers_of_run
    shift 2
    rm -rf "$output"
    /usr/bin/time -f '%e %U %S %M' -o time "$BUILD_FOLDER/pgcrossing-report" --case "$case_file" "$@" "$output"
    status=$?
    read -r -a numbers_of_run <time
    awk -v format="$format" -v size="$(du -sb "$output" | cut -f 1)" '{
        printf "# %-10s %6.2f s  %6.2f s of processor  %4d MB of memory  %6.1f MB written\n", format, $1, $2 + $3, $4 / 1024, size / 1e6 }' time
    is $status 0 "$format is written"
    awk -v most=$MAXIMUM_SECONDS '{ exit !($2 + $3 <= most) }' time
    ok $? "$format takes at most $MAXIMUM_SECONDS s of a processor"
    [ $((numbers_of_run[3] / 1024)) -le "$megabytes" ]
    ok $? "$format takes at most $megabytes MB"
}

cd "$TEST_FOLDER" || die "no folder"
echo '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><xsl:copy-of select="."/></xsl:template></xsl:stylesheet>' >own.xsl
for number in "${numbers[@]}"; do
    for way in few all; do
        case_file=$folder/report-$number-$way.case
        [ -s "$case_file" ] || { { fill_sql "$number"; [ $way = few ] || spread_sql; } >fill.sql && make_case "$case_file" fill.sql >/dev/null; }
        note "$number findings of $way checks, $TABLES tables; the case has $(($(stat -c %s "$case_file") / 1000000)) MB"
        measure json $MAXIMUM_STREAMED_MEGABYTES --json
        measure sarif $MAXIMUM_STREAMED_MEGABYTES --sarif
        measure csv $MAXIMUM_STREAMED_MEGABYTES --csv
        measure html $MAXIMUM_MEGABYTES --html
        measure markdown $MAXIMUM_MEGABYTES --markdown
        measure junit $MAXIMUM_MEGABYTES --junit
        measure own $MAXIMUM_OWN_MEGABYTES --stylesheet own.xsl --output
        MAXIMUM_SECONDS=$MAXIMUM_MASKED_SECONDS measure masked $MAXIMUM_STREAMED_MEGABYTES --mask-names --json
        [ "$(stat -c %s "$folder/html")" -le $MAXIMUM_HTML_BYTES ]
        ok $? "HTML has at most $MAXIMUM_HTML_BYTES bytes"
        [ "$(wc -m <"$folder/markdown")" -le 60000 ]
        ok $? "Markdown fits a comment"
    done
done
done_testing
