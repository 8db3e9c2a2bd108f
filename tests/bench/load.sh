#!/bin/bash
# load.sh [SHAPE [MEGABYTES [ROUNDS]]]: how long a whole migration takes, as a ratio to a peer that moves the same database
# in the same run, best of ROUNDS each (default 3). PGCROSSING_BUILDDIR names a build without sanitizers.
#
#   clone    five kinds of tables in equal parts, with indexes       pg_dump -Fd -Z0 -j2, then pg_restore -j2
#   toast    one table of large values out of line                   the same
#   columns  one table of 200 columns                                the same
#   leaves   one table in 200 partitions                             the same
#   large    one table without an index                              psql COPY in binary into psql COPY, the floor
#   small    500 small tables with keys and foreign keys             pg_dump -Fc | pg_restore
#   empty    5,000 empty tables                                      the same
#
# For those that pg_dump -j2 moves there is a floor too, what standard parts can do at best on as many connections: tables by
# pg_restore, rows by two streams of psql COPY in binary into psql COPY, the largest first, indexes and keys by pg_restore -j2.
# It has no snapshot, no ledger and no check. Where the migration is at the floor, what limits it is the servers.
#
# pg_restore leaves the target without statistics; so does migrate --no-analyze, which is what is compared. How long migrate
# takes with them is said too.
# On a disk, as databases are: the harness would take memory.
export TMPDIR=${TMPDIR:-/tmp}
. "$(dirname "$0")/../harness/tap.sh"
shape=${1:-clone}
megabytes=${2:-1000}
rounds=${3:-3}

shape_clone() {
    local part=$((megabytes / 5))
    cat <<SQL
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
SQL
}

shape_toast() {
    cat <<SQL
CREATE TABLE documents (id integer PRIMARY KEY, body text);
ALTER TABLE documents ALTER body SET STORAGE EXTERNAL;
INSERT INTO documents SELECT n, repeat(md5(n::text), 3200) FROM generate_series(1, $megabytes * 10) n;
SQL
}

# Of four types in turn.
shape_columns() {
    cat <<SQL
SELECT format('CREATE TABLE many_columns (%s)', string_agg(format('c%s %s', n,
        (ARRAY['integer', 'text', 'numeric(12, 2)', 'timestamptz'])[n % 4 + 1]), ', ' ORDER BY n)) FROM generate_series(1, 200) n
\gexec
SELECT format('INSERT INTO many_columns SELECT %s FROM generate_series(1, $megabytes * 150) r', string_agg(
        (ARRAY['r', 'md5(r::text)', 'r / 7.0', 'now()'])[n % 4 + 1], ', ' ORDER BY n)) FROM generate_series(1, 200) n
\gexec
ALTER TABLE many_columns ADD PRIMARY KEY (c4);
SQL
}

shape_leaves() {
    cat <<SQL
CREATE TABLE events (id bigint, day integer, body text) PARTITION BY RANGE (day);
SELECT format('CREATE TABLE events_%s PARTITION OF events FOR VALUES FROM (%s) TO (%s)', n, n, n + 1) FROM generate_series(0, 199) n
\gexec
INSERT INTO events SELECT n, n % 200, repeat(md5(n::text), 3) FROM generate_series(1, $megabytes * 7000) n;
ALTER TABLE events ADD PRIMARY KEY (id, day);
SQL
}

shape_large() {
    cat <<SQL
CREATE TABLE one (id bigint, at timestamptz, price numeric(12, 2), name text, f float8);
INSERT INTO one SELECT n, now(), n / 7.0, md5(n::text), sqrt(n) FROM generate_series(1, $megabytes * 9500) n;
SQL
}

shape_small() {
    cat <<'SQL'
SELECT format('CREATE TABLE small_%s AS SELECT n AS id, 1 + n %% 100 AS other, md5(n::text) AS v FROM generate_series(1, 100) n', i)
  FROM generate_series(1, 500) i
\gexec
SELECT format('ALTER TABLE small_%s ADD PRIMARY KEY (id)', i) FROM generate_series(1, 500) i
\gexec
SELECT format('ALTER TABLE small_%s ADD FOREIGN KEY (other) REFERENCES small_%s', i, i - 1) FROM generate_series(2, 500) i
\gexec
SQL
}

shape_empty() {
    cat <<'SQL'
SELECT format('CREATE TABLE empty_%s (id integer PRIMARY KEY, v text)', i) FROM generate_series(1, 5000) i
\gexec
SQL
}

# How much of the peer's time the migration may take.
case $shape in
    clone) peer=directory most=0.6 ;;
    toast | columns | leaves) peer=directory most=0.7 ;;
    large) peer=floor most=1.15 ;;
    small | empty) peer=pipe most=1 ;;
    *) die "there is no shape \"$shape\"" ;;
esac

