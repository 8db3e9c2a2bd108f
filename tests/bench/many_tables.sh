#!/bin/bash
# Cases of many tables, for the benches that read them. A server with 100,000 tables takes long to make, so some tables of two
# small databases are collected, and their facts are multiplied in the case file: other names, other OIDs, the same references
# to each other. $folder is where the cases are kept.

TEMPLATES=20

# Each table has 10 columns, 2 indexes and a foreign key; some have what checks look for.
make_templates() {
    query_stdin "$1" "$2" <<SQL
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
SELECT format('CREATE TABLE tmpl%1\$s (id bigint PRIMARY KEY, parent bigint REFERENCES tmpl%2\$s,
    name varchar(40) NOT NULL, price numeric(10,2) DEFAULT 0, created timestamptz DEFAULT now(), tags text[],
    note text, flag boolean, amount int, day date); CREATE INDEX tmpl%1\$s_name ON tmpl%1\$s (name);',
    n, greatest(n - 1, 1)) FROM generate_series(1, $TEMPLATES) n \gexec
ALTER TABLE tmpl20 DROP CONSTRAINT tmpl20_pkey;
ALTER TABLE tmpl2 ADD COLUMN serial bigint GENERATED ALWAYS AS IDENTITY UNIQUE;
ALTER TABLE tmpl3 ADD COLUMN twice int GENERATED ALWAYS AS (amount * 2) STORED;
ALTER TABLE tmpl4 SET (fillfactor = 70, autovacuum_enabled = false);
ALTER TABLE tmpl20 SET UNLOGGED;
CREATE TRIGGER tmpl7_touch BEFORE UPDATE ON tmpl7 FOR EACH ROW EXECUTE FUNCTION touch();
CREATE UNIQUE INDEX tmpl8_lower ON tmpl8 (lower(name));
CREATE UNIQUE INDEX tmpl9_some ON tmpl9 (name, amount) WHERE flag;
ALTER TABLE tmpl10 ADD CHECK (amount > 0), ADD UNIQUE (name, day) DEFERRABLE;
CREATE TABLE tmpl21 (id serial PRIMARY KEY, document jsonb, large bytea);
CREATE INDEX tmpl12_again ON tmpl12 (name);
CREATE VIEW tmpl13_view AS SELECT id, name FROM tmpl13;
CREATE RULE tmpl14_rule AS ON DELETE TO tmpl14 DO ALSO NOTHING;
ALTER TABLE tmpl15 REPLICA IDENTITY FULL;
GRANT SELECT ON tmpl16 TO PUBLIC;
COMMENT ON TABLE tmpl17 IS 'seventeen';
CREATE TABLE tmpl22 (id bigint, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE tmpl22_one PARTITION OF tmpl22 FOR VALUES FROM ('2020-01-01') TO ('2030-01-01');
SQL
}

change_target() {
    query target "$1" "ALTER TABLE tmpl6 ALTER COLUMN name TYPE varchar(30); DROP INDEX tmpl11_name;
        ALTER TABLE tmpl18 ALTER COLUMN amount TYPE bigint;"
}

# columns CASE TABLE: name and type of each, parted by |.
columns() {
    case_query "$1" "SELECT name, type FROM pragma_table_info('$2') WHERE name <> 'collection'"
}

# multiply_sql CASE TABLES: the statements that fill every fact's table.
multiply_sql() {
    local table name type match list values oids=() templates
    templates=$(case_query "$1" "SELECT count(*) FROM fact_table t JOIN collection c ON c.id = t.collection
        WHERE c.side = 'source' AND t.name LIKE 'tmpl%'")
    echo "CREATE TEMP TABLE copy AS WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n
        WHERE number < $2 / $templates - 1) SELECT number FROM n;
        CREATE TEMP TABLE template (oid INTEGER PRIMARY KEY);"
    mapfile -t oids < <(case_query "$1" "SELECT DISTINCT m.name FROM sqlite_schema m, pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.name LIKE 'fact\_%' ESCAPE '\' AND p.name = 'oid' ORDER BY 1")
    for table in "${oids[@]}"; do
        match=$(columns "$1" "$table" | awk -F'|' '$2 == "TEXT" { printf " OR \"%s\" LIKE %s", $1, "\047%tmpl%\047" }')
        echo "INSERT OR IGNORE INTO template SELECT oid FROM $table WHERE false $match;"
    done
    while IFS= read -r table; do
        match=false list=collection values=f.collection
        while IFS='|' read -r name type; do
            list+=", \"$name\""
            case $type:$name in
                TEXT:*)
                    match+=" OR f.\"$name\" LIKE '%tmpl%'"
                    values+=", replace(f.\"$name\", 'tmpl', 't' || copy.number || 'c')"
                    ;;
                INTEGER:*oid)
                    match+=" OR f.\"$name\" IN (SELECT oid FROM template)"
                    values+=", CASE WHEN f.\"$name\" IN (SELECT oid FROM template)
                        THEN f.\"$name\" + copy.number * 10000000 ELSE f.\"$name\" END"
                    ;;
                *) values+=", f.\"$name\"" ;;
            esac
        done < <(columns "$1" "$table")
        echo "INSERT INTO $table ($list) SELECT $values FROM collection x CROSS JOIN copy CROSS JOIN $table f
            WHERE f.collection = x.id AND ($match) ORDER BY x.id, copy.number, f.rowid;"
        echo "UPDATE fact_state SET rows = (SELECT count(*) FROM $table f WHERE f.collection = fact_state.collection)
            WHERE fact = '${table#fact_}' AND state = 'read';"
    done < <(case_query "$1" "SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name LIKE 'fact\_%' ESCAPE '\' AND name <> 'fact_state'")
}

# multiply CASE TABLES: indexes are made last, since that is faster.
multiply() {
    local drop create
    drop=$(case_query "$1" "SELECT format('DROP INDEX \"%w\";', name) FROM sqlite_schema
        WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'fact\_%' ESCAPE '\'")
    create=$(case_query "$1" "SELECT sql || ';' FROM sqlite_schema
        WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'fact\_%' ESCAPE '\'")
    case_change "$1" "$drop $(multiply_sql "$1" "$2") $create DROP TABLE IF EXISTS sqlite_stat1"
}

# make_case TABLES: prints where it is.
make_case() {
    local case=$folder/$1-${BENCH_TARGET:-filled}.case
    if [ ! -e "$case" ]; then
        rm -f "$case.new"*
        "$BUILD_FOLDER/pgcrossing-collect" --quiet --case "$case.new" "${servers[@]}" >"$TEST_FOLDER/output" 2>&1 ||
            die "could not collect: $(cat "$TEST_FOLDER/output")"
        multiply "$case.new" "$1" || die "could not multiply"
        mv "$case.new" "$case"
    fi
    printf '%s\n' "$case"
}

# start_servers: sets servers, the options that name them.
start_servers() {
    server_shared 15 source
    server_shared 15 target
    database_create source_database source bench
    database_create target_database target bench
    make_templates source "$source_database" >/dev/null
    if [ "${BENCH_TARGET:-}" != empty ]; then
        make_templates target "$target_database" >/dev/null
        change_target "$target_database" >/dev/null
    fi
    servers=(--source "$(server_uri source "$source_database")" --target "$(server_uri target "$target_database")")
}
