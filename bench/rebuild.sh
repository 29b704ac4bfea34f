#!/usr/bin/env bash
# Measures the rebuild of read models beside the live ones against its limit: PostgreSQL handing out the same journal by
# COPY, in the same run. Only the ratios mean something. Needs psql and curl; see bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."

PEOPLE=${PEOPLE:-750000}      # each with a life of ten events
ROUNDS=${ROUNDS:-3}
READ_MODELS=${READ_MODELS:-STANDING HISTORY ALL}

fail() { echo "$*" >&2; exit 1; }
say() { echo "== $*" >&2; }

for program in psql curl; do
    command -v "$program" >/dev/null || fail "$program is missing: apt-get install postgresql-client curl"
done
java=${JAVA:-$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1)}
[ -x "$java" ] || fail "JDK 25 is missing; or set JAVA to its java"
registry_jar=${REGISTRY_JAR:-$(ls registry-api/target/registry-api-*.jar 2>/dev/null | head -1)}
[ -n "$registry_jar" ] || fail "Build first: ./mvnw -q -DskipTests package"

work=$(mktemp -d)
registry_pid=
stop() {
    if [ -n "$registry_pid" ]; then
        kill "$registry_pid" 2>/dev/null || true
        wait "$registry_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap stop EXIT

"$java" ${JAVA_OPTIONS:-} -jar "$registry_jar" \
    --registry.demo=false --registry.data-dir="$work/data" --server.port=0 >"$work/registry.log" 2>&1 &
registry_pid=$!
until base=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/registry.log") && curl -sf "$base/actuator/health" >/dev/null; do
    kill -0 "$registry_pid" 2>/dev/null || fail "The registry did not start: $(tail -20 "$work/registry.log")"
    sleep 0.2
done
export PGHOST=127.0.0.1 PGUSER=registry PGDATABASE=postgres
PGPORT=$(sed -n 4p "$work/data/postgres/postmaster.pid") PGPASSWORD=$(cat "$work/data/postgres.password")
export PGPORT PGPASSWORD

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
post() { curl -sSf -H 'Content-Type: application/json' -d "$2" "$base/api/v1/$1"; }
text() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4; }

say "one life, and $PEOPLE like it"
person='"familyName": "江戸", "givenName": "太郎", "familyNameKana": "エド", "givenNameKana": "タロウ", "dateOfBirth": "1980-01-02"'
first=$(post care-managers "{\"prefecture\": \"13\", \"registeredOn\": \"2016-05-20\",
    \"practicalTrainingCompletedOn\": \"2016-04-30\", \"person\": {$person}}" | text registrationNumber)
life=care-managers/$first
post "$life/cards" '{"issuedOn": "2016-06-01"}' >"$work/card.json"
for year in 2017 2018 2019 2020 2021 2022 2023 2024; do
    post "$life/particulars" "{\"changedOn\": \"$year-06-01\", \"person\": {$person, \"address\": \"$year\"}}" >"$work/changed.json"
done
# What follows the journal is halted: its segments are claimed by somebody who does not run.
sql -c "update processor_token set owner = 'bench', claimed_at = '2999-01-01T00:00:00Z' where processor_name = 'read-models'"
sql -v people="$PEOPLE" -v first="$first" -f bench/load/more-lives.sql -c 'vacuum analyze journal_event' -c checkpoint

events=$(sql -c 'select count(*) from journal_event')
copy() { # events a second
    local begun; begun=$(date +%s.%N)
    sql -c 'copy journal_event to stdout (format binary)' >/dev/null
    echo "$events $begun $(date +%s.%N)" | awk '{ printf "%.0f\n", $1 / ($3 - $2) }'
}
rebuild() { # events a second
    local job state
    job=$(post rebuilds "{\"readModel\": \"$1\"}" | text jobId)
    until state=$(curl -sSf "$base/api/v1/jobs/$job" | text state) && [ "$state" != QUEUED ] && [ "$state" != RUNNING ]; do
        sleep 1
    done
    [ "$state" = SUCCEEDED ] || fail "$1: $state, $(tail -20 "$work/registry.log")"
    sql -c "select round(done / extract(epoch from finished_at - started_at)) from rebuild_job where job_id = '$job'"
}

echo "$(date -I), $(nproc) cores, $events events, $($java -version 2>&1 | sed -n 2p)"
echo
echo "| Round | Read model | events a second | COPY of the journal, events a second | ratio |"
echo "|--:|---|--:|--:|--:|"
for round in $(seq "$ROUNDS"); do
    for model in $READ_MODELS; do
        limit=$(copy)
        rebuilt=$(rebuild "$model")
        echo "$round $model $rebuilt $limit" \
            | awk '{ printf "| %s | %s | %s | %s | **%.2f** |\n", $1, $2, $3, $4, $3 / $4 }'
    done
done
