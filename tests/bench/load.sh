#!/bin/bash
# load.sh [MEGABYTES [ROUNDS]]: how long a whole migration takes, as a ratio to pg_dump -Fd -Z0 -j2 and pg_restore -j2 of
# the same database in the same run, best of ROUNDS each (default 1000 and 3). PGCROSSING_BUILDDIR names a build without
# sanitizers.
. "$(dirname "$0")/../harness/tap.sh"
megabytes=${1:-1000}
rounds=${2:-3}

settings=(--set shared_buffers=256MB --set max_wal_size=4GB --set maintenance_work_mem=128MB)
server_private 15 source "${settings[@]}"
server_private 15 target "${settings[@]}"
database_create source_db source bench

# Five shapes in equal parts: narrow rows, wide text, mixed types with indexes, large values, many small tables.
part=$((megabytes / 5))
run_sql source "$source_db" <<SQL
CREATE TABLE narrow (id bigint PRIMARY KEY, a integer, b integer);
INSERT INTO narrow SELECT n, n % 1000, n % 77 FROM generate_series(1, $part * 14000) n;
CREATE TABLE wide (id integer PRIMARY KEY, body text);
INSERT INTO wide SELECT n, repeat(md5(n::text), 25) FROM generate_series(1, $part * 1000) n;
CREATE TABLE mixed (id serial PRIMARY KEY, at timestamptz, price numeric(12, 2), name text, tags text[], doc jsonb, f float8);
INSERT INTO mixed (at, price, name, tags, doc, f)
    SELECT now() + n * interval '1 s', n / 7.0, md5(n::text), ARRAY['x', n::text], jsonb_build_object('n', n), sqrt(n)
    FROM generate_series(1, $part * 5000) n;
CREATE INDEX ON mixed (name);
CREATE INDEX ON mixed (at, price);
CREATE TABLE large (id integer PRIMARY KEY, body text);
ALTER TABLE large ALTER body SET STORAGE EXTERNAL;
INSERT INTO large SELECT n, repeat(md5(n::text), 3200) FROM generate_series(1, $part * 10) n;
DO \$\$BEGIN
    FOR i IN 1..100 LOOP
        EXECUTE format('CREATE TABLE small_%s AS SELECT n AS id, md5(n::text) AS v FROM generate_series(1, %s) n', i, $part * 120);
        EXECUTE format('ALTER TABLE small_%s ADD PRIMARY KEY (id)', i);
    END LOOP;
END\$\$;
VACUUM ANALYZE;
CHECKPOINT;
SQL
echo "# $(query source "$source_db" "SELECT pg_size_pretty(pg_database_size('$source_db'))"), $rounds rounds"

elapsed() {
    awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f", b - a }'
}

# fresh NAME: an empty database on the target, the one before dropped.
fresh() {
    query target postgres "DROP DATABASE IF EXISTS bench_target" 2>/dev/null
    query target postgres "CREATE DATABASE bench_target"
    query target postgres "CHECKPOINT"
}

by_dump=() by_us=()
programs=$(client_programs 15)
for ((round = 1; round <= rounds; round++)); do
    fresh
    started=$EPOCHREALTIME
    "$programs/pg_dump" -Fd -Z0 -j2 --file="$TEST_FOLDER/dump" --dbname="$(server_uri source "$source_db")" &&
        "$programs/pg_restore" -j2 --dbname="$(server_uri target bench_target)" "$TEST_FOLDER/dump" || die "pg_dump failed"
    by_dump+=("$(elapsed "$started")")
    rm -rf "$TEST_FOLDER/dump"
    fresh
    rm -f "$TEST_FOLDER"/bench.case*
    started=$EPOCHREALTIME
    run_tool pgcrossing-migrate --case "$TEST_FOLDER/bench.case" --jobs 2 \
        --source "$(server_uri source "$source_db")" --target "$(server_uri target bench_target)"
    [ "$tool_status" -eq 0 ] || die "migrate failed: $tool_stderr"
    by_us+=("$(elapsed "$started")")
    echo "# round $round: pg_dump and pg_restore ${by_dump[-1]} s, migrate ${by_us[-1]} s"
done
best() {
    printf '%s\n' "$@" | sort -n | head -1
}
ratio=$(awk -v a="$(best "${by_us[@]}")" -v b="$(best "${by_dump[@]}")" 'BEGIN { printf "%.2f", a / b }')
echo "# migrate takes $ratio of pg_dump and pg_restore"
is "$(awk -v r="$ratio" 'BEGIN { print (r <= 1) }')" 1 "no slower than pg_dump and pg_restore"
done_testing
