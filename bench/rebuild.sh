#!/usr/bin/env bash
# Measures the rebuild of read models beside the live ones against its limit: PostgreSQL handing out the same journal by
# COPY, in the same run. Only the ratios mean something. Needs psql and curl; see bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."

PEOPLE=${PEOPLE:-750000} # each with a life of ten events
ROUNDS=${ROUNDS:-3}

fail() { echo "$*" >&2; exit 1; }
say() { echo "== $*" >&2; }

for program in psql curl; do
    command -v "$program" >/dev/null || fail "$program is missing: apt-get install postgresql-client curl"
done
java=${JAVA:-$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1)}
[ -x "$java" ] || fail "JDK 25 is missing; or set JAVA to its java"
registry_jar=${REGISTRY_JAR:-$(ls registry-api/target/registry-api-*.jar 2>/dev/null | head -1)}
bench_jar=$(ls bench/target/bench-*.jar 2>/dev/null | head -1)
[ -n "$registry_jar" ] && [ -n "$bench_jar" ] || fail "Build first: ./mvnw -q -DskipTests package"

work=$(mktemp -d)
registry_pid=
stop() {
    if [ -n "$registry_pid" ]; then
        kill -CONT "$registry_pid" 2>/dev/null || true
        kill "$registry_pid" 2>/dev/null || true
        wait "$registry_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap stop EXIT

"$java" ${JAVA_OPTIONS:-} -jar "$registry_jar" \
    --registry.demo=true --registry.data-dir="$work/data" --server.port=0 >"$work/registry.log" 2>&1 &
registry_pid=$!
until base=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/registry.log") && curl -sf "$base/actuator/health" >/dev/null; do
    kill -0 "$registry_pid" 2>/dev/null || fail "The registry did not start: $(tail -20 "$work/registry.log")"
    sleep 0.2
done
export PGHOST=127.0.0.1 PGUSER=registry PGDATABASE=postgres
PGPORT=$(sed -n 4p "$work/data/postgres/postmaster.pid") PGPASSWORD=$(cat "$work/data/postgres.password")
export PGPORT PGPASSWORD

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
token() { curl -sSf "$base/oauth2/token" -u "$1:demo" -d grant_type=client_credentials | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
post() { curl -sSf -H "Authorization: Bearer $(token "$1")" -H 'Content-Type: application/json' -d "$3" "$base/api/v1/$2" >/dev/null; }

say "five lives, and $PEOPLE like them"
lives=14900001,26900001,13059999,18900001,14900002
for number in ${lives//,/ }; do
    post "officer-${number:0:2}" "care-managers/$number/particulars" '{"changedOn": "2026-06-01", "person": {"familyName": "見本",
        "givenName": "歩", "familyNameKana": "ミホン", "givenNameKana": "アユミ", "dateOfBirth": "1980-01-02",
        "address": "沖縄県那覇市見本町一丁目2番3号"}}'
done
sql -v people="$PEOPLE" -v lives="$lives" -f bench/load/more-lives.sql -c 'vacuum analyze journal_event' -c checkpoint
# The registry itself stands still from here on, so that it takes no part; its PostgreSQL goes on.
kill -STOP "$registry_pid"

echo "$(date -I), $(nproc) cores, $($java -version 2>&1 | sed -n 2p) ${JAVA_OPTIONS:-}"
"$java" ${JAVA_OPTIONS:-} -cp "$registry_jar" -Dloader.path="$bench_jar" \
    -Dloader.main=jp.shunin.registry.bench.rebuild.RebuildBenchmark org.springframework.boot.loader.launch.PropertiesLauncher \
    "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD" "$ROUNDS" "$work/data/personal-data-keyset.json" 2>>"$work/registry.log" \
    | grep -v ' INFO ' || fail "$(tail -20 "$work/registry.log")"
