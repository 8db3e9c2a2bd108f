# shellcheck shell=bash
# Runs the cases of checks; see README.md. Sourced by tests/server/checks.test after the harness.
#
# case_run prints nothing when the case is as it demands, else what was wrong.

CASE_PROGRAMS=${PGCROSSING_PLAIN_BUILDDIR:-$BUILD_FOLDER}
CASE_DROPS=() # the processes that clean up after the last case

# What an instruction line begins with.
CASE_WORDS='expect|outcome|reason|servers|settings|hba|role|task|task-settings|options|database|hold|target|alone|case'

# case_load FILE: reads its instructions, once for all functions below.
case_load() {
    local line
    [ "${CASE_LOADED:-}" != "$1" ] || return 0
    CASE_LOADED=$1
    declare -gA CASE_LINES=()
    while IFS= read -r line; do
        [[ $line =~ ^--\ ([a-z-]+)(:\ *(.*))?$ ]] || continue
        CASE_LINES[${BASH_REMATCH[1]}]+=${BASH_REMATCH[3]}$'\n'
    done <"$1"
}

# case_lines FILE WORD: the values of all lines "-- WORD: value".
case_lines() {
    case_load "$1"
    printf '%s' "${CASE_LINES[$2]:-}"
}

# case_has FILE WORD: whether there is such a line.
case_has() {
    case_load "$1"
    [ -n "${CASE_LINES[$2]:-}" ]
}

# case_side_lines FILE WORD SIDE: those for both sides or for SIDE, without the side's name.
case_side_lines() {
    local line
    case_has "$1" "$2" || return 0
    while IFS= read -r line; do
        case $line in
            "source "*) [ "$3" != source ] || printf '%s\n' "${line#source }" ;;
            "target "*) [ "$3" != target ] || printf '%s\n' "${line#target }" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <<<"${CASE_LINES[$2]%$'\n'}"
}

# case_script FILE SIDE: the SQL for one side.
case_script() {
    awk -v side="$2" 'BEGIN { on = "source" } /^-- on: / { on = $3; next } on == side' "$1"
}

# case_unknown_lines FILE: comments that look like instructions and are none, so that a slip of the pen is not silence.
case_unknown_lines() {
    grep -nE '^-- [a-z-]+:' "$1" | grep -vE "^[0-9]+:-- ($CASE_WORDS|on):"
}

# case_servers FILE: its pairs of versions, one per line.
case_servers() {
    local pairs
    pairs=$(case_lines "$1" servers)
    printf '%s\n' "${pairs:-15 15}"
}

# case_server_options FILE SIDE: options of server_shared, one per line.
case_server_options() {
    local line
    case_side_lines "$1" settings "$2" | while IFS= read -r line; do printf -- '--set\n%s\n' "$line"; done
    case_side_lines "$1" hba "$2" | while IFS= read -r line; do printf -- '--hba\n%s\n' "$line"; done
}

