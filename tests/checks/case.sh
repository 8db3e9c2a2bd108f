# shellcheck shell=bash
# Runs the cases of checks; see README.md. Sourced by tests/server/checks.test after the harness.
#
# case_run prints nothing when the case is as it demands, else what was wrong.

CASE_PROGRAMS=${PGCROSSING_PLAIN_BUILDDIR:-$BUILD_FOLDER}
CASE_DROPS=() # the processes that clean up after earlier cases

# What an instruction line begins with.
CASE_WORDS='@(expect|outcome|reason|servers|settings|hba|role|task|task-settings|source-endpoint|target-endpoint|options|database|hold|target|alone|case)'

# There are over a thousand cases: what a case needs of bash alone, it does in this process, and leaves the result in a
# variable. A program, a pipe and $(...) cost a millisecond or two each.

# case_load FILE: reads it once for all functions below: CASE_LINES, the values of all lines "-- WORD: value" by WORD, each
# with its newline; CASE_SCRIPT, the SQL by side; CASE_TEXT; CASE_UNKNOWN, comments that look like instructions and are
# none, so that a slip of the pen is not silence.
case_load() {
    local line lines side=source number=0
    mapfile -t lines <"$1"
    CASE_UNKNOWN=
    CASE_TEXT=${lines[*]}
    declare -gA CASE_LINES=() CASE_SCRIPT=([source]='' [target]='')
    for line in "${lines[@]}"; do
        number=$((number + 1))
        if [[ $line == '-- on: '* ]]; then
            side=${line#-- on: } side=${side%% *}
            continue
        fi
        # shellcheck disable=SC2053
        if [[ $line =~ ^--\ ([a-z-]+)(:\ *(.*))?$ && ${BASH_REMATCH[1]} == $CASE_WORDS ]]; then
            CASE_LINES[${BASH_REMATCH[1]}]+=${BASH_REMATCH[3]}$'\n'
            continue
        fi
        CASE_SCRIPT[$side]+=$line$'\n'
        [ -z "${BASH_REMATCH[2]:-}" ] || CASE_UNKNOWN+=$number:$line$'\n'
    done
}

# case_values WORD [SIDE]: puts the values of all such lines into CASE_VALUES; with SIDE those for both sides or for it,
# without the side's name.
case_values() {
    local line lines
    CASE_VALUES=()
    [ -n "${CASE_LINES[$1]:-}" ] || return 0
    mapfile -t lines <<<"${CASE_LINES[$1]%$'\n'}"
    for line in "${lines[@]}"; do
        case ${2:-}/$line in
            source/"source "* | target/"target "*) CASE_VALUES+=("${line#* }") ;;
            source/"target "* | target/"source "*) ;;
            *) CASE_VALUES+=("$line") ;;
        esac
    done
}