settings=(--set shared_buffers=256MB --set max_wal_size=4GB --set maintenance_work_mem=128MB --set max_locks_per_transaction=1024)
server_private 15 source "${settings[@]}"
server_private 15 target "${settings[@]}"
database_create source_db source bench
{ "shape_$shape"; echo 'VACUUM ANALYZE; CHECKPOINT;'; } | query_stdin source "$source_db" >/dev/null || die "the source cannot be made"
echo "# $shape: $(query source "$source_db" "SELECT pg_size_pretty(pg_database_size('$source_db'))"), $rounds rounds"
source_uri=$(server_uri source "$source_db")
PATH=$(client_programs 15):$PATH

peer_directory() {
    pg_dump -Fd -Z0 -j2 --file="$TEST_FOLDER/dump" --dbname="$source_uri" &&
        pg_restore -j2 --dbname="$target_uri" "$TEST_FOLDER/dump"
    rm -rf "$TEST_FOLDER/dump"
}

peer_pipe() {
    pg_dump -Fc -Z0 --dbname="$source_uri" | pg_restore --dbname="$target_uri"
}

peer_floor() {
    pg_dump --schema-only --dbname="$source_uri" | psql --no-psqlrc --quiet --dbname="$target_uri" >/dev/null
    psql --no-psqlrc --dbname="$source_uri" --command='COPY one TO STDOUT (FORMAT binary)' |
        psql --no-psqlrc --quiet --dbname="$target_uri" --command='COPY one FROM STDIN (FORMAT binary)'
}

# copy_table NAME: its rows, from server to server.
copy_table() {
    psql --no-psqlrc --dbname="$source_uri" --command="COPY $1 TO STDOUT (FORMAT binary)" |
        psql --no-psqlrc --quiet --dbname="$target_uri" --command="COPY $1 FROM STDIN (FORMAT binary)"
}
export -f copy_table
export source_uri target_uri

floor_directory() {
    pg_dump --schema-only -Fc --file="$TEST_FOLDER/floor" --dbname="$source_uri" &&
        pg_restore --section=pre-data --dbname="$target_uri" "$TEST_FOLDER/floor" &&
        query source "$source_db" "SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            ORDER BY pg_table_size(oid) DESC" | xargs -P 2 -I '{}' bash -c 'copy_table "{}"' &&
        pg_restore -j2 --section=post-data --dbname="$target_uri" "$TEST_FOLDER/floor"
}

migrate() {
    rm -f "$TEST_FOLDER"/bench.case*
    run_tool pgcrossing-migrate --case "$TEST_FOLDER/bench.case" --jobs 2 "$@" --source "$source_uri" --target "$target_uri"
    [ "$tool_status" -eq 0 ] || die "migrate failed: $tool_stderr"
}

# timed COMMAND...: sets seconds to how long it takes into an empty database. One of many tables stays until the end: ext4 does not
# use an inode again within minutes, and looks at each that was freed whenever a file is made, which after 20,000 files takes
# longer than all else; and only those would pay for it that are not the first.
databases=0
timed() {
    local started name=bench_target
    case $shape in
        small | empty) name+=_$((++databases)) ;;
        *) query target postgres "DROP DATABASE IF EXISTS $name" 2>/dev/null ;;
    esac
    query target postgres "CREATE DATABASE $name"
    target_uri=$(server_uri target "$name")
    query target postgres CHECKPOINT
    started=$EPOCHREALTIME
    "$@" || die "$1 failed"
    seconds=$(awk -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f", b - a }')
}

of_peer=() of_floor=() bare=() whole=()
for ((round = 1; round <= rounds; round++)); do
    timed "peer_$peer"; of_peer+=("$seconds")
    [ "$peer" != directory ] || { timed floor_directory; of_floor+=("$seconds"); }
    timed migrate --no-analyze; bare+=("$seconds")
    timed migrate; whole+=("$seconds")
    echo "# round $round: $peer ${of_peer[-1]} s,${of_floor[*]:+ floor ${of_floor[-1]} s,} migrate ${bare[-1]} s, with statistics ${whole[-1]} s"
done
best() {
    printf '%s\n' "$@" | sort -n | head -1
}
# ratio SECONDS [SECONDS]: to the other, by default the peer's.
ratio() {
    awk -v a="$1" -v b="${2:-$(best "${of_peer[@]}")}" 'BEGIN { printf "%.2f", a / b }'
}
echo "# $shape: migrate takes $(ratio "$(best "${bare[@]}")") of the peer's time, with statistics $(ratio "$(best "${whole[@]}")")"
[ "${#of_floor[@]}" -eq 0 ] || echo "# $shape: migrate takes $(ratio "$(best "${bare[@]}")" "$(best "${of_floor[@]}")") of the floor's time, \
and the floor $(ratio "$(best "${of_floor[@]}")") of the peer's"
is "$(awk -v r="$(ratio "$(best "${bare[@]}")")" -v most="$most" 'BEGIN { print (r <= most) }')" 1 "at most $most of the peer's time"
done_testing
