# shellcheck shell=bash
# For the tests of what happens to a migration: servers "source" and "target", source_db with tables that can be stopped in
# the middle, and what has to hold afterwards. Sourced after migrate.sh.

server_private 15 source --tcp
server_private 15 target --tcp
database_create source_db source faults

# A lock that somebody holds in a target's database stops the COPY in the middle of a table; on the source nobody does.
run_sql source "$source_db" <<'SQL'
CREATE FUNCTION passes(id integer) RETURNS boolean LANGUAGE plpgsql AS $$BEGIN
    IF id = 20000 AND (NOT pg_try_advisory_xact_lock_shared(1)) THEN PERFORM pg_advisory_xact_lock_shared(1); END IF;
    RETURN true; END$$;
CREATE TABLE bulk (id integer CHECK (passes(id)), body text);
INSERT INTO bulk SELECT n, (SELECT string_agg(md5(n || ' ' || m), '') FROM generate_series(1, 10) m)
    FROM generate_series(1, 40000) n;
ALTER TABLE bulk ADD PRIMARY KEY (id);
CREATE INDEX ON bulk (body);
CREATE TABLE keyless (n integer, body text);
INSERT INTO keyless SELECT n % 100, repeat('x', n % 1500) FROM generate_series(1, 20000) n;
CREATE TABLE small (id serial PRIMARY KEY, bulk integer REFERENCES bulk);
INSERT INTO small (bulk) SELECT n FROM generate_series(1, 100) n;
CREATE TABLE late (id integer);
INSERT INTO late SELECT generate_series(1, 1000);
CREATE UNLOGGED TABLE unlogged (id integer PRIMARY KEY);
INSERT INTO unlogged SELECT generate_series(1, 1000);
VACUUM ANALYZE;
SQL

# fresh NAME: another target, and the case anew.
fresh() {
    database_create target_db target "$1"
    rm -f "$TEST_FOLDER"/m.case*
}

# start_held [OPTION...]: a migration that stands in the middle of a table and has, with more than one worker, items behind it.
start_held() {
    hold target "$target_db" "SELECT pg_advisory_lock(1)"
    start_migration --range-size 1MB "$@"
    wait_for "the middle of a table" "SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    # The only worker does nothing else meanwhile.
    case " $* " in *" --jobs 1 "*) return ;; esac
    wait_for "what is done" "SELECT count(*) > 0 FROM pgcrossing.item WHERE is_done AND source_name <> 'unlogged'"
}

# begin_proxy NAME SIDE OPTION...: a way to that server; sets $way.
begin_proxy() {
    local name=$1 side=$2 database=$target_db
    shift 2
    [ "$side" = target ] || database=$source_db
    (cd "$TEST_FOLDER" && exec "$SOURCE_FOLDER/tests/harness/proxy" --tcp "$@" "$name" \
        "127.0.0.1:$(cat "${SERVER_FOLDER[$side]}/port")" 7>&-) &
    at_exit "kill $! 2>/dev/null"
    await [ -e "$TEST_FOLDER/$name.port" ] || die "the proxy did not begin"
    way="host=127.0.0.1 port=$(cat "$TEST_FOLDER/$name.port") dbname=$database user=postgres sslmode=disable gssencmode=disable"
}

# remember_done, kept_done NAME: what had been done, of which there is something, is not done again, but for the unlogged table.
remember_done() {
    done_before=$(query target "$target_db" "SELECT item, finished FROM pgcrossing.item WHERE is_done
        AND source_name <> 'unlogged'")
}
kept_done() {
    local now
    now=$(query target "$target_db" "SELECT item, finished FROM pgcrossing.item WHERE is_done ORDER BY item")
    isnt "$done_before" "" "$1: something was done"
    is "$(comm -23 <(sort <<<"$done_before") <(sort <<<"$now"))" "" "$1: what was done is not done again"
}

# resumed NAME [early]: as it must be after each fault. An early one may strike before anything is done.
resumed() {
    remember_done
    resume
    is_status 0 "$1: resumed"
    if [ "${2:-}" = early ] && [ -z "$done_before" ]; then
        note "$1: nothing had been done"
    else
        kept_done "$1"
    fi
    whole_again "$1"
}