# case_own_values WORD SIDE: as case_values, for words whose lines without a side's name are the source's.
case_own_values() {
    local line lines
    CASE_VALUES=()
    [ -n "${CASE_LINES[$1]:-}" ] || return 0
    mapfile -t lines <<<"${CASE_LINES[$1]%$'\n'}"
    for line in "${lines[@]}"; do
        case $2/$line in
            target/"target "*) CASE_VALUES+=("${line#* }") ;;
            source/"target "* | target/*) ;;
            *) CASE_VALUES+=("${line#source }") ;;
        esac
    done
}

# case_servers: puts its pairs of versions into CASE_VALUES.
case_servers() {
    case_values servers
    [ ${#CASE_VALUES[@]} -gt 0 ] || CASE_VALUES=('15 15')
}

# case_is_special: whether it wants other servers than the shared ones.
case_is_special() {
    [ -n "${CASE_LINES[settings]:-}${CASE_LINES[hba]:-}${CASE_LINES[alone]:-}" ]
}

# case_find_key ID: puts into CASE_KEY what cases have in common that can do with one collection, on servers of the same
# versions; nothing where a case needs a collection of its own: more than the shared servers and a script make it.
case_find_key() {
    CASE_KEY=
    [[ -z ${CASE_LINES[role]:-}${CASE_LINES[hold]:-} && ${CASE_LINES[options]:-} != *@(--deep|verify|-platform)* ]] || return 0
    ! case_is_special || return 0
    case_find_target "$1"
    CASE_KEY="$CASE_TARGET|${CASE_LINES[database]:-}|${CASE_SCRIPT[source]}|${CASE_SCRIPT[target]}"
    CASE_KEY=${CASE_KEY//[$'\n\t']/ }
}

# case_server VERSION SIDE FILE: gives the handle SIDE a server as the case wants it. One that was made for special
# options is kept until another one is wanted.
case_server() {
    local version=$1 side=$2 value options=() key
    case_values settings "$side"
    for value in "${CASE_VALUES[@]}"; do options+=(--set "$value"); done
    case_values hba "$side"
    for value in "${CASE_VALUES[@]}"; do options+=(--hba "$value"); done
    if [ ${#options[@]} -eq 0 ] && [ -z "${CASE_LINES[alone]:-}" ]; then
        if [ -z "${SHARED_FOLDER[$version $side]:-}" ]; then
            server_shared "$version" "$side"
            SHARED_FOLDER[$version $side]=${SERVER_FOLDER[$side]}
        fi
        SERVER_FOLDER[$side]=${SHARED_FOLDER[$version $side]}
        return
    fi
    key="$version ${options[*]}"
    [ -z "${CASE_LINES[alone]:-}" ] || key+=" $3"
    if [ "${SPECIAL_KEY[$side]:-}" != "$key" ]; then
        case_server_remove "$side"
        SPECIAL_COUNT=$((SPECIAL_COUNT + 1))
        SPECIAL_NAME[$side]=$version-$side-$$-$CASE_WORKER-$SPECIAL_COUNT
        server_provide "${SPECIAL_NAME[$side]}" "$version" "$side" "${options[@]}"
        touch "${SERVER_FOLDER[$side]}/private"
        SPECIAL_KEY[$side]=$key
    fi
    SERVER_FOLDER[$side]=$PGCROSSING_SERVERS/${SPECIAL_NAME[$side]}
}

# case_server_remove SIDE: while the next case begins.
case_server_remove() {
    [ -n "${SPECIAL_NAME[$1]:-}" ] || return 0
    SERVER_FOLDER[$1]=$PGCROSSING_SERVERS/${SPECIAL_NAME[$1]}
    server_remove "$1" &
    CASE_DROPS+=($!)
    SPECIAL_NAME[$1]=
    SPECIAL_KEY[$1]=
}

# case_uri SIDE DATABASE [USER]: puts a connection string into CASE_URI.
case_uri() {
    local port
    read -r port <"${SERVER_FOLDER[$1]}/port"
    CASE_URI="host=${SERVER_FOLDER[$1]} port=$port dbname=$2 user=${3:-postgres}"
}

# case_prepare_side VERSION SIDE: a fresh database on which the script has run.
case_prepare_side() {
    local options script=${CASE_SCRIPT[$2]}
    case_values database "$2"
    options=${CASE_VALUES[*]}
    # Through the log it takes such a server twice the time.
    [ "$1" -lt 15 ] || options+=' STRATEGY file_copy'
    script=${script//@DATABASE@/"$CASE_NAME"}
    printf 'CREATE DATABASE %s %s;\n\\connect %s\n%s' "$CASE_NAME" "$options" "$CASE_NAME" \
        "${script//@ROLE@/"${CASE_NAME}_role"}" >"$CASE_FOLDER/$2.sql"
    case_uri "$2" postgres
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$CASE_URI" --file="$CASE_FOLDER/$2.sql" >/dev/null
}

# case_hold SIDE: sessions that stay open until case_release.
case_hold() {
    local sql count=0
    case_own_values hold "$1"
    case_uri "$1" "$CASE_NAME"
    for sql in "${CASE_VALUES[@]}"; do
        count=$((count + 1))
        # sleep holds the session's standard input open.
        sleep 120 > >({ printf 'SELECT pg_backend_pid() AS pid \\gset\n%s;\n\\echo held :pid\n' \
            "${sql//@ROLE@/"${CASE_NAME}_role"}"; cat; } |
            psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$CASE_URI" >"$CASE_FOLDER/hold-$1-$count" 2>&1) &
        CASE_HOLDERS+=($!)
        await grep --quiet --no-messages '^held' "$CASE_FOLDER/hold-$1-$count" ||
            { echo "hold failed: $(cat "$CASE_FOLDER/hold-$1-$count")" && return 1; }
    done
}

case_release() {
    local holder
    for holder in "${CASE_HOLDERS[@]}"; do
        kill "$holder" 2>/dev/null
        wait "$holder" 2>/dev/null
    done
    CASE_HOLDERS=()
}

# case_drop_slots SIDE: the next case with the same settings has the server, and counts what is there. Its databases stay:
# a server that is removed soon need not drop them.
case_drop_slots() {
    case_uri "$1" postgres
    psql --no-psqlrc --quiet --dbname="$CASE_URI" >/dev/null 2>&1 <<'SQL'
SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active_pid IS NOT NULL;
DO 'BEGIN
    FOR try IN 1..100 LOOP
        EXIT WHEN NOT EXISTS (SELECT FROM pg_replication_slots WHERE active_pid IS NOT NULL);
        PERFORM pg_sleep(0.05);
    END LOOP;
END';
SELECT format('SELECT pg_drop_replication_slot(%L)', slot_name) FROM pg_replication_slots \gexec
SQL
}

# case_drop URI NAME...: what cases made on the server.
case_drop() {
    local name
    for name in "${@:2}"; do
        cat <<SQL
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$name';
DROP DATABASE IF EXISTS $name;
SELECT format('DROP OWNED BY %I', rolname), format('DROP ROLE %I', rolname)
  FROM pg_roles WHERE strpos(rolname, '${name}_role') = 1 \\gexec
SQL
    done | psql --no-psqlrc --quiet --dbname="$1" >/dev/null 2>&1
}

# case_drop_later: what the worker's last cases made on shared servers, while the next case begins: a server writes a
# checkpoint before it drops a database.
case_drop_later() {
    local uri names
    [ ${#CASE_DROPS[@]} -eq 0 ] || wait "${CASE_DROPS[@]}"
    CASE_DROPS=()
    for uri in "${!CASE_MADE[@]}"; do
        read -ra names <<<"${CASE_MADE[$uri]}"
        case_drop "$uri" "${names[@]}" &
        CASE_DROPS+=($!)
    done
    CASE_MADE=()
}

# case_leave SIDE: marks what is to be dropped.
case_leave() {
    if [ -e "${SERVER_FOLDER[$1]}/private" ]; then
        [[ $CASE_TEXT != *slot* ]] || case_drop_slots "$1"
    else
        case_uri "$1" postgres
        CASE_MADE[$CASE_URI]+="$CASE_NAME "
    fi
}

# case_connect: puts the options that name the servers into CASE_SERVERS.
case_connect() {
    CASE_SERVERS=()
    case_own_values role source
    case_uri source "$CASE_NAME" "${CASE_VALUES[*]//@ROLE@/"${CASE_NAME}_role"}"
    CASE_SERVERS+=(--source "$CASE_URI")
    case_own_values role target
    case $CASE_TARGET in
        none) ;;
        source) case_uri source "$CASE_NAME" && CASE_SERVERS+=(--target "$CASE_URI") ;;
        *)
            case_uri target "$CASE_NAME" "${CASE_VALUES[*]//@ROLE@/"${CASE_NAME}_role"}"
            CASE_SERVERS+=(--target "$CASE_URI")
            ;;
    esac
}

# case_collect: into $CASE_FOLDER/case. What a role may not see (status 3) is part of some cases.
case_collect() {
    "$CASE_PROGRAMS/pgcrossing-collect" --quiet --case "$CASE_FOLDER/case" "$@" >"$CASE_FOLDER/output" 2>&1
    case $? in 0 | 3) return 0 ;; esac
    cat "$CASE_FOLDER/output"
    return 1
}

# case_assess SERVER-OPTION...: collects by these, if any, and assesses into $CASE_FOLDER/case.
case_assess() {
    local servers=("$@") options=(--fail-on never --phase 'full-load,cdc,cutover') word sql
    for word in task task-settings source-endpoint target-endpoint; do
        [ -n "${CASE_LINES[$word]:-}" ] || continue
        printf '%s' "${CASE_LINES[$word]}" >"$CASE_FOLDER/$word"
        options+=("--$word" "$CASE_FOLDER/$word")
    done
    word=${CASE_LINES[options]:-}
    eval "options+=(${word//@ROLE@/"${CASE_NAME}_role"})"
    if [ -n "${CASE_LINES[case]:-}" ]; then
        case " ${options[*]} " in *' --deep '*) servers+=(--deep) ;; esac
        [ ${#servers[@]} -eq 0 ] || case_collect "${servers[@]}" || return 1
        sql=${CASE_LINES[case]//$'\n'/$';\n'}
        case_change "$CASE_FOLDER/case" "$sql" || return 1
        servers=()
    fi
    "$CASE_PROGRAMS/pgcrossing-assess" --case "$CASE_FOLDER/case" "${servers[@]}" "${options[@]}" \
        >"$CASE_FOLDER/output" 2>&1 || { cat "$CASE_FOLDER/output"; return 1; }
}

# What all databases of a server share or the machine has, so that other cases have a say in it.
CASE_SHARED_TYPES="'connection', 'database', 'file', 'library', 'node', 'prepared transaction', 'program', 'role',
    'scheduler', 'server', 'session', 'setting', 'slot', 'statement', 'subscription', 'tablespace'"

# case_read ID: all that is asked of the result, by one process: CASE_FOUND, the check's findings, one per line;
# CASE_OUTCOME, CASE_REASON; CASE_OTHERS, the other checks that fire on objects of the case's own databases.
case_read() {
    local line
    CASE_FOUND='' CASE_OUTCOME='' CASE_REASON='' CASE_OTHERS=''
    while IFS= read -r line; do
        case $line in
            'found|'*) CASE_FOUND+=${line#*|}$'\n' ;;
            'outcome|'*) CASE_OUTCOME=${line#*|} ;;
            'reason|'*) CASE_REASON=${line#*|} ;;
            'other|'*) CASE_OTHERS+=" ${line#*|}" ;;
        esac
    done < <(case_query "$CASE_FOLDER/case" "
        SELECT 'found|' || replace(object_type || '|' || coalesce(schema, '-') || '|' || coalesce(name, '-') || '|' ||
                   coalesce(part, '-'), char(10), '\\n') || '|' || severity_dms || '/' || severity_logical || '/' ||
                   severity_copy
          FROM finding WHERE check_id = '$1';
        SELECT 'outcome|' || outcome || char(10) || 'reason|' || replace(coalesce(reason, ''), char(10), ' ')
          FROM check_result WHERE check_id = '$1';
        SELECT DISTINCT 'other|' || check_id FROM finding
         WHERE check_id <> '$1' AND object_type NOT IN ($CASE_SHARED_TYPES) ORDER BY check_id")
    CASE_OTHERS=${CASE_OTHERS# }
}

# case_compare FILE: prints how the result differs from what the case demands.
case_compare() {
    local expected=${CASE_LINES[expect]:-} wanted=${CASE_LINES[outcome]:-} held=
    [ ! -e "$CASE_FOLDER/hold-source-1" ] || held=$(sed -n 's/^held //p' "$CASE_FOLDER/hold-source-1")
    expected=${expected//@DATABASE@/"$CASE_NAME"} expected=${expected//@TARGET_DATABASE@/"$CASE_NAME"}
    expected=${expected//@ROLE@/"${CASE_NAME}_role"} expected=${expected//@HELD@/"$held"}
    [ "$CASE_FOUND" = "$expected" ] ||
        diff -u --label expected --label found <(printf %s "$expected" | sort) <(printf %s "$CASE_FOUND" | sort) |
            tail -n +4
    wanted=${wanted%$'\n'}
    if [ -z "$wanted" ]; then
        wanted=pass
        [[ $1 != */fires*.sql ]] || wanted=findings
    fi
    [ "$CASE_OUTCOME" = "$wanted" ] || echo "outcome is \"$CASE_OUTCOME\" ($CASE_REASON), not \"$wanted\""
    wanted=${CASE_LINES[reason]:-} wanted=${wanted%$'\n'}
    [[ $CASE_REASON == *"$wanted"* ]] || echo "reason is \"$CASE_REASON\", and lacks \"$wanted\""
}

