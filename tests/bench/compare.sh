#!/bin/bash
# compare.sh [MEGABYTES [JOBS]]: how long the row compare takes, against the usual check that two databases hold the
# same, sum(hashtext(t::text)::bigint) of each table on both servers at once. Prints both times and their ratio, the
# best of three runs each, taken in turn. Build without sanitizers, or the numbers say nothing.
. "$(dirname "$0")/../harness/tap.sh"

megabytes=${1:-1000}
jobs=${2:-2}
export TIMEFORMAT=%R

server_private 15 source --set shared_buffers=512MB --set max_wal_size=4GB
server_private 15 target --set shared_buffers=512MB --set max_wal_size=4GB
database_create source_db source bench
database_create target_db target bench

# Ten kinds of columns at about 140 bytes a row, small rows, wide text, and values in TOAST.
fill() {
    run_sql "$1" "$2" --set=rows="$((megabytes * 2500))" --set=pages="$megabytes" <<'SQL'
CREATE TABLE orders (id bigint PRIMARY KEY, customer int, state text, amount numeric(12, 2), rate float8, placed timestamptz,
    paid date, note varchar(60), is_open bool, code uuid);
INSERT INTO orders SELECT i, i % 1000, 'state ' || i % 7, i * 0.01, i / 3.0, timestamptz '2020-01-01' + i * interval '1 s',
    date '2020-01-01' + i % 1000, 'a note on order ' || i, i % 2 = 0, md5(i::text)::uuid FROM generate_series(1, :rows) i;
CREATE TABLE link (a int, b int, PRIMARY KEY (a, b));
INSERT INTO link SELECT i, i / 2 FROM generate_series(1, :rows * 2) i;
CREATE TABLE page (id int PRIMARY KEY, body text, properties jsonb);
INSERT INTO page SELECT i, string_agg(md5((i * 10 + n)::text), ' '), jsonb_build_object('number', i, 'kind', 'page')
    FROM generate_series(1, :pages * 100) i, generate_series(1, 60) n GROUP BY i;
CREATE TABLE file (id int PRIMARY KEY, content bytea);
INSERT INTO file SELECT i, decode(string_agg(md5((i * 1000 + n)::text), ''), 'hex')
    FROM generate_series(1, :pages) i, generate_series(1, 6000) n GROUP BY i;
VACUUM ANALYZE;
SQL
}

fill source "$source_db"
fill target "$target_db"

usual_of() {
    local table
    for table in orders link page file; do
        query "$1" "$2" "SELECT count(*), sum(hashtext(t::text)::bigint) FROM $table t"
    done
}

usual() {
    usual_of source "$source_db" >"$TEST_FOLDER/source" &
    usual_of target "$target_db" >"$TEST_FOLDER/target"
    wait $!
    cmp "$TEST_FOLDER/source" "$TEST_FOLDER/target" || die "the usual check found a difference"
}

compare() {
    rm -f "$TEST_FOLDER/a.case"
    run_tool pgcrossing-validate --rows-only --quiet --jobs "$jobs" --case "$TEST_FOLDER/a.case" \
        --source "$(server_uri source "$source_db")" --target "$(server_uri target "$target_db")"
    [ "$tool_status" = 0 ] || die "the compare failed: $tool_stdout $tool_stderr"
}

# smallest NUMBER...
smallest() {
    printf '%s\n' "$@" | sort -n | head -n 1
}

usual # warm both caches
for round in 1 2 3; do
    usual_times+=("$({ time usual; } 2>&1)")
    compare_times+=("$({ time compare; } 2>&1)")
done
usual_time=$(smallest "${usual_times[@]}")
compare_time=$(smallest "${compare_times[@]}")
size=$(query source "$source_db" "SELECT pg_size_pretty(pg_database_size(current_database()))")
printf 'database of %s on each side; sum(hashtext(t::text)): %s s; compare with %s jobs: %s s; ratio %s\n' \
    "$size" "$usual_time" "$jobs" "$compare_time" "$(awk "BEGIN { printf \"%.2f\", $compare_time / $usual_time }")"
