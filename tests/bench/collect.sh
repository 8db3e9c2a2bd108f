#!/bin/bash
# The facts of many tables against pg_dump --schema-only, both in one run: collecting has to be faster. Prints both times
# and their ratio. Build without sanitizers first.
#
#   PGCROSSING_BUILDDIR=build tests/bench/collect.sh [TABLES]
. "$(dirname "$0")/../harness/tap.sh"

tables=${1:-5000}
ROUNDS=5

# Each statement is a transaction of its own: one for all would need as many locks.
make_tables() {
    query source "$database" "
        SELECT format('CREATE TABLE t%s (id bigint PRIMARY KEY, parent bigint REFERENCES t%s, name varchar(40) NOT NULL,
            price numeric(10,2) DEFAULT 0, created timestamptz DEFAULT now(), tags text[], note text, flag boolean,
            amount int, day date); CREATE INDEX ON t%s (name);', n, greatest(n - 1, 1), n)
          FROM generate_series(1, $tables) n" | query_stdin source "$database"
}

# seconds COMMAND...: how long it takes.
seconds() {
    local start end
    start=$(date +%s%N)
    "$@" >"$TEST_FOLDER/output" 2>&1 || die "$1 failed: $(cat "$TEST_FOLDER/output")"
    end=$(date +%s%N)
    awk -v nanoseconds=$((end - start)) 'BEGIN { printf "%.2f\n", nanoseconds / 1e9 }'
}

collect() {
    rm -f "$TEST_FOLDER/bench.case"
    "$BUILD_FOLDER/pgcrossing-collect" --case "$TEST_FOLDER/bench.case" --source "$uri"
}

dump() {
    "$(client_programs 15)/pg_dump" --schema-only --dbname="$uri" --file=/dev/null
}

server_shared 15 source --set shared_buffers=128MB
database_create database source bench
uri=$(server_uri source "$database")
make_tables
query source "$database" 'VACUUM ANALYZE' >/dev/null
is "$(query source "$database" "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname ~ '^t[0-9]'")" "$tables" \
    "there are $tables tables"
# In turns, so that what else the machine does falls on both; the fastest round of each counts.
for ((round = 0; round < ROUNDS; round++)); do
    seconds collect >>"$TEST_FOLDER/collect" || die "there is no time to compare"
    seconds dump >>"$TEST_FOLDER/dump" || die "there is no time to compare"
done
collect_seconds=$(sort -n "$TEST_FOLDER/collect" | head -n 1)
dump_seconds=$(sort -n "$TEST_FOLDER/dump" | head -n 1)
ratio=$(awk -v a="$collect_seconds" -v b="$dump_seconds" 'BEGIN { printf "%.2f", a / b }')
note "collect $collect_seconds s, pg_dump --schema-only $dump_seconds s, ratio $ratio"
note "$(case_query "$TEST_FOLDER/bench.case" "SELECT fact, rows, round(seconds, 2) FROM fact_state
    ORDER BY seconds DESC LIMIT 8")"
awk -v ratio="$ratio" 'BEGIN { exit ratio > 1 }'
ok $? "collecting takes less time than pg_dump"
done_testing