# case_needs_target ID: whether the check has to do with a target, as far as its header and its query tell.
case_needs_target() {
    local line lines key='' files=("$SOURCE_FOLDER"/checks/*/"$1.sql")
    mapfile -t lines <"${files[0]}"
    for line in "${lines[@]}"; do
        [[ ! $line =~ ^--\ ([a-z-]+): ]] || key=${BASH_REMATCH[1]}
        [[ $line != '-- side: '* || $line == '-- side: source' ]] || return 0
        [[ $line != --* || $key == @(examines|applies-when) ]] || continue
        [[ $line != *target* ]] || return 0
    done
    return 1
}

# case_find_target ID: puts into CASE_TARGET what the case says of its target; none too where neither the case nor the
# check has to do with one, which halves the time of half of the cases.
case_find_target() {
    CASE_TARGET=${CASE_LINES[target]:-} CASE_TARGET=${CASE_TARGET%$'\n'}
    [[ -n $CASE_TARGET || $CASE_TEXT == *target* ]] || case_needs_target "$1" || CASE_TARGET=none
}

# case_make FILE SOURCE-VERSION TARGET-VERSION: the databases and sessions of the case in CASE_NAME.
case_make() {
    local side
    local -A version=([source]=$2 [target]=$3)
    CASE_SIDES=(source target)
    [[ $CASE_TARGET != @(none|source) ]] || CASE_SIDES=(source)
    for side in "${CASE_SIDES[@]}"; do
        case_server "${version[$side]}" "$side" "$1"
    done
    for side in "${CASE_SIDES[@]}"; do
        case_prepare_side "${version[$side]}" "$side" 2>&1 || { echo "the script failed on the $side"; return 1; }
        case_hold "$side" || return 1
    done
}

# case_take SHARE: leaves in SHARED_CASE a collection for this case and those after it, by SHARED_NAME.
case_take() {
    case_connect
    [ "$1" = first ] || return 0
    case_collect "${CASE_SERVERS[@]}" || return 1
    SHARED_CASE=$TEST_FOLDER/shared-$CASE_WORKER SHARED_NAME=$CASE_NAME
    cp "$CASE_FOLDER/case" "$SHARED_CASE"
    CASE_SERVERS=()
}

# case_end: what was made for the case.
case_end() {
    local side
    case_release
    for side in "${CASE_SIDES[@]}"; do
        case_leave "$side"
    done
    [[ $CASE_TEXT != *@ROLE@* ]] || case_drop_later
}

# case_judge FILE ID OTHERS: assesses by CASE_SERVERS and compares.
case_judge() {
    case_assess "${CASE_SERVERS[@]}" || { echo "assess failed"; return; }
    case_read "$2"
    case_compare "$1"
    echo "$CASE_OTHERS" >"$3"
}

# case_run FILE SOURCE-VERSION TARGET-VERSION NAME OTHERS SHARE: NAME is unlike that of any other case; the file OTHERS gets
# the other checks that fire, in a line. SHARE: "alone"; "first" of several with the same CASE_KEY; "later", with the collection
# of the first.
case_run() {
    local file=$1 id
    id=${file%/*} id=${id##*/}
    case_load "$file"
    CASE_NAME=$4
    CASE_FOLDER=$TEST_FOLDER/$4
    CASE_HOLDERS=() CASE_SIDES=() CASE_SERVERS=()
    mkdir "$CASE_FOLDER"
    case_find_target "$id"
    if [ "$6" = later ]; then
        CASE_NAME=$SHARED_NAME
        cp "$SHARED_CASE" "$CASE_FOLDER/case" && case_judge "$file" "$id" "$5"
    else
        case_make "$file" "$2" "$3" && case_take "$6" && case_judge "$file" "$id" "$5"
        case_end
    fi
    [ -n "${PGCROSSING_TEST_KEEP:-}" ] || rm -rf "$CASE_FOLDER"
}
