# shellcheck shell=bash
# For the tests of migrate: an oracle that shares nothing with the program. Sourced after tap.sh.

# shop_create HANDLE DATABASE VERSION: the schema that has one of everything, as far as the version has it.
shop_create() {
    run_sql "$1" "$2" <"$SOURCE_FOLDER/tests/server/migrate-shop.sql"
    [ "$3" -lt 12 ] || run_sql "$1" "$2" <"$SOURCE_FOLDER/tests/server/migrate-shop-12.sql"
}

# table_digests HANDLE DATABASE: one line per table and populated materialized view, with its rows' digest: sorted COPY
# output, whatever order the rows are in.
table_digests() {
    local uri
    uri=$(server_uri "$1" "$2") || exit
    while IFS= read -r -d '' name && IFS= read -r -d '' statement; do
        printf '%s %s\n' "$(printf '%s' "$name" | tr '\n' ' ')" \
            "$(psql --no-psqlrc -qAt --dbname="$uri" --command="$statement" | sort | sha256sum)"
    done < <(psql --no-psqlrc -qAt0 --field-separator-zero --dbname="$uri" <<'SQL'
SET search_path = pg_catalog;
SELECT format('%I.%I', n.nspname, c.relname), format('COPY (SELECT * FROM ONLY %I.%I t) TO STDOUT', n.nspname, c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm') AND c.relispopulated AND n.nspname !~ '^pg_|^information_schema$|^pgcrossing$'
 ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C";
SQL
    )
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
