#!/bin/bash
# Many rules over many tables (many_tables.sh): task explain, and assess with the same mappings. Every name holds underscores,
# which are wildcards: most rules name one table each by them, others begin or end with %. Prints seconds, processor seconds
# and peak memory, and the slowest checks. Build without sanitizers first, and let nothing else run.
#
#   PGCROSSING_BUILDDIR=build tests/bench/rules.sh [RULES [TABLES]]       default: 10000 100000
#   BENCH_CASE=FOLDER ...         keeps the cases there, and takes those that are there
. "$(dirname "$0")/../harness/tap.sh"
. "$SOURCE_FOLDER/tests/bench/many_tables.sh"

MAXIMUM_MORE_SECONDS=10         # of processor, beyond what it takes with one rule: selection, names, the lints and their findings
MAXIMUM_MEGABYTES=500
MAXIMUM_ASSESS_SECONDS=90       # of processor
MAXIMUM_ASSESS_MEGABYTES=1000
rules=${1:-10000}
tables=${2:-100000}
folder=${BENCH_CASE:-$TEST_FOLDER}
mappings=$TEST_FOLDER/mappings.json

# mappings_sql: of each hundred rules 40 include a table, 10 exclude one, 25 rename one, 9 rename a column of one, 5 remove one,
# 3 begin with %, 3 end with it, 5 cut the load of one.
mappings_sql() {
    cat <<SQL
WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < $rules),
named AS (SELECT row_number() OVER (ORDER BY oid) AS position, schema, name FROM fact_table
           WHERE collection = 1 AND kind = 'r' AND NOT is_partition),
picked AS (SELECT n, n % 100 AS kind, schema, name FROM number
             JOIN named ON position = n * (SELECT count(*) / $rules FROM named)),
rule AS (
    SELECT n, CASE
        WHEN kind < 50 THEN json_object('rule-type', 'selection', 'rule-id', n, 'rule-action', iif(kind < 40, 'include', 'exclude'),
            'object-locator', json_object('schema-name', schema, 'table-name', name))
        WHEN kind < 75 THEN json_object('rule-type', 'transformation', 'rule-id', n, 'rule-target', 'table', 'rule-action', 'rename',
            'object-locator', json_object('schema-name', schema, 'table-name', name), 'value', 'moved_' || n)
        WHEN kind < 84 THEN json_object('rule-type', 'transformation', 'rule-id', n, 'rule-target', 'column', 'rule-action', 'rename',
            'object-locator', json_object('schema-name', '%', 'table-name', name, 'column-name', 'note'), 'value', 'note_' || n)
        WHEN kind < 89 THEN json_object('rule-type', 'transformation', 'rule-id', n, 'rule-target', 'column', 'rule-action', 'remove-column',
            'object-locator', json_object('schema-name', schema, 'table-name', name, 'column-name', 'fl[_a]g'))
        WHEN kind < 92 THEN json_object('rule-type', 'selection', 'rule-id', n, 'rule-action', 'exclude',
            'object-locator', json_object('schema-name', schema, 'table-name', '%_' || substr(name, 5)))
        WHEN kind < 95 THEN json_object('rule-type', 'transformation', 'rule-id', n, 'rule-target', 'table', 'rule-action', 'add-suffix',
            'object-locator', json_object('schema-name', '%', 'table-name', name || '_%'), 'value', '_' || n)
        ELSE json_object('rule-type', 'table-settings', 'rule-id', n, 'object-locator', json_object('schema-name', schema,
            'table-name', name), 'parallel-load', json_object('type', 'ranges', 'columns', json_array('id'), 'boundaries',
            json_array(json_array(1000), json_array(2000)))) END AS text FROM picked)
SELECT json_object('rules', (SELECT json_group_array(json(text)) FROM (
    SELECT 1 AS n, json_object('rule-type', 'selection', 'rule-id', 1, 'rule-action', 'include', 'object-locator',
                               json_object('schema-name', '%', 'table-name', '%')) AS text
    UNION ALL SELECT n, text FROM rule WHERE n <= $1 ORDER BY n)))
SQL
}

# measure NAME COMMAND...: sets seconds, processor, megabytes.
measure() {
    local name=$1
    shift
    /usr/bin/time --format='%e %U %S %M' --output="$TEST_FOLDER/time" "$@" >"$TEST_FOLDER/output" 2>"$TEST_FOLDER/errors" ||
        [ "$(tail -n 1 "$TEST_FOLDER/errors" | cut -c 1-5)" != error ] || die "$name failed: $(cat "$TEST_FOLDER/errors")"
    read -r seconds processor megabytes < <(tail -n 1 "$TEST_FOLDER/time" | awk '{ print $1, $2 + $3, int($4 / 1024) }')
    note "$name: $seconds s, $processor s of processor, $megabytes MB"
}

start_servers
case=$TEST_FOLDER/bench.case
cp "$(make_case "$tables")" "$case" || exit 1
case_change "$case" "UPDATE fact_table SET name = 'app_' || replace(name, 'c', '_') WHERE schema NOT GLOB 'pg_*'"

for number in 1 "$rules"; do
    case_query "$case" "$(mappings_sql "$number")" >"$mappings"
    measure "task explain, $number rules, $tables tables" "$BUILD_FOLDER/pgcrossing-task" explain --json --quiet --case "$case" \
        --task "$mappings"
    [ "$number" = 1 ] && base=$processor
done
awk -v s="$processor" -v b="$base" -v m="$megabytes" \
    "BEGIN { exit s - b > $MAXIMUM_MORE_SECONDS || m > $MAXIMUM_MEGABYTES }"
ok $? "$rules rules take at most $MAXIMUM_MORE_SECONDS s more than one, and at most $MAXIMUM_MEGABYTES MB"
measure "assess, $rules rules, $tables tables" "$BUILD_FOLDER/pgcrossing-assess" --quiet --case "$case" --task "$mappings" \
    --fail-on never --engine dms --phase full-load,cdc,cutover
note "$(case_query "$case" "SELECT '    ' || check_id, round(seconds, 2), outcome, finding_count,
    CASE outcome WHEN 'error' THEN reason ELSE '' END
    FROM check_result WHERE seconds > 0.3 OR outcome = 'error' ORDER BY seconds DESC LIMIT ${BENCH_SHOW:-12}")"
awk -v s="$processor" -v m="$megabytes" "BEGIN { exit s > $MAXIMUM_ASSESS_SECONDS || m > $MAXIMUM_ASSESS_MEGABYTES }"
ok $? "assess takes at most $MAXIMUM_ASSESS_SECONDS s of processor and $MAXIMUM_ASSESS_MEGABYTES MB"
done_testing
