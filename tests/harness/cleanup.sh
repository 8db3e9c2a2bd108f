# shellcheck shell=bash
# One place for what has to happen when a script ends, however it ends (short of SIGKILL). Sourced.

CLEANUP_COMMANDS=()

# at_exit COMMAND: runs COMMAND at the end of the script; the last one registered runs first.
at_exit() {
    CLEANUP_COMMANDS+=("$1")
}

cleanup_run() {
    local status=$? position
    trap '' INT TERM HUP
    trap - EXIT
    for ((position = ${#CLEANUP_COMMANDS[@]} - 1; position >= 0; position--)); do
        eval "${CLEANUP_COMMANDS[position]}"
    done
    exit "$status"
}

trap cleanup_run EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# die MESSAGE: ends the script; under TAP a script without a plan counts as failed.
die() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}