# case_server VERSION SIDE FILE: gives the handle SIDE a server as the case wants it. One that was made for special
# options is kept in the variable special_SIDE until another one is wanted.
case_server() {
    local version=$1 side=$2 options key
    mapfile -t options < <(case_server_options "$3" "$side")
    if [ ${#options[@]} -eq 0 ] && ! case_has "$3" alone; then
        server_shared "$version" "$side"
        return
    fi
    key="$version ${options[*]}"
    ! case_has "$3" alone || key+=" $3"
    if [ "${SPECIAL_KEY[$side]:-}" != "$key" ]; then
        case_server_remove "$side"
        SPECIAL_NAME[$side]=$version-$side-$$-$CASE_WORKER
        server_provide "${SPECIAL_NAME[$side]}" "$version" "$side" "${options[@]}"
        touch "${SERVER_FOLDER[$side]}/private"
        SPECIAL_KEY[$side]=$key
    fi
    SERVER_FOLDER[$side]=$PGCROSSING_SERVERS/${SPECIAL_NAME[$side]}
}

case_server_remove() {
    [ -n "${SPECIAL_NAME[$1]:-}" ] || return 0
    SERVER_FOLDER[$1]=$PGCROSSING_SERVERS/${SPECIAL_NAME[$1]}
    server_remove "$1"
    SPECIAL_NAME[$1]=
    SPECIAL_KEY[$1]=
}

# case_prepare_side FILE SIDE: a fresh database on which the script has run.
case_prepare_side() {
    local options
    options=$(case_side_lines "$1" database "$2")
    {
        printf 'CREATE DATABASE %s %s;\n\\connect %s\n' "$CASE_NAME" "$options" "$CASE_NAME"
        case_script "$1" "$2" | sed "s/@DATABASE@/$CASE_NAME/g; s/@ROLE@/${CASE_NAME}_role/g"
    } >"$CASE_FOLDER/$2.sql"
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$(server_uri "$2")" \
        --file="$CASE_FOLDER/$2.sql" >/dev/null
}

# case_hold FILE SIDE: sessions that stay open until case_release.
case_hold() {
    local sql tries count=0
    case_has "$1" hold || return 0
    while IFS= read -r sql; do
        count=$((count + 1))
        # sleep holds the session's standard input open.
        sleep 120 > >({ printf 'SELECT pg_backend_pid() AS pid \\gset\n%s;\n\\echo held :pid\n' \
            "${sql//@ROLE@/${CASE_NAME}_role}"; cat; } |
            psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$(server_uri "$2" "$CASE_NAME")" >"$CASE_FOLDER/hold-$2-$count" 2>&1) &
        CASE_HOLDERS+=($!)
        for ((tries = 0; tries < 100; tries++)); do
            grep -q '^held' "$CASE_FOLDER/hold-$2-$count" 2>/dev/null && break
            sleep 0.05
        done
        [ "$tries" -lt 100 ] || { echo "hold failed: $(cat "$CASE_FOLDER/hold-$2-$count")" && return 1; }
    done < <(case_lines "$1" hold | grep -vE '^(source|target) ' | if [ "$2" = source ]; then cat; fi
        case_lines "$1" hold | sed -n "s/^$2 //p")
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
    psql --no-psqlrc --quiet --dbname="$(server_uri "$1")" >/dev/null 2>&1 <<SQL
SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active_pid IS NOT NULL;
DO 'BEGIN
    FOR try IN 1..100 LOOP
        EXIT WHEN NOT EXISTS (SELECT FROM pg_replication_slots WHERE active_pid IS NOT NULL);
        PERFORM pg_sleep(0.05);
    END LOOP;
END';
SELECT format('SELECT pg_drop_replication_slot(%L)', slot_name) FROM pg_replication_slots \\gexec
SQL
}

# case_drop SIDE: what the case made on the server.
case_drop() {
    psql --no-psqlrc --quiet --dbname="$(server_uri "$1")" >/dev/null 2>&1 <<SQL
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$CASE_NAME';
DROP DATABASE IF EXISTS $CASE_NAME;
SELECT format('DROP OWNED BY %I', rolname), format('DROP ROLE %I', rolname)
  FROM pg_roles WHERE strpos(rolname, '${CASE_NAME}_role') = 1 \\gexec
SQL
}

# case_assess FILE: collects and assesses into $CASE_FOLDER/case.
case_assess() {
    local servers=() options=() role word
    options+=(--fail-on never --phase full-load,cdc,cutover)
    role=$(case_lines "$1" role | grep -v '^target ')
    servers+=(--source "$(server_uri source "$CASE_NAME" "${role//@ROLE@/${CASE_NAME}_role}")")
    role=$(case_lines "$1" role | sed -n 's/^target //p')
    case $CASE_TARGET in
        none) ;;
        source) servers+=(--target "$(server_uri source "$CASE_NAME")") ;;
        *) servers+=(--target "$(server_uri target "$CASE_NAME" "${role//@ROLE@/${CASE_NAME}_role}")") ;;
    esac
    for word in task task-settings; do
        case_lines "$1" $word >"$CASE_FOLDER/$word"
        [ ! -s "$CASE_FOLDER/$word" ] || options+=("--$word" "$CASE_FOLDER/$word")
    done
    eval "options+=($(case_lines "$1" options | sed "s/@ROLE@/${CASE_NAME}_role/g"))"
    if case_has "$1" case; then
        case " ${options[*]} " in *' --deep '*) servers+=(--deep) ;; esac
        "$CASE_PROGRAMS/pgcrossing-collect" --quiet --case "$CASE_FOLDER/case" "${servers[@]}" >"$CASE_FOLDER/output" 2>&1
        case_change "$CASE_FOLDER/case" "$(case_lines "$1" case | sed 's/$/;/')" || return 1
        servers=()
    fi
    "$CASE_PROGRAMS/pgcrossing-assess" --case "$CASE_FOLDER/case" "${servers[@]}" "${options[@]}" \
        >"$CASE_FOLDER/output" 2>&1 || { cat "$CASE_FOLDER/output"; return 1; }
}

# case_change CASE SQL: changes the evidence, which a finished run otherwise does not let.
case_change() {
    local triggers
    triggers=$(sqlite3 -batch -bail "$1" \
        "SELECT format('DROP TRIGGER \"%w\";', name) FROM sqlite_schema WHERE type = 'trigger'") &&
        sqlite3 -batch -bail "$1" "BEGIN; $triggers $2; COMMIT"
}

CASE_FINDINGS="SELECT replace(object_type || '|' || coalesce(schema, '-') || '|' || coalesce(name, '-') || '|' ||
    coalesce(part, '-'), char(10), '\\n') || '|' || severity_dms || '/' || severity_logical || '/' || severity_copy
    FROM finding WHERE check_id = "

# case_compare FILE ID: prints how the result differs from what the case demands.
case_compare() {
    local file=$1 id=$2 outcome wanted reason held
    held=$(sed -n 's/^held //p' "$CASE_FOLDER"/hold-source-1 2>/dev/null)
    case_lines "$file" expect |
        sed "s/@DATABASE@/$CASE_NAME/g; s/@TARGET_DATABASE@/$CASE_NAME/g; s/@ROLE@/${CASE_NAME}_role/g
            s/@HELD@/$held/g" |
        sort >"$CASE_FOLDER/expected"
    case_query "$CASE_FOLDER/case" "$CASE_FINDINGS '$id'" | sort >"$CASE_FOLDER/found"
    diff -u --label expected --label found "$CASE_FOLDER/expected" "$CASE_FOLDER/found" | tail -n +4
    wanted=$(case_lines "$file" outcome)
    if [ -z "$wanted" ]; then
        wanted=pass
        [[ $file != */fires*.sql ]] || wanted=findings
    fi
    IFS='|' read -r outcome reason < <(case_query "$CASE_FOLDER/case" \
        "SELECT outcome, replace(coalesce(reason, ''), char(10), ' ') FROM check_result WHERE check_id = '$id'")
    [ "$outcome" = "$wanted" ] || echo "outcome is \"$outcome\" ($reason), not \"$wanted\""
    wanted=$(case_lines "$file" reason)
    [[ $reason == *"$wanted"* ]] || echo "reason is \"$reason\", and lacks \"$wanted\""
}

# What all databases of a server share or the machine has, so that other cases have a say in it.
CASE_SHARED_TYPES="'connection', 'database', 'file', 'library', 'node', 'prepared transaction', 'program', 'role',
    'scheduler', 'server', 'session', 'setting', 'slot', 'statement', 'subscription', 'tablespace'"

# case_target FILE ID: what the case says of its target; none too where neither the case nor the check has to do with one,
# which halves the time of half of the cases.
case_target() {
    local check
    if case_has "$1" target || grep -q target "$1"; then
        case_lines "$1" target
        return
    fi
    check=$(echo "$SOURCE_FOLDER"/checks/*/"$2.sql")
    awk '/^-- side:/ && $3 != "source" { found = 1 }
        /^-- [a-z-]+:/ { key = $2 }
        /^--/ && key != "examines:" && key != "applies-when:" { next }
        /target/ { found = 1 }
        END { exit found }' "$check" && echo none
}

# case_others ID: the other checks that fire on objects of the case's own databases, in a line.
case_others() {
    case_query "$CASE_FOLDER/case" "SELECT DISTINCT check_id FROM finding
        WHERE check_id <> '$1' AND object_type NOT IN ($CASE_SHARED_TYPES) ORDER BY check_id" | paste -sd ' '
}

# case_run FILE SOURCE-VERSION TARGET-VERSION NAME OTHERS: NAME is unlike that of any other case; the file OTHERS gets the
# line of case_others.
case_run() {
    local file=$1 id side sides=(source target)
    id=${file%/*} id=${id##*/}
    case_load "$file"
    CASE_NAME=$4
    CASE_FOLDER=$TEST_FOLDER/$4
    CASE_HOLDERS=()
    mkdir "$CASE_FOLDER"
    CASE_TARGET=$(case_target "$file" "$id")
    [[ $CASE_TARGET != @(none|source) ]] || sides=(source)
    case_server "$2" source "$file"
    [ ${#sides[@]} -eq 1 ] || case_server "$3" target "$file"
    for side in "${sides[@]}"; do
        case_prepare_side "$file" "$side" 2>&1 || { echo "the script failed on the $side"; return; }
        case_hold "$file" "$side" || { case_release; return; }
    done
    if case_assess "$file"; then
        case_compare "$file" "$id"
        case_others "$id" >"$5"
    else
        echo "assess failed"
    fi
    case_release
    # While the next case begins: a server writes a checkpoint before it drops a database.
    [ ${#CASE_DROPS[@]} -eq 0 ] || wait "${CASE_DROPS[@]}"
    CASE_DROPS=()
    for side in "${sides[@]}"; do
        if [ -e "${SERVER_FOLDER[$side]}/private" ]; then
            ! grep -q slot "$file" || case_drop_slots "$side"
        else
            case_drop "$side" &
            CASE_DROPS+=($!)
        fi
    done
    [ -n "${PGCROSSING_TEST_KEEP:-}" ] || rm -rf "$CASE_FOLDER"
}
