# What the benchmarks share; each of them sources it, and it is not run by itself. Starts built registries with their
# embedded PostgreSQL in a temporary folder and on a free port, and ends them with the script.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() { echo "$*" >&2; exit 1; }
say() { echo "== $*" >&2; }

# require <package...> -- <program...>
require() {
    local packages=() program
    while [ "$1" != -- ]; do packages+=("$1"); shift; done
    shift
    for program in "$@"; do
        command -v "$program" >/dev/null || fail "$program is missing: apt-get install ${packages[*]}"
    done
}

java=${JAVA:-$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1)}
[ -x "$java" ] || fail "JDK 25 is missing; or set JAVA to its java"
registry_jar=${REGISTRY_JAR:-$(ls registry-api/target/registry-api-*.jar 2>/dev/null | head -1)}
bench_jar=$(ls bench/target/bench-*.jar 2>/dev/null | head -1)
[ -n "$registry_jar" ] && [ -n "$bench_jar" ] || fail "Build first: ./mvnw -q -DskipTests package"
as_the_readme_says="-XX:+UseParallelGC -XX:+UseCompactObjectHeaders"
conditions() { echo "$(date -I), $(nproc) cores, $($java -version 2>&1 | sed -n 2p)"; }

work=$(mktemp -d)
DAY=2026-11-20           # through which generated people have lived, and of which is asked
FULL=${FULL:-$work/full} # the data folder of a register that generate has filled; made where there is none
registry_pid=
other_pids=
end() { # <pid...>
    local pid
    for pid in "$@"; do
        kill -CONT "$pid" 2>/dev/null || true
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
}
finish() {
    end $other_pids $registry_pid
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# start_registry <data folder> [option of the registry...]: sets registry_pid and base, and the PG… variables for its
# PostgreSQL. With the launcher that takes a further jar: what the benchmarks add is not in the product.
start_registry() {
    local data=$1; shift
    "$java" ${JAVA_OPTIONS-$as_the_readme_says} -Dloader.path="$bench_jar" -cp "$registry_jar" \
        org.springframework.boot.loader.launch.PropertiesLauncher \
        --registry.data-dir="$data" --server.port=0 "$@" ${REGISTRY_OPTIONS:-} >"$work/registry.log" 2>&1 &
    registry_pid=$!
    until base=$(grep -o -m1 'http://127.0.0.1:[0-9]*' "$work/registry.log") && curl -sf "$base/actuator/health" >/dev/null; do
        kill -0 "$registry_pid" 2>/dev/null || fail "The registry did not start: $(tail -20 "$work/registry.log")"
        sleep 0.1
    done
    export PGHOST=127.0.0.1 PGUSER=registry PGDATABASE=postgres
    PGPORT=$(sed -n 4p "$data/postgres/postmaster.pid") PGPASSWORD=$(cat "$data/postgres.password")
    export PGPORT PGPASSWORD
}
# fill_register <people>: makes FULL if it is not there
fill_register() {
    [ ! -d "$FULL" ] || return 0
    say "a register of $1 people"
    "$java" -jar "$registry_jar" generate --people "$1" --seed 1 --through "$DAY" --registry.data-dir="$FULL" >&2
}
stop_registry() {
    end "$registry_pid"
    registry_pid=
}

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
token() { curl -sSf "$base/oauth2/token" -u "$1:demo" -d grant_type=client_credentials | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
now() { date +%s.%N; }
since() { awk -v begun="$1" -v ended="$(now)" 'BEGIN { printf "%.1f", ended - begun }'; }

# Until the registry has done what follows a command, and burns less than a tenth of a core.
settle() {
    sql -c 'vacuum analyze' -c checkpoint
    local before after
    for _ in $(seq 300); do
        before=$(cpu_ticks); sleep 2; after=$(cpu_ticks)
        [ $((after - before)) -gt 20 ] || return 0
    done
    fail "The registry does not come to rest"
}
cpu_ticks() { awk '{ print $14 + $15 }' "/proc/$registry_pid/stat"; }
