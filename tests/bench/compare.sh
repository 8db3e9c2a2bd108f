#!/bin/bash
# compare.sh [SHAPE [SIZE [ROUNDS [JOBS]]]]: how long the row compare takes, as a ratio to what it has to hold against in
# the same run, best of ROUNDS each (default 5), taken in turn; and the memory that it takes. JOBS (default 2) are the
# connections to each side, of both tools. Build without sanitizers, or the numbers say nothing.
#
#   mixed        SIZE MB of four kinds of tables, equal           sum(hashtext(t::text)::bigint) of each table, the usual
#                                                                 check; and COPY in binary to nowhere, the floor
#   one-row      the largest of these tables, one row different   the same compare of equal tables
#   one-row-laid-apart  the same, the target's rows where two     the same
#                sessions wrote them at once
#   one-percent  SIZE thousand rows, one in a hundred different   the same
#   many-tables  SIZE tables of a few rows, equal                 SELECT count(*) of each from one psql per side
. "$(dirname "$0")/../harness/tap.sh"
shape=${1:-mixed}
rounds=${3:-5}
jobs=${4:-2}
export TIMEFORMAT=%R
case $shape in
    mixed) size=${2:-1000} ;;
    one-row | one-row-laid-apart) size=${2:-400} ;;
    one-percent) size=${2:-5000} ;;
    many-tables) size=${2:-10000} ;;
    *) die "there is no shape \"$shape\"" ;;
esac

# About 140 bytes a row, of ten types.
orders_sql() {
    cat <<SQL
CREATE TABLE orders (id bigint PRIMARY KEY, customer int, state text, amount numeric(12, 2), rate float8, placed timestamptz,
    paid date, note varchar(60), is_open bool, code uuid);
INSERT INTO orders SELECT i, i % 1000, 'state ' || i % 7, i * 0.01, i / 3.0, timestamptz '2020-01-01' + i * interval '1 s',
    date '2020-01-01' + i % 1000, 'a note on order ' || i, i % 2 = 0, md5(i::text)::uuid FROM generate_series(1, $1) i;
SQL
}

shape_mixed() {
    orders_sql $((size * 2500))
    cat <<SQL
CREATE TABLE link (a int, b int, PRIMARY KEY (a, b));
INSERT INTO link SELECT i, i / 2 FROM generate_series(1, $size * 5000) i;
CREATE TABLE page (id int PRIMARY KEY, body text, properties jsonb);
INSERT INTO page SELECT i, string_agg(md5((i * 10 + n)::text), ' '), jsonb_build_object('number', i, 'kind', 'page')
    FROM generate_series(1, $size * 100) i, generate_series(1, 60) n GROUP BY i;
CREATE TABLE file (id int PRIMARY KEY, content bytea);
INSERT INTO file SELECT i, decode(string_agg(md5((i * 1000 + n)::text), ''), 'hex')
    FROM generate_series(1, $size) i, generate_series(1, 6000) n GROUP BY i;
SQL
}

shape_one-row() {
    orders_sql $((size * 6000))
}

shape_one-row-laid-apart() {
    shape_one-row
}

shape_one-percent() {
    orders_sql $((size * 1000))
}

shape_many-tables() {
    cat <<SQL
SELECT format('CREATE TABLE small_%s AS SELECT n AS id, timestamptz ''2020-01-01'' AS at, md5(n::text) AS v FROM generate_series(1, %s) n', i, i % 20),
       format('ALTER TABLE small_%s ADD PRIMARY KEY (id)', i) FROM generate_series(1, $size) i
\gexec
SQL
}

server_private 15 source --set shared_buffers=512MB --set max_wal_size=4GB --set max_locks_per_transaction=2048
server_private 15 target --set shared_buffers=512MB --set max_wal_size=4GB --set max_locks_per_transaction=2048
database_create source_db source bench
database_create target_db target bench
for side in source target; do
    database=${side}_db
    { "shape_$shape"; echo 'VACUUM ANALYZE; CHECKPOINT;'; } | query_stdin $side "${!database}" >/dev/null ||
        die "the $side cannot be made"
done
bytes=$(query source "$source_db" 'SELECT pg_size_pretty(pg_database_size(current_database()))')
echo "# $shape: $bytes on each side, $rounds rounds, $jobs connections to each side"

# As a load leaves them.
lay_apart() {
    local writer
    query target "$target_db" 'ALTER TABLE orders RENAME TO written; CREATE TABLE orders (LIKE written INCLUDING ALL)' >/dev/null
    for writer in 0 1; do
        query target "$target_db" "INSERT INTO orders SELECT * FROM written WHERE (id > $((size * 3000))) = ($writer = 1)" &
    done
    wait %1 && wait %2 || die "the target's rows cannot be written once more"
    query target "$target_db" 'DROP TABLE written' >/dev/null
    query target "$target_db" 'VACUUM ANALYZE orders' >/dev/null
}
[ $shape != one-row-laid-apart ] || lay_apart

