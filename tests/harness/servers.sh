# shellcheck shell=bash
# Throw-away PostgreSQL servers: shared ones for a whole test run, private ones for one test. Sourced; see README.md.
#
# A run folder (PGCROSSING_SERVERS) holds one folder per server: data, log, socket, and the files bin, port, version.
# Whoever made the run folder stops its servers and removes it at the end; a watcher does so if that one is killed.

HARNESS_FOLDER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$HARNESS_FOLDER/cleanup.sh"
. "$HARNESS_FOLDER/packages.sh"

# The developer's own defaults must not reach the tests.
for variable in "${!PG@}"; do
    [[ $variable == PGCROSSING_* ]] || unset "$variable"
done
unset variable

declare -A SERVER_FOLDER=() # handle → its folder
OWN_RUN_FOLDER=             # the run folder that this script made, if any
SERVER_SETTINGS="
listen_addresses = ''
unix_socket_permissions = 0700
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
shared_buffers = 16MB
# Shared memory in the data folder leaves nothing behind on the machine.
dynamic_shared_memory_type = mmap
wal_level = logical
max_prepared_transactions = 10
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %q%a %u@%d '
"

# PostgreSQL refuses to run as root.
as_server_user() {
    local environment=(env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC)
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=postgres --regid=postgres --init-groups "${environment[@]}" "$@"
    else
        "${environment[@]}" "$@"
    fi
}

# memory_base: prints a folder in memory where there is room for a whole test run, whose servers make and remove a million
# files. Some file systems slow down under that.
memory_base() {
    local folder free available limit
    folder=$(readlink --canonicalize-existing /dev/shm) && [[ ,$(findmnt --noheadings --output OPTIONS --target "$folder"), != *,noexec,* ]] || return 1
    free=$(df --output=avail --block-size=1G "$folder" | tail -n 1)
    available=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    for limit in /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
        [ ! -e "$limit" ] || [[ $(<"$limit") == max || $(<"$limit") -ge $((16 << 30)) ]] || return 1
    done
    [ "$free" -ge 8 ] && [ "$available" -ge 12 ] && printf '%s\n' "$folder"
}

# A socket's path may have 107 bytes, and the server user has to get there.
run_folder_base() {
    local base=${TMPDIR:-}
    [ -n "$base" ] || base=$(memory_base) || base=/tmp
    if [ "${#base}" -gt 40 ] || ! as_server_user test -w "$base" -a -x "$base"; then
        base=/tmp
    fi
    printf '%s\n' "$base"
}

# run_folder_begin: makes a run folder, unless a surrounding script has made one already.
run_folder_begin() {
    [ -z "${PGCROSSING_SERVERS:-}" ] || return 0
    OWN_RUN_FOLDER=$(mktemp -d "$(run_folder_base)/pgcrossing.XXXXXX") || die "cannot create a run folder"
    export PGCROSSING_SERVERS=$OWN_RUN_FOLDER
    at_exit run_folder_end
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$OWN_RUN_FOLDER" || die "there is no user \"postgres\" to run servers as"
    fi
    run_folder_watch "$OWN_RUN_FOLDER" $$
    run_folder_programs "$OWN_RUN_FOLDER/programs"
    # Programs of the tools that run as nobody have to get there.
    chmod 0711 "$OWN_RUN_FOLDER" && mkdir "$OWN_RUN_FOLDER/tmp" && chmod 1777 "$OWN_RUN_FOLDER/tmp" ||
        die "cannot create a temporary folder"
}

# run_folder_programs FOLDER: what is to be found before the machine's own. Debian's psql is a wrapper in Perl, which looks for
# a version first: that takes ten times what psql itself does, and tests call it thousands of times.
run_folder_programs() {
    local bin
    bin=$(server_binaries "$DEBIAN_SERVER_VERSION") && mkdir "$1" && ln -s "$bin/psql" "$1/psql" ||
        die "cannot find psql"
}

# run_folder_watch FOLDER PROCESS: cleans up after PROCESS, even if it was killed.
run_folder_watch() {
    setsid "$HARNESS_FOLDER/watch-servers" "$1" "$2" </dev/null >/dev/null 2>&1 \
        3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    RUN_FOLDER_WATCHER=$!
    disown "$RUN_FOLDER_WATCHER"
}

run_folder_end() {
    kill "$RUN_FOLDER_WATCHER" 2>/dev/null
    run_folder_stop "$OWN_RUN_FOLDER"
}

