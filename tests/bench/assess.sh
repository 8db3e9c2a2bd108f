#!/bin/bash
# The checks over cases of many tables (many_tables.sh). Prints for each number of tables seconds, processor seconds, peak
# memory, findings, and the slowest checks. Build without sanitizers first, and let nothing else run: the limits are for
# two idle processors.
#
#   PGCROSSING_BUILDDIR=build tests/bench/assess.sh [TABLES...]
#   BENCH_TARGET=empty ...        before the schema is on the target
#   BENCH_CASE=FOLDER ...         keeps the cases there, and takes those that are there
. "$(dirname "$0")/../harness/tap.sh"
. "$SOURCE_FOLDER/tests/bench/many_tables.sh"

MAXIMUM_SECONDS=30
MAXIMUM_MEGABYTES=700
MAXIMUM_CHECK_SECONDS=2
numbers=("${@:-5000}")
[ $# -gt 0 ] || numbers=(5000 20000 100000)
folder=${BENCH_CASE:-$TEST_FOLDER}

# measure CASE: sets seconds, processor, megabytes.
measure() {
    cp "$1" "$TEST_FOLDER/bench.case" || die "could not copy the case"
    /usr/bin/time --format='%e %U %S %M' --output="$TEST_FOLDER/time" "$BUILD_FOLDER/pgcrossing-assess" --quiet \
        --case "$TEST_FOLDER/bench.case" --fail-on never --engine dms --phase full-load,cdc,cutover \
        >"$TEST_FOLDER/output" 2>&1 || die "assess failed: $(cat "$TEST_FOLDER/output")"
    read -r seconds processor megabytes < <(awk '{ print $1, $2 + $3, int($4 / 1024) }' "$TEST_FOLDER/time")
}

start_servers
for tables in "${numbers[@]}"; do
    case=$(make_case "$tables") || exit 1
    measure "$case"
    note "$tables tables: $seconds s, $processor s of processor, $megabytes MB, $(case_query "$TEST_FOLDER/bench.case" \
        "SELECT count(*) || ' findings, slowest check ' || (SELECT round(max(seconds), 2) FROM check_result) || ' s'
           FROM finding")"
    note "$(case_query "$TEST_FOLDER/bench.case" "SELECT '    ' || check_id, round(seconds, 2), outcome, finding_count,
        CASE outcome WHEN 'error' THEN reason ELSE '' END
        FROM check_result WHERE seconds > 0.5 OR outcome = 'error' ORDER BY seconds DESC LIMIT ${BENCH_SHOW:-12}")"
    slow=$(case_query "$TEST_FOLDER/bench.case" "SELECT count(*) FROM check_result WHERE seconds > $MAXIMUM_CHECK_SECONDS")
    is "$slow" 0 "no check takes more than $MAXIMUM_CHECK_SECONDS s over $tables tables"
    awk -v s="$seconds" -v m="$megabytes" "BEGIN { exit s > $MAXIMUM_SECONDS || m > $MAXIMUM_MEGABYTES }"
    ok $? "assess takes at most $MAXIMUM_SECONDS s and $MAXIMUM_MEGABYTES MB over $tables tables"
done
done_testing
