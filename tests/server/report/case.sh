# shellcheck shell=bash
# Cases for the tests of reports, filled by SQL. Sourced.

FIXTURES=$SOURCE_FOLDER/tests/server/report

# make_case FILE [SQL FILE]: a case file as the library makes it, without its triggers.
make_case() {
    sqlite3 -batch -bail "$1" <"$SOURCE_FOLDER/src/case/schema.sql" || die "cannot make a case"
    if [ $# -gt 1 ]; then
        sqlite3 -batch -bail "$1" <"$2" || die "cannot fill the case"
    else
        sqlite3 -batch -bail "$1" "INSERT INTO meta VALUES (1, '6c1f3b7e-0000-4000-8000-000000000002',
            '2026-09-16T10:00:00.000Z', NULL, NULL)"
    fi
}

# json FILE EXPRESSION: prints what the expression gives, where d is the document.
json() {
    node -e 'const d = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
        console.log(String(eval(process.argv[2])))' "$1" "$2"
}

# keeps_to SCHEMA FILE... NAME: an assertion, of a JSON Schema; see tests/harness/reports/schema.js.
keeps_to() {
    local count=$(($# - 2)) problems
    problems=$(node "$HARNESS_FOLDER/reports/schema.js" "$readers" "$1" "${@:2:count}" 2>&1)
    ok $? "${*: -1}"
    [ -z "$problems" ] || note "$problems"
}
