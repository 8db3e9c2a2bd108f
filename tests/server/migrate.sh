# shellcheck shell=bash
# For the tests of migrate: an oracle that shares nothing with the program. Sourced after tap.sh.

# shop_create HANDLE DATABASE VERSION: the schema that has one of everything, as far as the version has it.
shop_create() {
    run_sql "$1" "$2" <"$SOURCE_FOLDER/tests/server/migrate-shop.sql"
    [ "$3" -lt 12 ] || run_sql "$1" "$2" <"$SOURCE_FOLDER/tests/server/migrate-shop-12.sql"
}

# table_digests HANDLE DATABASE: one line per table and populated materialized view, and one with its rows' digest: sorted COPY
# output, whatever order the rows are in.
table_digests() {
    local uri
    uri=$(server_uri "$1" "$2") || exit
    psql --no-psqlrc -qAt --dbname="$uri" <<'SQL' | psql --no-psqlrc -qAt --dbname="$uri" --file=-
SET search_path = pg_catalog;
SELECT format(E'SELECT %L;\n\\o |sort | sha256sum\nCOPY (SELECT * FROM ONLY %I.%I t) TO STDOUT;\n\\o',
              format('%I.%I', n.nspname, c.relname), n.nspname, c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm') AND c.relispopulated AND n.nspname !~ '^pg_|^information_schema$|^pgcrossing$'
 ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C";
SQL
}

# sequence_values HANDLE DATABASE: one line per sequence.
sequence_values() {
    local uri
    uri=$(server_uri "$1" "$2") || exit
    psql --no-psqlrc -qAt --dbname="$uri" <<'SQL' | psql --no-psqlrc -qAt --dbname="$uri" --file=-
SELECT format('SELECT %L, last_value, is_called FROM %I.%I;', c.oid::regclass::text, n.nspname, c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S'
 ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C";
SQL
}

# schema_text HANDLE DATABASE [VERSION]: the schema as pg_dump of that version (default 15) writes it.
schema_text() {
    "$(client_programs "${3:-15}")/pg_dump" --schema-only --exclude-schema=pgcrossing \
        --dbname="$(server_uri "$1" "$2")" | grep -v '^\\\(un\)\?restrict '
}

# same_database NAME [VERSION]: source_db on "source" and target_db on "target" agree in rows, sequences, and, given the
# version of a pg_dump, schema.
same_database() {
    is "$(table_digests target "$target_db")" "$(table_digests source "$source_db")" "$1: rows"
    is "$(sequence_values target "$target_db")" "$(sequence_values source "$source_db")" "$1: sequences"
    [ -z "${2:-}" ] ||
        is "$(schema_text target "$target_db" "$2")" "$(schema_text source "$source_db" "$2")" "$1: schema"
}

# migrate [OPTION...]: runs the tool on source_db and target_db, with a case of its own per call.
migrate() {
    rm -f "$TEST_FOLDER"/m.case*
    run_tool pgcrossing-migrate --case "$TEST_FOLDER/m.case" --source "$(server_uri source "$source_db")" \
        --target "$(server_uri target "$target_db")" "$@"
}

# start_migration [OPTION...]: in the background, with the case $TEST_FOLDER/m.case; its process is $migration. $source_way
# and $target_way are other ways to the servers, if not empty.
source_way=
target_way=
start_migration() {
    "$BUILD_FOLDER/pgcrossing-migrate" --case "$TEST_FOLDER/m.case" \
        --source "${source_way:-$(server_uri source "$source_db")}" \
        --target "${target_way:-$(server_uri target "$target_db")}" "$@" >"$TEST_FOLDER/stdout" 2>"$TEST_FOLDER/stderr" &
    migration=$!
}

# end_migration STATUS NAME: waits for it; its words are in $tool_stdout and $tool_stderr.
end_migration() {
    wait "$migration" 2>/dev/null
    tool_status=$?
    tool_stdout=$(cat "$TEST_FOLDER/stdout")
    tool_stderr=$(cat "$TEST_FOLDER/stderr")
    is_status "$1" "$2"
}

resume() {
    run_tool pgcrossing-migrate --case "$TEST_FOLDER/m.case" --source "$(server_uri source "$source_db")" \
        --target "$(server_uri target "$target_db")" --resume "$@"
}

# wait_for WHAT QUERY [HANDLE]: until the query says t on the target's database, or on that of the source.
wait_for() {
    local database=$target_db
    [ "${3:-target}" = target ] || database=$source_db
    await query_says "${3:-target}" "$database" t "$2" || die "waited in vain for $1"
}

busy_statements() {
    query "$1" postgres "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'pgcrossing%'
        AND state IN ('active', 'idle in transaction')"
}

# table_counts HANDLE DATABASE: name and rows of each table.
table_counts() {
    query "$1" "$2" "SELECT n.nspname || '.' || c.relname, (xpath('/row/c/text()', query_to_xml(
            format('SELECT count(*) AS c FROM ONLY %I.%I', n.nspname, c.relname), false, true, '')))[1]
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname !~ '^pg_|^information_schema\$|^pgcrossing\$'
        ORDER BY (n.nspname || '.' || c.relname) COLLATE \"C\""
}

# whole_again NAME: the ledger says that all is done, and of each table how many rows the source has; rows and
# sequences are equal.
whole_again() {
    same_database "$1"
    is "$(query target "$target_db" "SELECT phase FROM pgcrossing.run UNION ALL
        SELECT 'not done: ' || item FROM pgcrossing.item WHERE NOT is_done OR error IS NOT NULL")" done "$1: the ledger's items"
    is "$(query target "$target_db" "SELECT source_schema || '.' || source_name, sum(rows) FROM pgcrossing.item
        GROUP BY source_schema, source_name ORDER BY (source_schema || '.' || source_name) COLLATE \"C\"")" "$(table_counts source "$source_db")" "$1: the ledger's counts"
}
