# shellcheck shell=bash
# Assertions for tests in bash that speak TAP. Sourced; see README.md. A test that ends without done_testing has no
# plan, and the driver counts that as an error.

set -u -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/servers.sh"

# Both are absolute, since tests change their folder.
SOURCE_FOLDER=$(cd "$HARNESS_FOLDER/../.." && pwd)
BUILD_FOLDER=$(cd "${PGCROSSING_BUILDDIR:-$SOURCE_FOLDER}" && pwd) || die "there is no build folder"
run_folder_begin
# Below the run folder, so that it goes away even if the test is killed.
if [ -n "${PGCROSSING_TEST_KEEP:-}" ]; then
    TEST_FOLDER=$(mktemp -d "$(TMPDIR=${TMPDIR:-/tmp} run_folder_base)/pgcrossing-test.XXXXXX") || die "cannot create the test's folder"
    echo "# the test's folder is $TEST_FOLDER"
else
    TEST_FOLDER=$(mktemp -d "$PGCROSSING_SERVERS/test.XXXXXX") || die "cannot create the test's folder"
    at_exit 'rm -rf "$TEST_FOLDER"'
fi
PATH=$PGCROSSING_SERVERS/programs:$PATH
# In memory too, where servers are: tools make files and servers of their own there.
[ ! -d "$PGCROSSING_SERVERS/tmp" ] || export TMPDIR=$PGCROSSING_SERVERS/tmp

TEST_COUNT=0
TEST_FAILURES=0
tool_status=  # exit status of the last run_tool
tool_stdout=  # what it wrote; the files are $TEST_FOLDER/stdout and stderr
tool_stderr=

# note TEXT: TEXT as TAP comments.
note() {
    printf '%s\n' "$1" | sed 's/^/# /'
}

pass() {
    TEST_COUNT=$((TEST_COUNT + 1))
    printf 'ok %d - %s\n' "$TEST_COUNT" "$1"
}

# Prints file and line of the test that called an assertion.
test_line() {
    local level
    for ((level = 1; level < ${#BASH_SOURCE[@]}; level++)); do
        [ "${BASH_SOURCE[level]}" = "${BASH_SOURCE[0]}" ] || break
    done
    printf '%s:%s\n' "${BASH_SOURCE[level]:-}" "${BASH_LINENO[level - 1]}"
}

# fail NAME [DETAIL...]: each detail is a line, or several, that says what was expected and what there was.
fail() {
    local detail
    TEST_COUNT=$((TEST_COUNT + 1))
    TEST_FAILURES=$((TEST_FAILURES + 1))
    printf 'not ok %d - %s\n' "$TEST_COUNT" "$1"
    note "at $(test_line)"
    shift
    for detail; do
        note "$detail"
    done
}

# ok STATUS NAME, e.g. ok $? "the file is there".
ok() {
    if [ "$1" -eq 0 ]; then pass "$2"; else fail "$2" "expected status 0, got $1"; fi
}

is() {
    if [ "$1" = "$2" ]; then pass "$3"; else fail "$3" "expected: $2" "     got: $1"; fi
}

isnt() {
    if [ "$1" != "$2" ]; then pass "$3"; else fail "$3" "expected anything but: $2"; fi
}

# like TEXT PATTERN NAME, with an extended regular expression.
like() {
    if [[ $1 =~ $2 ]]; then pass "$3"; else fail "$3" "expected a match of: $2" "in: $1"; fi
}

unlike() {
    if [[ ! $1 =~ $2 ]]; then pass "$3"; else fail "$3" "expected no match of: $2" "in: $1"; fi
}

# skip NAME REASON: counts as a failure in CI, so only for what a machine cannot have.
skip() {
    TEST_COUNT=$((TEST_COUNT + 1))
    printf 'ok %d - %s # SKIP %s\n' "$TEST_COUNT" "$1" "$2"
}

# done_testing: the last line of every test.
done_testing() {
    printf '1..%d\n' "$TEST_COUNT"
    [ "$TEST_FAILURES" -eq 0 ] || exit 1
}

# run_tool PROGRAM [ARGUMENT...]: runs a program of the build.
run_tool() {
    "$BUILD_FOLDER/$1" "${@:2}" >"$TEST_FOLDER/stdout" 2>"$TEST_FOLDER/stderr"
    tool_status=$?
    tool_stdout=$(tr -d '\0' <"$TEST_FOLDER/stdout")
    tool_stderr=$(tr -d '\0' <"$TEST_FOLDER/stderr")
}

# query_says HANDLE DATABASE ANSWER SQL, e.g. to be awaited.
query_says() {
    [ "$(query "$1" "$2" "$4")" = "$3" ]
}

# hold HANDLE DATABASE SQL: a session that has run the SQL and stays; its process is $holder. release ends the last of them.
hold() {
    local uri
    uri=$(server_uri "$1" "$2") || exit
    rm -f "$TEST_FOLDER/hold" "$TEST_FOLDER/held"
    mkfifo "$TEST_FOLDER/hold"
    : >"$TEST_FOLDER/held"
    psql --no-psqlrc -qAt --dbname="$uri" <"$TEST_FOLDER/hold" >"$TEST_FOLDER/held" 2>&1 &
    holder=$!
    exec 7>"$TEST_FOLDER/hold"
    printf '%s;\n\\echo held\n' "$3" >&7
    await grep --quiet '^held' "$TEST_FOLDER/held" || die "cannot hold: $3"
}

# What was started meanwhile has the pipe open too.
release() {
    echo '\q' >&7
    exec 7>&-
    wait "$holder"
}

# plainly COMMAND...: with the programs of the build without sanitizers, for what sanitizers see elsewhere.
plainly() {
    local BUILD_FOLDER=${PGCROSSING_PLAIN_BUILDDIR:-$BUILD_FOLDER}
    "$@"
}

# is_status STATUS NAME: of the last run_tool; on failure with all that it wrote.
is_status() {
    if [ "$tool_status" = "$1" ]; then
        pass "$2"
    else
        fail "$2" "expected exit status $1, got $tool_status" "standard output:" "$tool_stdout" \
            "standard error:" "$tool_stderr"
    fi
}

# case_change CASE SQL: changes the evidence, which a finished run otherwise does not let.
case_change() {
    local triggers
    triggers=$(sqlite3 -batch -bail "$1" \
        "SELECT format('DROP TRIGGER \"%w\";', name) FROM sqlite_schema WHERE type = 'trigger'") &&
        sqlite3 -batch -bail "$1" "BEGIN; $triggers $2; COMMIT"
}

# case_query CASE SQL: prints the rows of a case file, columns parted by |.
case_query() {
    sqlite3 -batch -bail -noheader -list -readonly "$1" "$2"
}
