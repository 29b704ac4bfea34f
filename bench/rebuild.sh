#!/usr/bin/env bash
# Measures the rebuild of read models beside the live ones against its limit: PostgreSQL handing out the same journal by
# COPY, in the same run. Only the ratios mean something. Needs psql and curl; see bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require postgresql-client curl -- psql curl

PEOPLE=${PEOPLE:-750000} # each with a life of ten events
ROUNDS=${ROUNDS:-3}

JAVA_OPTIONS=${JAVA_OPTIONS:-} start_registry "$work/data" --registry.demo=true
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

echo "$(conditions) ${JAVA_OPTIONS:-}"
"$java" ${JAVA_OPTIONS:-} -cp "$registry_jar" -Dloader.path="$bench_jar" \
    -Dloader.main=jp.shunin.registry.bench.rebuild.RebuildBenchmark org.springframework.boot.loader.launch.PropertiesLauncher \
    "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD" "$ROUNDS" "$work/data/personal-data-keyset.json" 2>>"$work/registry.log" \
    | grep -v ' INFO ' || fail "$(tail -20 "$work/registry.log")"
