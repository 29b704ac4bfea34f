#!/usr/bin/env bash
# Measures the rebuild of read models beside the live ones against its limit: PostgreSQL handing out the same journal by
# COPY, in the same run. Only the ratios mean something. Needs psql and curl; see bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require postgresql-client curl -- psql curl

PEOPLE=${PEOPLE:-750000}
ROUNDS=${ROUNDS:-3}

fill_register "$PEOPLE"
JAVA_OPTIONS=${JAVA_OPTIONS:-} start_registry "$FULL" --registry.demo=false
until grep -q 'are answered from memory' "$work/registry.log"; do sleep 0.2; done
settle
# The registry itself stands still from here on, so that it takes no part; its PostgreSQL goes on.
kill -STOP "$registry_pid"

echo "$(conditions) ${JAVA_OPTIONS:-}"
"$java" ${JAVA_OPTIONS:-} -cp "$registry_jar" -Dloader.path="$bench_jar" \
    -Dloader.main=jp.shunin.registry.bench.rebuild.RebuildBenchmark org.springframework.boot.loader.launch.PropertiesLauncher \
    "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD" "$ROUNDS" "$FULL/personal-data-keyset.json" 2>>"$work/registry.log" \
    | grep -v ' INFO ' || fail "$(tail -20 "$work/registry.log")"
