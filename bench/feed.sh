#!/usr/bin/env bash
# Measures the feed of the built registry: pulling it, beside PostgreSQL handing out the same events by COPY; and a writer
# beside readers of streams and webhooks, beside the same writer alone. Only the ratios mean something. Needs wrk, psql
# and curl; see bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."

export READERS=${READERS:-100}            # streams
export WEBHOOKS=${WEBHOOKS:-50}
export RATE=${RATE:-1000}                 # commands offered a second
export SECONDS_EACH=${SECONDS_EACH:-20}   # of writing alone, and of writing beside readers
export DRAIN_SECONDS=${DRAIN_SECONDS:-60} # in which the rest may come
export ROUNDS=${ROUNDS:-3}
WARM_UP_SECONDS=${WARM_UP_SECONDS:-20}
MORE_PEOPLE=${MORE_PEOPLE:-100000}

fail() { echo "$*" >&2; exit 1; }
say() { echo "== $*" >&2; }

for program in wrk psql curl; do
    command -v "$program" >/dev/null || fail "$program is missing: apt-get install wrk postgresql-client curl"
done
java=${JAVA:-$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1)}
[ -x "$java" ] || fail "JDK 25 is missing; or set JAVA to its java"
registry_jar=${REGISTRY_JAR:-$(ls registry-api/target/registry-api-*.jar 2>/dev/null | head -1)}
bench_jar=$(ls bench/target/bench-*.jar 2>/dev/null | head -1)
[ -n "$registry_jar" ] && [ -n "$bench_jar" ] || fail "Build first: ./mvnw -q -DskipTests package"

work=$(mktemp -d)
registry_pid=
bench_pid=
stop() {
    local pid
    for pid in $bench_pid $registry_pid; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

# As the README says to run it; the endpoints of the webhooks lie on this machine, and do without TLS.
"$java" ${JAVA_OPTIONS:--XX:+UseParallelGC -XX:+UseCompactObjectHeaders} -jar "$registry_jar" \
    --registry.demo=false --registry.data-dir="$work/data" --server.port=0 \
    --registry.webhooks.allow-http=true --registry.webhooks.allow-private-addresses=true \
    ${REGISTRY_OPTIONS:-} >"$work/registry.log" 2>&1 &
registry_pid=$!
until BASE=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/registry.log" 2>/dev/null) && curl -sf "$BASE/actuator/health" >/dev/null; do
    kill -0 "$registry_pid" 2>/dev/null || fail "The registry did not start: $(tail -20 "$work/registry.log")"
    sleep 0.2
done
export BASE PGHOST=127.0.0.1 PGUSER=registry PGDATABASE=postgres
PGPORT=$(sed -n 4p "$work/data/postgres/postmaster.pid") PGPASSWORD=$(cat "$work/data/postgres.password")
export PGPORT PGPASSWORD

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
token() { curl -sSf "$BASE/oauth2/token" -u "$1:demo" -d grant_type=client_credentials | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
# Until the registry burns less than a tenth of a core.
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
load() { wrk --threads 2 --connections 16 --duration "$1s" --timeout 20s --script "bench/load/$2.lua" "$BASE" | grep Requests/sec >&2; }

say "warming up at $BASE"
OFFICER_TOKEN=$(token officer-01)
SUBSCRIBER_TOKEN=$(token subscriber)
export OFFICER_TOKEN SUBSCRIBER_TOKEN TOKENS=$work/tokens
{ echo "01 $OFFICER_TOKEN"; echo "02 $(token officer-02)"; } >"$TOKENS"
export FIRST_PREFECTURE=1
load "$WARM_UP_SECONDS" register
PEOPLE=$(sql -c "select count(*) - 16 from journal_event where entry_id like '01%' and entry_sequence = 0")
export PEOPLE
load "$((WARM_UP_SECONDS / 2))" particulars
sql -v people="$MORE_PEOPLE" -f bench/load/more-people.sql
settle

echo "$(date -I), $(nproc) cores, $(sql -c 'select count(*) from journal_event') events, $READERS streams, $WEBHOOKS webhooks, $RATE a second offered, $ROUNDS rounds of $SECONDS_EACH s, $("$java" -version 2>&1 | sed -n 2p)"
echo
export JDBC_URL="jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD"
# The JDK's small server would else close connections that the webhooks go on to use.
"$java" -XX:+UseParallelGC -Dsun.net.httpserver.nodelay=true -Dsun.net.httpserver.maxIdleConnections=10000 \
    -cp "$registry_jar" -Dloader.path="$bench_jar" \
    -Dloader.main=jp.shunin.registry.bench.feed.FeedBenchmark org.springframework.boot.loader.launch.PropertiesLauncher &
bench_pid=$!
wait "$bench_pid" || fail "$(tail -20 "$work/registry.log")"
bench_pid=
grep -e ' WARN ' -e ' ERROR ' "$work/registry.log" | tail -5 >&2 || true
