# shellcheck shell=bash
# Which other checks fire on each case, against what is written in others.golden; see README.md. Sourced by
# tests/server/checks.test, which fills the map "others": "ID/CASE SOURCE-TARGET" → the checks' ids.

GOLDEN=$SOURCE_FOLDER/tests/checks/others.golden

# golden_ran: the lines of the cases that ran.
golden_ran() {
    local name
    for name in "${!others[@]}"; do
        printf '%s:%s\n' "$name" "${others[$name]:+ ${others[$name]}}"
    done | LC_ALL=C sort
}

# golden_exists NAME: whether there still is such a case with such servers.
golden_exists() {
    local file=$SOURCE_FOLDER/tests/checks/${1%% *}.sql versions=${1#* } pair
    [ -e "$file" ] || return
    case_load "$file"
    case_servers
    for pair in "${CASE_VALUES[@]}"; do
        [ "$pair" != "${versions/-/ }" ] || return 0
    done
    return 1
}

# golden_kept: the lines of cases that did not run and still exist.
golden_kept() {
    local name rest
    while IFS=: read -r name rest; do
        [ -n "${others[$name]+set}" ] || ! golden_exists "$name" || printf '%s:%s\n' "$name" "$rest"
    done <"$GOLDEN"
}

# golden_write: replaces the lines of the cases that ran, and drops those of cases that are gone.
golden_write() {
    touch "$GOLDEN"
    { golden_ran && golden_kept; } | LC_ALL=C sort >"$TEST_FOLDER/golden"
    cp "$TEST_FOLDER/golden" "$GOLDEN"
}

# golden_differences: what is other than written, for the cases that ran and for those that are gone.
golden_differences() {
    [ -e "$GOLDEN" ] || { echo "there is no $GOLDEN"; return; }
    { golden_ran && golden_kept; } | LC_ALL=C sort | diff -u --label written --label found "$GOLDEN" - | tail -n +3 | grep '^[-+]'
}