tables() {
    query "$1" "$2" "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        ORDER BY pg_table_size(oid) DESC"
}

# each_table STATEMENT: with the table in place of TABLE, by as many connections to each side as the compare has.
each_table() {
    local side database failed=0
    for side in source target; do
        database=${side}_db
        tables $side "${!database}" | while read -r table; do printf '%s\0' "${1//TABLE/$table}"; done |
            xargs -0 -P "$jobs" -n 1 psql --no-psqlrc --quiet --no-align --tuples-only --output=/dev/null \
                --dbname="$(server_uri $side "${!database}")" --command &
    done
    wait %1 || failed=1
    wait %2 || failed=1
    [ $failed -eq 0 ] || die "$1 failed"
}

peer_usual() {
    each_table 'SELECT count(*), sum(hashtext(t::text)::bigint) FROM TABLE t'
}

peer_floor() {
    each_table 'COPY TABLE TO STDOUT (FORMAT binary)'
}

peer_count() {
    local side database
    for side in source target; do
        database=${side}_db
        tables $side "${!database}" | sed 's/.*/SELECT count(*) FROM &;/' |
            psql --no-psqlrc --quiet --no-align --tuples-only --output=/dev/null --dbname="$(server_uri $side "${!database}")" &
    done
    wait
}

# compare STATUS
compare() {
    rm -f "$TEST_FOLDER"/a.case*
    /usr/bin/time --format='%M' --output="$TEST_FOLDER/memory" "$BUILD_FOLDER/pgcrossing-validate" --quiet --rows-only --jobs "$jobs" \
        --case "$TEST_FOLDER/a.case" --source "$(server_uri source "$source_db")" \
        --target "$(server_uri target "$target_db")" >"$TEST_FOLDER/stdout" 2>"$TEST_FOLDER/stderr"
    [ $? = "$1" ] || die "the compare failed: $(head -n 5 "$TEST_FOLDER/stdout" "$TEST_FOLDER/stderr")"
    megabytes=$(tail -n 1 "$TEST_FOLDER/memory" | awk -v most="${megabytes:-0}" '{ mb = $1 / 1024; print (mb > most ? mb : most) }')
}

# measure NAME COMMAND...: the time of one more round.
measure() {
    local started=$EPOCHREALTIME
    "${@:2}"
    echo "$EPOCHREALTIME $started" | awk '{ print $1 - $2 }' >>"$TEST_FOLDER/times-$1"
}

best() {
    sort -n "$TEST_FOLDER/times-$1" | head -n 1
}

# at_most MOST NAME PEER WHAT: holds the best times against each other.
at_most() {
    local ratio
    ratio=$(awk -v a="$(best "$2")" -v b="$(best "$3")" 'BEGIN { printf "%.2f", a / b }')
    echo "# $shape: $2 $(best "$2") s, $3 $(best "$3") s, ratio $ratio"
    is "$(awk -v a="$ratio" -v b="$1" 'BEGIN { print (a <= b) }')" 1 "$4: at most $1"
}

change() {
    query target "$target_db" "$1" >/dev/null
    query target "$target_db" 'VACUUM ANALYZE orders' >/dev/null
}

case $shape in
    mixed)
        peer_usual # warms both caches
        for ((round = 0; round < rounds; round++)); do
            measure usual peer_usual
            measure floor peer_floor
            measure compare compare 0
        done
        at_most 0.65 compare usual "of the usual check"
        at_most 1.4 compare floor "of COPY in binary to nowhere"
        ;;
    one-row | one-row-laid-apart | one-percent)
        compare 0
        for ((round = 0; round < rounds; round++)); do
            measure clean compare 0
        done
        if [ $shape != one-percent ]; then
            change "UPDATE orders SET amount = amount + 1 WHERE id = $((size * 3000))"
        else
            change 'UPDATE orders SET amount = amount + 1 WHERE id % 100 = 7'
        fi
        for ((round = 0; round < rounds; round++)); do
            measure different compare 1
        done
        if [ $shape != one-percent ]; then
            at_most 2 different clean "one more scan on top"
        else
            at_most 3 different clean "of the clean compare"
        fi
        ;;
    many-tables)
        peer_count
        for ((round = 0; round < rounds; round++)); do
            measure count peer_count
            measure compare compare 0
        done
        at_most 1.3 compare count "of a SELECT count(*) of each"
        ;;
esac
echo "# $shape: peak memory $megabytes MB"
is "$(awk -v a="$megabytes" 'BEGIN { print (a <= 64) }')" 1 "at most 64 MB of memory"
done_testing