# run_folder_stop FOLDER: stops every server below it, those being started too, and removes it.
run_folder_stop() {
    local run=$1 lock folder
    [ -d "$run" ] || return 0
    touch "$run/closed"
    for lock in "$run"/*.lock; do
        [ ! -e "$lock" ] || flock --timeout 60 "$lock" true
    done
    for folder in "$run"/*/data; do
        [ ! -d "$folder" ] || postmaster_signal "$folder" QUIT
    done
    for folder in "$run"/*/data; do
        [ ! -d "$folder" ] || postmaster_wait "$folder"
    done
    rm -rf "$run"
}

# postmaster_pid DATA: prints the process that serves DATA, if there is one: a number left in the file may by now be
# somebody else's, but the server works in its data folder.
postmaster_pid() {
    local process
    { read -r process <"$1/postmaster.pid"; } 2>/dev/null &&
        [ "$(readlink "/proc/$process/cwd")" = "$1" ] && printf '%s\n' "$process"
}

postmaster_signal() {
    local process
    process=$(postmaster_pid "$1") && kill "-$2" "$process" 2>/dev/null
}

# await COMMAND...: until it succeeds, which nothing has to do quickly on a busy machine; fails after three minutes.
await() {
    local end=$((SECONDS + 180))
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.05
    done
}

# postmaster_wait DATA: waits until its server is gone, and kills it after ten seconds.
postmaster_wait() {
    local tries
    for ((tries = 0; tries < 200; tries++)); do
        postmaster_pid "$1" >/dev/null || return 0
        sleep 0.05
    done
    postmaster_signal "$1" KILL
}

# server_name VERSION HANDLE [OPTION...]: the folder's name; servers with other options are other servers.
server_name() {
    local name=$1-$2
    shift 2
    [ $# -eq 0 ] || name+=-$(printf '%s\0' "$@" | sha1sum | cut -c 1-6)
    printf '%s\n' "$name"
}

# server_shared VERSION HANDLE [OPTION...]: the run's server of that version, name and options, started on first use.
server_shared() {
    local name
    name=$(server_name "$@")
    run_folder_begin
    server_provide "$name" "$@"
}

# server_private VERSION HANDLE [OPTION...]: a server of this test alone, which may be stopped and broken.
server_private() {
    run_folder_begin
    server_provide "$1-$2-$$" "$@"
    touch "${SERVER_FOLDER[$2]}/private"
    # By then the handle may be that of another server, which others use.
    at_exit "SERVER_FOLDER['$2']='${SERVER_FOLDER[$2]}'; server_remove '$2'"
}

server_provide() {
    local folder=$PGCROSSING_SERVERS/$1 version=$2 handle=$3
    shift 3
    (
        flock 9
        [ ! -e "$PGCROSSING_SERVERS/closed" ] || exit 1
        [ -e "$folder/ready" ] || server_create "$folder" "$version" "$handle" "$@"
    ) 9>"$folder.lock" || die "cannot start server \"$handle\" (PostgreSQL $version)"
    SERVER_FOLDER[$handle]=$folder
}

# server_data FOLDER BIN HANDLE [INITDB-OPTION...]: fills FOLDER/data with a copy of what initdb made for the same handle and
# options, which takes a tenth of initdb's time. Servers of other handles have other system identifiers.
server_data() {
    local folder=$1 bin=$2 origin
    origin=$PGCROSSING_SERVERS/origin-$(printf '%s\0' "${@:2}" | sha1sum | cut -c 1-12)
    (
        flock 8
        [ ! -e "$origin/ready" ] || exit 0
        rm -rf "$origin"
        as_server_user mkdir -m 0700 "$origin" && cd "$origin" &&
            as_server_user "$bin/initdb" --nosync --username=postgres --auth=trust --pgdata="$origin/cluster" "${@:4}" \
                >"$folder/initdb.log" 2>&1 8>&- 9>&- && touch "$origin/ready"
    ) 8>"$origin.lock" || { tail -n 20 "$folder/initdb.log" >&2; return 1; }
    (cd "$folder" && as_server_user cp -a "$origin/cluster" "$folder/data")
}

# server_create FOLDER VERSION HANDLE [OPTION...]: README.md has the options.
server_create() {
    local folder=$1 version=$2 handle=$3 bin encoding=UTF8 locale=C.UTF-8 settings='' hba='' initdb=()
    shift 3
    while [ $# -gt 0 ]; do
        case $1 in
            --encoding) encoding=$2 && locale=C && shift 2 ;;
            --locale) locale=$2 && shift 2 ;;
            --set) settings+="${2%%=*} = '$(printf %s "${2#*=}" | sed "s/'/''/g")'"$'\n' && shift 2 ;;
            --hba) hba+=$2$'\n' && shift 2 ;;
            --initdb) initdb+=("$2") && shift 2 ;;
            --tcp) settings+="listen_addresses = '127.0.0.1'"$'\n' && shift ;;
            *) echo "unknown option \"$1\" of a server" >&2 && return 1 ;;
        esac
    done
    bin=$(server_binaries "$version") || return 1
    rm -rf "$folder"
    as_server_user mkdir -m 0700 "$folder" || return 1
    server_data "$folder" "$bin" "$handle" --encoding="$encoding" --locale="$locale" "${initdb[@]}" || return 1
    printf '%s\n' "$SERVER_SETTINGS" "unix_socket_directories = '$folder'" "$settings" >>"$folder/data/postgresql.conf"
    printf '%s' "$hba" | cat - "$folder/data/pg_hba.conf" >"$folder/hba" &&
        cat "$folder/hba" >"$folder/data/pg_hba.conf" && rm "$folder/hba"
    printf '%s\n' "$bin" >"$folder/bin"
    printf '%s\n' "$version" >"$folder/version"
    server_boot_on_free_port "$folder" && touch "$folder/ready"
}

# A port matters only with --tcp, but a number of its own keeps logs and errors apart. Below the range that systems
# give to outgoing connections.
server_boot_on_free_port() {
    local folder=$1 tries
    for tries in 1 2 3 4 5; do
        printf '%s\n' $((10000 + RANDOM % 20000)) >"$folder/port"
        server_boot "$folder" && return 0
        grep -q 'could not bind' "$folder/log" || break
    done
    tail -n 20 "$folder/log" >&2
    return 1
}

server_boot() {
    local folder=$1 port
    read -r port <"$folder/port"
    # A server that inherited the lock or the test's output would hold both for as long as it lives.
    (cd "$folder" && as_server_user "$(cat bin)/pg_ctl" start --silent --wait --timeout=60 --pgdata="$folder/data" \
        --log="$folder/log" --options="-p $port" </dev/null >/dev/null 2>&1 \
        3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-)
}

# server_known HANDLE: ends the test unless there is such a server.
server_known() {
    [ -n "${SERVER_FOLDER[$1]:-}" ] || die "there is no server \"$1\" in this test"
}

server_private_folder() {
    server_known "$1"
    [ -e "${SERVER_FOLDER[$1]}/private" ] || die "server \"$1\" is shared with other tests: use server_private"
    printf '%s\n' "${SERVER_FOLDER[$1]}"
}

# server_stop HANDLE [fast|immediate]: stops a private server; immediate is a crash.
server_stop() {
    local folder
    folder=$(server_private_folder "$1") || exit
    as_server_user "$(cat "$folder/bin")/pg_ctl" stop --silent --wait --mode="${2:-fast}" --pgdata="$folder/data"
}

# server_start HANDLE: starts a stopped private server again, on the same port.
server_start() {
    local folder
    folder=$(server_private_folder "$1") || exit
    server_boot "$folder" || die "cannot start server \"$1\" again"
}

server_remove() {
    local folder=${SERVER_FOLDER[$1]}
    postmaster_signal "$folder/data" QUIT
    postmaster_wait "$folder/data"
    rm -rf "$folder" "$folder.lock"
}

# server_uri HANDLE [DATABASE [USER]]: prints a connection string.
server_uri() {
    local port
    server_known "$1"
    read -r port <"${SERVER_FOLDER[$1]}/port"
    printf 'host=%s port=%s dbname=%s user=%s\n' "${SERVER_FOLDER[$1]}" "$port" "${2:-postgres}" "${3:-postgres}"
}

# query HANDLE DATABASE SQL [PSQL-OPTION...]: prints the rows, unaligned, columns parted by |.
query() {
    local uri sql=$3
    uri=$(server_uri "$1" "$2") || exit
    shift 3
    psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 "$@" --dbname="$uri" --command="$sql"
}

# run_sql HANDLE DATABASE [PSQL-OPTION...]: runs the SQL on standard input; an error ends the test.
run_sql() {
    local handle=$1 uri
    uri=$(server_uri "$1" "$2") || exit
    shift 2
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$@" --dbname="$uri" --file=- >/dev/null ||
        die "the SQL given to server \"$handle\" failed"
}

# database_create VARIABLE HANDLE NAME [CREATE-DATABASE-OPTION...]: a fresh database whose real name, unlike that of
# any other test's, is put into VARIABLE. It is dropped at the end.
database_create() {
    local variable=$1 handle=$2 name=$3_$$
    shift 3
    query "$handle" postgres "CREATE DATABASE $name $*" || die "cannot create database \"$name\" on \"$handle\""
    printf -v "$variable" %s "$name"
    at_exit "SERVER_FOLDER['$handle']='${SERVER_FOLDER[$handle]}'; database_drop '$handle' '$name'"
}

# Only shared servers outlive the test; a slot or a prepared transaction would hold the database.
database_drop() {
    local handle=$1 name=$2
    [ -z "$OWN_RUN_FOLDER" ] && [ ! -e "${SERVER_FOLDER[$handle]}/private" ] || return 0
    query "$handle" postgres "
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$name' AND pid <> pg_backend_pid();
        SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = '$name';" >/dev/null
    query "$handle" postgres "SELECT format('ROLLBACK PREPARED %L;', gid) FROM pg_prepared_xacts
        WHERE database = '$name'" | query_stdin "$handle" "$name"
    query "$handle" postgres "DROP DATABASE IF EXISTS $name" ||
        echo "database \"$name\" is left on the shared server \"$handle\"" >&2
}

query_stdin() {
    local uri
    uri=$(server_uri "$1" "$2") || exit
    psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --dbname="$uri" --file=-
}
